package org.basira.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.basira.account.internal.db.Tables;
import org.basira.content.ContentText;
import org.basira.content.Editing;
import org.basira.content.Library;
import org.basira.content.Problem;
import org.basira.content.Publishing.Change;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class DraftsTest {

    private static final TextId QUESTION = new TextId("small", "question", "small-q01");
    private static final TextId LESSON = new TextId("small", "lesson", "small-l01.en");
    private static final String KURDISH = kurdish();

    private static String kurdish() {
        try {
            return java.nio.file.Files.readString(
                    java.nio.file.Path.of("src/test/resources/content-small/modules/small/lessons/01-first.ckb.md"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void keeps_what_was_typed_and_leaves_the_live_text_alone(Databases.Database database) {
        try (Room room = new Room(database)) {
            Drafts.Opened before = room.open(QUESTION);
            assertThat(before.revision()).isZero();

            Drafts.Saved saved = room.write(QUESTION, "Which one?", "Which?", room.ava);

            assertThat(saved.revision()).isEqualTo(1);
            assertThat(room.open(QUESTION).body()).contains("Which?");
            assertThat(room.open(QUESTION).live()).isEqualTo(before.live());
            assertThat(room.drafts().list()).extracting(Drafts.Draft::text).containsExactly(QUESTION);
            assertThat(room.stem(room.live())).isEqualTo("Which one?");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void tells_the_later_of_two_trainers_and_shows_the_others_text(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID ben = room.trainer(UUID.randomUUID());
            Drafts.Opened both = room.open(QUESTION);
            String avas = both.body().replace("Which one?", "Ava’s?");
            String bens = both.body().replace("Which one?", "Ben’s?");
            room.drafts().save(QUESTION, avas, both.baseHash(), 0, room.ava);

            assertThat(room.drafts().save(QUESTION, bens, both.baseHash(), 0, ben))
                    .isInstanceOfSatisfying(Drafts.Conflict.class, conflict -> {
                        assertThat(conflict.theirs().body()).isEqualTo(avas);
                        assertThat(conflict.theirs().draft().orElseThrow().author())
                                .isEqualTo(room.ava);
                        assertThat(conflict.theirs().draft().orElseThrow().savedAt())
                                .isEqualTo("2026-12-01T08:00:00Z");
                    });
            assertThat(room.open(QUESTION).body()).isEqualTo(avas);

            assertThat(room.drafts().save(QUESTION, bens, both.baseHash(), 1, ben))
                    .isEqualTo(new Drafts.Saved(2, Instant.parse("2026-12-01T08:00:00Z")));
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void publishes_a_version_that_learners_under_way_do_not_see_and_steps_back(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID underWay = room.live();
            int revision =
                    room.write(LESSON, "Look here.", "Look there.", room.ava).revision();

            assertThat(room.drafts().publish(LESSON, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);

            assertThat(room.words(underWay)).contains("Look here.");
            assertThat(room.words(room.live())).contains("Look there.");
            assertThat(room.open(LESSON).draft()).isEmpty();
            assertThat(room.drafts().editions("small")).hasSize(2);

            assertThat(room.drafts().stepBack("small", room.ava)).isPresent();
            assertThat(room.words(room.live())).contains("Look here.");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void shows_a_corrected_lesson_to_everyone_at_once(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID underWay = room.live();
            int revision =
                    room.write(LESSON, "Look here.", "Look there.", room.ava).revision();

            room.drafts().publish(LESSON, revision, Change.CORRECTION, new Text("Typo.", "خطأ.", "هەڵە."), room.ava);

            assertThat(room.words(underWay)).contains("Look there.");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void does_not_let_an_author_publish_where_there_are_two_trainers(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID ben = room.trainer(UUID.randomUUID());
            int revision =
                    room.write(QUESTION, "Which one?", "Which?", room.ava).revision();

            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isEqualTo(new Drafts.Refused(Drafts.Reason.OWN_TEXT));
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, ben))
                    .isEqualTo(new Drafts.Refused(Drafts.Reason.NOT_HANDED_IN));
            assertThat(room.drafts().handIn(QUESTION, revision)).isTrue();
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isEqualTo(new Drafts.Refused(Drafts.Reason.OWN_TEXT));
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, ben))
                    .isInstanceOf(Drafts.Published.class);
            assertThat(room.stem(room.live())).isEqualTo("Which?");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void does_not_let_an_author_publish_what_another_only_touched(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID ben = room.trainer(UUID.randomUUID());
            UUID cem = room.trainer(UUID.randomUUID());
            room.write(QUESTION, "Which one?", "Which?", room.ava);
            int revision = room.write(QUESTION, "Which?", "Which, then?", ben).revision();
            assertThat(room.drafts().handIn(QUESTION, revision)).isTrue();

            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isEqualTo(new Drafts.Refused(Drafts.Reason.OWN_TEXT));
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, ben))
                    .isEqualTo(new Drafts.Refused(Drafts.Reason.OWN_TEXT));
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, cem))
                    .isInstanceOf(Drafts.Published.class);

            int next = room.write(QUESTION, "Which, then?", "Which now?", cem).revision();
            assertThat(room.drafts().handIn(QUESTION, next)).isTrue();
            assertThat(room.drafts().publish(QUESTION, next, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void lets_who_did_not_save_last_publish_what_every_trainer_has_saved(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID ben = room.trainer(UUID.randomUUID());
            room.write(QUESTION, "Which one?", "Which?", room.ava);
            int revision = room.write(QUESTION, "Which?", "Which, then?", ben).revision();
            assertThat(room.drafts().handIn(QUESTION, revision)).isTrue();

            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, ben))
                    .isEqualTo(new Drafts.Refused(Drafts.Reason.OWN_TEXT));
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void lets_the_one_trainer_publish_whose_only_colleague_is_locked(Databases.Database database) {
        try (Room room = new Room(database)) {
            UUID ben = room.trainer(UUID.randomUUID());
            room.sql
                    .update(Tables.PERSON)
                    .set(Tables.PERSON.LOCKED_AT, Instant.EPOCH)
                    .where(Tables.PERSON.ID.eq(ben))
                    .execute();
            int revision =
                    room.write(QUESTION, "Which one?", "Which?", room.ava).revision();

            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void lets_an_author_publish_where_the_organisation_says_so(Databases.Database database) {
        try (Room room = new Room(database)) {
            room.trainer(UUID.randomUUID());
            room.sql
                    .insertInto(org.basira.operations.internal.db.Tables.SETTING)
                    .values("author-publishes", "true")
                    .execute();
            int revision =
                    room.write(QUESTION, "Which one?", "Which?", room.ava).revision();

            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void says_where_a_broken_text_is_broken_and_loses_nothing(Databases.Database database) {
        try (Room room = new Room(database)) {
            String broken = "format: question/1\nid: small-q01\nstem: [oops\n";
            Drafts.Opened opened = room.open(QUESTION);
            int revision =
                    ((Drafts.Saved) room.drafts().save(QUESTION, broken, opened.baseHash(), 0, room.ava)).revision();

            assertThat(room.drafts().findings(QUESTION, broken)).anySatisfy(problem -> {
                assertThat(problem.error()).isTrue();
                assertThat(problem.line()).isEqualTo(4);
                assertThat(problem.message(java.util.Locale.ENGLISH)).isNotBlank();
            });
            assertThat(room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOfSatisfying(
                            Drafts.Faulty.class,
                            faulty -> assertThat(faulty.problems()).anyMatch(Problem::error));
            assertThat(room.open(QUESTION).body()).isEqualTo(broken);
            assertThat(room.editing().fields("question", broken, Language.EN)).isEmpty();
            assertThat(room.stem(room.live())).isEqualTo("Which one?");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void tells_a_draft_that_another_text_was_published_in_between(Databases.Database database) {
        try (Room room = new Room(database)) {
            Drafts.Opened first = room.open(QUESTION);
            int revision =
                    room.write(QUESTION, "Which one?", "Which?", room.ava).revision();
            room.drafts().publish(QUESTION, revision, Change.VERSION, Text.EMPTY, room.ava);

            String late = first.body().replace("Which one?", "What?");
            room.drafts().save(QUESTION, late, first.baseHash(), 0, room.ava);

            assertThat(room.open(QUESTION).overtaken()).isTrue();
            assertThat(room.drafts().publish(QUESTION, 1, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Overtaken.class);
            assertThat(room.open(QUESTION).body()).isEqualTo(late);

            String now = room.open(QUESTION).live().hash();
            room.drafts().save(QUESTION, late, now, 1, room.ava);
            assertThat(room.drafts().publish(QUESTION, 2, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void discards_only_what_one_has_seen(Databases.Database database) {
        try (Room room = new Room(database)) {
            room.write(QUESTION, "Which one?", "Which?", room.ava);
            room.write(QUESTION, "Which?", "What?", room.ava);

            assertThat(room.drafts().discard(QUESTION, 1)).isFalse();
            assertThat(room.drafts().discard(QUESTION, 2)).isTrue();
            assertThat(room.open(QUESTION).body()).contains("Which one?");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void begins_a_lesson_in_a_language_it_lacks_and_publishes_it(Databases.Database database) {
        try (Room room = new Room(database).without("ckb")) {
            TextId kurdish = new TextId("small", "lesson", "small-l01.ckb");
            assertThat(room.lesson(Language.CKB).language()).isEqualTo(Language.EN);
            assertThat(room.lessonState(Language.CKB)).isEqualTo(Library.State.MISSING);
            Drafts.Opened nothing = room.open(kurdish);
            assertThat(nothing.live().missing()).isTrue();

            String frame = room.editing().frame(room.open(LESSON).body(), Language.CKB);
            assertThat(room.drafts().findings(kurdish, frame)).anyMatch(Problem::error);
            room.drafts().save(kurdish, frame, nothing.baseHash(), 0, room.ava);
            assertThat(room.drafts().publish(kurdish, 1, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Faulty.class);

            String copy = room.editing().copy("lesson", room.open(LESSON).body(), Language.EN, Language.CKB);
            assertThat(room.drafts().findings(kurdish, copy))
                    .as("what was copied is still to be translated")
                    .anyMatch(problem -> problem.text() == ContentText.NOT_TRANSLATED && problem.error());

            room.drafts().save(kurdish, KURDISH, nothing.baseHash(), 1, room.ava);
            assertThat(room.drafts().findings(kurdish, KURDISH)).noneMatch(Problem::error);
            assertThat(room.drafts().publish(kurdish, 2, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);

            assertThat(room.lesson(Language.CKB).language()).isEqualTo(Language.CKB);
            assertThat(room.lessonState(Language.CKB)).isEqualTo(Library.State.PRESENT);
            assertThat(room.open(kurdish).live().missing()).isFalse();
        }
    }

    @Test
    void tells_the_later_of_two_who_began_the_same_language() {
        try (Room room = new Room(Databases.h2()).without("ckb")) {
            TextId kurdish = new TextId("small", "lesson", "small-l01.ckb");
            room.drafts().save(kurdish, KURDISH, "", 0, room.ava);
            room.drafts().publish(kurdish, 1, Change.VERSION, Text.EMPTY, room.ava);

            room.drafts().save(kurdish, KURDISH.replace("reviewed: none", "reviewed: none "), "", 0, room.ava);

            assertThat(room.drafts().publish(kurdish, 1, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Overtaken.class);
        }
    }

    @Test
    void a_language_that_is_lacking_does_not_hold_up_the_others() {
        try (Room room = new Room(Databases.h2()).without("ckb")) {
            int revision =
                    room.write(LESSON, "Look here.", "Look there.", room.ava).revision();

            assertThat(room.drafts().findings(LESSON, room.open(LESSON).body()))
                    .as("the language that is not there is named")
                    .isNotEmpty()
                    .noneMatch(Problem::error);
            assertThat(room.drafts().publish(LESSON, revision, Change.VERSION, Text.EMPTY, room.ava))
                    .isInstanceOf(Drafts.Published.class);
        }
    }

    @Test
    void frames_a_lesson_with_what_is_the_same_in_every_language() {
        try (Room room = new Room(Databases.h2())) {
            String frame = room.editing().frame(room.open(LESSON).body(), Language.CKB);

            assertThat(frame)
                    .contains("id: small-l01", "lang: ckb", "title: \"\"", "reviewed: none", "::screen id=", ":::")
                    .doesNotContain("Look here");
            assertThat(room.editing().copy("lesson", room.open(LESSON).body(), Language.EN, Language.CKB))
                    .contains("lang: ckb", "Look here");
        }
    }

    @Test
    void copies_the_words_of_a_language_where_another_has_none() {
        try (Room room = new Room(Databases.h2())) {
            String text = room.open(QUESTION).body();
            String lacking = text.replaceAll("(?m)^ *ckb: .*\n", "");
            assertThat(room.editing().fields("question", lacking, Language.CKB))
                    .isNotEmpty()
                    .allMatch(field -> field.text().isBlank());

            String begun = room.editing().copy("question", lacking, Language.EN, Language.CKB);

            assertThat(room.editing().fields("question", begun, Language.CKB))
                    .extracting(Editing.Field::text)
                    .isEqualTo(room.editing().fields("question", text, Language.EN).stream()
                            .map(Editing.Field::text)
                            .toList());
        }
    }

    @Test
    void lists_the_live_texts_of_modules_and_forms_and_nothing_else() {
        try (Room room = new Room(Databases.h2())) {
            assertThat(room.library().rows())
                    .extracting(Library.Row::kind)
                    .containsOnly("module", "lesson", "specimen", "question", "scenario", "quiz", "form");
            assertThat(room.library().rows())
                    .allMatch(row -> room.catalogue().live(row.unit()).isPresent());
        }
    }

    @Test
    void shows_modules_quizzes_and_forms_as_they_are_typed() {
        try (Room room = new Room(Databases.h2())) {
            TextId module = new TextId("small", "module", "small");
            String text = room.open(module).body();
            String title = room.editing().fields("module", text, Language.EN).stream()
                    .filter(field -> field.pointer().equals("/title/en"))
                    .findFirst()
                    .orElseThrow()
                    .text();
            String changed = room.editing().with("module", text, new Editing.Field("/title/en", title + " anew"));

            assertThat(room.editing().preview("small", "module", changed))
                    .hasValueSatisfying(preview -> assertThat(preview)
                            .isInstanceOfSatisfying(Editing.OfModule.class, shown -> {
                                assertThat(shown.module().title().en()).isEqualTo(title + " anew");
                                assertThat(shown.module().lessons()).isNotEmpty();
                            }));
            assertThat(room.editing()
                            .preview(
                                    "small",
                                    "quiz",
                                    room.open(new TextId("small", "quiz", "small-quiz"))
                                            .body()))
                    .containsInstanceOf(Editing.OfQuiz.class);
            assertThat(room.editing()
                            .preview(
                                    "form-a",
                                    "form",
                                    room.open(new TextId("form-a", "form", "form-a"))
                                            .body()))
                    .containsInstanceOf(Editing.OfForm.class);
        }
    }

    @Test
    void changes_one_word_of_one_language_and_nothing_else() {
        try (Room room = new Room(Databases.h2())) {
            String text = room.open(QUESTION).body();
            assertThat(room.editing().fields("question", text, Language.AR))
                    .extracting(Editing.Field::pointer)
                    .startsWith("/stem/ar");

            String changed = room.editing().with("question", text, new Editing.Field("/stem/ar", "أيّ \"واحدة\"\n؟"));

            assertThat(room.editing().fields("question", changed, Language.AR))
                    .contains(new Editing.Field("/stem/ar", "أيّ \"واحدة\" ؟"));
            assertThat(room.editing().fields("question", changed, Language.EN))
                    .isEqualTo(room.editing().fields("question", text, Language.EN));
            assertThat(room.editing().with("question", changed, new Editing.Field("/stem/ar", "أيّها؟")))
                    .isEqualTo(text);
        }
    }

    @Test
    void shows_a_lesson_with_a_script_in_it_as_harmless_words() {
        try (Room room = new Room(Databases.h2())) {
            String text = room.open(LESSON)
                    .body()
                    .replace(
                            "Look here.\n",
                            "Look <script>alert(1)</script> <b onclick=x>here</b> [x](javascript:y).\n");

            Editing.OfLesson preview = (Editing.OfLesson)
                    room.editing().preview("small", "lesson", text).orElseThrow();

            assertThat(preview.lesson().toString())
                    .doesNotContain("<script", "<b onclick", "href=\"javascript")
                    .contains("&lt;script&gt;");
            assertThat(room.drafts().findings(LESSON, text)).anyMatch(Problem::error);
        }
    }

    @Test
    void keeps_a_lessons_body_as_it_was_typed() {
        try (Room room = new Room(Databases.h2())) {
            String text = room.open(LESSON).body();
            String title = room.editing().with("lesson", text, new Editing.Field("/title", "Another look"));
            String body = room.editing()
                    .with("lesson", title, new Editing.Field(Editing.BODY, "::screen id=one\n\n## One\n"));

            assertThat(room.editing().fields("lesson", body, Language.EN))
                    .contains(
                            new Editing.Field("/title", "Another look"),
                            new Editing.Field("/minutes", "3"),
                            new Editing.Field(Editing.BODY, "::screen id=one\n\n## One\n"));
        }
    }

    @Test
    void is_for_trainers_alone() {
        try (Room room = new Room(Databases.h2())) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_COORDINATOR"));
            for (Supplier<?> act : java.util.List.<Supplier<?>>of(
                    () -> room.drafts().list(),
                    () -> room.drafts().open(QUESTION),
                    () -> room.editing().preview("small", "question", ""))) {
                assertThatThrownBy(act::get).isInstanceOf(AccessDeniedException.class);
            }
        }
    }
}
