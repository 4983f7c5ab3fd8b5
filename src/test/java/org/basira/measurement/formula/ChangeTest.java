package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.basira.measurement.formula.Change.Adjustment;
import org.basira.measurement.formula.Change.Pair;
import org.basira.measurement.formula.Measured.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {

    private static Change known(List<Pair> pairs) {
        return Change.of(pairs).figure().orElseThrow();
    }

    @Test
    void is_the_difference_of_the_two_pooled_figures() {
        List<Pair> pairs = Learners.pairs(Draws.random(7), 40, 0.6, 0);
        Change change = known(pairs);
        SignalDetection before = SignalDetection.of(change.before()).figure().orElseThrow();
        SignalDetection after = SignalDetection.of(change.after()).figure().orElseThrow();
        assertThat(change.sensitivity().value())
                .isCloseTo(after.sensitivity().value() - before.sensitivity().value(), within(1e-12));
        assertThat(change.criterion().value())
                .isCloseTo(after.criterion().value() - before.criterion().value(), within(1e-12));
        assertThat(change.hitRate().value())
                .isCloseTo(
                        (double) change.after().hits() / change.after().over()
                                - (double) change.before().hits()
                                        / change.before().over(),
                        within(1e-12));
        assertThat(change.learners()).isEqualTo(40);
        assertThat(change.adjustment()).isEqualTo(new Adjustment.NotNeeded());
    }

    @Test
    void who_only_grows_suspicious_moves_c_and_both_rates_but_not_d() {
        Change change = known(Learners.pairs(Draws.random(8), 2_000, 0, -0.8));
        assertThat(change.sensitivity().value()).isCloseTo(0, within(0.1));
        assertThat(change.criterion().high()).isNegative();
        assertThat(change.hitRate().low()).isPositive();
        assertThat(change.falseAlarmRate().low()).isPositive();
    }

    @Test
    void the_same_learners_twice_are_compared_more_closely_than_two_groups() {
        List<Pair> pairs = Learners.pairs(Draws.random(9), 300, 0.5, 0);
        List<Outcomes> before =
                pairs.stream().map(pair -> pair.before().outcomes()).toList();
        List<Outcomes> after =
                pairs.stream().map(pair -> pair.after().outcomes()).toList();
        Estimate alone =
                SignalDetection.ofLearners(before).figure().orElseThrow().sensitivity();
        Estimate then = SignalDetection.ofLearners(after).figure().orElseThrow().sensitivity();
        double apart = Math.hypot(alone.high() - alone.low(), then.high() - then.low());
        Estimate paired = known(pairs).sensitivity();
        assertThat(paired.high() - paired.low()).isLessThan(0.95 * apart);
    }

    @Test
    void a_cohort_that_hits_everything_is_no_certainty() {
        Change change = known(Collections.nCopies(10, Pair.of(new Outcomes(12, 0, 0, 12), new Outcomes(12, 0, 0, 12))));
        assertThat(change.sensitivity().value()).isZero();
        assertThat(change.sensitivity().low()).isLessThan(-0.3);
        assertThat(change.falseAlarmRate().high()).isPositive();
    }

    @Test
    void says_what_is_lacking() {
        Outcomes some = new Outcomes(5, 5, 5, 5);
        assertThat(Change.of(List.of())).isEqualTo(Measured.undefined(Why.NO_ANSWERS));
        assertThat(Change.of(List.of(Pair.of(some, some)))).isEqualTo(Measured.undefined(Why.TOO_FEW_LEARNERS));
        Pair noLawful = Pair.of(some, new Outcomes(5, 5, 0, 0));
        assertThat(Change.of(List.of(noLawful, noLawful))).isEqualTo(Measured.undefined(Why.NO_LAWFUL_POSTS));
        Pair noOver = Pair.of(new Outcomes(0, 0, 5, 5), some);
        assertThat(Change.of(List.of(noOver, noOver))).isEqualTo(Measured.undefined(Why.NO_POSTS_OVER));
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void turns_its_sign_with_time_and_knows_no_order_of_learners(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int learner = random.nextInt(30); learner > 0; learner--) {
            pairs.add(Pair.of(Draws.outcomes(random), Draws.outcomes(random)));
        }
        Change.of(pairs).figure().ifPresent(change -> {
            Change back = known(pairs.stream()
                    .map(pair -> new Pair(/* before= */ pair.after(), /* after= */ pair.before()))
                    .toList());
            assertThat(back.sensitivity().value())
                    .isCloseTo(-change.sensitivity().value(), within(1e-9));
            assertThat(back.sensitivity().low()).isCloseTo(-change.sensitivity().high(), within(1e-6));
            assertThat(back.falseAlarmRate().low())
                    .isCloseTo(-change.falseAlarmRate().high(), within(1e-6));
            Change other = known(Draws.shuffled(pairs, random));
            assertThat(other.sensitivity().low()).isCloseTo(change.sensitivity().low(), within(1e-6));
            assertThat(change.hitRate().low()).isGreaterThanOrEqualTo(-1);
            assertThat(change.hitRate().high()).isLessThanOrEqualTo(1);
        });
    }
}
