package org.basira.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.chosen;
import static org.basira.assessment.Bench.save;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.assessment.Correction.Kind;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.Measuring;
import org.basira.assessment.internal.Step;
import org.basira.operations.Jobs;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.basira.question.Item;
import org.basira.question.Question;
import org.basira.question.Text;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.basira.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question whose key was wrong: {@code a} stood as right, {@code b} is. */
class RegradingTest {

    private static final String RIGHTED = "hash-righted";
    private static final Question.Single SINGLE = Items.SINGLE;
    private static final Item MENDED = new Question.Single(
            SINGLE.id(),
            SINGLE.objective(),
            SINGLE.level(),
            SINGLE.stem(),
            null,
            SINGLE.options().stream()
                    .map(option -> new Question.Option(option.id(), !option.key(), option.text(), option.feedback()))
                    .toList(),
            true);
    private static final Text REASON = new Text("The key was wrong.", "", "");
    private static final UUID TRAINER = UUID.randomUUID();

    private final MovedClock clock = new MovedClock();

    private Bench bench(Database database) {
        Bench bench = new Bench(database, clock);
        bench.catalogue.version(RIGHTED, MENDED);
        return bench;
    }

    private static Regrading.Wanted regrade() {
        return new Regrading.Wanted("single", "hash-single", Kind.REGRADE, RIGHTED);
    }

    private static Regrading.Wanted withdraw(Kind kind) {
        return new Regrading.Wanted("single", "", kind, "");
    }

    private static UUID start(Bench bench, Regrading.Wanted wanted) {
        return ((Regrading.Begun) bench.in(() -> bench.regrading.start(wanted, REASON, TRAINER))).correction();
    }

    private static RegradePlan plan(Bench bench, Regrading.Wanted wanted) {
        return bench.in(() -> bench.regrading.dryRun(wanted));
    }

    /** Both passes of the job. */
    private void carriedOut(Bench bench) {
        bench.jobs.work();
        clock.moves(Duration.ofSeconds(31));
        bench.jobs.work();
    }

    /** Someone who did the quiz of two questions: the first answered so, the second right. */
    private static UUID finished(Bench bench, UUID learner, String answer, boolean secondRight) {
        UUID attempt = bench.start(learner, true, SINGLE, Items.TRUE_FALSE);
        bench.act(learner, attempt, 1, check(chosen(answer), 0));
        bench.act(learner, attempt, 2, check(chosen(secondRight ? "f" : "t"), 0));
        bench.finish(learner, attempt);
        return attempt;
    }

    private static double fraction(Bench bench, UUID attempt) {
        return bench.database
                .sql()
                .fetchSingle(ATTEMPT, ATTEMPT.ID.eq(attempt))
                .getFraction()
                .doubleValue();
    }

    private static boolean passed(Bench bench, UUID attempt) {
        return bench.database.sql().fetchSingle(ATTEMPT, ATTEMPT.ID.eq(attempt)).getPassed();
    }

    private static int marks(Bench bench) {
        return bench.database.sql().fetchCount(MARK);
    }

