package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values are of the definitions, worked out apart with the standard error by numerical derivatives (delta method of the
 * multinomial), not by the formula of the paper.
 */
class KappaTest {

    /** Two raters of 200 patients: Fleiss, Cohen and Everitt (1969), whose κ is 0.492. */
    private static final long[][] PATIENTS = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    /** Two raters of 100: Fleiss, Statistical Methods for Rates and Proportions, whose κ is 0.68. */
    private static final long[][] DIAGNOSES = {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};

    @Test
    void agrees_with_worked_examples() {
        is(Kappa.plain(PATIENTS), 0.491525, 0.051002);
        is(Kappa.plain(DIAGNOSES), 0.676471, 0.087703);
        is(Kappa.linear(PATIENTS), 0.473684, 0.054432);
        is(Kappa.linear(DIAGNOSES), 0.722222, 0.084301);
    }

    private static void is(Optional<Kappa> kappa, double value, double error) {
        assertThat(kappa).hasValueSatisfying(found -> {
            assertThat(found.value()).isEqualTo(value, within(1e-6));
            assertThat(found.standardError()).isEqualTo(error, within(1e-6));
        });
    }

    @Test
    void two_who_agree_by_chance_have_none() {
        assertThat(Kappa.plain(new long[][] {{4, 4}, {4, 4}}).orElseThrow().value())
                .isZero();
    }

    @Test
    void full_agreement_is_one_and_full_disagreement_below_zero() {
        long[][] same = {{7, 0, 0}, {0, 5, 0}, {0, 0, 9}};
        assertThat(Kappa.plain(same).orElseThrow()).isEqualTo(new Kappa(1, 0));
        assertThat(Kappa.linear(same).orElseThrow().value()).isEqualTo(1);
        assertThat(Kappa.plain(new long[][] {{0, 5}, {5, 0}}).orElseThrow().value())
                .isEqualTo(-1);
    }

    @Test
    void one_category_for_all_is_not_enough_spread() {
        long[][] one = {{12, 0, 0}, {0, 0, 0}, {0, 0, 0}};
        assertThat(Kappa.plain(one)).isEmpty();
        assertThat(Kappa.linear(one)).isEmpty();
        assertThat(Kappa.plain(new long[3][3])).isEmpty();
    }

    @Test
    void where_one_of_the_two_never_varies_there_is_no_interval() {
        Kappa kappa =
                Kappa.plain(new long[][] {{9, 3, 1}, {0, 0, 0}, {0, 0, 0}}).orElseThrow();
        assertThat(kappa.value()).isEqualTo(0, within(1e-12));
        assertThat(kappa.interval()).isEmpty();
        assertThat(new Kappa(1, 0).interval()).isEmpty();
    }

    @Test
    void the_interval_stays_within_the_bounds() {
        assertThat(new Kappa(0.95, 0.2).interval()).hasValueSatisfying(interval -> {
            assertThat(interval.high()).isEqualTo(1);
            assertThat(interval.low()).isEqualTo(0.558007, within(1e-6));
        });
    }

    @Test
    void a_near_miss_weighs_less_than_a_far_one() {
        double near = Kappa.linear(new long[][] {{8, 2, 0}, {0, 8, 0}, {0, 0, 8}})
                .orElseThrow()
                .value();
        double far = Kappa.linear(new long[][] {{8, 0, 2}, {0, 8, 0}, {0, 0, 8}})
                .orElseThrow()
                .value();
        assertThat(near).isGreaterThan(far);
    }

    @Test
    void what_is_no_square_of_counts_is_refused() {
        assertThatThrownBy(() -> Kappa.plain(new long[][] {{1, 2}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.plain(new long[][] {{1, -2}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<long[][]> tables() {
        Random random = new Random(23);
        return Stream.generate(() -> {
                    long[][] table = new long[3][3];
                    for (long[] row : table) {
                        for (int i = 0; i < 3; i++) {
                            row[i] = random.nextInt(12);
                        }
                    }
                    return table;
                })
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void who_is_named_first_and_which_end_comes_first_do_not_matter(long[][] table) {
        for (Function<long[][], Optional<Kappa>> each :
                java.util.List.<Function<long[][], Optional<Kappa>>>of(Kappa::plain, Kappa::linear)) {
            Kappa kappa = each.apply(table).orElseThrow();
            assertThat(kappa.value()).isBetween(-1.0, 1.0);
            for (long[][] other : new long[][][] {turned(table), reversed(table)}) {
                Kappa same = each.apply(other).orElseThrow();
                assertThat(same.value()).isEqualTo(kappa.value(), within(1e-12));
                assertThat(same.standardError()).isEqualTo(kappa.standardError(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_standard_error_is_that_of_the_delta_method(long[][] table) {
        assertThat(Kappa.plain(table).orElseThrow().standardError())
                .isEqualTo(delta(table, (i, j) -> i.equals(j) ? 1 : 0), within(1e-5));
        assertThat(Kappa.linear(table).orElseThrow().standardError())
                .isEqualTo(delta(table, (i, j) -> 1 - Math.abs(i - j) / 2.0), within(1e-5));
    }

    private static long[][] turned(long[][] table) {
        long[][] turned = new long[3][3];
        each((i, j) -> turned[j][i] = table[i][j]);
        return turned;
    }

    private static long[][] reversed(long[][] table) {
        long[][] reversed = new long[3][3];
        each((i, j) -> reversed[2 - i][2 - j] = table[i][j]);
        return reversed;
    }

    private static double each(ToDoubleBiFunction<Integer, Integer> of) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += of.applyAsDouble(i, j);
            }
        }
        return sum;
    }

    private static double delta(long[][] table, ToDoubleBiFunction<Integer, Integer> weight) {
        double all = each((i, j) -> table[i][j]);
        double[][] shares = new double[3][3];
        each((i, j) -> shares[i][j] = table[i][j] / all);
        double[][] slope = new double[3][3];
        double step = 1e-6;
        each((i, j) -> {
            double before = shares[i][j];
            shares[i][j] = before + step;
            double up = kappa(shares, weight);
            shares[i][j] = before - step;
            double down = kappa(shares, weight);
            shares[i][j] = before;
            slope[i][j] = (up - down) / (2 * step);
            return 0;
        });
        double mean = each((i, j) -> shares[i][j] * slope[i][j]);
        return Math.sqrt((each((i, j) -> shares[i][j] * slope[i][j] * slope[i][j]) - mean * mean) / all);
    }

    private static double kappa(double[][] shares, ToDoubleBiFunction<Integer, Integer> weight) {
        double seen = each((i, j) -> weight.applyAsDouble(i, j) * shares[i][j]);
        double chance = each((i, j) -> weight.applyAsDouble(i, j)
                * (shares[i][0] + shares[i][1] + shares[i][2])
                * (shares[0][j] + shares[1][j] + shares[2][j]));
        return (seen - chance) / (1 - chance);
    }
}
