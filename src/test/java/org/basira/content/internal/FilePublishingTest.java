package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basira.content.Lesson;
import org.basira.content.Problem;
import org.basira.content.TaughtModule;
import org.basira.question.Language;
import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilePublishingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);

    /** The room's beans over one database. */
    static final class Room {
        final Snapshots snapshots;
        final LiveTexts texts;
        final FilePublishing files;
        final SnapshotCatalogue catalogue;

        Room(Databases.Database database) {
            snapshots = new Snapshots(database.sql(), CLOCK);
            texts = new LiveTexts(snapshots);
            files = new FilePublishing(
                    snapshots,
                    texts,
                    new LastReading(snapshots),
                    Objects.requireNonNull(database.transactions().getTransactionManager()),
                    "unused");
            catalogue = new SnapshotCatalogue(texts);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void publishes_a_module_and_its_texts(Databases.Database database) {
        Room room = new Room(database);
        room.files.publish(Small.course());

        assertThat(room.files.problems()).filteredOn(Problem::error).isEmpty();
        TaughtModule module = room.catalogue.modules().getFirst();
        assertThat(module.id()).isEqualTo("small");
        assertThat(module.lessons()).extracting(TaughtModule.LessonCard::id).containsExactly("small-l01");
        Lesson lesson = room.catalogue
                .lesson(module.version().id(), "small-l01", Language.CKB)
                .orElseThrow();
        assertThat(lesson.language()).isEqualTo(Language.CKB);
        assertThat(lesson.screens()).extracting(Lesson.Screen::id).containsExactly("first", "last");
        var item = room.catalogue.item(module.version().id(), "small-q01").orElseThrow();
        assertThat(room.catalogue.itemByHash(item.hash())).contains(item.value());
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_member_of_an_identity_set_has_the_name_its_posts_bear(Databases.Database database) {
        Room room = new Room(database);
        room.files.publish(Small.course());

        assertThat(room.catalogue.identity("small-i01", "name-karrar"))
                .hasValueSatisfying(name -> assertThat(name.in(Language.AR)).isEqualTo("حديث الرصيف"));
        assertThat(room.catalogue.identity("small-i01", "name-unheard-of")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void makes_no_new_version_at_a_second_start(Databases.Database database) {
        Room room = new Room(database);
        room.files.publish(Small.course());
        var first = room.texts.live();
        new Room(database).files.publish(Small.course());

        assertThat(new Room(database).texts.live()).isEqualTo(first);
        assertThat(room.snapshots.versionsOf("small")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void reads_nothing_again_while_nothing_has_changed(Databases.Database database) {
        new Room(database).files.start(Small.course());
        Room second = new Room(database);
        second.files.start(Small.course());
        assertThat(second.files.problems()).extracting(Problem::rule).containsExactly("R26");

        Room changed = new Room(database);
        changed.files.start(Small.changed("small-q01.yaml", "Which one?", "Which?"));
        assertThat(changed.snapshots.versionsOf("small")).hasSize(2);
        Room back = new Room(database);
        back.files.start(Small.course());
        assertThat(back.snapshots.versionsOf("small")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void keeps_the_last_good_version_while_a_file_is_broken(Databases.Database database) {
        Room room = new Room(database);
        room.files.publish(Small.course());
        var good = room.texts.live();

        List<Sources.Source> broken = new ArrayList<>(Small.course());
        broken.replaceAll(source -> source.path().endsWith("small-q01.yaml")
                ? new Sources.Source(source.path(), "format: question/1\nid: [oops")
                : source);
        Room next = new Room(database);
        next.files.publish(broken);

        assertThat(next.texts.live()).isEqualTo(good);
        assertThat(next.files.problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("modules/small/questions/small-q01.yaml:2:")
                        .contains("R01"));
        assertThat(next.catalogue.modules()).hasSize(1);
    }
}
