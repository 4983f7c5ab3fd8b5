package org.basira.measurement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Ratings;
import org.basira.measurement.internal.Reports;
import org.basira.measurement.internal.RollUp;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.testing.Answers;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    /** One database of each kind for all tests: learners, items and cohorts do not meet. */
    static final List<Database> BOTH = Databases.both().toList();

    private final UUID cohort = UUID.randomUUID();
    private final String item = "item-" + UUID.randomUUID();

    private AnswerRecorded answer(UUID learner, Occasion occasion, String kind, boolean over, boolean judged) {
        return Answers.judged(learner, item, occasion, kind, over, judged);
    }

    private static void record(Database database, AnswerRecorded... answers) {
        Recognition recognition = new Recognition(database.sql());
        database.transactions().executeWithoutResult(status -> List.of(answers).forEach(recognition::on));
    }

    private static RollUp rollUp(Database database) {
        return new RollUp(
                database.sql(),
                requireNonNull(database.transactions().getTransactionManager()),
                new Reports(database.sql(), TestSettings.of(database.sql()), Clock.systemUTC()));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_learner_sees_both_what_was_caught_and_what_was_wrongly_accused(Database database) {
        UUID learner = UUID.randomUUID();
        record(
                database,
                answer(learner, Occasion.BEFORE, "praise", true, true),
                answer(learner, Occasion.BEFORE, "threat", true, false),
                answer(learner, Occasion.BEFORE, "news", false, true),
                answer(learner, Occasion.BEFORE, "news", false, false),
                answer(learner, Occasion.BEFORE, "satire", false, false),
                answer(UUID.randomUUID(), Occasion.BEFORE, "news", false, true));

        assertThat(new Recognition(database.sql()).of(learner))
                .isEqualTo(new Figures(
                        Map.of(
                                Occasion.BEFORE,
                                new Recognised(
                                        new Ratings(List.of(0, 1, 0, 0, 1, 0), List.of(0, 2, 0, 0, 1, 0)),
                                        Map.of("news", new Share(1, 2), "satire", new Share(0, 1)),
                                        Map.of("calls-to-violence", new Share(1, 2)))),
                        ReportFigures.NONE));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    @Timeout(60)
    void two_jobs_at_once_count_each_answer_once(Database database) throws Exception {
        for (int batch = 0; batch < 13; batch++) {
            record(
                    database,
                    IntStream.range(0, 100)
                            .mapToObj(
                                    each -> answer(UUID.randomUUID(), Occasion.PRACTICE, "news", false, each % 4 == 0))
                            .toArray(AnswerRecorded[]::new));
        }
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> jobs = new ArrayList<>();
            for (int job = 0; job < 2; job++) {
                jobs.add(pool.submit(() -> {
                    barrier.await();
                    rollUp(database).run();
                    return null;
                }));
            }
            for (Future<?> job : jobs) {
                job.get();
            }
        }
        rollUp(database).run();
        assertThat(database.sql().fetchCount(ANSWER_QUEUE)).isZero();
        var figures = database.sql().fetchSingle(ITEM_FIGURES, ITEM_FIGURES.ITEM.eq(item));
        assertThat(figures.getAnswers()).isEqualTo(1300);
        assertThat(figures.getFractionSum()).isEqualByComparingTo("975");
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void trainers_see_an_item_over_ten_learners_and_in_steps_of_ten_answers(Database database) {
        ItemFigures figures = new ItemFigures(database.sql(), TestSettings.of(database.sql()), Clock.systemUTC());
        practise(database, 9);
        assertThat(figures.of(List.of(item, "other")))
                .isEqualTo(Map.of(item, new ItemFigure.TooFew(10), "other", new ItemFigure.TooFew(10)));
        practise(database, 1);
        assertThat(shown(figures).answers()).isEqualTo(10);
        practise(database, 9);
        assertThat(shown(figures).answers()).isEqualTo(10);
        practise(database, 1);
        assertThat(shown(figures)).satisfies(shown -> {
            assertThat(shown.answers()).isEqualTo(20);
            assertThat(shown.share()).isEqualTo(1);
        });
    }

    private void practise(Database database, int learners) {
        for (int each = 0; each < learners; each++) {
            record(database, answer(UUID.randomUUID(), Occasion.PRACTICE, "news", false, false));
        }
        rollUp(database).run();
    }

    private ItemFigure.Shown shown(ItemFigures figures) {
        return (ItemFigure.Shown) requireNonNull(figures.of(List.of(item)).get(item));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void coordinators_see_a_cohort_over_ten_learners_and_in_steps_of_ten(Database database) {
        List<UUID> learners = new ArrayList<>();
        judge(database, learners, 9);
        assertThat(taken(database, learners, DAY)).isEmpty();

        judge(database, learners, 1);
        learners.add(UUID.randomUUID());
        assertThat(taken(database, learners, DAY)).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.takenOn()).isEqualTo(DAY);
            assertThat(snapshot.learners()).isEqualTo(10);
            assertThat(snapshot.dangerousCaught()).contains(new Share(5, 10));
            assertThat(snapshot.harmlessFlagged()).as("none").isEmpty();
        });

        judge(database, learners, 9);
        assertThat(taken(database, learners, DAY.plusDays(1)).orElseThrow().learners())
                .isEqualTo(10);
        judge(database, learners, 1);
        assertThat(taken(database, learners, DAY.plusDays(2))).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.takenOn()).isEqualTo(DAY.plusDays(2));
            assertThat(snapshot.dangerousCaught()).contains(new Share(10, 20));
        });
        assertThat(new CohortFigures(database.sql(), TestSettings.of(database.sql()))
                        .latest(cohort)
                        .occasions())
                .containsOnlyKeys(Occasion.BEFORE);
    }

    /** Each judges a dangerous post, every other one rightly, and leaves a harmless one in peace. */
    private void judge(Database database, List<UUID> learners, int more) {
        for (int each = 0; each < more; each++) {
            UUID learner = UUID.randomUUID();
            record(
                    database,
                    answer(learner, Occasion.BEFORE, "praise", true, learners.size() % 2 == 0),
                    answer(learner, Occasion.BEFORE, "news", false, false));
            learners.add(learner);
        }
    }

    private Optional<Snapshot> taken(Database database, List<UUID> learners, LocalDate day) {
        CohortFigures figures = new CohortFigures(database.sql(), TestSettings.of(database.sql()));
        database.transactions().executeWithoutResult(status -> {
            figures.take(cohort, Set.copyOf(learners), Map.of(), day);
            figures.take(cohort, Set.copyOf(learners), Map.of(), day);
        });
        return Optional.ofNullable(figures.latest(cohort).occasions().get(Occasion.BEFORE));
    }
}
