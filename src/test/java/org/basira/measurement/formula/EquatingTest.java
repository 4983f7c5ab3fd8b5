package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.basira.measurement.formula.Change.Adjustment;
import org.basira.measurement.formula.Change.Pair;
import org.basira.measurement.formula.Change.Sitting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EquatingTest {

    /** Form B is easier in its dangerous posts and more tempting in its lawful ones. */
    private static final Map<String, double[]> EASIER = Map.of("A", new double[] {0, 0}, "B", new double[] {0.4, 0.2});

    private static Outcomes answers(SplittableRandom random, String form, double sensitivity) {
        double[] easier = EASIER.getOrDefault(form, new double[2]);
        return Learners.answers(random, 12, sensitivity, 0, easier[0], easier[1]);
    }

    private static Moments group(SplittableRandom random, String form, int learners) {
        return Moments.of(Stream.generate(() -> answers(random, form, 1 + 0.5 * random.nextGaussian()))
                .limit(learners)
                .toList());
    }

    private static Equating equating(int learners) {
        SplittableRandom random = Draws.random(11);
        return Equating.of(Map.of("A", group(random, "A", learners), "B", group(random, "B", learners)));
    }

    /** All had form A before and another after, and learnt nothing. */
    private static List<Pair> learntNothing(String after) {
        SplittableRandom random = Draws.random(12);
        return Stream.generate(() -> {
                    double sensitivity = 1 + 0.5 * random.nextGaussian();
                    return new Pair(
                            new Sitting("A", answers(random, "A", sensitivity)),
                            new Sitting(after, answers(random, after, sensitivity)));
                })
                .limit(2_000)
                .toList();
    }

    @Test
    void an_easier_form_cannot_look_like_learning() {
        List<Pair> pairs = learntNothing("B");
        Change raw = Change.of(pairs).figure().orElseThrow();
        assertThat(raw.sensitivity().low()).isGreaterThan(0.1);
        assertThat(raw.adjustment()).isEqualTo(new Adjustment.Raw(Set.of("A", "B")));

        Change equated = Change.of(pairs, equating(2_000)).figure().orElseThrow();
        assertThat(equated.sensitivity().value()).isCloseTo(0, within(0.05));
        assertThat(equated.criterion().value()).isCloseTo(0, within(0.05));
        assertThat(equated.hitRate().value()).isCloseTo(0, within(0.02));
        assertThat(equated.falseAlarmRate().value()).isCloseTo(0, within(0.02));
        assertThat(equated.sensitivity().covers(0)).isTrue();
        assertThat(equated.adjustment())
                .isInstanceOfSatisfying(
                        Adjustment.Equated.class,
                        taken -> assertThat(raw.sensitivity().value() - taken.sensitivity())
                                .isCloseTo(equated.sensitivity().value(), within(1e-9)));
    }

    @Test
    void the_error_of_the_shift_enters_the_interval() {
        List<Pair> pairs = learntNothing("B");
        Estimate raw = Change.of(pairs).figure().orElseThrow().sensitivity();
        Estimate few = Change.of(pairs, equating(60)).figure().orElseThrow().sensitivity();
        Estimate many = Change.of(pairs, equating(2_000)).figure().orElseThrow().sensitivity();
        assertThat(many.high() - many.low()).isGreaterThan(1.2 * (raw.high() - raw.low()));
        assertThat(few.high() - few.low()).isGreaterThan(3 * (many.high() - many.low()));
    }

    @Test
    void a_shift_says_how_far_a_form_is_from_the_mean_of_all_with_its_error() {
        Equating.Shift shift = equating(2_000).shift("B").orElseThrow();
        assertThat(shift.hit()).isCloseTo(0.2, within(0.05));
        assertThat(shift.falseAlarm()).isCloseTo(0.1, within(0.05));
        assertThat(shift.hitError()).isBetween(0.005, 0.02);
        assertThat(shift.learners()).isEqualTo(2_000);
    }

    @Test
    void groups_below_the_minimum_have_no_shift_and_it_is_said() {
        Equating equating = equating(Equating.LEARNERS - 1);
        assertThat(equating.tooFew()).containsExactlyInAnyOrder("A", "B");
        assertThat(equating.shift("A")).isEmpty();
        assertThat(Change.of(learntNothing("B"), equating)
                        .figure()
                        .orElseThrow()
                        .adjustment())
                .isEqualTo(new Adjustment.Raw(Set.of("A", "B")));
    }

    @Test
    void a_form_nobody_got_at_random_is_named() {
        Change change = Change.of(learntNothing("C"), equating(100)).figure().orElseThrow();
        assertThat(change.adjustment()).isEqualTo(new Adjustment.Raw(Set.of("C")));
    }

    @Test
    void a_form_without_lawful_posts_has_no_shift() {
        Moments lame = Moments.of(java.util.Collections.nCopies(100, new Outcomes(6, 6, 0, 0)));
        assertThat(Equating.of(Map.of("A", lame)).tooFew()).containsExactly("A");
    }

    @Test
    void forms_in_the_same_shares_at_both_occasions_need_no_equating() {
        SplittableRandom random = Draws.random(13);
        List<Pair> pairs = new ArrayList<>();
        for (int learner = 0; learner < 100; learner++) {
            String first = learner % 2 == 0 ? "A" : "B";
            String then = learner % 2 == 0 ? "B" : "A";
            pairs.add(new Pair(
                    new Sitting(first, answers(random, first, 1)), new Sitting(then, answers(random, then, 1))));
        }
        Change change = Change.of(pairs, equating(100)).figure().orElseThrow();
        assertThat(change.adjustment()).isEqualTo(new Adjustment.NotNeeded());
        assertThat(change).isEqualTo(Change.of(pairs).figure().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void changes_stay_finite_and_within_bounds_whatever_the_forms(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int learner = random.nextInt(20); learner > 0; learner--) {
            pairs.add(new Pair(
                    new Sitting("A", Draws.outcomes(random)),
                    new Sitting(random.nextBoolean() ? "A" : "B", Draws.outcomes(random))));
        }
        Moments extreme = Moments.of(java.util.Collections.nCopies(60, new Outcomes(12, 0, 0, 12)));
        Equating equating = Equating.of(Map.of("A", extreme, "B", group(random, "B", 50)));
        Change.of(pairs, equating).figure().ifPresent(change -> {
            assertThat(change.falseAlarmRate().low()).isGreaterThanOrEqualTo(-1);
            assertThat(change.falseAlarmRate().high()).isLessThanOrEqualTo(1);
        });
    }
}
