package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.basira.measurement.formula.Measured.Why;
import org.junit.jupiter.api.Test;

/** Learners drawn again against the analytic error: two ways to the same interval. */
class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1_000, 4);

    private static Measured<Double> sensitivity(List<Outcomes> drawn) {
        return SignalDetection.of(Outcomes.sum(drawn))
                .map(found -> found.sensitivity().value());
    }

    private static void alike(Estimate bootstrap, Estimate analytic, double tolerance) {
        assertThat(bootstrap.value()).isCloseTo(analytic.value(), within(1e-9));
        assertThat((bootstrap.high() - bootstrap.low()) / (analytic.high() - analytic.low()))
                .isCloseTo(1, within(tolerance));
    }

    @Test
    void agrees_with_the_analytic_error_of_a_cohort() {
        List<Outcomes> cohort = Learners.pairs(Draws.random(1), 200, 0, 0).stream()
                .map(pair -> pair.before().outcomes())
                .toList();
        SignalDetection analytic = SignalDetection.ofLearners(cohort).figure().orElseThrow();
        alike(
                BOOTSTRAP.interval(cohort, BootstrapTest::sensitivity).figure().orElseThrow(),
                analytic.sensitivity(),
                0.1);
        alike(
                BOOTSTRAP
                        .interval(
                                cohort,
                                drawn -> SignalDetection.of(Outcomes.sum(drawn))
                                        .map(found -> found.criterion().value()))
                        .figure()
                        .orElseThrow(),
                analytic.criterion(),
                0.1);
    }

    @Test
    void agrees_with_the_analytic_error_of_a_change() {
        List<Change.Pair> pairs = Learners.pairs(Draws.random(2), 150, 0.5, 0.2);
        Change analytic = Change.of(pairs).figure().orElseThrow();
        alike(drawn(pairs, Change::sensitivity), analytic.sensitivity(), 0.1);
        alike(drawn(pairs, Change::criterion), analytic.criterion(), 0.1);
        alike(drawn(pairs, Change::hitRate), analytic.hitRate(), 0.1);
        alike(drawn(pairs, Change::falseAlarmRate), analytic.falseAlarmRate(), 0.1);
    }

    private static Estimate drawn(List<Change.Pair> pairs, Function<Change, Estimate> figure) {
        return BOOTSTRAP
                .interval(
                        pairs,
                        list -> Change.of(list)
                                .map(change -> figure.apply(change).value()))
                .figure()
                .orElseThrow();
    }

    @Test
    void agrees_with_the_analytic_error_of_an_area() {
        List<Ratings> cohort = IntStream.range(0, 100)
                .mapToObj(i -> new Ratings(
                        List.of(i % 3, 1, i % 2, 2, 2, 4 + i % 5),
                        List.of(4 + i % 4, 2, 2, i % 2, 1, i % 5 == 0 ? 3 : 0)))
                .toList();
        Estimate analytic = RocArea.ofLearners(cohort).figure().orElseThrow().area();
        alike(
                BOOTSTRAP
                        .interval(
                                cohort,
                                drawn -> RocArea.of(Ratings.sum(drawn))
                                        .map(found -> found.area().value()))
                        .figure()
                        .orElseThrow(),
                analytic,
                0.1);
    }

    @Test
    void gives_the_same_for_the_same_seed_and_about_the_same_for_another() {
        List<Outcomes> cohort = Learners.pairs(Draws.random(3), 50, 0, 0).stream()
                .map(pair -> pair.before().outcomes())
                .toList();
        Measured<Estimate> first = BOOTSTRAP.interval(cohort, BootstrapTest::sensitivity);
        assertThat(BOOTSTRAP.interval(cohort, BootstrapTest::sensitivity)).isEqualTo(first);
        Measured<Estimate> other = new Bootstrap(1_000, 5).interval(cohort, BootstrapTest::sensitivity);
        assertThat(other).isNotEqualTo(first);
        alike(other.figure().orElseThrow(), first.figure().orElseThrow(), 0.15);
    }

    @Test
    void says_so_where_nothing_can_be_drawn() {
        assertThat(BOOTSTRAP.interval(List.of(new Outcomes(1, 1, 1, 1)), BootstrapTest::sensitivity))
                .isEqualTo(Measured.undefined(Why.TOO_FEW_LEARNERS));
        assertThat(BOOTSTRAP.interval(List.<Outcomes>of(), BootstrapTest::sensitivity))
                .isEqualTo(Measured.undefined(Why.NO_ANSWERS));
        List<Outcomes> half = List.of(new Outcomes(1, 1, 1, 1), new Outcomes(1, 1, 0, 0));
        assertThat(BOOTSTRAP.interval(half, BootstrapTest::sensitivity).figure())
                .isPresent();
        assertThat(BOOTSTRAP.interval(Collections.nCopies(5, new Outcomes(1, 1, 0, 0)), BootstrapTest::sensitivity))
                .isEqualTo(Measured.undefined(Why.NO_LAWFUL_POSTS));
    }
}
