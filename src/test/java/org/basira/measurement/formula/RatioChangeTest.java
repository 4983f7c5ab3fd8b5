package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.basira.measurement.formula.RatioChange.Pair;
import org.junit.jupiter.api.Test;

class RatioChangeTest {

    private static Estimate of(List<Pair> pairs) {
        return RatioChange.of(pairs).figure().orElseThrow();
    }

    @Test
    void with_as_many_answers_each_it_is_the_paired_t_interval() {
        // Differences 0.5, 0, 1, 0.5: mean 0.5, sd 0.408248, t(3) 3.182446, half 0.649614.
        Estimate change =
                of(List.of(new Pair(0, 2, 1, 2), new Pair(1, 2, 1, 2), new Pair(0, 2, 2, 2), new Pair(1, 2, 2, 2)));
        assertThat(change.value()).isCloseTo(0.5, within(1e-12));
        assertThat(change.low()).isCloseTo(-0.149614, within(1e-5));
        assertThat(change.high()).isEqualTo(1);
    }

    @Test
    void one_learner_or_an_empty_time_has_no_change() {
        assertThat(RatioChange.of(List.of())).isEqualTo(Measured.undefined(Measured.Why.NO_ANSWERS));
        assertThat(RatioChange.of(List.of(new Pair(1, 2, 1, 2))))
                .isEqualTo(Measured.undefined(Measured.Why.TOO_FEW_LEARNERS));
        assertThat(RatioChange.of(List.of(new Pair(1, 2, 0, 0), new Pair(1, 2, 0, 0))))
                .isEqualTo(Measured.undefined(Measured.Why.NO_ANSWERS));
    }

    @Test
    void order_does_not_matter_and_turning_time_round_turns_the_sign() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Pair> pairs = new ArrayList<>(IntStream.range(0, 2 + random.nextInt(20))
                    .mapToObj(each -> new Pair(random.nextInt(4), 3, random.nextInt(5), 4))
                    .toList());
            Estimate change = of(pairs);
            assertThat(change.low()).isBetween(-1.0, change.value());
            assertThat(change.high()).isBetween(change.value(), 1.0);
            Estimate back = of(pairs.stream()
                    .map(each -> new Pair(
                            /* before= */ each.after(),
                            /* ofBefore= */ each.ofAfter(),
                            /* after= */ each.before(),
                            /* ofAfter= */ each.ofBefore()))
                    .toList());
            assertThat(back.value()).isCloseTo(-change.value(), within(1e-12));
            assertThat(back.low()).isCloseTo(-change.high(), within(1e-12));
            Collections.shuffle(pairs, random);
            assertThat(of(pairs).value()).isCloseTo(change.value(), within(1e-12));
            assertThat(of(pairs).low()).isCloseTo(change.low(), within(1e-12));
        }
    }

    @Test
    void the_interval_covers_the_truth_about_as_often_as_it_says() {
        Random random = new Random(20_261_128);
        int covered = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            List<Pair> pairs = IntStream.range(0, 40)
                    .mapToObj(each -> {
                        double lift = 0.4 * random.nextDouble() - 0.2;
                        return new Pair(hits(random, 3, 0.4 + lift), 3, hits(random, 3, 0.6 + lift), 3);
                    })
                    .toList();
            covered += of(pairs).covers(0.2) ? 1 : 0;
        }
        assertThat(covered / (double) runs).isBetween(0.93, 0.97);
    }

    private static int hits(Random random, int of, double chance) {
        return (int) IntStream.range(0, of)
                .filter(each -> random.nextDouble() < chance)
                .count();
    }
}
