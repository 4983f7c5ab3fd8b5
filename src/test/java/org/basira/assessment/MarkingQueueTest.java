package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.chosen;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.basira.assessment.Correction.Kind;
import org.basira.assessment.MarkingQueue.Result;
import org.basira.assessment.MarkingQueue.ToMark;
import org.basira.question.AnswerRecorded;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Text;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.basira.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text of one's own beside a true/false question, read by trainers. */
class MarkingQueueTest {

    private static final Question.FreeText OWN_WORDS = new Question.FreeText(
            "own-words",
            "o1",
            1,
            Items.text("What would you write?"),
            null,
            1,
            100,
            List.of(criterion("calm"), criterion("reason")),
            Items.text("A model"));
    private static final Map<String, String> HALF = Map.of("calm", "full", "reason", "none");
    private static final Map<String, String> ALL = Map.of("calm", "full", "reason", "full");

    private final MovedClock clock = new MovedClock();
    private final UUID ava = UUID.randomUUID();
    private final UUID zana = UUID.randomUUID();

    private static Question.Criterion criterion(String id) {
        return new Question.Criterion(
                id,
                Items.text(id),
                List.of(
                        new Question.Level("full", 2, Items.text("full")),
                        new Question.Level("none", 0, Items.text("none"))),
                Items.text("Guidance"));
    }

    /** Finishes the quiz with the second question right. */
    private static UUID written(Bench bench, UUID learner) {
        UUID attempt = bench.start(learner, true, OWN_WORDS, Items.TRUE_FALSE);
        assertThat(bench.act(learner, attempt, 1, check(new Response.Written("I would ask first"), 0)))
                .isInstanceOf(ActResult.Kept.class);
        bench.act(learner, attempt, 2, check(chosen("f"), 0));
        bench.finish(learner, attempt);
        return attempt;
    }

    private static Optional<ToMark> next(Bench bench, UUID trainer) {
        return bench.in(() -> bench.marking.next(trainer)).answer();
    }

    private static Result mark(Bench bench, UUID id, UUID trainer, Map<String, String> levels) {
        return bench.in(() -> bench.marking.mark(id, trainer, levels, "Well\u0007 asked.\nGo on."));
    }

    private static double fraction(Bench bench, UUID attempt) {
        return bench.database
                .sql()
                .fetchSingle(ATTEMPT, ATTEMPT.ID.eq(attempt))
                .getFraction()
                .doubleValue();
    }

