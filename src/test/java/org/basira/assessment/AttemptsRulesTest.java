package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.chosen;
import static org.basira.assessment.Bench.save;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.STEP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.basira.assessment.ActResult.Kept;
import org.basira.assessment.ActResult.Reason;
import org.basira.assessment.ActResult.Refused;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Counts;
import org.basira.content.TaughtModule;
import org.basira.operations.Ids;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Stratified.Strata;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.basira.testing.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** When a quiz may be begun, when it ends, and what a clock does to it that is put right meanwhile. */
class AttemptsRulesTest {

    static final List<Database> BOTH = Databases.both().toList();

    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final UUID learner = UUID.randomUUID();
    private final MovedClock clock = MovedClock.still();

    private static Quiz.Rules rules(
            @Nullable Duration limit,
            @Nullable Integer goes,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes) {
        return new Quiz.Rules(
                limit, GRACE, goes, Counts.BEST, opens, closes, null, Behaviour.PENALTY, Quiz.Review.DEFAULT);
    }

    private Quiz quiz(Bench bench, boolean immediate, Quiz.Rules rules) {
        return Bench.with(
                bench.quiz(immediate, Items.SINGLE, Items.MULTIPLE),
                immediate ? Behaviour.IMMEDIATE : Behaviour.DEFERRED,
                rules);
    }

    private LocalDateTime at(Duration from) {
        return LocalDateTime.ofInstant(clock.instant().plus(from), BAGHDAD).truncatedTo(ChronoUnit.MINUTES);
    }

