package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.basira.measurement.formula.MantelHaenszel.Size;
import org.basira.measurement.formula.MantelHaenszel.Stratum;
import org.basira.measurement.formula.Measured.Why;
import org.basira.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MantelHaenszelTest {

    private static MantelHaenszel known(List<Stratum> strata) {
        return MantelHaenszel.of(strata).figure().orElseThrow();
    }

    @Test
    void gives_what_r_and_statsmodels_give() {
        for (JsonNode each : Fixtures.json("psychometrics/mantel-haenszel.json").get("tables")) {
            List<Stratum> strata = new ArrayList<>();
            for (JsonNode s : each.get("strata")) {
                strata.add(new Stratum(
                        s.get(0).get(0).asLong(),
                        s.get(0).get(1).asLong(),
                        s.get(1).get(0).asLong(),
                        s.get(1).get(1).asLong()));
            }
            double tolerance = each.get("tolerance").asDouble();
            MantelHaenszel found = known(strata);
            assertThat(found.alpha()).isCloseTo(each.get("alpha").asDouble(), within(tolerance));
            assertThat(found.chiSquare()).isCloseTo(each.get("chi2").asDouble(), within(tolerance));
            assertThat(found.p()).isCloseTo(each.get("p").asDouble(), within(tolerance));
            // Their interval of alpha is that of Robins, Breslow and Greenland: ours of delta on another scale.
            Estimate delta = found.interval();
            assertThat(Math.exp(delta.high() / -2.35))
                    .isCloseTo(each.get("confidence95").get(0).asDouble(), within(tolerance));
            assertThat(Math.exp(delta.low() / -2.35))
                    .isCloseTo(each.get("confidence95").get(1).asDouble(), within(tolerance * 10));
        }
    }

    @Test
    void finds_the_items_of_the_verbal_aggression_data_as_computed_beside_them() {
        List<int[]> persons = Fixtures.text("psychometrics/verbal.tsv")
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        assertThat(persons).hasSize(316);
        JsonNode items = Fixtures.json("psychometrics/mantel-haenszel.json")
                .get("verbal")
                .get("items");
        assertThat(items.size()).isEqualTo(12);
        for (int item = 0; item < items.size(); item++) {
            MantelHaenszel found = known(strata(persons, item));
            JsonNode expected = items.get(item);
            assertThat(found.alpha()).isCloseTo(expected.get("alpha").asDouble(), within(1e-4));
            assertThat(found.delta()).isCloseTo(expected.get("delta").asDouble(), within(1e-4));
            assertThat(found.chiSquare()).isCloseTo(expected.get("chi2").asDouble(), within(1e-4));
            assertThat(found.p()).isCloseTo(expected.get("p").asDouble(), within(1e-4));
        }
    }

    /** Women are the reference; matched on the sum of the 24 items. */
    private static List<Stratum> strata(List<int[]> persons, int item) {
        Map<Integer, long[]> cells = new TreeMap<>();
        for (int[] person : persons) {
            int total = Arrays.stream(person, 0, 24).sum();
            int cell = (person[25] == 0 ? 0 : 2) + (person[item] == 1 ? 0 : 1);
            cells.computeIfAbsent(total, _ -> new long[4])[cell]++;
        }
        return cells.values().stream()
                .map(cell -> new Stratum(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    private static Stratum turned(Stratum s) {
        return new Stratum(s.focalRight(), s.focalWrong(), s.referenceRight(), s.referenceWrong());
    }

    @Test
    void names_the_classes_of_ets() {
        assertThat(known(List.of(new Stratum(500, 500, 500, 500))).size()).isEqualTo(Size.A);
        assertThat(known(List.of(new Stratum(700, 300, 570, 430))).size()).isEqualTo(Size.B);
        assertThat(known(List.of(new Stratum(700, 300, 400, 600))).size()).isEqualTo(Size.C);
        // Large but not certain enough.
        assertThat(known(List.of(new Stratum(7, 3, 4, 6))).size()).isEqualTo(Size.A);
    }

    @Test
    void an_item_all_got_right_in_one_language_and_nobody_in_the_other_is_found() {
        MantelHaenszel found = known(List.of(new Stratum(30, 0, 0, 30), new Stratum(20, 0, 0, 20)));
        assertThat(found.bounded()).isFalse();
        assertThat(found.size()).isEqualTo(Size.C);
        assertThat(found.delta()).isLessThan(-5);
    }

    @Test
    void only_the_large_and_certain_are_suspects_and_what_cannot_be_told_is_none() {
        Measured<MantelHaenszel> large = MantelHaenszel.of(List.of(new Stratum(700, 300, 400, 600)));
        Measured<MantelHaenszel> between = MantelHaenszel.of(List.of(new Stratum(700, 300, 570, 430)));
        Measured<MantelHaenszel> untold = MantelHaenszel.of(List.of());
        assertThat(MantelHaenszel.suspects(List.of(between, large, untold))).containsExactly(false, true, false);
        assertThat(MantelHaenszel.suspects(List.of())).isEmpty();
    }

    @Test
    void says_so_where_the_languages_never_meet() {
        assertThat(MantelHaenszel.of(List.of())).isEqualTo(Measured.undefined(Why.NO_SPREAD));
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 5, 0, 0), new Stratum(0, 0, 5, 5))))
                .isEqualTo(Measured.undefined(Why.NO_SPREAD));
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 0, 5, 0)))).isEqualTo(Measured.undefined(Why.NO_SPREAD));
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void turns_its_sign_with_the_languages_and_knows_no_order_of_strata(int seed) {
        SplittableRandom random = Draws.random(seed);
        List<Stratum> strata = new ArrayList<>();
        for (int s = random.nextInt(8); s > 0; s--) {
            Outcomes o = Draws.outcomes(random);
            strata.add(new Stratum(o.hits(), o.misses(), o.falseAlarms(), o.correctRejections()));
        }
        MantelHaenszel.of(strata).figure().ifPresent(found -> {
            List<Stratum> turned =
                    strata.stream().map(MantelHaenszelTest::turned).toList();
            assertThat(known(turned).delta()).isCloseTo(-found.delta(), within(1e-9));
            assertThat(known(turned).deltaError()).isCloseTo(found.deltaError(), within(1e-9));
            assertThat(known(Draws.shuffled(strata, random)).delta()).isCloseTo(found.delta(), within(1e-9));
            assertThat(found.p())
                    .isCloseTo(
                            1 - new ChiSquaredDistribution(1).cumulativeProbability(found.chiSquare()), within(1e-9));
            assertThat(found.interval().covers(found.delta())).isTrue();
        });
    }
}