    private static Reviewed review(Bench bench, UUID learner, UUID attempt) {
        return bench.in(() -> bench.attempts().result(learner, attempt))
                .orElseThrow()
                .slots()
                .getFirst()
                .reviewed();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_text_waits_counts_nothing_yet_and_gets_its_mark_with_a_comment(Database database) {
        Bench bench = new Bench(database, clock);
        UUID learner = UUID.randomUUID();
        UUID attempt = written(bench, learner);
        assertThat(fraction(bench, attempt)).isEqualTo(1);
        assertThat(review(bench, learner, attempt).marked()).isFalse();
        assertThat(bench.answers()).extracting(AnswerRecorded::item).doesNotContain("own-words");

        ToMark answer = next(bench, ava).orElseThrow();
        assertThat(answer.text()).isEqualTo("I would ask first");
        assertThat(mark(bench, answer.id(), ava, Map.of("calm", "full"))).isEqualTo(Result.INCOMPLETE);
        assertThat(mark(bench, answer.id(), ava, HALF)).isEqualTo(Result.MARKED);

        assertThat(fraction(bench, attempt)).isEqualTo(0.75);
        Reviewed reviewed = review(bench, learner, attempt);
        assertThat(reviewed.marked()).isTrue();
        assertThat(reviewed.fraction()).isEqualTo(0.5);
        assertThat(reviewed.byHand()).contains(new ByHand(HALF, "Well  asked.\nGo on."));
        assertThat(bench.answers())
                .filteredOn(told -> told.item().equals("own-words"))
                .singleElement()
                .satisfies(told -> assertThat(told.fraction()).isEqualTo(0.5));
        assertThat(next(bench, zana)).isEmpty();
        assertThat(mark(bench, answer.id(), zana, ALL)).isEqualTo(Result.GONE);
        assertThat(database.sql().fetchSingle(AUDIT_ENTRY).getSubject()).isEqualTo("own-words");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void many_trainers_at_once_never_get_the_same(Database database) throws Exception {
        Bench bench = new Bench(database, clock);
        for (int each = 0; each < 6; each++) {
            written(bench, UUID.randomUUID());
        }
        List<Callable<Optional<ToMark>>> trainers = IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Optional<ToMark>>) () -> next(bench, UUID.randomUUID()))
                .toList();
        Set<UUID> got = new HashSet<>();
        List<UUID> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Optional<ToMark>> each : pool.invokeAll(trainers)) {
                each.get(30, TimeUnit.SECONDS).ifPresent(answer -> {
                    got.add(answer.id());
                    all.add(answer.id());
                });
            }
        }
        assertThat(all).isNotEmpty().hasSameSizeAs(got);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_held_too_long_goes_to_another_and_is_marked_once(Database database) {
        Bench bench = new Bench(database, clock);
        UUID attempt = written(bench, UUID.randomUUID());
        ToMark answer = next(bench, ava).orElseThrow();
        assertThat(next(bench, ava)).as("the same on a new page").contains(answer);
        assertThat(next(bench, zana)).isEmpty();

        clock.moves(MarkingQueue.HELD.plusSeconds(1));
        assertThat(next(bench, zana)).contains(answer);
        assertThat(mark(bench, answer.id(), ava, ALL)).isEqualTo(Result.GONE);
        assertThat(mark(bench, answer.id(), zana, HALF)).isEqualTo(Result.MARKED);

        assertThat(fraction(bench, attempt)).isEqualTo(0.75);
        assertThat(database.sql().fetchCount(MARK, MARK.REASON.eq("by-hand"))).isEqualTo(1);
    }

    @Test
    void what_is_given_back_comes_up_after_the_others() {
        Bench bench = new Bench(Databases.h2(), clock);
        written(bench, UUID.randomUUID());
        clock.moves(Duration.ofSeconds(1));
        written(bench, UUID.randomUUID());
        ToMark first = next(bench, ava).orElseThrow();
        clock.moves(Duration.ofSeconds(1));

        bench.in(() -> {
            bench.marking.giveBack(first.id(), ava);
            return true;
        });

        assertThat(next(bench, ava).orElseThrow().id()).isNotEqualTo(first.id());
        assertThat(bench.in(() -> bench.marking.next(ava)).waiting()).isEqualTo(2);
    }

    @Test
    void a_withdrawal_and_its_return_keep_the_mark_a_person_gave() {
        Bench bench = new Bench(Databases.h2(), clock);
        UUID learner = UUID.randomUUID();
        UUID attempt = written(bench, learner);
        mark(bench, next(bench, ava).orElseThrow().id(), ava, HALF);

        corrected(bench, Kind.LEFT_OUT);
        corrected(bench, Kind.RESTORED);

        assertThat(fraction(bench, attempt)).isEqualTo(0.75);
        assertThat(review(bench, learner, attempt).byHand()).isPresent();
    }

    @Test
    void a_mark_given_while_the_question_is_withdrawn_counts_when_it_comes_back() {
        Bench bench = new Bench(Databases.h2(), clock);
        UUID attempt = written(bench, UUID.randomUUID());

        corrected(bench, Kind.FULL_CREDIT);
        mark(bench, next(bench, ava).orElseThrow().id(), ava, HALF);
        assertThat(fraction(bench, attempt)).isEqualTo(1);
        corrected(bench, Kind.RESTORED);

        assertThat(fraction(bench, attempt)).isEqualTo(0.75);
    }

    private void corrected(Bench bench, Kind kind) {
        bench.in(() -> bench.regrading.start(
                new Regrading.Wanted("own-words", "", kind, ""), new Text("Because.", "", ""), ava));
        bench.jobs.work();
        clock.moves(Duration.ofSeconds(31));
        bench.jobs.work();
    }

    @Test
    void a_quiz_is_not_passed_before_the_text_it_hangs_on_is_read() {
        Bench bench = new Bench(Databases.h2(), clock);
        UUID learner = UUID.randomUUID();
        UUID attempt = written(bench, learner);
        AttemptResult waiting =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();
        assertThat(waiting.passed()).isNull();
        assertThat(waiting.unanswered()).as("it waits, it is not open").isZero();

        mark(bench, next(bench, ava).orElseThrow().id(), ava, HALF);

        assertThat(bench.in(() -> bench.attempts().result(learner, attempt)))
                .hasValueSatisfying(result -> assertThat(result.passed()).isTrue());
    }
}
