package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.basira.measurement.formula.Measured.Why;
import org.basira.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SignalDetectionTest {

    private static final NormalDistribution OTHER = new NormalDistribution();

    private static SignalDetection known(Measured<SignalDetection> measured) {
        return measured.figure().orElseThrow();
    }

    private static Outcomes outcomes(JsonNode json) {
        return new Outcomes(
                json.get("hits").asLong(),
                json.get("misses").asLong(),
                json.get("falseAlarms").asLong(),
                json.get("correctRejections").asLong());
    }

    @Test
    void gives_what_others_published() {
        JsonNode first = Fixtures.json("psychometrics/signal-detection.json")
                .get("published")
                .get(0);
        SignalDetection found = known(SignalDetection.of(outcomes(first)));
        assertThat(found.sensitivity().value())
                .isCloseTo(
                        first.get("d'").asDouble(),
                        within(first.get("tolerance").asDouble()));
        JsonNode exact = first.get("exact");
        assertThat(found.sensitivity().value()).isCloseTo(exact.get("d'").asDouble(), within(1e-9));
        assertThat(found.criterion().value()).isCloseTo(exact.get("c").asDouble(), within(1e-9));
    }

    @Test
    void gives_what_was_computed_beside_them() {
        int compared = 0;
        for (JsonNode each :
                Fixtures.json("psychometrics/signal-detection.json").get("computedByUs")) {
            Measured<SignalDetection> found = SignalDetection.of(outcomes(each));
            if (each.has("d'")) {
                assertThat(known(found).sensitivity().value())
                        .isCloseTo(each.get("d'").asDouble(), within(1e-9));
                assertThat(known(found).criterion().value())
                        .isCloseTo(each.get("c").asDouble(), within(1e-9));
                compared++;
            } else {
                assertThat(found).isEqualTo(Measured.undefined(Why.NO_POSTS_OVER));
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void agrees_with_an_independent_calculation(int seed) {
        Outcomes outcomes = Draws.outcomes(Draws.random(seed));
        SignalDetection.of(outcomes).figure().ifPresent(found -> {
            double hit = (outcomes.hits() + 0.5) / (outcomes.over() + 1);
            double falseAlarm = (outcomes.falseAlarms() + 0.5) / (outcomes.lawful() + 1);
            double zHit = OTHER.inverseCumulativeProbability(hit);
            double zFalseAlarm = OTHER.inverseCumulativeProbability(falseAlarm);
            double error = Math.sqrt(hit * (1 - hit) / (outcomes.over() * Math.pow(OTHER.density(zHit), 2))
                    + falseAlarm * (1 - falseAlarm) / (outcomes.lawful() * Math.pow(OTHER.density(zFalseAlarm), 2)));
            assertThat(found.sensitivity().value()).isCloseTo(zHit - zFalseAlarm, within(1e-9));
            assertThat(found.criterion().value()).isCloseTo(-(zHit + zFalseAlarm) / 2, within(1e-9));
            assertThat(found.sensitivity().high() - found.sensitivity().low())
                    .isCloseTo(2 * 1.959963984540054 * error, within(1e-9));
            assertThat(found.criterion().high() - found.criterion().low())
                    .isCloseTo(1.959963984540054 * error, within(1e-9));
        });
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    void swapping_the_kinds_turns_the_sign_of_c_and_keeps_d(int seed) {
        Outcomes o = Draws.outcomes(Draws.random(seed));
        Outcomes swapped = new Outcomes(o.correctRejections(), o.falseAlarms(), o.misses(), o.hits());
        SignalDetection.of(o).figure().ifPresent(found -> {
            SignalDetection other = known(SignalDetection.of(swapped));
            assertThat(other.sensitivity().value())
                    .isCloseTo(found.sensitivity().value(), within(1e-9));
            assertThat(other.criterion().value()).isCloseTo(-found.criterion().value(), within(1e-9));
            assertThat(other.criterion().low()).isCloseTo(-found.criterion().high(), within(1e-9));
        });
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    void saying_over_where_one_said_lawful_turns_the_sign_of_d(int seed) {
        Outcomes o = Draws.outcomes(Draws.random(seed));
        Outcomes swapped = new Outcomes(o.misses(), o.hits(), o.correctRejections(), o.falseAlarms());
        SignalDetection.of(o)
                .figure()
                .ifPresent(found -> assertThat(
                                known(SignalDetection.of(swapped)).sensitivity().value())
                        .isCloseTo(-found.sensitivity().value(), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void is_finite_of_all_answers_or_says_what_is_lacking(int seed) {
        Outcomes o = Draws.outcomes(Draws.random(seed));
        // Estimate refuses what is not finite, so a figure that is there is finite.
        switch (SignalDetection.of(o)) {
            case Measured.Known<SignalDetection> _ ->
                assertThat(Math.min(o.over(), o.lawful())).isPositive();
            case Measured.Undefined<SignalDetection>(Why why) ->
                assertThat(why)
                        .isEqualTo(
                                o.over() > 0
                                        ? Why.NO_LAWFUL_POSTS
                                        : o.lawful() > 0 ? Why.NO_POSTS_OVER : Why.NO_ANSWERS);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void of_a_cohort_does_not_depend_on_the_order_of_learners(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Outcomes> cohort = Draws.cohort(random);
        assertThat(SignalDetection.ofLearners(Draws.shuffled(cohort, random)))
                .isEqualTo(SignalDetection.ofLearners(cohort));
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void sums_kept_learner_by_learner_are_those_of_all_and_can_be_taken_back(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Outcomes> cohort = Draws.cohort(random);
        Outcomes more = Draws.outcomes(random);
        Moments sum = Moments.of(cohort);
        assertThat(sum.plus(Moments.of(more)).minus(Moments.of(more))).isEqualTo(sum);
        assertThat(sum.outcomes()).isEqualTo(Outcomes.sum(cohort));
    }

    @Test
    void of_a_cohort_is_that_of_its_pooled_answers_with_a_wider_error_where_learners_differ() {
        List<Outcomes> alike = java.util.Collections.nCopies(20, new Outcomes(9, 3, 3, 9));
        List<Outcomes> unlike = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? new Outcomes(12, 0, 0, 12) : new Outcomes(6, 6, 6, 6))
                .toList();
        Estimate pooled = known(SignalDetection.of(Outcomes.sum(alike))).sensitivity();
        Estimate ofAlike = known(SignalDetection.ofLearners(alike)).sensitivity();
        Estimate ofUnlike = known(SignalDetection.ofLearners(unlike)).sensitivity();
        assertThat(ofAlike.value()).isEqualTo(pooled.value());
        assertThat(ofUnlike.value()).isEqualTo(pooled.value());
        assertThat(ofUnlike.high() - ofUnlike.low()).isGreaterThan(2 * (ofAlike.high() - ofAlike.low()));
        // No difference to see is no certainty: the binomial error stands in.
        assertThat(ofAlike.high() - ofAlike.low()).isGreaterThan(pooled.high() - pooled.low());
    }

    @Test
    void needs_two_learners_for_a_cohort() {
        assertThat(SignalDetection.ofLearners(List.of(new Outcomes(5, 5, 5, 5))))
                .isEqualTo(Measured.undefined(Why.TOO_FEW_LEARNERS));
        assertThat(SignalDetection.ofLearners(List.of())).isEqualTo(Measured.undefined(Why.NO_ANSWERS));
    }

    @Test
    void leaves_the_sureness_of_ratings_aside() {
        Ratings ratings = new Ratings(List.of(1, 0, 2, 3, 4, 5), List.of(6, 5, 4, 3, 2, 1));
        assertThat(SignalDetection.of(ratings)).isEqualTo(SignalDetection.of(new Outcomes(12, 3, 6, 15)));
    }

    /** Of all criteria the best one makes the fewest mistakes: found by trying them under the model itself. */
    @Test
    void the_best_criterion_makes_the_fewest_mistakes_at_a_mix_of_posts() {
        for (double share : new double[] {0.1, 0.25, 0.375, 0.5, 0.7}) {
            for (double sensitivity : new double[] {0.5, 1, 2.5}) {
                double best = SignalDetection.bestCriterion(
                                new Estimate(sensitivity, sensitivity - 0.1, sensitivity + 0.1), share)
                        .orElseThrow()
                        .value();
                double fewest = Double.NaN;
                double least = 2;
                for (double c = -5; c <= 5; c += 0.001) {
                    double misses = Normal.share(c - sensitivity / 2);
                    double falseAlarms = 1 - Normal.share(c + sensitivity / 2);
                    double mistakes = share * misses + (1 - share) * falseAlarms;
                    if (mistakes < least) {
                        least = mistakes;
                        fewest = c;
                    }
                }
                assertThat(best).isCloseTo(fewest, within(0.01));
            }
        }
    }

    @Test
    void no_criterion_is_best_where_d_may_be_nothing_or_all_posts_are_of_a_kind() {
        Estimate sure = new Estimate(1, 0.5, 1.5);
        assertThat(SignalDetection.bestCriterion(new Estimate(0.2, 0, 0.4), 0.25))
                .isEmpty();
        assertThat(SignalDetection.bestCriterion(sure, 0)).isEmpty();
        assertThat(SignalDetection.bestCriterion(sure, 1)).isEmpty();
    }

    @Test
    void the_ends_of_the_best_criterion_are_those_of_d_and_two_are_told_apart_only_where_they_do_not_meet() {
        Estimate best =
                SignalDetection.bestCriterion(new Estimate(1, 0.5, 2), 0.25).orElseThrow();
        assertThat(best.low()).isCloseTo(Math.log(3) / 2, within(1e-12));
        assertThat(best.value()).isCloseTo(Math.log(3), within(1e-12));
        assertThat(best.high()).isCloseTo(Math.log(3) * 2, within(1e-12));
        assertThat(Lean.of(new Estimate(0, -0.5, 0.5), best)).isEqualTo(Lean.READIER);
        assertThat(Lean.of(new Estimate(0, -0.5, 0.6), best)).isEqualTo(Lean.ALIKE);
        assertThat(Lean.of(new Estimate(2.5, 2.3, 2.7), best)).isEqualTo(Lean.CAREFULLER);
    }
}
