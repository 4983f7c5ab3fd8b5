package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.basira.measurement.formula.Calibration.Bin;
import org.basira.measurement.formula.Measured.Why;
import org.basira.question.Response.Sureness;
import org.basira.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CalibrationTest {

    private static Calibration known(Measured<Calibration> measured) {
        return measured.figure().orElseThrow();
    }

    @Test
    void gives_the_brier_score_of_the_worked_cases() {
        for (JsonNode each : Fixtures.json("psychometrics/brier.json").get("cases")) {
            List<Bin> bins = new ArrayList<>();
            for (int answer = 0; answer < each.get("o").size(); answer++) {
                bins.add(new Bin(
                        each.get("p").get(answer).asDouble(),
                        1,
                        each.get("o").get(answer).asInt()));
            }
            assertThat(known(Calibration.of(bins)).brier())
                    .isCloseTo(each.get("brier").asDouble(), within(1e-12));
        }
    }

    @Test
    void takes_it_apart_as_murphy_does() {
        JsonNode worked =
                Fixtures.json("psychometrics/brier.json").get("decomposition").get("case");
        List<Bin> bins = new ArrayList<>();
        for (JsonNode bin : worked.get("bins")) {
            bins.add(new Bin(
                    bin.get("f").asDouble(),
                    bin.get("n").asLong(),
                    bin.get("right").asLong()));
        }
        Calibration found = known(Calibration.of(bins));
        assertThat(found.brier()).isCloseTo(worked.get("brier").asDouble(), within(1e-9));
        assertThat(found.reliability()).isCloseTo(worked.get("reliability").asDouble(), within(1e-9));
        assertThat(found.resolution()).isCloseTo(worked.get("resolution").asDouble(), within(1e-9));
        assertThat(found.uncertainty()).isCloseTo(worked.get("uncertainty").asDouble(), within(1e-9));
    }

    @Test
    void counts_a_rating_as_right_on_the_side_where_the_post_is() {
        Ratings ratings = new Ratings(List.of(1, 2, 3, 4, 5, 6), List.of(10, 20, 30, 40, 50, 60));
        assertThat(known(Calibration.of(ratings)).bins())
                .containsExactly(
                        new Bin(Sureness.GUESSING.probability(), 77, 34),
                        new Bin(Sureness.FAIRLY.probability(), 77, 25),
                        new Bin(Sureness.VERY.probability(), 77, 16));
    }

    @Test
    void too_sure_is_a_gap_above_zero() {
        assertThat(known(Calibration.of(List.of(new Bin(0.95, 100, 60)))).gap()).satisfies(gap -> {
            assertThat(gap.value()).isCloseTo(0.35, within(1e-12));
            assertThat(gap.low()).isCloseTo(0.95 - Wilson.share(60, 100).high(), within(1e-12));
        });
        assertThat(known(Calibration.of(List.of(new Bin(0.5, 100, 90)))).gap().high())
                .isNegative();
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void its_parts_always_add_up_within_bounds(int seed) {
        Ratings ratings = Draws.ratings(Draws.random(seed));
        switch (Calibration.of(ratings)) {
            case Measured.Known<Calibration>(Calibration found) -> {
                assertThat(found.reliability() - found.resolution() + found.uncertainty())
                        .isCloseTo(found.brier(), within(1e-12));
                assertThat(found.brier()).isBetween(0.0, 1.0);
                assertThat(found.uncertainty()).isBetween(0.0, 0.25);
                assertThat(found.gap().low()).isGreaterThanOrEqualTo(-1);
                assertThat(found.gap().high()).isLessThanOrEqualTo(1);
                Ratings swapped = new Ratings(
                        /* over= */ ratings.lawful().reversed(),
                        /* lawful= */ ratings.over().reversed());
                assertThat(Calibration.of(swapped)).isEqualTo(Measured.known(found));
            }
            case Measured.Undefined<Calibration>(Why why) -> {
                assertThat(why).isEqualTo(Why.NO_ANSWERS);
                assertThat(ratings).isEqualTo(Ratings.NONE);
            }
        }
    }
}
