package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.basira.content.ContentText;
import org.basira.content.Lesson;
import org.basira.content.Publishing;
import org.basira.content.Publishing.Body;
import org.basira.content.Publishing.Change;
import org.basira.operations.Audit;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Text;
import org.basira.testing.Databases;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PublishingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);
    private static final UUID TRAINER = new UUID(1, 1);
    private static final Text NOTE = new Text("Clearer.", "أوضح.", "ڕوونتر.");

    private record Room(FilePublishingTest.Room files, SnapshotPublishing publishing) {

        static Room of(Databases.Database database) {
            FilePublishingTest.Room files = new FilePublishingTest.Room(database);
            files.files.publish(Small.course());
            var context = new AnnotationConfigApplicationContext();
            context.registerBean(DSLContext.class, database::sql);
            context.registerBean(Clock.class, () -> CLOCK);
            context.register(Audit.class);
            context.refresh();
            return new Room(
                    files,
                    new SnapshotPublishing(
                            files.snapshots,
                            files.texts,
                            context.getBean(Audit.class),
                            CLOCK,
                            Objects.requireNonNull(database.transactions().getTransactionManager())));
        }

        UUID live() {
            return files.catalogue.live("small").orElseThrow().id();
        }

        Body question() {
            return publishing.body("small", "question", "small-q01").orElseThrow();
        }

        Body lesson() {
            return publishing.body("small", "lesson", "small-l01.en").orElseThrow();
        }

        Publishing.Result publish(String kind, String slug, String text, String base, Change change) {
            return publishing.publish("small", kind, slug, text, base, change, NOTE, TRAINER);
        }

        String firstWords(UUID version) {
            Lesson lesson =
                    files.catalogue.lesson(version, "small-l01", Language.EN).orElseThrow();
            return ((Lesson.Prose) lesson.screens().getFirst().blocks().getFirst()).html();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void gives_a_text_back_as_it_was_read(Databases.Database database) {
        Room room = Room.of(database);
        for (ContentFile file : room.files().texts.files()) {
            Body body = room.publishing()
                    .body(file.unit(), file.kind(), file.slug())
                    .orElseThrow();
            ContentFile again = Objects.requireNonNull(new Reader()
                    .read(file.language() == null ? "x.yaml" : "x.md", body.text())
                    .file());
            assertThat(Canonical.of(again).hash()).isEqualTo(body.hash());
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void publishes_a_new_version_and_leaves_the_old_one_as_it_was(Databases.Database database) {
        Room room = Room.of(database);
        UUID before = room.live();
        Body body = room.question();
        String text = body.text().replace("Which one?", "Which of the two?");

        assertThat(room.publish("question", "small-q01", text, body.hash(), Change.VERSION))
                .isInstanceOf(Publishing.Published.class);

        assertThat(stem(room, room.live())).isEqualTo("Which of the two?");
        assertThat(stem(room, before)).isEqualTo("Which one?");
        assertThat(room.publishing().editions("small"))
                .extracting(Publishing.Edition::number)
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void tells_who_edited_an_older_text(Databases.Database database) {
        Room room = Room.of(database);
        Body body = room.question();
        room.publish("question", "small-q01", body.text().replace("Which one?", "Which?"), body.hash(), Change.VERSION);
        UUID live = room.live();

        Publishing.Result second = room.publish(
                "question", "small-q01", body.text().replace("Which one?", "What?"), body.hash(), Change.VERSION);

        assertThat(second).isEqualTo(new Publishing.Conflict(room.question().hash()));
        assertThat(room.live()).isEqualTo(live);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void refuses_what_breaks_a_rule_and_says_where(Databases.Database database) {
        Room room = Room.of(database);
        Body body = room.question();
        Publishing.Result result = room.publish(
                "question", "small-q01", body.text().replace("level: 1", "level: 9"), body.hash(), Change.VERSION);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Publishing.Refused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.text()).isEqualTo(ContentText.FIELD_VALUE);
                            assertThat(problem.line()).isPositive();
                        }));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void refuses_a_correction_that_changes_the_key(Databases.Database database) {
        Room room = Room.of(database);
        Body body = room.publishing().body("small", "question", "small-q06").orElseThrow();
        Publishing.Result result = room.publish(
                "question", "small-q06", body.text().replace("key: [s2]", "key: [s1]"), body.hash(), Change.CORRECTION);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Publishing.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.rule()).isEqualTo("R25")));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void shows_a_corrected_lesson_to_everyone_at_once_and_a_new_version_to_newcomers(Databases.Database database) {
        Room room = Room.of(database);
        UUID first = room.live();
        Body body = room.lesson();
        room.publish(
                "lesson",
                "small-l01.en",
                body.text().replace("Look here.", "Look there."),
                body.hash(),
                Change.CORRECTION);
        assertThat(room.firstWords(first)).contains("Look there.");
        assertThat(room.files().catalogue.correction(first, "small-l01", Language.EN))
                .contains(NOTE);

        UUID corrected = room.live();
        body = room.lesson();
        room.publish(
                "lesson",
                "small-l01.en",
                body.text().replace("Look there.", "Look around."),
                body.hash(),
                Change.VERSION);
        assertThat(room.firstWords(room.live())).contains("Look around.");
        assertThat(room.firstWords(corrected)).contains("Look there.");
        assertThat(room.firstWords(first)).contains("Look there.");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void takes_a_correction_back_for_everyone(Databases.Database database) {
        Room room = Room.of(database);
        UUID first = room.live();
        Body body = room.lesson();
        room.publish(
                "lesson",
                "small-l01.en",
                body.text().replace("Look here.", "Lok here."),
                body.hash(),
                Change.CORRECTION);
        UUID wrong = room.live();

        assertThat(room.publishing().stepBack("small", TRAINER)).isPresent();

        assertThat(room.firstWords(first)).contains("Look here.");
        assertThat(room.firstWords(wrong)).contains("Look here.");
        assertThat(room.publishing().editions("small")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void keeps_the_sites_own_edit_live_when_the_files_change(Databases.Database database) {
        Room room = Room.of(database);
        Body body = room.question();
        room.publish("question", "small-q01", body.text().replace("Which one?", "Which?"), body.hash(), Change.VERSION);
        UUID edit = room.live();

        FilePublishingTest.Room upgraded = new FilePublishingTest.Room(database);
        upgraded.files.publish(Small.changed("small-q02.yaml", "Which one?", "Which are they?"));

        assertThat(upgraded.texts.live().get("small")).isEqualTo(edit);
        assertThat(upgraded.files.problems())
                .anySatisfy(problem -> assertThat(problem.text()).isEqualTo(ContentText.SITE_STAYS));
    }

    private static String stem(Room room, UUID version) {
        var item = room.files().catalogue.item(version, "small-q01").orElseThrow();
        return ((Question) item.value()).stem().en();
    }
}
