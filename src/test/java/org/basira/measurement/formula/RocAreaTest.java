package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.basira.measurement.formula.Measured.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RocAreaTest {

    private static final Ratings SOME = new Ratings(List.of(1, 2, 3, 4, 5, 9), List.of(8, 4, 3, 3, 1, 0));

    private static Estimate known(Measured<RocArea> measured) {
        return measured.figure().orElseThrow().area();
    }

    private static double[] each(List<Integer> counts) {
        List<Double> list = new ArrayList<>();
        for (int level = 0; level < counts.size(); level++) {
            list.addAll(Collections.nCopies(counts.get(level), (double) level));
        }
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void is_the_mann_whitney_statistic_of_an_independent_calculation() {
        double u = new MannWhitneyUTest().mannWhitneyU(each(SOME.over()), each(SOME.lawful()));
        double area = known(RocArea.of(SOME)).value();
        assertThat(Math.max(area, 1 - area)).isCloseTo(u / (24 * 19), within(1e-12));
        assertThat(area).isGreaterThan(0.8);
    }

    @Test
    void its_delong_error_is_that_of_all_pairs_compared_one_by_one() {
        double[] over = each(SOME.over());
        double[] lawful = each(SOME.lawful());
        double[] ofOver = new double[over.length];
        double[] ofLawful = new double[lawful.length];
        for (int i = 0; i < over.length; i++) {
            for (int j = 0; j < lawful.length; j++) {
                double beats = over[i] > lawful[j] ? 1 : over[i] < lawful[j] ? 0 : 0.5;
                ofOver[i] += beats / lawful.length;
                ofLawful[j] += beats / over.length;
            }
        }
        double variance = new org.apache.commons.math3.stat.descriptive.moment.Variance().evaluate(ofOver) / over.length
                + new org.apache.commons.math3.stat.descriptive.moment.Variance().evaluate(ofLawful) / lawful.length;
        assertThat(RocArea.standardError(SOME).figure().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @Test
    void the_ends_of_the_interval_are_196_of_their_own_errors_away() {
        Estimate area = known(RocArea.of(SOME));
        for (double end : new double[] {area.low(), area.high()}) {
            double n = (24 + 19) / 2.0;
            double variance = end * (1 - end) / (24 * 19) * (2 * n - 1 - (3 * n - 3) / ((2 - end) * (1 + end)));
            assertThat(Math.abs(end - area.value()) / Math.sqrt(variance)).isCloseTo(1.959963984540054, within(1e-6));
        }
    }

    @Test
    void is_one_for_the_perfect_and_still_not_certain() {
        Estimate area = known(RocArea.of(new Ratings(List.of(0, 0, 0, 0, 0, 8), List.of(8, 0, 0, 0, 0, 0))));
        assertThat(area.value()).isEqualTo(1);
        assertThat(area.high()).isEqualTo(1);
        assertThat(area.low()).isBetween(0.6, 0.95);
    }

    @Test
    void of_a_cohort_is_never_certain_either() {
        Ratings perfect = new Ratings(List.of(0, 0, 0, 0, 0, 8), List.of(8, 0, 0, 0, 0, 0));
        assertThat(known(RocArea.ofLearners(Collections.nCopies(10, perfect))).low())
                .isLessThan(1);
        assertThat(known(RocArea.ofLearners(Collections.nCopies(10, SOME))).low())
                .isLessThan(known(RocArea.of(SOME)).value());
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void stays_within_its_bounds_or_says_what_is_lacking(int seed) {
        Ratings ratings = Draws.ratings(Draws.random(seed));
        Outcomes o = ratings.outcomes();
        switch (RocArea.of(ratings)) {
            case Measured.Known<RocArea>(RocArea found) -> {
                assertThat(found.area().low()).isBetween(0.0, found.area().value());
                assertThat(found.area().high()).isBetween(found.area().value(), 1.0);
            }
            case Measured.Undefined<RocArea>(Why why) ->
                assertThat(why)
                        .isEqualTo(
                                o.over() > 0
                                        ? Why.NO_LAWFUL_POSTS
                                        : o.lawful() > 0 ? Why.NO_POSTS_OVER : Why.NO_ANSWERS);
        }
        RocArea.standardError(ratings)
                .figure()
                .ifPresent(error -> assertThat(error).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void swapping_the_kinds_mirrors_it_at_one_half(int seed) {
        Ratings r = Draws.ratings(Draws.random(seed));
        RocArea.of(r).figure().ifPresent(found -> {
            Estimate mirrored = known(RocArea.of(new Ratings(/* over= */ r.lawful(), /* lawful= */ r.over())));
            assertThat(mirrored.value()).isCloseTo(1 - found.area().value(), within(1e-9));
            assertThat(mirrored.low()).isCloseTo(1 - found.area().high(), within(1e-9));
            assertThat(mirrored.high()).isCloseTo(1 - found.area().low(), within(1e-9));
        });
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void of_a_cohort_stays_within_its_bounds_in_any_order(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Ratings> cohort = Draws.ratedCohort(random);
        RocArea.ofLearners(cohort).figure().ifPresent(found -> {
            assertThat(found.area().low()).isBetween(0.0, found.area().value());
            assertThat(found.area().high()).isBetween(found.area().value(), 1.0);
            Estimate other = known(RocArea.ofLearners(Draws.shuffled(cohort, random)));
            assertThat(other.value()).isCloseTo(found.area().value(), within(1e-9));
            assertThat(other.low()).isCloseTo(found.area().low(), within(1e-9));
        });
    }
}