    private static AttemptResult result(Bench bench, UUID learner, UUID attempt) {
        return bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_dry_run_changes_nothing_and_tells_what_the_job_then_does(Database database) {
        Bench bench = bench(database);
        List<UUID> gains = IntStream.range(0, 12)
                .mapToObj(each -> finished(bench, UUID.randomUUID(), "b", true))
                .toList();
        List<UUID> loses = IntStream.range(0, 3)
                .mapToObj(each -> finished(bench, UUID.randomUUID(), "a", true))
                .toList();
        UUID under = UUID.randomUUID();
        UUID way = bench.start(under, true, SINGLE, Items.TRUE_FALSE);
        bench.act(under, way, 1, check(chosen("b"), 0));
        int before = marks(bench);

        RegradePlan plan = plan(bench, regrade());

        assertThat(marks(bench)).isEqualTo(before);
        assertThat(plan.attempts()).isEqualTo(16);
        assertThat(plan.learners()).isEqualTo(16);
        assertThat(plan.open()).isEqualTo(1);
        assertThat(plan.up()).isEqualTo(13);
        assertThat(plan.down()).isEqualTo(3);
        assertThat(plan.attemptsChanged()).isEqualTo(15);
        assertThat(plan.pass()).isEqualTo(12);
        assertThat(plan.keep()).isEqualTo(3);
        assertThat(plan.examples()).containsExactly(new RegradePlan.Example(chosen("b"), 0, 1, 13));
        assertThat(plan.unshown()).isEqualTo(3);

        UUID correction = start(bench, regrade());
        carriedOut(bench);

        assertThat(marks(bench) - before).isEqualTo(plan.marked());
        assertThat(gains).allSatisfy(attempt -> {
            assertThat(fraction(bench, attempt)).isEqualTo(1);
            assertThat(passed(bench, attempt)).isTrue();
        });
        assertThat(loses).allSatisfy(attempt -> {
            assertThat(fraction(bench, attempt)).isEqualTo(0.5);
            assertThat(passed(bench, attempt)).as("a pass once given stays").isTrue();
        });
        assertThat(plan(bench, regrade()).marked()).isZero();
        assertThat(bench.events.stream().filter(AttemptRegraded.class::isInstance))
                .hasSize(plan.attemptsChanged());
        assertThat(bench.jobs.of(List.of(correction)).get(correction))
                .satisfies(job -> assertThat(requireNonNull(job).state()).isEqualTo(Jobs.State.DONE))
                .satisfies(job -> assertThat(requireNonNull(job).done()).isEqualTo(plan.attempts()));
        assertThat(database.sql().fetchSingle(AUDIT_ENTRY))
                .satisfies(entry -> assertThat(entry.getSubject()).isEqualTo("single"))
                .satisfies(entry -> assertThat(entry.getDetail()).isEqualTo(REASON.en()));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_batch_that_breaks_leaves_nothing_and_all_is_done_once(Database database) {
        Bench bench = bench(database);
        for (int each = 0; each < 5; each++) {
            finished(bench, UUID.randomUUID(), "b", true);
        }
        int before = marks(bench);
        bench.events.clear();
        start(bench, regrade());
        bench.watch = event -> {
            if (event instanceof AttemptRegraded
                    && bench.events.stream()
                                    .filter(AttemptRegraded.class::isInstance)
                                    .count()
                            == 3) {
                throw new IllegalStateException("power cut");
            }
        };
        bench.jobs.work();
        assertThat(marks(bench)).isEqualTo(before);

        bench.events.clear();
        bench.watch = event -> {};
        clock.moves(Duration.ofSeconds(5));
        carriedOut(bench);
        start(bench, regrade());
        carriedOut(bench);

        assertThat(marks(bench) - before).isEqualTo(5);
        assertThat(bench.answers()).filteredOn(answer -> answer.weight() == -1).hasSize(5);
        assertThat(bench.answers()).filteredOn(answer -> answer.weight() == 1).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void an_attempt_under_way_goes_on_and_ends_by_the_new_marks(Database database) {
        Bench bench = bench(database);
        UUID checked = UUID.randomUUID();
        UUID saved = UUID.randomUUID();
        UUID one = bench.start(checked, true, SINGLE, Items.TRUE_FALSE);
        bench.act(checked, one, 1, check(chosen("b"), 0));
        UUID other = bench.start(saved, false, SINGLE, Items.TRUE_FALSE);
        bench.act(saved, other, 1, save(chosen("b"), 0));

        start(bench, regrade());
        bench.act(saved, other, 2, save(chosen("f"), 0));
        bench.act(checked, one, 2, check(chosen("f"), 0));
        carriedOut(bench);

        assertThat(bench.finish(saved, other)).isEqualTo(new FinishResult.Finished(1, true));
        assertThat(bench.finish(checked, one)).isEqualTo(new FinishResult.Finished(1, true));
        assertThat(plan(bench, regrade()).marked()).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_another_node_marked_by_the_old_rule_is_found_in_the_second_pass(Database database) {
        Bench bench = bench(database);
        UUID learner = UUID.randomUUID();
        finished(bench, UUID.randomUUID(), "b", true);
        Bench otherNode = bench(database);
        otherNode.quiz(true, SINGLE, Items.TRUE_FALSE);
        UUID attempt = otherNode.start(learner, true, SINGLE, Items.TRUE_FALSE);
        otherNode.act(learner, attempt, 2, check(chosen("f"), 0));
        otherNode.corrections.now();

        start(bench, regrade());
        bench.jobs.work();
        otherNode.act(learner, attempt, 1, check(chosen("b"), 0));
        otherNode.finish(learner, attempt);
        assertThat(fraction(bench, attempt)).isEqualTo(0.5);
        clock.moves(Duration.ofSeconds(31));
        bench.jobs.work();

        assertThat(fraction(bench, attempt)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_was_told_of_answers_is_what_a_rebuild_tells(Database database) {
        Bench bench = bench(database);
        List<String> answers = List.of("a", "b", "b", "a", "b");
        answers.forEach(answer -> finished(bench, UUID.randomUUID(), answer, answer.equals("a")));
        start(bench, regrade());
        carriedOut(bench);
        start(bench, withdraw(Kind.LEFT_OUT));
        carriedOut(bench);
        start(bench, withdraw(Kind.RESTORED));
        carriedOut(bench);
        UUID late = UUID.randomUUID();
        UUID under = bench.start(late, true, SINGLE, Items.TRUE_FALSE);
        start(bench, withdraw(Kind.FULL_CREDIT));
        bench.act(late, under, 1, check(chosen("a"), 0));
        bench.act(late, under, 2, check(chosen("f"), 0));
        bench.finish(late, under);
        carriedOut(bench);

        Map<Object, Integer> told = new HashMap<>();
        for (Object event : bench.events) {
            if (event instanceof AnswerRecorded answer) {
                told.merge(asAnswer(answer), answer.weight(), Integer::sum);
            } else if (event instanceof AttemptMarked marked) {
                told.merge(List.of(marked.attemptId(), marked.marks()), marked.weight(), Integer::sum);
            }
        }
        told.values().removeIf(weight -> weight == 0);
        Map<Object, Integer> rebuilt = new HashMap<>();
        Measuring measuring = new Measuring(bench.catalogue, bench.corrections::read);
        for (Attempt attempt : attempts(bench)) {
            for (Step step : attempt.steps()) {
                if (step.mark() != null) {
                    measuring
                            .answer(attempt, step, requireNonNull(step.mark()), 1)
                            .ifPresent(answer -> rebuilt.merge(asAnswer(answer), 1, Integer::sum));
                }
            }
            AttemptMarked marked =
                    measuring.attempt(attempt, requireNonNull(attempt.outcome()).at(), 1);
            rebuilt.merge(List.of(marked.attemptId(), marked.marks()), 1, Integer::sum);
        }

        assertThat(told).isEqualTo(rebuilt).isNotEmpty();
    }

    private static List<Object> asAnswer(AnswerRecorded answer) {
        return List.of(answer.stepId(), answer.item(), answer.itemHash(), answer.fraction(), answer.chosen());
    }

    private static List<Attempt> attempts(Bench bench) {
        List<Attempt> all = new ArrayList<>();
        bench.database
                .sql()
                .select(ATTEMPT.LEARNER_ID, ATTEMPT.ID)
                .from(ATTEMPT)
                .forEach(row ->
                        all.add(bench.store.load(row.value1(), row.value2()).orElseThrow()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_withdrawn_item_counts_for_nobody_or_for_all_and_can_come_back(Database database) {
        Bench bench = bench(database);
        UUID wrong = UUID.randomUUID();
        UUID attempt = finished(bench, wrong, "b", true);
        assertThat(passed(bench, attempt)).isFalse();

        RegradePlan plan = plan(bench, withdraw(Kind.LEFT_OUT));
        start(bench, withdraw(Kind.LEFT_OUT));
        carriedOut(bench);
        assertThat(plan.pass()).isEqualTo(1);
        assertThat(fraction(bench, attempt)).isEqualTo(1);

        start(bench, withdraw(Kind.RESTORED));
        carriedOut(bench);
        assertThat(fraction(bench, attempt)).isEqualTo(0.5);
        assertThat(passed(bench, attempt)).as("once passed").isTrue();

        start(bench, withdraw(Kind.FULL_CREDIT));
        carriedOut(bench);
        assertThat(fraction(bench, attempt)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_withdrawn_item_in_an_open_attempt_may_be_passed_over(Database database) {
        Bench bench = bench(database);
        UUID learner = UUID.randomUUID();
        UUID attempt = bench.start(learner, true, SINGLE, Items.TRUE_FALSE);
        start(bench, withdraw(Kind.LEFT_OUT));

        AttemptPage page = bench.page(learner, attempt, 1);
        assertThat(page.withdrawn())
                .hasValueSatisfying(note -> assertThat(note.reason()).isEqualTo(REASON));
        bench.act(learner, attempt, 2, check(chosen("f"), 0));
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(1, true));
        assertThat(result(bench, learner, attempt).slots()).hasSize(1);

        start(bench, withdraw(Kind.RESTORED));
        carriedOut(bench);
        assertThat(fraction(bench, attempt)).as("it was passed over rightly").isEqualTo(1);
    }

    @Test
    void what_was_left_open_counts_as_nothing_whatever_is_withdrawn_later() {
        Bench bench = bench(Databases.h2());
        UUID learner = UUID.randomUUID();
        UUID attempt = bench.startLimited(learner, Duration.ofMinutes(1), SINGLE, Items.TRUE_FALSE);
        bench.act(learner, attempt, 2, check(chosen("f"), 0));
        clock.moves(Duration.ofMinutes(2));
        bench.finish(learner, attempt);

        start(bench, withdraw(Kind.FULL_CREDIT));
        carriedOut(bench);
        start(bench, new Regrading.Wanted(Items.TRUE_FALSE.id(), "", Kind.FULL_CREDIT, ""));
        carriedOut(bench);

        assertThat(fraction(bench, attempt)).isEqualTo(0.5);
        assertThat(result(bench, learner, attempt).unanswered()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_item_is_drawn_no_more_while_something_is_left() {
        Bench bench = bench(Databases.h2());
        start(bench, withdraw(Kind.FULL_CREDIT));

        UUID learner = UUID.randomUUID();
        UUID attempt = bench.start(learner, true, SINGLE, Items.TRUE_FALSE);
        assertThat(bench.page(learner, attempt, 1).slots()).isEqualTo(1);
        UUID other = UUID.randomUUID();
        UUID alone = bench.start(other, true, SINGLE);
        assertThat(bench.page(other, alone, 1).withdrawn()).isPresent();
        assertThat(bench.finish(other, alone)).isEqualTo(new FinishResult.Finished(1, true));
    }

    @Test
    void an_old_attempt_shows_the_question_as_it_was_seen_and_what_it_became() {
        Bench bench = bench(Databases.h2());
        UUID learner = UUID.randomUUID();
        UUID attempt = finished(bench, learner, "b", true);
        start(bench, regrade());
        carriedOut(bench);

        Reviewed reviewed = result(bench, learner, attempt).slots().getFirst().reviewed();

        assertThat(reviewed.item()).isEqualTo(MENDED);
        assertThat(reviewed.fraction()).isEqualTo(1);
        assertThat(reviewed.corrected()).hasValueSatisfying(corrected -> {
            assertThat(corrected.reason()).isEqualTo(REASON);
            assertThat(corrected.before()).hasValueSatisfying(before -> {
                assertThat(before.item()).isEqualTo(SINGLE);
                assertThat(before.fraction()).isZero();
            });
        });
    }

    @Test
    void a_learner_whose_mark_changed_is_told_once_and_others_are_not() {
        Bench bench = bench(Databases.h2());
        UUID affected = UUID.randomUUID();
        UUID attempt = finished(bench, affected, "b", true);
        UUID other = UUID.randomUUID();
        UUID plain = bench.start(other, true, Items.TRUE_FALSE);
        bench.act(other, plain, 1, check(chosen("f"), 0));
        bench.finish(other, plain);
        start(bench, regrade());
        carriedOut(bench);

        assertThat(bench.corrections.untold(affected)).containsExactly(attempt);
        assertThat(bench.corrections.untold(other)).isEmpty();
        bench.in(() -> {
            bench.corrections.told(affected, clock.instant());
            return true;
        });
        assertThat(bench.corrections.untold(affected)).isEmpty();
    }

    @Test
    void an_answer_that_does_not_fit_the_version_keeps_its_mark() {
        Bench bench = bench(Databases.h2());
        bench.catalogue.version(
                "hash-other",
                new Question.Single(
                        "single",
                        "o1",
                        1,
                        SINGLE.stem(),
                        null,
                        List.of(
                                SINGLE.options().getFirst(),
                                Items.MULTIPLE.options().get(2)),
                        true));
        UUID attempt = finished(bench, UUID.randomUUID(), "b", true);
        Regrading.Wanted wanted = new Regrading.Wanted("single", "hash-single", Kind.REGRADE, "hash-other");

        RegradePlan plan = plan(bench, wanted);
        start(bench, wanted);
        carriedOut(bench);

        assertThat(plan.unfit()).isEqualTo(1);
        assertThat(plan.marked()).isZero();
        assertThat(fraction(bench, attempt)).isEqualTo(0.5);
    }

    @Test
    void nothing_begins_without_a_reason_or_against_another_item() {
        Bench bench = bench(Databases.h2());
        assertThat(bench.in(() -> bench.regrading.start(regrade(), new Text(" ", "", ""), TRAINER)))
                .isEqualTo(new Regrading.Refused(Regrading.Reason.NO_REASON));
        bench.quiz(true, Items.TRUE_FALSE);
        assertThat(bench.in(() -> bench.regrading.start(
                        new Regrading.Wanted("single", "hash-single", Kind.REGRADE, "hash-true-false"),
                        REASON,
                        TRAINER)))
                .isEqualTo(new Regrading.Refused(Regrading.Reason.NO_VERSION));
        for (String hash : List.of("", "hash-unknown", "hash-true-false")) {
            assertThat(bench.in(() -> bench.regrading.start(
                            new Regrading.Wanted("single", hash, Kind.REGRADE, RIGHTED), REASON, TRAINER)))
                    .as("answers to version " + hash)
                    .isEqualTo(new Regrading.Refused(Regrading.Reason.NO_VERSION));
        }
    }
}
