package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

    private static final NormalDistribution OTHER = new NormalDistribution();

    @Test
    void agrees_with_an_independent_calculation() {
        for (int step = -800; step <= 800; step++) {
            double z = step / 100.0;
            assertThat(Normal.share(z)).isCloseTo(OTHER.cumulativeProbability(z), within(1e-13));
            assertThat(Normal.density(z)).isCloseTo(OTHER.density(z), within(1e-13));
        }
        for (int step = 1; step < 10_000; step++) {
            double share = step / 10_000.0;
            assertThat(Normal.quantile(share)).isCloseTo(OTHER.inverseCumulativeProbability(share), within(1e-11));
        }
    }

    /** Expected: scipy.special.ndtri. */
    @ParameterizedTest
    @CsvSource({
        "1e-100, -21.273453560965322",
        "1e-20, -9.262340089798409",
        "1e-09, -5.9978070150076865",
        "0.0001, -3.7190164854556804"
    })
    void knows_the_far_tail(double share, double z) {
        assertThat(Normal.quantile(share)).isCloseTo(z, within(1e-12));
        assertThat(Normal.share(z) / share).isCloseTo(1, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.01, 0.07, 0.08, 0.3, 0.5})
    void is_symmetric(double share) {
        assertThat(Normal.quantile(1 - share)).isCloseTo(-Normal.quantile(share), within(1e-6));
        assertThat(Normal.share(Normal.quantile(share)) / share).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void there_is_no_quantile_of_what_is_no_share(double share) {
        assertThatThrownBy(() -> Normal.quantile(share)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9, 10, 29, 30, 100, 499, 500, 501, 2000, 1_000_000})
    void t_agrees_with_an_independent_calculation(int degrees) {
        double other = new TDistribution(degrees).inverseCumulativeProbability(0.975);
        assertThat(StudentT.half95(degrees)).isCloseTo(other, within(1e-8));
    }
}
