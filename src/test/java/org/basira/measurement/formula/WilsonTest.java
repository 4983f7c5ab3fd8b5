package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.basira.measurement.formula.Measured.Why;
import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void agrees_with_an_independent_calculation() {
        for (int of : new int[] {1, 2, 8, 20, 57, 1000}) {
            for (int count = 0; count <= of; count++) {
                Estimate found = Wilson.interval(count, of).figure().orElseThrow();
                ConfidenceInterval other = new WilsonScoreInterval().createInterval(of, count, 0.95);
                assertThat(found.low()).isCloseTo(other.getLowerBound(), within(1e-9));
                assertThat(found.high()).isCloseTo(other.getUpperBound(), within(1e-9));
                assertThat(found.low()).isBetween(0.0, found.value());
                assertThat(found.high()).isBetween(found.value(), 1.0);
            }
        }
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(Wilson.interval(0, 0)).isEqualTo(Measured.undefined(Why.NO_ANSWERS));
    }

    @Test
    void more_than_there_are_is_a_mistake() {
        assertThatThrownBy(() -> Wilson.interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.interval(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
