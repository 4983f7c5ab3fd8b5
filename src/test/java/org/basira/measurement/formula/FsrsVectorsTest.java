package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.basira.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The memory model against the numbers in the test suites of four implementations of FSRS-6. */
class FsrsVectorsTest {

    private static final Instant START = Instant.parse("2026-01-01T06:00:00Z");
    private static final List<Rating> RATINGS = List.of(Rating.values());
    private static final FsrsFormulas DEFAULT = FsrsFormulas.DEFAULT;
    /** The vectors carry eight decimals at most. */
    private static final double PRINTED = 1e-7;

    private JsonNode vectors;

    @BeforeEach
    void read() throws IOException {
        vectors = new JsonMapper().readTree(Files.readString(Fixtures.of("fsrs/fsrs6-vectors.json")));
    }

    private static Rating rating(JsonNode grade) {
        return RATINGS.get(grade.asInt() - 1);
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(PRINTED * Math.max(1, expected.asDouble())));
    }

    @Test
    void parameters_are_the_published_ones() {
        assertThat(FsrsFormulas.DEFAULT_PARAMETERS)
                .containsExactlyElementsOf(numbers(vectors.get("defaultParameters")));
        assertThat(FsrsFormulas.DEFAULT_PARAMETERS)
                .zipSatisfy(
                        numbers(vectors.get("lowerBounds")),
                        (each, low) -> assertThat(each).isGreaterThanOrEqualTo(low))
                .zipSatisfy(
                        numbers(vectors.get("upperBounds")),
                        (each, high) -> assertThat(each).isLessThanOrEqualTo(high));
        assertThat(Fsrs.DESIRED_RETENTION)
                .isEqualTo(vectors.get("desiredRetention").asDouble());
        assertThat(Memory.LEAST_STABILITY).isEqualTo(vectors.get("stabilityMin").asDouble());
        assertThat(List.of(Memory.LEAST_DIFFICULTY, Memory.MOST_DIFFICULTY))
                .isEqualTo(numbers(vectors.get("difficultyRange")));
        assertThat(Memory.MOST_STABILITY)
                .isEqualTo(vectors.get("maximumIntervalDays").asDouble());
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }

    @Test
    void first_states() {
        vectors.get("initial").forEach(row -> {
            Memory first = Fsrs.first(rating(row.get("rating")), START);
            close(first.stability(), row.get("stability"));
            close(first.difficulty(), row.get("difficulty"));
        });
    }

    @Test
    void states_after_a_run_of_reviews() {
        vectors.get("memoryState").forEach(row -> {
            FsrsFormulas formulas = row.has("sameDayFormula") ? withoutSameDay() : DEFAULT;
            double tolerance = row.get("tolerance").asDouble();
            Instant at = START;
            Memory memory = Fsrs.first(rating(row.get("ratings").get(0)), at);
            for (int i = 1; i < row.get("ratings").size(); i++) {
                at = at.plus(Duration.ofDays(row.get("elapsedDays").get(i).asLong()));
                memory = Fsrs.next(formulas, memory, rating(row.get("ratings").get(i)), at);
            }
            assertThat(memory.stability()).isCloseTo(row.get("stability").asDouble(), within(tolerance));
            assertThat(memory.difficulty()).isCloseTo(row.get("difficulty").asDouble(), within(tolerance));
        });
    }

    /** w17 = w18 = w19 = 0: a second review on the same day changes nothing. */
    private static FsrsFormulas withoutSameDay() {
        List<Double> parameters = new ArrayList<>(FsrsFormulas.DEFAULT_PARAMETERS);
        List.of(17, 18, 19).forEach(each -> parameters.set(each, 0.0));
        return new FsrsFormulas(parameters);
    }

    @Test
    void next_difficulties() {
        JsonNode row = vectors.get("nextDifficulty");
        for (Rating rating : Rating.values()) {
            close(
                    DEFAULT.nextDifficulty(row.get("difficulty").asDouble(), rating),
                    row.get("byRating").get(rating.grade() - 1));
        }
    }

    @Test
    void stabilities_after_success() {
        vectors.get("stabilityAfterSuccess")
                .forEach(row -> close(
                        DEFAULT.afterSuccess(
                                row.get("stability").asDouble(),
                                row.get("difficulty").asDouble(),
                                row.get("retrievability").asDouble(),
                                rating(row.get("rating"))),
                        row.get("expected")));
    }

    @Test
    void stabilities_after_a_lapse() {
        vectors.get("stabilityAfterLapseNotCapped")
                .forEach(row -> close(
                        DEFAULT.afterLapseNotCapped(
                                row.get("stability").asDouble(),
                                row.get("difficulty").asDouble(),
                                row.get("retrievability").asDouble()),
                        row.get("expected")));
    }

    @Test
    void stabilities_on_the_same_day() {
        vectors.get("stabilitySameDay")
                .forEach(row -> close(
                        DEFAULT.onSameDay(row.get("stability").asDouble(), rating(row.get("rating"))),
                        row.get("expected")));
    }

    @Test
    void retrievabilities() {
        vectors.get("retrievability")
                .forEach(row -> close(
                        DEFAULT.retrievability(
                                row.get("elapsedDays").asDouble(),
                                row.get("stability").asDouble()),
                        row.get("expected")));
        JsonNode other = vectors.get("retrievabilityOtherDecay");
        List<Double> parameters = new ArrayList<>(FsrsFormulas.DEFAULT_PARAMETERS);
        parameters.set(20, other.get("w20").asDouble());
        other.get("rows")
                .forEach(row -> close(
                        new FsrsFormulas(parameters)
                                .retrievability(
                                        row.get("elapsedDays").asDouble(),
                                        row.get("stability").asDouble()),
                        row.get("expected")));
    }

    @Test
    void intervals_by_desired_retention() {
        JsonNode rows = vectors.get("intervalsForStability1");
        for (int i = 0; i < rows.get("expectedDays").size(); i++) {
            assertThat(DEFAULT.interval(rows.get("desiredRetention").get(i).asDouble(), 1, 36_500))
                    .isEqualTo(rows.get("expectedDays").get(i).asLong());
        }
    }

    /** Their steps of minutes are played as reviews ten minutes later. */
    @Test
    void a_schedule_kept_to_the_day() {
        JsonNode row = vectors.get("scheduler").get(0);
        Instant at = START;
        Memory memory = Fsrs.first(rating(row.get("ratings").get(0)), at);
        for (int i = 0; i < row.get("ratings").size(); i++) {
            if (i > 0) {
                memory = Fsrs.next(memory, rating(row.get("ratings").get(i)), at);
            }
            long expected = row.get("expectedDays").get(i).asLong();
            if (expected == 0) {
                at = at.plus(Duration.ofMinutes(10));
            } else {
                assertThat(DEFAULT.interval(Fsrs.DESIRED_RETENTION, memory.stability(), 36_500))
                        .as("after review " + i)
                        .isEqualTo(expected);
                at = at.plus(Duration.ofDays(expected));
            }
        }
    }
}