    private int steps(Database database) {
        return database.sql().fetchCount(STEP, STEP.LEARNER_ID.eq(learner));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void an_answer_within_the_grace_counts_and_one_after_it_changes_nothing(Database database) {
        Bench bench = new Bench(database, clock);
        UUID attempt = bench.start(learner, quiz(bench, true, rules(LIMIT, null, null, null)));
        assertThat(bench.page(learner, attempt, 1).time()).hasValueSatisfying(time -> {
            assertThat(time.left()).isEqualTo(LIMIT);
            assertThat(time.over()).isFalse();
        });

        clock.moves(LIMIT.plusSeconds(30));
        assertThat(bench.act(learner, attempt, 1, check(chosen("a"), 0))).isInstanceOf(Kept.class);
        clock.moves(GRACE);
        assertThat(bench.act(learner, attempt, 2, check(chosen("a", "b"), 0))).isEqualTo(new Refused(Reason.LATE));
        assertThat(steps(database)).isEqualTo(1);
        assertThat(bench.page(learner, attempt, 2).time())
                .hasValueSatisfying(time -> assertThat(time.over()).isTrue());

        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.5, false));
        assertThat(bench.act(learner, attempt, 2, check(chosen("a", "b"), 0))).isEqualTo(new Refused(Reason.FINISHED));
        AttemptResult result =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();
        assertThat(result.unanswered()).isEqualTo(1);
        assertThat(result.slots()).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void at_time_out_what_was_saved_counts_and_is_told_once(Database database) throws Exception {
        Bench bench = new Bench(database, clock);
        UUID attempt = bench.start(learner, quiz(bench, false, rules(LIMIT, null, null, null)));
        bench.act(learner, attempt, 1, save(chosen("b"), 0));
        bench.act(learner, attempt, 1, save(chosen("a"), 1));
        bench.late().end();
        assertThat(bench.events).isEmpty();
        clock.moves(LIMIT.plus(GRACE).plusSeconds(1));

        List<CompletableFuture<Integer>> jobs = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(bench.late()::end))
                .toList();
        for (CompletableFuture<Integer> job : jobs) {
            job.get();
        }
        assertThat(bench.late().end()).isZero();
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.5, false));
        assertThat(bench.answers())
                .filteredOn(answer -> answer.learnerId().equals(learner))
                .hasSize(1);
        assertThat(bench.events)
                .filteredOn(event -> event instanceof AttemptFinished finished
                        && finished.learnerId().equals(learner))
                .hasSize(1);
        assertThat(database.sql().fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(learner), ATTEMPT.LATE_AT.isNotNull()))
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void who_comes_back_after_the_end_begins_anew(Database database) {
        Bench bench = new Bench(database, clock);
        Quiz quiz = quiz(bench, true, rules(LIMIT, 2, null, null));
        UUID first = bench.start(learner, quiz);
        clock.moves(Duration.ofHours(1));

        UUID second = bench.start(learner, quiz);
        assertThat(second).isNotEqualTo(first);
        assertThat(bench.in(() -> bench.attempts().result(learner, first))
                        .orElseThrow()
                        .fraction())
                .isZero();
        clock.moves(Duration.ofHours(1));
        assertThat(bench.tryStart(learner, quiz)).isEqualTo(new StartResult.NoGoesLeft(2));
        assertThat(bench.in(() -> bench.attempts().refusal(learner, quiz)))
                .isEqualTo(Optional.of(new StartResult.NoGoesLeft(2)));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void there_are_as_many_goes_as_the_quiz_says_and_an_open_one_goes_on(Database database) {
        Bench bench = new Bench(database);
        Quiz quiz = quiz(bench, true, rules(null, 1, null, null));
        UUID attempt = bench.start(learner, quiz);
        assertThat(bench.in(() -> bench.attempts().refusal(learner, quiz))).isEmpty();
        assertThat(bench.start(learner, quiz)).isEqualTo(attempt);
        bench.act(learner, attempt, 1, check(chosen("a"), 0));
        bench.act(learner, attempt, 2, check(chosen("a", "b"), 0));
        bench.finish(learner, attempt);

        assertThat(bench.tryStart(learner, quiz)).isEqualTo(new StartResult.NoGoesLeft(1));
        assertThat(database.sql().fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(learner)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_quiz_opens_and_closes_and_its_close_ends_what_is_open(Database database) {
        Bench bench = new Bench(database, clock);
        LocalDateTime opens = at(Duration.ofHours(1));
        LocalDateTime closes = at(Duration.ofHours(2));
        Quiz quiz = quiz(bench, true, rules(Duration.ofHours(5), null, opens, closes));
        assertThat(bench.tryStart(learner, quiz))
                .isEqualTo(new StartResult.NotYetOpen(opens.atZone(BAGHDAD).toInstant()));

        clock.moves(Duration.ofMinutes(90));
        UUID attempt = bench.start(learner, quiz);
        assertThat(bench.page(learner, attempt, 1).time())
                .hasValueSatisfying(time ->
                        assertThat(time.ends()).isEqualTo(closes.atZone(BAGHDAD).toInstant()));
        clock.moves(Duration.ofMinutes(40));
        assertThat(bench.act(learner, attempt, 1, check(chosen("a"), 0))).isEqualTo(new Refused(Reason.LATE));
        assertThat(bench.tryStart(learner, quiz))
                .isEqualTo(new StartResult.Closed(closes.atZone(BAGHDAD).toInstant()));
        assertThat(bench.in(() -> bench.attempts().result(learner, attempt))).isPresent();
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_clock_set_back_gives_no_time_and_no_negative_times(Database database) {
        Bench bench = new Bench(database, clock);
        UUID attempt = bench.start(learner, quiz(bench, true, rules(LIMIT, null, null, null)));
        Instant shownAt = clock.instant();
        clock.moves(Duration.ofHours(-3));
        Act act = new Act(Act.Kind.CHECK, chosen("a"), 0, Ids.next(), Language.AR, shownAt);
        assertThat(bench.act(learner, attempt, 1, act)).isInstanceOf(Kept.class);

        assertThat(bench.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.took()).isZero());
        assertThat(database.sql().fetchValues(STEP.ANSWERED_AT, STEP.LEARNER_ID.eq(learner)))
                .allSatisfy(at -> assertThat(at).isEqualTo(shownAt));
        assertThat(bench.page(learner, attempt, 2).time())
                .hasValueSatisfying(time -> assertThat(time.left()).isEqualTo(LIMIT));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void once_late_by_its_steps_an_attempt_stays_late_however_the_clock_is_set(Database database) {
        Bench bench = new Bench(database, clock);
        UUID attempt = bench.start(learner, quiz(bench, false, rules(LIMIT, null, null, null)));
        clock.moves(LIMIT.plus(GRACE));
        assertThat(bench.act(learner, attempt, 1, save(chosen("a"), 0))).isInstanceOf(Kept.class);
        clock.moves(Duration.ofMinutes(-20));

        assertThat(bench.page(learner, attempt, 2).time())
                .hasValueSatisfying(time -> assertThat(time.left()).isZero());
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.5, false));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_small_jump_forward_is_taken_by_the_grace(Database database) {
        Bench bench = new Bench(database, clock);
        UUID attempt = bench.start(learner, quiz(bench, true, rules(LIMIT, null, null, null)));
        clock.moves(LIMIT.minusSeconds(10));
        clock.moves(Duration.ofSeconds(60));
        assertThat(bench.act(learner, attempt, 1, check(chosen("a"), 0))).isInstanceOf(Kept.class);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_pool_too_small_is_a_value_and_begins_nothing(Database database) {
        Bench bench = new Bench(database);
        bench.catalogue.with(Items.SINGLE, Items.MULTIPLE);
        Quiz.Pool pool = new Quiz.Pool("know", List.of("single", "multiple"), List.of(), 3, Strata.NONE, true);
        assertThat(bench.tryStart(learner, Bench.quiz(true, pool))).isEqualTo(new StartResult.PoolTooSmall("know"));
        Quiz.TriageFeed feed = new Quiz.TriageFeed("feed", List.of(), 2, 1, true, 0.5);
        assertThat(bench.tryStart(learner, Bench.quiz(true, feed))).isEqualTo(new StartResult.PoolTooSmall("feed"));
        assertThat(database.sql().fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(learner)))
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_pool_is_drawn_with_its_strata_and_unseen_questions_first(Database database) {
        Bench bench = new Bench(database);
        Item[] items = IntStream.range(0, 8)
                .mapToObj(number -> single("q" + number, number % 2 == 0 ? "o1" : "o2"))
                .toArray(Item[]::new);
        bench.catalogue.with(items);
        Quiz quiz = Bench.quiz(
                true,
                new Quiz.Pool(
                        "know",
                        List.of(),
                        List.of("o1", "o2"),
                        4,
                        new Strata(Map.of("o2", 2), Map.of("single", 2), Map.of()),
                        true));
        UUID first = bench.start(learner, quiz);
        List<String> drawn = asked(bench, first);
        assertThat(drawn).hasSize(4).doesNotHaveDuplicates();
        for (int slot = 1; slot <= 4; slot++) {
            bench.act(learner, first, slot, check(chosen("a"), 0));
        }
        bench.finish(learner, first);

        List<String> again = asked(bench, bench.start(learner, quiz));
        assertThat(again)
                .filteredOn(id -> Integer.parseInt(id.substring(1)) % 2 == 1)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(again.stream().filter(drawn::contains)).hasSizeLessThan(3);
    }

    private List<String> asked(Bench bench, UUID attempt) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(slot -> bench.page(learner, attempt, slot).asked().id())
                .toList();
    }

    private static Question single(String id, String objective) {
        return new Question.Single(id, objective, 1, Items.text("Which?"), null, Items.SINGLE.options(), true);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void wrong_choices_cost_what_the_quiz_states(Database database) {
        Bench bench = new Bench(database);
        Quiz plain = bench.quiz(true, Items.MULTIPLE);
        Quiz quiz = new Quiz(
                plain.version(),
                plain.id(),
                plain.title(),
                plain.intro(),
                5,
                0.7,
                Behaviour.IMMEDIATE,
                CreditPolicy.penalised(0.5),
                Quiz.Rules.DEFAULT,
                plain.sections());
        UUID attempt = bench.start(learner, quiz);
        bench.act(learner, attempt, 1, check(chosen("a", "b", "c"), 0));
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.75, true));
    }

    @Test
    void a_quiz_for_practice_alone_has_nothing_to_pass() {
        Bench bench = new Bench(Databases.h2(), clock);
        Quiz quiz = quiz(bench, true, Quiz.Rules.DEFAULT);
        bench.catalogue.teaches(
                new TaughtModule(
                        quiz.version(),
                        "signals",
                        1,
                        10,
                        List.of(),
                        quiz.title(),
                        quiz.intro(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(quiz.id()),
                        List.of()),
                quiz);
        UUID attempt = bench.start(learner, quiz);
        bench.act(learner, attempt, 1, check(chosen("a"), 0));
        bench.act(learner, attempt, 2, check(chosen("a", "b"), 0));

        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(1, null));
    }
}
