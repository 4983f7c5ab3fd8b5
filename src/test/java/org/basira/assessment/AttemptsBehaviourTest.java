package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.chosen;
import static org.basira.assessment.Bench.judged;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.STEP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.ActResult.Kept;
import org.basira.assessment.ActResult.Reason;
import org.basira.assessment.ActResult.Refused;
import org.basira.assessment.ActResult.Unchanged;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Told;
import org.basira.operations.Ids;
import org.basira.question.AttemptMarked;
import org.basira.question.Behaviour;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Hints and sureness in an attempt: what an act says, what is stored, and what it comes to. */
class AttemptsBehaviourTest {

    static final List<Database> BOTH = Databases.both().toList();

    private final UUID learner = UUID.randomUUID();

    private UUID start(Bench bench, Behaviour behaviour, Quiz.Rules rules, Item... items) {
        return bench.start(learner, Bench.with(bench.quiz(true, items), behaviour, rules));
    }

    private static Act sure(Response response, Sureness sureness, int stepsSeen) {
        return new Act(Act.Kind.CHECK, response, stepsSeen, Ids.next(), Language.AR, java.time.Instant.now(), sureness);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_wrong_try_brings_a_hint_and_the_right_one_the_key(Database database) {
        Bench bench = new Bench(database);
        bench.catalogue.withHints(Items.MULTIPLE, Items.text("first hint"), Items.text("second hint"));
        UUID attempt = start(bench, Behaviour.ADAPTIVE, Quiz.Rules.DEFAULT, Items.MULTIPLE);
        assertThat(bench.page(learner, attempt, 1).tried()).isEmpty();

        assertThat(bench.act(learner, attempt, 1, check(chosen("c"), 0))).isEqualTo(new Kept(1, Optional.empty()));
        AttemptPage tried = bench.page(learner, attempt, 1);
        assertThat(tried.toString()).doesNotContain(Items.SECRET).doesNotContain("second hint");
        assertThat(tried.tried()).contains(new AttemptPage.Tried(0, List.of(Items.text("first hint")), 2));
        assertThat(tried.states()).containsExactly(AttemptPage.SlotState.OPEN);
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.StillOpen(List.of(1)));

        assertThat(bench.act(learner, attempt, 1, check(chosen("c"), 1))).isInstanceOf(Unchanged.class);
        assertThat(bench.act(learner, attempt, 1, check(chosen("a"), 1))).isInstanceOf(Kept.class);
        assertThat(bench.page(learner, attempt, 1).tried().orElseThrow().hints())
                .hasSize(2);
        assertThat(bench.act(learner, attempt, 1, check(chosen("a", "b"), 2)))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.review())
                                .hasValueSatisfying(
                                        review -> assertThat(review.fraction()).isCloseTo(1 / 3.0, within(1e-9))));
        assertThat(bench.act(learner, attempt, 1, check(chosen("d"), 3)))
                .isEqualTo(new Refused(Reason.ALREADY_CHECKED));

        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.33333, false));
        assertThat(database.sql()
                        .select(MARK.FRACTION)
                        .from(MARK)
                        .where(MARK.LEARNER_ID.eq(learner))
                        .orderBy(MARK.SEQ)
                        .fetch(row -> row.value1().doubleValue()))
                .containsExactly(0.0, 0.5, 1.0);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void only_the_first_try_is_told_to_measuring(Database database) {
        Bench bench = new Bench(database);
        bench.catalogue.withHints(Items.SINGLE, Items.text("hint"));
        UUID attempt = start(bench, Behaviour.ADAPTIVE, Quiz.Rules.DEFAULT, Items.SINGLE);
        bench.act(learner, attempt, 1, check(chosen("b"), 0));
        bench.act(learner, attempt, 1, check(chosen("a"), 1));
        bench.finish(learner, attempt);

        assertThat(bench.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.fraction()).isZero());
        assertThat(bench.events)
                .filteredOn(AttemptMarked.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AttemptMarked.class,
                        marked ->
                                assertThat(marked.marks().getFirst().fraction()).isEqualTo(0.66667));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void tries_and_penalty_are_the_quizs_own_where_it_states_them(Database database) {
        Bench bench = new Bench(database);
        Quiz.Rules rules = rules(2, 0.25, Quiz.Review.DEFAULT);
        UUID attempt = start(bench, Behaviour.ADAPTIVE, rules, Items.MULTIPLE);
        bench.act(learner, attempt, 1, check(chosen("c"), 0));
        assertThat(bench.page(learner, attempt, 1).tried())
                .hasValueSatisfying(tried -> assertThat(tried.hints()).isEmpty());
        bench.act(learner, attempt, 1, check(chosen("a", "b", "c"), 1));

        assertThat(bench.page(learner, attempt, 1).review())
                .hasValueSatisfying(review -> assertThat(review.fraction()).isEqualTo(0.25));
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.25, false));
    }

    private static Quiz.Rules rules(@Nullable Integer tries, double penalty, Quiz.Review review) {
        return new Quiz.Rules(null, Quiz.Rules.GRACE, null, Quiz.Counts.BEST, null, null, tries, penalty, review);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void sureness_is_asked_kept_and_marked(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = start(
                bench,
                Behaviour.CERTAINTY,
                Quiz.Rules.DEFAULT,
                Items.SINGLE,
                Items.TRUE_FALSE,
                Items.specimen("post", true));

        assertThat(bench.act(learner, attempt, 1, check(chosen("a"), 0))).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(bench.act(learner, attempt, 1, sure(chosen("a"), Sureness.VERY, 0)))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.review().orElseThrow().calibration())
                                .contains(new Reviewed.Calibration(Sureness.VERY, 3, true)));
        assertThat(bench.act(learner, attempt, 1, sure(chosen("a"), Sureness.GUESSING, 1)))
                .isEqualTo(new Refused(Reason.ALREADY_CHECKED));
        bench.act(learner, attempt, 2, sure(chosen("t"), Sureness.FAIRLY, 0));
        bench.act(learner, attempt, 3, check(judged(true), 0));

        // 3, -2 and 2 of 9.
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0.33333, false));
        AttemptResult result =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();
        assertThat(result.meanMark()).isEqualTo(1);
        assertThat(result.slots().get(1).reviewed().calibration())
                .contains(new Reviewed.Calibration(Sureness.FAIRLY, -2, false));
        assertThat(database.sql()
                        .select(STEP.SURENESS)
                        .from(STEP)
                        .where(STEP.LEARNER_ID.eq(learner))
                        .orderBy(STEP.SLOT)
                        .fetch(STEP.SURENESS))
                .containsExactly(3, 2, 2);
        assertThat(bench.answers()).extracting(answer -> answer.fraction()).containsExactly(1.0, 0.0, 1.0);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void what_is_told_when_is_the_quizs_choice(Database database) {
        Bench bench = new Bench(database);
        Quiz.Review review = new Quiz.Review(Set.of(), Set.of(Told.VERDICT), Set.of(Told.KEY));
        UUID attempt = start(bench, Behaviour.IMMEDIATE, rules(null, 0, review), Items.SINGLE);

        assertThat(bench.act(learner, attempt, 1, check(chosen("b"), 0))).isEqualTo(new Kept(1, Optional.empty()));
        assertThat(bench.page(learner, attempt, 1).review()).isEmpty();
        bench.finish(learner, attempt);

        AttemptResult result =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();
        assertThat(result.marks()).isFalse();
        assertThat(result.slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.reviewed().told()).containsExactly(Told.VERDICT));
    }
}
