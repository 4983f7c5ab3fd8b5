package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.measurement.formula.ResponseCounts.Given;
import org.basira.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures against those that Moodle's own tests expect: set 00 with seven slots, one of which draws from two questions
 * and one of which has variants; set 02 with several tries; set 03 with a single attempt.
 */
class MoodleStatisticsTest {

    private static final String MOODLE = "statistics/moodle/";
    private static final int SLOTS = 7;
    private static final double RELATIVE = 1e-5;

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Fixtures.of(file))) {
            return reader.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AttemptMarks attempts(String folder) {
        List<List<Double>> marks = rows(folder + "results00.csv").stream()
                .map(row -> IntStream.rangeClosed(1, SLOTS)
                        .mapToObj(slot -> Double.valueOf(row.getField("slots." + slot + ".mark")))
                        .toList())
                .toList();
        return AttemptMarks.of(Collections.nCopies(SLOTS, 1.0), marks);
    }

    private static ItemStatistics item(NamedCsvRecord expected, AttemptMarks attempts) {
        List<NamedCsvRecord> steps = rows(MOODLE + "steps00.csv");
        int slot = Integer.parseInt(expected.getField("slot")) - 1;
        String question = expected.getField("subqname");
        String variant = expected.getField("variant");
        if (!question.isEmpty()) {
            IntPredicate drew = each -> steps.get(each).getField("randqs.1").equals(question);
            return attempts.drawn(slot, drew);
        }
        return variant.isEmpty()
                ? attempts.item(slot)
                : attempts.item(
                        slot, each -> steps.get(each).getField("variants.2").equals(variant));
    }

    /** Every cell of qstats00 that holds a number, or says that there must be none. */
    static Stream<Arguments> itemFigures() {
        AttemptMarks attempts = attempts(MOODLE);
        List<Arguments> figures = new ArrayList<>();
        for (NamedCsvRecord row : rows(MOODLE + "qstats00.csv")) {
            ItemStatistics item = item(row, attempts);
            Map<String, OptionalDouble> ours = new TreeMap<>(Map.of(
                    "s", OptionalDouble.of((double) item.answers()),
                    "facility", item.facility(),
                    "sd", item.standardDeviation(),
                    "covariance", spread(item, Spread::covariance),
                    "markvariance", spread(item, Spread::markVariance),
                    "othermarkvariance", spread(item, Spread::otherVariance),
                    "covariancemax", spread(item, Spread::covarianceMax),
                    "discriminationindex", item.discriminationIndex(),
                    "discriminativeefficiency", item.discriminativeEfficiency(),
                    "effectiveweight", effectiveWeight(row, attempts)));
            String name = "slot " + row.getField("slot") + row.getField("subqname") + " " + row.getField("variant");
            ours.forEach((column, figure) -> {
                if (!row.getField(column).isEmpty()) {
                    figures.add(Arguments.of(name + " " + column, row.getField(column), figure));
                }
            });
        }
        return figures.stream();
    }

    private static OptionalDouble spread(ItemStatistics item, java.util.function.ToDoubleFunction<Spread> figure) {
        return OptionalDouble.of(figure.applyAsDouble(item.spread().orElseThrow()));
    }

    /** Only a whole slot has a weight. */
    private static OptionalDouble effectiveWeight(NamedCsvRecord row, AttemptMarks attempts) {
        boolean wholeSlot =
                row.getField("subqname").isEmpty() && row.getField("variant").isEmpty();
        return wholeSlot
                ? attempts.weights()
                        .get(Integer.parseInt(row.getField("slot")) - 1)
                        .effective()
                : OptionalDouble.empty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("itemFigures")
    void item_figures_are_those_of_moodle(String name, String expected, OptionalDouble figure) {
        if (expected.equals("**NULL**")) {
            assertThat(figure).as(name).isEmpty();
        } else {
            double value = Double.parseDouble(expected);
            assertThat(figure.orElseThrow()).as(name).isCloseTo(value, within(RELATIVE * Math.abs(value)));
        }
    }

    @Test
    void all_88_figures_of_the_table_were_looked_at() {
        assertThat(itemFigures().count()).isEqualTo(7 * 10 + 3 * 6);
    }

    @Test
    void intended_weights_are_shares_of_the_highest_marks() {
        assertThat(attempts(MOODLE).weights())
                .allSatisfy(weight -> assertThat(weight.intended()).hasValue(100.0 / SLOTS))
                .noneMatch(Weight::negative);
    }

    @Test
    void quiz_figures_are_those_of_moodle() throws IOException {
        JsonNode expected = new JsonMapper()
                .readTree(Files.readString(Fixtures.of("statistics/expected-quiz00.json")))
                .get("quiz");
        QuizStatistics quiz = attempts(MOODLE).quiz();
        assertThat(quiz.attempts()).isEqualTo(expected.get("attempts").asInt());
        Map.of(
                        "mean", quiz.mean(),
                        "median", quiz.median(),
                        "standardDeviation", quiz.standardDeviation(),
                        "skewness", quiz.skewness(),
                        "kurtosis", quiz.kurtosis(),
                        "coefficientOfInternalConsistency%", quiz.internalConsistency(),
                        "errorRatio%", quiz.errorRatio(),
                        "standardError", quiz.standardError())
                .forEach((name, figure) -> {
                    double value = expected.get(name).asDouble();
                    assertThat(figure.orElseThrow()).as(name).isCloseTo(value, within(1.5e-5 * Math.abs(value)));
                });
    }

    @Test
    void variants_of_slot_2_are_counted() throws IOException {
        JsonNode expected = new JsonMapper()
                .readTree(Files.readString(Fixtures.of("statistics/expected-quiz00.json")))
                .get("variantCountsSlot2");
        ResponseCounts variants = ResponseCounts.of(rows(MOODLE + "steps00.csv").stream()
                .map(row -> new Given("", row.getField("variants.2"), 1))
                .toList());
        assertThat(variants.all()).hasSize(expected.size());
        expected.properties()
                .forEach(each -> assertThat(variants.of("", each.getKey()))
                        .isEqualTo(each.getValue().asLong()));
    }

    @Test
    void the_one_attempt_of_set_03_has_a_facility_and_nothing_else() {
        assertThat(rows(MOODLE + "steps03.csv")).hasSize(1);
        AttemptMarks one = AttemptMarks.of(List.of(1.0), List.of(List.of(1.0)));
        ItemStatistics item = one.item(0);
        assertThat(item.facility()).hasValue(1);
        assertThat(item.standardDeviation()).isEmpty();
        assertThat(item.discriminationIndex()).isEmpty();
        assertThat(item.discriminativeEfficiency()).isEmpty();
        assertThat(item.spread()).isEmpty();
        assertThat(one.weights().getFirst().effective()).isEmpty();
        QuizStatistics quiz = one.quiz();
        assertThat(quiz.mean()).hasValue(1);
        assertThat(Stream.of(
                        quiz.standardDeviation(),
                        quiz.skewness(),
                        quiz.kurtosis(),
                        quiz.internalConsistency(),
                        quiz.errorRatio(),
                        quiz.standardError()))
                .allMatch(OptionalDouble::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void totals_are_the_sums_that_the_file_states(String folder) {
        List<NamedCsvRecord> rows = rows(folder + "results00.csv");
        double mean = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField("summarks")))
                .average()
                .orElseThrow();
        assertThat(attempts(folder).quiz().mean().orElseThrow()).isCloseTo(mean, within(RELATIVE * mean));
    }

    static Stream<String> folders() {
        return Stream.of(MOODLE, "statistics/moodle-attempts/");
    }

    /** 3.14 earns 1 and 3.1 earns 0 of the drawn numerical question: the marks of each attempt follow from its steps. */
    @ParameterizedTest
    @MethodSource("folders")
    void a_drawn_question_is_as_easy_as_the_answers_to_it_say(String folder) {
        List<NamedCsvRecord> steps = rows(folder + "steps00.csv");
        Map<String, Double> worth = Map.of(
                "numerical/3.14", 1.0, "shortanswer/frog", 1.0, "shortanswer/toad", 0.8, "shortanswer/butterfly", 0.0);
        AttemptMarks attempts = attempts(folder);
        for (String question : List.of("numerical", "shortanswer")) {
            List<Double> marks = steps.stream()
                    .filter(row -> row.getField("randqs.1").equals(question))
                    .map(row -> worth.getOrDefault(question + "/" + row.getField("responses.1.answer"), 0.0))
                    .toList();
            ItemStatistics drawn = attempts.drawn(
                    0, each -> steps.get(each).getField("randqs.1").equals(question));
            assertThat(drawn.answers()).isEqualTo(marks.size());
            assertThat(drawn.facility().orElseThrow())
                    .isCloseTo(
                            marks.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow(),
                            within(1e-12));
        }
    }

    @Test
    void responses_of_set_00_are_counted_as_moodle_counts_them() {
        List<Given> given = new ArrayList<>();
        for (NamedCsvRecord row : rows(MOODLE + "steps00.csv")) {
            given.add(new Given("1/" + row.getField("randqs.1") + "/1/1", row.getField("responses.1.answer"), 1));
            given.add(new Given("2//" + row.getField("variants.2") + "/1", row.getField("responses.2.answer"), 1));
            given.add(new Given("3//1/1", row.getField("responses.3.frog"), 1));
            given.add(new Given("3//1/2", row.getField("responses.3.cat"), 1));
            given.add(new Given("3//1/3", row.getField("responses.3.newt"), 1));
        }
        ResponseCounts counts = ResponseCounts.of(given);
        for (NamedCsvRecord row : rows(MOODLE + "responsecounts00.csv")) {
            String part = Stream.of("slot", "randq", "variant", "subpart")
                    .map(row::getField)
                    .reduce((before, next) -> before + "/" + next)
                    .orElseThrow();
            assertThat(counts.of(part, row.getField("actualresponse")))
                    .as(row.toString())
                    .isEqualTo(Long.parseLong(row.getField("totalcount")));
        }
    }

    @Test
    void responses_of_set_02_are_counted_by_try() {
        List<Given> given = new ArrayList<>();
        Map<String, Integer> tries = new TreeMap<>();
        for (NamedCsvRecord row : rows(MOODLE + "steps02.csv")) {
            if (row.getField("responses.1.-submit").equals("1")) {
                int attempt = tries.merge(row.getField("quizattempt"), 1, Integer::sum);
                List<String> stems = List.of("frog", "cat", "newt");
                stems.forEach(stem -> given.add(new Given(
                        Integer.toString(stems.indexOf(stem) + 1), row.getField("responses.1." + stem), attempt)));
            }
        }
        ResponseCounts counts = ResponseCounts.of(given);
        for (NamedCsvRecord row : rows(MOODLE + "responsecounts02.csv")) {
            assertThat(counts.byTry(row.getField("subpart"), row.getField("actualresponse")))
                    .as(row.toString())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, ResponseCounts.TRIES)
                            .mapToObj(attempt -> Long.valueOf(row.getField("count" + attempt)))
                            .toList());
            assertThat(counts.of(row.getField("subpart"), row.getField("actualresponse")))
                    .isEqualTo(Long.parseLong(row.getField("totalcount")));
        }
    }

    @Test
    void the_one_response_of_set_03_is_counted() {
        NamedCsvRecord expected = rows(MOODLE + "responsecounts03.csv").getFirst();
        ResponseCounts counts = ResponseCounts.of(rows(MOODLE + "steps03.csv").stream()
                .map(row -> new Given(row.getField("variants.1"), row.getField("responses.1.answer"), 1))
                .toList());
        assertThat(counts.of(expected.getField("variant"), expected.getField("actualresponse")))
                .isEqualTo(1);
    }
}
