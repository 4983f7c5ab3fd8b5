package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.FiniteDifferencesDifferentiator;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.basira.measurement.formula.Measured.Why;
import org.basira.measurement.formula.Rasch.Difficulty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RaschTest {

    private static List<Long> longs(long... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static Rasch known(Measured<Rasch> measured) {
        return measured.figure().orElseThrow();
    }

    private static Difficulty item(Rasch rasch, int item) {
        return rasch.items().get(item).figure().orElseThrow();
    }

    /** Persons' right and wrong, counted. */
    private record Counted(List<Long> right, List<Long> scores) {

        static Counted of(List<boolean[]> persons, int k) {
            long[] right = new long[k];
            long[] scores = new long[k + 1];
            for (boolean[] person : persons) {
                int score = 0;
                for (int item = 0; item < k; item++) {
                    if (person[item]) {
                        right[item]++;
                        score++;
                    }
                }
                scores[score]++;
            }
            return new Counted(longs(right), longs(scores));
        }

        Measured<Rasch> rasch() {
            return Rasch.of(right, scores);
        }
    }

    private static Counted simulated(SplittableRandom random, int persons, double... difficulty) {
        List<boolean[]> answers = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            double ability = random.nextGaussian();
            boolean[] right = new boolean[difficulty.length];
            for (int item = 0; item < difficulty.length; item++) {
                right[item] = random.nextDouble() < 1 / (1 + Math.exp(difficulty[item] - ability));
            }
            answers.add(right);
        }
        return Counted.of(answers, difficulty.length);
    }

    /** Of two items everything is known by hand: the odds among who got exactly one right. */
    @Test
    void of_two_items_is_the_logarithm_of_their_odds() {
        Rasch rasch = known(Rasch.of(longs(75, 45), longs(20, 80, 20)));
        // 20 had both; of the 80 with one, 55 had the first and 25 the second.
        assertThat(item(rasch, 1).value().value()).isCloseTo(Math.log(55.0 / 25) / 2, within(1e-9));
        assertThat(item(rasch, 0).value().value()).isCloseTo(-Math.log(55.0 / 25) / 2, within(1e-9));
        assertThat(item(rasch, 0).standardError()).isCloseTo(Math.sqrt(1 / 55.0 + 1 / 25.0) / 2, within(1e-9));
        assertThat(rasch.persons()).isEqualTo(80);
    }

    @Test
    void is_where_the_likelihood_of_all_patterns_written_out_is_highest() {
        Counted counted = simulated(Draws.random(21), 400, -1, -0.3, 0.2, 1.1);
        Rasch rasch = known(counted.rasch());
        double[] best = new SimplexOptimizer(1e-15, 1e-15)
                .optimize(
                        new MaxEval(100_000),
                        new ObjectiveFunction(logLikelihood(counted)),
                        GoalType.MAXIMIZE,
                        new InitialGuess(new double[3]),
                        new NelderMeadSimplex(3, 0.3))
                .getPoint();
        for (int item = 0; item < 3; item++) {
            assertThat(item(rasch, item).value().value()).isCloseTo(best[item], within(1e-5));
        }
        double[] found = {
            item(rasch, 0).value().value(),
            item(rasch, 1).value().value(),
            item(rasch, 2).value().value()
        };
        for (int item = 0; item < 3; item++) {
            assertThat(slope(logLikelihood(counted), found, item)).isCloseTo(0, within(1e-6));
        }
    }

    /** Of four items, three of them free, by adding up all sixteen patterns. */
    private static MultivariateFunction logLikelihood(Counted counted) {
        return free -> {
            double[] all = {free[0], free[1], free[2], -free[0] - free[1] - free[2]};
            double[] sums = new double[5];
            for (int pattern = 0; pattern < 16; pattern++) {
                double exponent = 0;
                for (int item = 0; item < 4; item++) {
                    exponent -= (pattern >> item & 1) * all[item];
                }
                sums[Integer.bitCount(pattern)] += Math.exp(exponent);
            }
            double sum = 0;
            for (int item = 0; item < 4; item++) {
                sum -= (counted.right().get(item) - counted.scores().get(4)) * all[item];
            }
            for (int score = 1; score < 4; score++) {
                sum -= counted.scores().get(score) * Math.log(sums[score]);
            }
            return sum;
        };
    }

    private static double slope(MultivariateFunction function, double[] at, int item) {
        return new FiniteDifferencesDifferentiator(5, 1e-3)
                .differentiate((double x) -> {
                    double[] moved = at.clone();
                    moved[item] = x;
                    return function.value(moved);
                })
                .value(new DerivativeStructure(1, 1, 0, at[item]))
                .getPartialDerivative(1);
    }

    @Test
    void finds_planted_difficulties_of_a_form_of_24_with_an_honest_error() {
        double[] planted = new double[24];
        for (int item = 0; item < 24; item++) {
            planted[item] = (item - 11.5) / 8;
        }
        int covered = 0;
        for (int seed = 0; seed < 10; seed++) {
            Rasch rasch = known(simulated(Draws.random(seed), 500, planted).rasch());
            for (int item = 0; item < 24; item++) {
                assertThat(item(rasch, item).value().value()).isCloseTo(planted[item], within(0.6));
                assertThat(item(rasch, item).standardError()).isBetween(0.05, 0.2);
                covered += item(rasch, item).value().covers(planted[item]) ? 1 : 0;
            }
        }
        assertThat(covered / 240.0).isGreaterThan(0.91);
    }

    @Test
    void an_item_all_or_none_got_right_is_not_estimable_and_the_others_are() {
        Counted inner = simulated(Draws.random(22), 300, -0.5, 0, 0.5);
        List<Long> right = new ArrayList<>(inner.right());
        right.add(0, 300L);
        right.add(0L);
        List<Long> scores = new ArrayList<>(inner.scores());
        scores.add(0, 0L);
        scores.add(0L);
        Rasch rasch = known(Rasch.of(right, scores));
        assertThat(rasch.items().getFirst()).isEqualTo(Measured.undefined(Why.ALL_RIGHT));
        assertThat(rasch.items().getLast()).isEqualTo(Measured.undefined(Why.ALL_WRONG));
        assertThat(rasch.items().subList(1, 4)).isEqualTo(known(inner.rasch()).items());
    }

    @Test
    void says_so_where_there_is_nothing_to_estimate() {
        assertThat(Rasch.of(List.of(), longs(0))).isEqualTo(Measured.undefined(Why.TOO_FEW_ITEMS));
        assertThat(Rasch.of(longs(5), longs(5, 5))).isEqualTo(Measured.undefined(Why.TOO_FEW_ITEMS));
        assertThat(Rasch.of(longs(5, 5), longs(5, 0, 5))).isEqualTo(Measured.undefined(Why.TOO_FEW_ITEMS));
        assertThat(Rasch.of(longs(0, 0), longs(5, 0, 0))).isEqualTo(Measured.undefined(Why.TOO_FEW_ITEMS));
        // Who had one had the first or the second, who had three had both of them: nobody tells how far the others are.
        assertThat(Rasch.of(longs(15, 15, 5, 5), longs(0, 10, 0, 10, 0))).isEqualTo(Measured.undefined(Why.NO_MAXIMUM));
    }

    @Test
    void counts_that_cannot_be_of_the_same_people_are_a_mistake() {
        assertThatThrownBy(() -> Rasch.of(longs(5, 5), longs(5, 5, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rasch.of(longs(5, 5), longs(5, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rasch.of(longs(-1, 1), longs(0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void adds_up_to_nought_in_any_order_and_is_never_out_of_bounds(int seed) {
        SplittableRandom random = Draws.random(seed);
        double[] difficulty = new double[2 + random.nextInt(6)];
        Arrays.setAll(difficulty, _ -> 2 * random.nextGaussian());
        Counted counted = simulated(random, random.nextInt(60), difficulty);
        counted.rasch().figure().ifPresent(rasch -> {
            assertThat(rasch.items().stream()
                            .flatMap(item -> item.figure().stream())
                            .mapToDouble(found -> found.value().value())
                            .sum())
                    .isCloseTo(0, within(1e-6));
            Rasch reversed = known(Rasch.of(counted.right().reversed(), counted.scores()));
            for (int item = 0; item < difficulty.length; item++) {
                Measured<Difficulty> there = reversed.items().get(difficulty.length - 1 - item);
                rasch.items()
                        .get(item)
                        .figure()
                        .ifPresent(found -> assertThat(
                                        there.figure().orElseThrow().value().value())
                                .isCloseTo(found.value().value(), within(1e-6)));
            }
        });
    }
}
