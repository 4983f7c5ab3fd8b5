package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any answers, made at random from a seed; and the cases in which there is nothing to say. */
class ItemStatisticsTest {

    private static final double EXACT = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** 0 to 60 answers on the grid of hundredths; one seed in three right or wrong, some without a rest, some all alike. */
    private static List<Answer> answers(long seed) {
        Random random = new Random(seed);
        boolean rightOrWrong = seed % 3 == 0;
        int steps = seed % 7 == 0 ? 1 : 101;
        return IntStream.range(0, random.nextInt(61))
                .mapToObj(each -> {
                    double mark = rightOrWrong ? random.nextInt(2) : random.nextInt(steps) / 100.0;
                    double rest = random.nextInt(steps) / 100.0;
                    return random.nextInt(10) == 0 ? Answer.alone(mark) : Answer.of(mark, rest);
                })
                .toList();
    }

    private static JointCounts histogram(List<Answer> answers) {
        return answers.stream().map(JointCounts::one).reduce(JointCounts.none(), JointCounts::plus);
    }

    private static Stream<OptionalDouble> figures(ItemStatistics item) {
        return Stream.of(
                item.facility(),
                item.standardDeviation(),
                item.discriminationIndex(),
                item.discriminativeEfficiency(),
                item.pointBiserialWithRest(),
                item.pointBiserialWithTotal(0.2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_histogram_says_what_the_answers_say(long seed) {
        List<Answer> answers = answers(seed);
        ItemStatistics exact = ItemStatistics.of(answers, 1);
        ItemStatistics stored = ItemStatistics.of(histogram(answers));
        assertThat(stored.answers()).isEqualTo(exact.answers());
        assertThat(stored.compared()).isEqualTo(exact.compared());
        List<OptionalDouble> expected = figures(exact).toList();
        List<OptionalDouble> actual = figures(stored).toList();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).isPresent()).isEqualTo(expected.get(i).isPresent());
            assertThat(actual.get(i).orElse(0)).isCloseTo(expected.get(i).orElse(0), within(EXACT));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figures_keep_their_bounds_and_none_is_nan(long seed) {
        ItemStatistics item = ItemStatistics.of(answers(seed), 1);
        item.facility().ifPresent(each -> assertThat(each).isBetween(0.0, 1.0));
        item.standardDeviation().ifPresent(each -> assertThat(each).isBetween(0.0, 0.7072));
        item.discriminationIndex().ifPresent(each -> assertThat(each).isBetween(-100.0, 100.0));
        item.discriminativeEfficiency().ifPresent(each -> assertThat(each).isLessThanOrEqualTo(100));
        item.pointBiserialWithRest().ifPresent(each -> assertThat(each).isBetween(-1.0, 1.0));
        item.pointBiserialWithTotal(0.2).ifPresent(each -> assertThat(each).isBetween(-1.0, 1.0));
        assertThat(figures(item)).allMatch(each -> Double.isFinite(each.orElse(0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_answers_does_not_matter(long seed) {
        List<Answer> answers = answers(seed);
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(ItemStatistics.of(shuffled, 1)).isEqualTo(ItemStatistics.of(answers, 1));
        assertThat(histogram(shuffled)).isEqualTo(histogram(answers));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_added_can_be_taken_away_even_before_it_came(long seed) {
        JointCounts one = histogram(answers(seed));
        JointCounts other = histogram(answers(seed + 1000));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(other).plus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.minus(one)).isEqualTo(JointCounts.none());
    }

    /** A regrade takes the old mark away and puts the new one in. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_rebuild_equals_what_was_raised_step_by_step(long seed) {
        List<Answer> before = answers(seed);
        List<Answer> after = before.stream()
                .map(each -> new Answer(1 - each.mark(), each.other()))
                .toList();
        JointCounts raised = histogram(before);
        for (int i = 0; i < before.size(); i++) {
            raised = raised.minus(JointCounts.one(before.get(i))).plus(JointCounts.one(after.get(i)));
        }
        assertThat(raised).isEqualTo(histogram(after));
        assertThat(JointCounts.of(raised.cells())).isEqualTo(raised);
        assertThat(ItemStatistics.of(raised)).isEqualTo(ItemStatistics.of(histogram(after)));
    }

    /** By the textbook: difference of the means of those right and those wrong, over the deviation, times √(pq). */
    @ParameterizedTest
    @MethodSource("seeds")
    void point_biserials_agree_with_the_textbook_formula(long seed) {
        List<Answer> answers = answers(seed * 3).stream()
                .filter(each -> each.other().isPresent())
                .toList();
        ItemStatistics item = ItemStatistics.of(answers, 1);
        item.pointBiserialWithRest().ifPresent(each -> assertThat(each).isCloseTo(textbook(answers, 0), within(EXACT)));
        item.pointBiserialWithTotal(0.5)
                .ifPresent(each -> assertThat(each).isCloseTo(textbook(answers, 1), within(EXACT)));
        ItemStatistics.of(histogram(answers))
                .pointBiserialWithTotal(0.25)
                .ifPresent(each -> assertThat(each).isCloseTo(textbook(answers, 0.25 / 0.75), within(EXACT)));
    }

    private static double textbook(List<Answer> answers, double partOfItem) {
        double n = answers.size();
        double p = answers.stream().mapToDouble(Answer::mark).sum() / n;
        double all = mean(answers, partOfItem);
        double deviation = Math.sqrt(answers.stream()
                        .mapToDouble(each -> Math.pow(score(each, partOfItem) - all, 2))
                        .sum()
                / n);
        double right = mean(answers.stream().filter(each -> each.mark() == 1).toList(), partOfItem);
        double wrong = mean(answers.stream().filter(each -> each.mark() == 0).toList(), partOfItem);
        return (right - wrong) / deviation * Math.sqrt(p * (1 - p));
    }

    private static double score(Answer answer, double partOfItem) {
        return partOfItem * answer.mark() + answer.other().orElseThrow();
    }

    private static double mean(List<Answer> answers, double partOfItem) {
        return answers.stream()
                .mapToDouble(each -> score(each, partOfItem))
                .average()
                .orElseThrow();
    }

    @Test
    void without_answers_there_is_nothing_to_say() {
        assertThat(ItemStatistics.of(List.of(), 1)).isEqualTo(ItemStatistics.NONE);
        assertThat(ItemStatistics.of(JointCounts.none())).isEqualTo(ItemStatistics.NONE);
        assertThat(AttemptMarks.of(List.of(1.0), List.of()).quiz().mean()).isEmpty();
    }

    @Test
    void without_variance_there_is_no_discrimination() {
        double awkward = 0.1 + 0.2;
        List<Answer> alike = List.of(Answer.of(0.3, 0.1), Answer.of(awkward, 0.2), Answer.of(0.3, 0.7));
        ItemStatistics item = ItemStatistics.of(alike, 1);
        assertThat(item.standardDeviation()).hasValue(0);
        assertThat(item.discriminationIndex()).isEmpty();
        assertThat(item.discriminativeEfficiency()).isEmpty();
    }

    @Test
    void a_slot_without_marks_has_no_facility() {
        assertThat(ItemStatistics.of(List.of(Answer.of(0, 1)), 0).facility()).isEmpty();
    }

    @Test
    void a_mark_below_0_is_measured_against_the_whole_range() {
        ItemStatistics item = ItemStatistics.of(List.of(Answer.alone(-6), Answer.alone(3)), -6, 3);
        assertThat(item.facility()).hasValue(0.5);
        assertThat(item.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(0.5), within(EXACT));
    }

    @Test
    void partial_credit_has_no_point_biserial() {
        List<Answer> answers = List.of(Answer.of(0, 0.1), Answer.of(0.5, 0.5), Answer.of(1, 0.9));
        assertThat(ItemStatistics.of(answers, 1).discriminationIndex().orElseThrow())
                .isCloseTo(100, within(EXACT));
        assertThat(ItemStatistics.of(answers, 1).pointBiserialWithRest()).isEmpty();
    }

    @Test
    void efficiency_can_fall_below_minus_100() {
        List<Answer> answers = List.of(Answer.of(1, 0), Answer.of(1, 0), Answer.of(0, 1));
        assertThat(ItemStatistics.of(answers, 1).discriminativeEfficiency().orElseThrow())
                .isCloseTo(-200, within(EXACT));
    }

    @Test
    void a_slot_against_the_total_has_no_effective_weight() {
        List<Weight> weights = AttemptMarks.of(
                        List.of(1.0, 9.0), List.of(List.of(1.0, 0.0), List.of(0.0, 9.0), List.of(0.0, 8.0)))
                .weights();
        assertThat(weights.getFirst()).isEqualTo(new Weight(OptionalDouble.of(10), OptionalDouble.empty(), true));
        assertThat(weights.getLast()).isEqualTo(new Weight(OptionalDouble.of(90), OptionalDouble.of(100), false));
    }

    @Test
    void a_retraction_that_overtook_its_answer_shows_nothing_rather_than_a_wrong_number() {
        JointCounts early = JointCounts.none().minus(JointCounts.one(Answer.of(1, 1)));
        assertThat(early.isWhole()).isFalse();
        assertThat(ItemStatistics.of(early)).isEqualTo(ItemStatistics.NONE);
    }

    @Test
    void fifty_million_answers_fit() {
        JointCounts many = JointCounts.of(
                List.of(new JointCounts.Cell(100, 100, 30_000_000), new JointCounts.Cell(0, 0, 20_000_000)));
        ItemStatistics item = ItemStatistics.of(many);
        assertThat(item.facility()).hasValue(0.6);
        assertThat(item.discriminationIndex().orElseThrow()).isCloseTo(100, within(EXACT));
    }

    @Test
    void what_is_no_number_is_not_taken() {
        assertThatThrownBy(() -> Answer.alone(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.of(1, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JointCounts.bin(10.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JointCounts.bin(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttemptMarks.of(List.of(1.0), List.of(List.of(Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttemptMarks.of(List.of(1.0), List.of(List.of(1.0, 1.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void response_counts_are_merged_in_any_order(long seed) {
        Random random = new Random(seed);
        List<ResponseCounts.Given> given = IntStream.range(0, 40)
                .mapToObj(each -> new ResponseCounts.Given(
                        "p" + random.nextInt(2), "r" + random.nextInt(3), 1 + random.nextInt(7)))
                .toList();
        ResponseCounts all = ResponseCounts.of(given);
        ResponseCounts first = ResponseCounts.of(given.subList(0, 20));
        ResponseCounts second = ResponseCounts.of(given.subList(20, 40));
        assertThat(second.plus(first)).isEqualTo(all);
        assertThat(all.minus(second)).isEqualTo(first);
        assertThat(first.minus(all).plus(all)).isEqualTo(first);
    }

    @Test
    void guessing_earns_what_the_shape_of_the_question_gives() {
        assertThat(RandomGuess.ofOne(List.of(1.0, 0.0))).hasValue(0.5);
        assertThat(RandomGuess.ofOne(List.of(1.0, 0.5, 0.0, 0.0))).hasValue(0.375);
        assertThat(RandomGuess.ofOne(List.of())).isEmpty();
        assertThat(RandomGuess.ofEach(4)).hasValue(0.25);
        assertThat(RandomGuess.ofEach(0)).isEmpty();
        assertThat(RandomGuess.ofParts(List.of(
                        new RandomGuess.Part(1, RandomGuess.ofEach(2)), new RandomGuess.Part(3, OptionalDouble.of(0)))))
                .hasValue(0.125);
        assertThat(RandomGuess.ofParts(List.of(new RandomGuess.Part(1, OptionalDouble.empty()))))
                .isEmpty();
    }
}
