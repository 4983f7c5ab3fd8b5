package org.basira.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.chosen;
import static org.basira.assessment.Bench.judged;
import static org.basira.assessment.Bench.save;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.SEEN_ITEM;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_JOINT;
import static org.basira.measurement.internal.db.Tables.ITEM_TALLY;
import static org.basira.measurement.internal.db.Tables.REBUILT;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.REPORT_QUALITY;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.basira.assessment.internal.Replay;
import org.basira.content.Quiz;
import org.basira.measurement.Figures;
import org.basira.measurement.internal.Rebuilding;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Many at once: tabs of one learner, many learners, and measuring beside them. */
class AttemptsTogetherTest {

    private static final List<Table<?>> FIGURES =
            List.of(RECOGNITION, SIGNAL_COUNT, REPORT_QUALITY, ITEM_FIGURES, ITEM_TALLY, ITEM_JOINT, FORM_FIGURES);

    private static final int ROUNDS = 15;

    /** Shared by the tests in which learners do not meet. */
    static final List<Database> BOTH = Databases.both().toList();

    @ParameterizedTest
    @FieldSource("BOTH")
    @Timeout(60)
    void of_two_tabs_one_answer_counts_and_the_other_is_told(Database database) throws Exception {
        Bench bench = new Bench(database);
        for (int round = 0; round < ROUNDS; round++) {
            UUID learner = UUID.randomUUID();
            UUID attempt = bench.start(learner, true, Items.SINGLE);
            List<ActResult> results = atOnce(
                    () -> bench.act(learner, attempt, 1, check(chosen("a"), 0)),
                    () -> bench.act(learner, attempt, 1, check(chosen("b"), 0)));

            assertThat(results).filteredOn(ActResult.Kept.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(ActResult.Refused.class::isInstance).hasSize(1);
            assertThat(database.sql().fetchCount(STEP, STEP.LEARNER_ID.eq(learner)))
                    .isEqualTo(1);
            assertThat(database.sql().fetchCount(SEEN_ITEM, SEEN_ITEM.LEARNER_ID.eq(learner)))
                    .isEqualTo(1);
        }
        assertThat(bench.answers()).hasSize(ROUNDS);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    @Timeout(60)
    void a_double_click_makes_one_step_and_both_are_acknowledged(Database database) throws Exception {
        Bench bench = new Bench(database);
        for (int round = 0; round < ROUNDS; round++) {
            UUID learner = UUID.randomUUID();
            UUID attempt = bench.start(learner, true, Items.SINGLE);
            Act act = check(chosen("a"), 0);
            List<ActResult> results =
                    atOnce(() -> bench.act(learner, attempt, 1, act), () -> bench.act(learner, attempt, 1, act));

            assertThat(results).filteredOn(ActResult.Kept.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(ActResult.Unchanged.class::isInstance)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    @Timeout(60)
    void two_tabs_begin_and_finish_one_attempt(Database database) throws Exception {
        Bench bench = new Bench(database);
        bench.quiz(true, Items.SINGLE);
        for (int round = 0; round < ROUNDS; round++) {
            UUID learner = UUID.randomUUID();
            List<UUID> attempts = atOnce(
                    () -> bench.start(learner, false, Items.SINGLE), () -> bench.start(learner, false, Items.SINGLE));
            assertThat(Set.copyOf(attempts)).hasSize(1);
            assertThat(database.sql().fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(learner)))
                    .isEqualTo(1);
            bench.act(learner, attempts.getFirst(), 1, save(chosen("a"), 0));
            assertThat(atOnce(
                            () -> bench.finish(learner, attempts.getFirst()),
                            () -> bench.finish(learner, attempts.getFirst())))
                    .containsOnly(new FinishResult.Finished(1, true));
        }
        assertThat(bench.answers()).hasSize(ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void two_hundred_learners_of_one_item_wait_for_no_common_row(Database database) throws Exception {
        Bench bench = new Bench(database);
        Specimen post = Items.specimen("post", true);
        UUID early = UUID.randomUUID();
        bench.act(early, bench.start(early, true, post), 1, check(judged(true), 0));
        bench.rollUp.run();

        bench.in(() -> {
            int locked = database.sql()
                    .update(ITEM_FIGURES)
                    .set(ITEM_FIGURES.ANSWERS, ITEM_FIGURES.ANSWERS.plus(0))
                    .execute();
            assertThat(locked).isEqualTo(1);
            try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
                List<Callable<ActResult>> learners = IntStream.range(0, 200)
                        .mapToObj(number -> (Callable<ActResult>) () -> {
                            UUID learner = UUID.randomUUID();
                            return bench.act(
                                    learner, bench.start(learner, true, post), 1, check(judged(number % 2 == 0), 0));
                        })
                        .toList();
                for (Future<ActResult> result : pool.invokeAll(learners)) {
                    assertThat(result.get(30, TimeUnit.SECONDS)).isInstanceOf(ActResult.Kept.class);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return locked;
        });
        assertThat(database.sql().fetchCount(ANSWER_QUEUE)).isEqualTo(200);
        bench.rollUp.run();
        assertThat(database.sql().fetchSingle(ITEM_FIGURES).getAnswers()).isEqualTo(201);
        assertThat(database.sql().fetchSingle(ITEM_FIGURES).getLearners()).isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void figures_rebuilt_from_the_steps_are_the_same(Database database) {
        Bench bench = new Bench(database);
        Specimen[] posts = IntStream.range(0, 4)
                .mapToObj(number -> Items.specimen("p" + number, number % 2 == 0))
                .toArray(Specimen[]::new);
        List<UUID> learners =
                IntStream.range(0, 6).mapToObj(each -> UUID.randomUUID()).toList();
        for (UUID learner : learners) {
            for (int round = 0; round < 2; round++) {
                UUID attempt = bench.start(learner, true, posts);
                for (int slot = 1; slot <= posts.length; slot++) {
                    bench.act(learner, attempt, slot, check(judged((slot + learner.hashCode()) % 3 == 0), 0));
                }
                bench.finish(learner, attempt);
            }
            reports(bench, learner);
            UUID form = bench.startForm(learner, bench.form(posts), Occasion.AFTER);
            for (int slot = 1; slot <= posts.length; slot++) {
                bench.act(learner, form, slot, save(judged(true), 0));
                bench.act(learner, form, slot, save(judged(slot % 2 == 0), 1));
            }
            bench.finish(learner, form);
        }
        bench.rollUp.run();

        Map<Table<?>, List<String>> raised = new LinkedHashMap<>();
        FIGURES.forEach(table -> raised.put(table, rows(database, table)));
        List<Figures> own = learners.stream()
                .map(each -> bench.in(() -> bench.recognition.of(each)))
                .toList();
        replay(bench).run();

        FIGURES.forEach(table -> assertThat(rows(database, table))
                .as(table.getName())
                .isNotEmpty()
                .containsExactlyElementsOf(requireNonNull(raised.get(table))));
        assertThat(learners.stream().map(each -> bench.in(() -> bench.recognition.of(each))))
                .containsExactlyElementsOf(own);
    }

    /** Cases before the lessons and after them. */
    private static void reports(Bench bench, UUID learner) {
        Quiz quiz = Bench.quiz(
                true,
                new Quiz.Drills("before", List.of("drill"), 1, 0, true),
                new Quiz.Drills("after", List.of("drill-two", "leave"), 2, 1, false));
        bench.catalogue.with(Items.DRILL, Items.drill("drill-two", true), Items.LEAVE);
        UUID attempt = bench.start(learner, quiz);
        bench.act(learner, attempt, 1, check(Items.assembled("ch2", "ev1"), 0));
        bench.act(learner, attempt, 2, check(Items.assembled("ch1", "ev1", "ev2"), 0));
        bench.act(learner, attempt, 3, check(Response.Assembled.nothing(), 0));
        bench.finish(learner, attempt);
    }

    private static Replay replay(Bench bench) {
        return new Replay(
                bench.store,
                bench.catalogue,
                bench.corrections,
                new Rebuilding(
                        bench.database.sql(),
                        requireNonNull(bench.database.transactions().getTransactionManager()),
                        Clock.systemUTC()),
                false);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void figures_are_made_anew_at_one_start_only(Database database) {
        Bench bench = new Bench(database);
        bench.database.sql().deleteFrom(REBUILT).execute();
        UUID learner = UUID.randomUUID();
        UUID attempt = bench.start(learner, true, Items.specimen("p1", true));
        bench.act(learner, attempt, 1, check(judged(true), 0));
        database.sql().deleteFrom(RECOGNITION).execute();

        replay(bench).start();
        assertThat(rows(database, RECOGNITION)).hasSize(1);
        database.sql().deleteFrom(RECOGNITION).execute();
        replay(bench).start();
        assertThat(rows(database, RECOGNITION)).isEmpty();
    }

    private static List<String> rows(Database database, Table<?> table) {
        Result<? extends Record> rows = database.sql().selectFrom(table).fetch();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row.intoList().toString()));
        return lines.stream().sorted().toList();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... tasks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(tasks.length);
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks.length)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(pool.submit(() -> {
                    barrier.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
