package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.DRAFT_QUEUE;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.REJUDGEMENT;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.basira.assessment.Rejudging.Result;
import org.basira.assessment.Rejudging.ToJudge;
import org.basira.question.Behaviour;
import org.basira.question.Item;
import org.basira.question.Response;
import org.basira.question.Response.Assembled;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.basira.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First reports of practice cases, judged once more by trainers; the rules say full, partly, full of {@link #HALF}. */
class RejudgingTest {

    private static final Response HALF = Items.assembled("ch1", "ev1");
    private static final Map<String, Reached> SAID =
            Map.of("channel", Reached.FULL, "evidence", Reached.FULL, "privacy", Reached.NONE);

    private final MovedClock clock = new MovedClock();
    private final UUID ava = UUID.randomUUID();
    private final UUID zana = UUID.randomUUID();

    private static UUID sends(Bench bench, UUID learner, Response response) {
        UUID attempt = bench.start(learner, true, Items.DRILL);
        assertThat(bench.act(learner, attempt, 1, check(response, 0))).isInstanceOf(ActResult.Kept.class);
        bench.finish(learner, attempt);
        return attempt;
    }

    private static Optional<ToJudge> next(Bench bench, UUID trainer) {
        return bench.in(() -> bench.rejudging.next(trainer)).report();
    }

    private static Result keep(Bench bench, UUID id, UUID trainer, Map<String, Reached> verdicts) {
        return bench.in(() -> bench.rejudging.keep(id, trainer, verdicts));
    }

    private static int waiting(Bench bench) {
        return bench.database.sql().fetchCount(DRAFT_QUEUE);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_a_trainer_says_is_kept_beside_what_the_rules_say_and_changes_no_mark(Database database) {
        Bench bench = new Bench(database, clock);
        UUID learner = UUID.randomUUID();
        UUID attempt = sends(bench, learner, ((Assembled) HALF).withWords("Seen at 21:10"));
        var marks = database.sql().fetch(MARK);
        var attempts = database.sql().fetch(ATTEMPT);
        AttemptResult before =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();

        Rejudging.Next found = bench.in(() -> bench.rejudging.next(ava));
        assertThat(found.waiting()).isEqualTo(1);
        ToJudge report = found.report().orElseThrow();
        assertThat(report.item()).isEqualTo(Items.DRILL);
        assertThat(report.made().parts()).containsExactlyInAnyOrder("ch1", "ev1");
        assertThat(report.made().words()).isEqualTo("Seen at 21:10");
        assertThat(keep(bench, report.id(), ava, Map.of("channel", Reached.FULL)))
                .isEqualTo(Result.INCOMPLETE);
        assertThat(keep(bench, report.id(), ava, SAID)).isEqualTo(Result.KEPT);

        assertThat(database.sql().fetch(REJUDGEMENT))
                .extracting(
                        row -> row.getLearnerId(),
                        row -> row.getTrainerId(),
                        row -> row.getElement(),
                        row -> row.getVerdict(),
                        row -> row.getRules(),
                        row -> row.getItemHash())
                .containsExactlyInAnyOrder(
                        tuple(learner, ava, "channel", "FULL", "FULL", "hash-drill"),
                        tuple(learner, ava, "evidence", "FULL", "PARTLY", "hash-drill"),
                        tuple(learner, ava, "privacy", "NONE", "FULL", "hash-drill"));
        assertThat(database.sql().fetch(MARK)).isEqualTo(marks);
        assertThat(database.sql().fetch(ATTEMPT)).isEqualTo(attempts);
        assertThat(bench.in(() -> bench.attempts().result(learner, attempt))).contains(before);
        assertThat(next(bench, zana)).as("judged once").isEmpty();
        assertThat(keep(bench, report.id(), ava, SAID)).isEqualTo(Result.GONE);
        assertThat(database.sql().fetchSingle(AUDIT_ENTRY).getSubject()).isEqualTo("drill");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void only_what_a_learner_sent_first_in_a_case_is_queued(Database database) {
        Bench bench = new Bench(database, clock);
        UUID learner = UUID.randomUUID();
        sends(bench, learner, HALF);
        next(bench, ava).ifPresent(report -> keep(bench, report.id(), ava, SAID));

        sends(bench, learner, Items.assembled("ch1", "ev1", "ev2"));

        assertThat(waiting(bench)).isZero();
    }

    @Test
    void what_was_never_sent_and_what_is_no_practice_case_is_not_queued() {
        Bench bench = new Bench(Databases.h2(), clock);
        sends(bench, UUID.randomUUID(), Assembled.nothing());
        UUID learner = UUID.randomUUID();
        UUID desk = bench.start(learner, true, Items.INCOMING);
        bench.act(learner, desk, 1, check(Items.decided("leave"), 0));
        assertThat(waiting(bench)).isZero();
    }

    @Test
    void of_several_tries_the_first_is_queued() {
        Bench bench = new Bench(Databases.h2(), clock);
        UUID learner = UUID.randomUUID();
        UUID attempt = bench.start(learner, Behaviour.ADAPTIVE, Items.DRILL);
        bench.act(learner, attempt, 1, check(Items.assembled("ch2", "ev3"), 0));
        bench.act(learner, attempt, 1, check(HALF, 1));
        assertThat(next(bench, ava).orElseThrow().made().parts()).containsExactlyInAnyOrder("ch2", "ev3");
        assertThat(waiting(bench)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_report_that_is_marked_at_the_end_is_queued_then(Database database) {
        Bench bench = new Bench(database, clock);
        UUID learner = UUID.randomUUID();
        UUID attempt = bench.start(learner, false, Items.DRILL);
        bench.act(learner, attempt, 1, Bench.save(HALF, 0));
        assertThat(waiting(bench)).isZero();
        bench.finish(learner, attempt);
        assertThat(waiting(bench)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_older_than_90_days_is_dropped_also_where_it_was_given_back(Database database) {
        Bench bench = new Bench(database, clock);
        sends(bench, UUID.randomUUID(), HALF);
        clock.moves(Duration.ofDays(89));
        ToJudge report = next(bench, ava).orElseThrow();
        giveBack(bench, report);
        assertThat(waiting(bench)).isEqualTo(1);
        bench.drafts.forgetOld();
        assertThat(waiting(bench)).isEqualTo(1);
        clock.moves(Duration.ofDays(2));
        bench.drafts.forgetOld();
        assertThat(waiting(bench)).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_was_sent_under_an_earlier_version_of_a_case_is_dropped(Database database) {
        Bench bench = new Bench(database, clock);
        sends(bench, UUID.randomUUID(), HALF);
        database.sql()
                .update(DRAFT_QUEUE)
                .set(DRAFT_QUEUE.ITEM_HASH, "hash-older")
                .execute();
        sends(bench, UUID.randomUUID(), HALF);
        assertThat(next(bench, ava)).isPresent();
        assertThat(waiting(bench)).isEqualTo(1);
    }

    private void giveBack(Bench bench, ToJudge report) {
        bench.in(() -> {
            bench.rejudging.giveBack(report.id(), ava);
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_held_too_long_goes_to_another_and_is_judged_once(Database database) {
        Bench bench = new Bench(database, clock);
        sends(bench, UUID.randomUUID(), HALF);
        ToJudge report = next(bench, ava).orElseThrow();
        assertThat(next(bench, ava)).as("the same on a new page").contains(report);
        assertThat(next(bench, zana)).isEmpty();

        clock.moves(Rejudging.HELD.plusSeconds(1));
        assertThat(next(bench, zana)).contains(report);
        assertThat(keep(bench, report.id(), ava, SAID)).isEqualTo(Result.GONE);
        assertThat(keep(bench, report.id(), zana, SAID)).isEqualTo(Result.KEPT);
        assertThat(database.sql().fetchCount(REJUDGEMENT)).isEqualTo(3);
    }

    @Test
    void what_is_given_back_comes_up_after_the_others() {
        Bench bench = new Bench(Databases.h2(), clock);
        sends(bench, UUID.randomUUID(), HALF);
        clock.moves(Duration.ofSeconds(1));
        sends(bench, UUID.randomUUID(), HALF);
        ToJudge first = next(bench, ava).orElseThrow();
        clock.moves(Duration.ofSeconds(1));
        giveBack(bench, first);
        assertThat(next(bench, ava).orElseThrow().id()).isNotEqualTo(first.id());
        assertThat(waiting(bench)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void many_trainers_at_once_never_get_the_same(Database database) throws Exception {
        Bench bench = new Bench(database, clock);
        for (int each = 0; each < 6; each++) {
            sends(bench, UUID.randomUUID(), HALF);
        }
        List<Callable<Optional<ToJudge>>> trainers = IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Optional<ToJudge>>) () -> next(bench, UUID.randomUUID()))
                .toList();
        List<UUID> got = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Optional<ToJudge>> each : pool.invokeAll(trainers)) {
                each.get(30, TimeUnit.SECONDS).ifPresent(report -> got.add(report.id()));
            }
        }
        assertThat(got).isNotEmpty().hasSameSizeAs(new HashSet<>(got));
    }

    private void judged(Bench bench, int reports, Map<String, Reached> said) {
        for (int each = 0; each < reports; each++) {
            sends(bench, UUID.randomUUID(), HALF);
            keep(bench, next(bench, ava).orElseThrow().id(), ava, said);
        }
    }

    private static Agreement.Picture picture(Bench bench) {
        return bench.in(bench.agreement::picture);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void agreement_is_shown_from_ten_learners_on_with_what_differs(Database database) {
        Bench bench = new Bench(database, clock);
        assertThat(picture(bench).reports()).isZero();
        judged(bench, 9, SAID);
        Agreement.Picture few = picture(bench);
        assertThat(few.together()).isEmpty();
        assertThat(few.cases())
                .singleElement()
                .satisfies(one -> assertThat(one.elements()).isEmpty());
        assertThat(few.elements())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.figures()).isEmpty());

        judged(bench, 1, Map.of("channel", Reached.FULL, "evidence", Reached.PARTLY, "privacy", Reached.FULL));

        Agreement.Picture picture = picture(bench);
        assertThat(picture.reports()).isEqualTo(10);
        assertThat(picture.together()).hasValueSatisfying(all -> {
            assertThat(all.judged()).isEqualTo(30);
            assertThat(all.same()).isEqualTo(12);
            assertThat(all.plain()).isPresent();
        });
        Agreement.Case one = picture.cases().getFirst();
        assertThat(one.item()).isEqualTo("drill");
        assertThat(one.elements()).extracting(Agreement.Element::id).containsExactly("channel", "evidence", "privacy");
        assertThat(one.elements().get(0).figures()).hasValueSatisfying(channel -> {
            assertThat(channel.plain()).as("all full").isEmpty();
            assertThat(channel.differences()).isEmpty();
        });
        assertThat(one.elements().get(1).figures())
                .hasValueSatisfying(evidence -> assertThat(evidence.differences())
                        .containsExactly(new Agreement.Difference(Reached.PARTLY, Reached.FULL, 9)));
    }

    @Test
    void ten_reports_of_fewer_learners_are_not_shown() {
        Bench bench = new Bench(Databases.h2(), clock);
        for (int each = 0; each < 5; each++) {
            UUID learner = UUID.randomUUID();
            for (Item item : List.of(Items.DRILL, Items.LEAVE)) {
                UUID attempt = bench.start(learner, true, item);
                bench.act(learner, attempt, 1, check(HALF, 0));
                bench.finish(learner, attempt);
                keep(bench, next(bench, ava).orElseThrow().id(), ava, SAID);
            }
        }
        assertThat(picture(bench).reports()).isEqualTo(10);
        assertThat(picture(bench).together()).isEmpty();
    }

    @Test
    void what_was_judged_under_an_earlier_version_is_left_out() {
        Bench bench = new Bench(Databases.h2(), clock);
        judged(bench, 3, SAID);
        bench.database
                .sql()
                .update(REJUDGEMENT)
                .set(REJUDGEMENT.ITEM_HASH, "hash-older")
                .execute();
        judged(bench, 10, SAID);
        Agreement.Picture picture = picture(bench);
        assertThat(picture.reports()).isEqualTo(10);
        assertThat(picture.earlier()).isEqualTo(3);
        assertThat(picture.together().orElseThrow().judged()).isEqualTo(30);
    }
}
