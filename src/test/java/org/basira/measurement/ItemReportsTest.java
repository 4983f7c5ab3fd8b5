package org.basira.measurement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ITEM_REPORT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.measurement.internal.Queues;
import org.basira.measurement.internal.Reports;
import org.basira.measurement.internal.RollUp;
import org.basira.operations.Settings;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.basira.question.Language;
import org.basira.testing.Answers;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What trainers see of an item and what they do not see yet. */
class ItemReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static RollUp rollUp(Database database) {
        return new RollUp(
                database.sql(),
                requireNonNull(database.transactions().getTransactionManager()),
                new Reports(database.sql(), TestSettings.of(database.sql()), CLOCK));
    }

    private static ItemFigures figures(Database database, Settings settings) {
        return new ItemFigures(database.sql(), settings, CLOCK);
    }

    private static List<ItemReport> reports(Database database) {
        return List.copyOf(figures(database, TestSettings.of(database.sql()))
                .reports("item")
                .values());
    }

    /** So many learners answer, of whom so many finish the attempt. */
    private static void practise(Database database, int answered, int finished) {
        Recognition recognition = new Recognition(database.sql());
        Queues queues = new Queues(database.sql());
        database.transactions()
                .executeWithoutResult(status -> IntStream.range(0, answered).forEach(each -> {
                    recognition.on(
                            Answers.judged(UUID.randomUUID(), "item", Occasion.PRACTICE, "news", false, each % 2 == 0));
                    if (each < finished) {
                        queues.add(attempt(each % 2, NOW));
                    }
                }));
        rollUp(database).run();
    }

    private static AttemptMarked attempt(int mark, Instant at) {
        return new AttemptMarked(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "quiz",
                null,
                Occasion.PRACTICE,
                Language.EN,
                true,
                List.of(
                        new AttemptMarked.Mark("item", "hash", "objective", null, mark),
                        new AttemptMarked.Mark("other", "hash", "objective", null, 1 - mark)),
                new AttemptMarked.Judged(0, 0, 0, 0),
                1,
                at);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_follows_from_finished_attempts_waits_for_as_many_of_them(Database database) {
        practise(database, 10, 9);
        assertThat(reports(database)).singleElement().satisfies(report -> {
            assertThat(report.learners()).isEqualTo(10);
            assertThat(report.compared()).isZero();
            assertThat(report.standardDeviation()).isEmpty();
            assertThat(report.discriminationIndex()).isEmpty();
            assertThat(report.discriminativeEfficiency()).isEmpty();
            assertThat(report.pointBiserial()).isEmpty();
        });

        practise(database, 10, 1);
        assertThat(reports(database)).singleElement().satisfies(report -> {
            assertThat(report.compared()).isEqualTo(10);
            assertThat(report.standardDeviation()).isPresent();
            assertThat(report.discriminationIndex()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_report_made_of_more_stays(Database database) {
        practise(database, 10, 0);
        // As if another server had counted five more and shown them.
        database.sql().update(ITEM_REPORT).set(ITEM_REPORT.COUNTED, 15).execute();

        practise(database, 9, 0);
        assertThat(reports(database))
                .singleElement()
                .satisfies(report -> assertThat(report.learners()).isEqualTo(10));
        practise(database, 6, 0);
        assertThat(reports(database))
                .singleElement()
                .satisfies(report -> assertThat(report.learners()).isEqualTo(25));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_report_over_fewer_than_are_needed_by_now_is_hidden(Database database) {
        practise(database, 10, 10);
        Settings settings = TestSettings.of(database.sql());
        assertThat(figures(database, settings).reports("item")).hasSize(1);

        database.transactions()
                .executeWithoutResult(status -> settings.set(Settings.Setting.SUPPRESS_BELOW, "11", UUID.randomUUID()));

        assertThat(figures(database, settings).reports("item")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void everything_is_counted_until_the_first_answer_or_attempt_that_waits(Database database) {
        ItemFigures figures = figures(database, TestSettings.of(database.sql()));
        assertThat(figures.countedUntil()).isEqualTo(NOW);

        new Queues(database.sql()).add(attempt(1, NOW.minusSeconds(60)));
        assertThat(figures.countedUntil()).isEqualTo(NOW.minusSeconds(60));

        new Queues(database.sql())
                .add(Answers.judged(UUID.randomUUID(), "item", Occasion.PRACTICE, "news", false, false));
        database.sql()
                .update(ANSWER_QUEUE)
                .set(ANSWER_QUEUE.QUEUED_AT, NOW.minusSeconds(90))
                .execute();
        assertThat(figures.countedUntil()).isEqualTo(NOW.minusSeconds(90));
    }
}
