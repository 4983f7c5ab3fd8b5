package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HolmTest {

    /** R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") and the like, worked by hand. */
    @Test
    void multiplies_the_smallest_most_and_never_falls_back() {
        assertThat(Holm.adjust(List.of(0.03, 0.01, 0.02, 0.05, 0.04)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.09, 0.05, 0.08, 0.09, 0.09);
        assertThat(Holm.adjust(List.of())).isEmpty();
        assertThat(Holm.adjust(List.of(0.7, 0.9))).containsExactly(1.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void never_makes_smaller_keeps_the_order_and_stays_a_probability(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Double> raw = DoubleStream.generate(() -> Math.pow(random.nextDouble(), 3))
                .limit(random.nextInt(40))
                .boxed()
                .toList();
        List<Double> adjusted = Holm.adjust(raw);
        for (int i = 0; i < raw.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(raw.get(i), 1.0);
            for (int j = 0; j < raw.size(); j++) {
                if (raw.get(i) < raw.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
        List<Double> shuffled = Draws.shuffled(raw, random);
        assertThat(Holm.adjust(shuffled).stream().sorted().toList())
                .isEqualTo(adjusted.stream().sorted().toList());
        assertThat(adjusted.stream().mapToDouble(Double::doubleValue).min().orElse(0))
                .isCloseTo(
                        Math.min(
                                1,
                                raw.size()
                                        * raw.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .min()
                                                .orElse(0)),
                        within(1e-12));
    }

    @Test
    void refuses_what_is_no_probability() {
        assertThatThrownBy(() -> Holm.adjust(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }
}
