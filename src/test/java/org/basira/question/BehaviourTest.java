package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basira.question.Behaviour.ADAPTIVE;
import static org.basira.question.Behaviour.CERTAINTY;
import static org.basira.question.Behaviour.DEFERRED;
import static org.basira.question.Behaviour.IMMEDIATE;
import static org.basira.question.Behaviour.PENALTY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.basira.question.Behaviour.Check;
import org.basira.question.Response.Sureness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviourTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private static List<Check> checks(double... fractions) {
        return Arrays.stream(fractions).mapToObj(each -> new Check(each, null)).toList();
    }

    private static List<Check> sure(double fraction, Sureness sureness) {
        return List.of(new Check(fraction, sureness));
    }

    @Test
    void only_deferred_tells_nothing_at_once_and_only_certainty_asks_how_sure() {
        assertThat(Behaviour.values()).filteredOn(each -> !each.atOnce()).containsExactly(DEFERRED);
        assertThat(Behaviour.values()).filteredOn(Behaviour::asksSureness).containsExactly(CERTAINTY);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMMEDIATE", "CERTAINTY", "DEFERRED"})
    void one_check_closes_a_question_however_many_tries_there_are(Behaviour behaviour) {
        assertThat(behaviour.closes(List.of(), 5)).isFalse();
        assertThat(behaviour.closes(checks(0), 5)).isTrue();
        assertThat(behaviour.triesLeft(checks(0), 5)).isZero();
    }

    @Test
    void adaptive_goes_on_until_it_is_right_or_the_tries_are_used_up() {
        assertThat(ADAPTIVE.closes(checks(0), 3)).isFalse();
        assertThat(ADAPTIVE.triesLeft(checks(0), 3)).isEqualTo(2);
        assertThat(ADAPTIVE.closes(checks(0, 0.5), 3)).isFalse();
        assertThat(ADAPTIVE.closes(checks(0, 0.5, 0), 3)).isTrue();
        assertThat(ADAPTIVE.closes(checks(0, 1), 3)).isTrue();
        assertThat(ADAPTIVE.triesLeft(checks(0, 1), 3)).isZero();
        assertThat(ADAPTIVE.closes(checks(0), 1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1,          1",
        "0 1,        0.66666666666667",
        "0 0 1,      0.33333333333333",
        "0 0 0 1,    0",
        "0 0 0 0 1,  0",
        "0.5 0,      0.5",
        "0.5 0.6,    0.5",
        "0.5 1,      0.66666666666667",
        "0,          0"
    })
    void each_earlier_wrong_try_takes_the_penalty_off_and_the_best_counts(String tries, double earned) {
        double[] fractions = Arrays.stream(tries.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(ADAPTIVE.fraction(checks(fractions), PENALTY)).isCloseTo(earned, within(1e-9));
    }

    @Test
    void a_stated_penalty_is_taken() {
        assertThat(ADAPTIVE.fraction(checks(0, 1), 0.1)).isCloseTo(0.9, EXACTLY);
        assertThat(ADAPTIVE.fraction(checks(0, 1), 0)).isEqualTo(1);
        assertThat(ADAPTIVE.fraction(checks(0, 1), 1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GUESSING, 1, 0, 0.5",
        "FAIRLY,   2, -2, 0",
        "VERY,     3, -6, -1.5",
    })
    void certainty_marks_are_one_two_three_and_nothing_minus_two_minus_six(
            Sureness sureness, double right, double wrong, double half) {
        assertThat(Behaviour.mark(1, sureness)).isEqualTo(right);
        assertThat(Behaviour.mark(0, sureness)).isEqualTo(wrong);
        assertThat(Behaviour.mark(0.5, sureness)).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({"0.5, GUESSING", "0.75, FAIRLY", "0.95, VERY"})
    void saying_truly_how_sure_one_is_earns_most(double probability, Sureness honest) {
        assertThat(Sureness.values())
                .allSatisfy(said ->
                        assertThat(expected(probability, said)).isLessThanOrEqualTo(expected(probability, honest)));
        assertThat(honest.probability()).isEqualTo(probability);
    }

    private static double expected(double probability, Sureness said) {
        return probability * Behaviour.mark(1, said) + (1 - probability) * Behaviour.mark(0, said);
    }

    @Test
    void a_certainty_grade_is_the_mean_mark_by_the_best_one_and_never_below_nothing() {
        List<Check> best = sure(1, Sureness.VERY);
        List<Check> low = sure(1, Sureness.GUESSING);
        List<Check> worst = sure(0, Sureness.VERY);
        assertThat(CERTAINTY.grade(List.of(best, best), PENALTY)).isEqualTo(1);
        assertThat(CERTAINTY.grade(List.of(low, low, low), PENALTY)).isCloseTo(1 / 3.0, EXACTLY);
        assertThat(CERTAINTY.grade(List.of(best, List.of()), PENALTY)).isEqualTo(0.5);
        assertThat(CERTAINTY.grade(List.of(best, worst), PENALTY)).isZero();
    }

    @Test
    void a_question_of_its_own_keeps_the_credit_of_the_answer() {
        assertThat(CERTAINTY.fraction(sure(1, Sureness.GUESSING), PENALTY)).isEqualTo(1);
        assertThat(CERTAINTY.fraction(sure(0, Sureness.VERY), PENALTY)).isZero();
        assertThat(Behaviour.mark(new Check(1, null))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_answered_comes_to_nothing(Behaviour behaviour) {
        assertThat(behaviour.fraction(List.of(), PENALTY)).isZero();
        assertThat(behaviour.grade(List.of(), PENALTY)).isZero();
        assertThat(behaviour.grade(List.of(List.of()), PENALTY)).isZero();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_lies_between_nothing_and_all_and_a_better_try_never_harms(int seed) {
        Random random = new Random(seed);
        List<Check> tries = new ArrayList<>();
        double before = 0;
        for (int number = 0; number < 6; number++) {
            tries.add(new Check(
                    random.nextInt(5) / 4.0, List.of(Sureness.values()).get(random.nextInt(3))));
            double now = ADAPTIVE.fraction(tries, random.nextDouble());
            assertThat(now).isBetween(0.0, 1.0);
            double fixed = ADAPTIVE.fraction(tries, PENALTY);
            assertThat(fixed).isGreaterThanOrEqualTo(before);
            before = fixed;
            for (Behaviour behaviour : Behaviour.values()) {
                assertThat(behaviour.grade(List.of(tries, tries.subList(0, 1)), PENALTY))
                        .isBetween(0.0, 1.0);
            }
        }
        assertThat(IMMEDIATE.fraction(tries, PENALTY)).isEqualTo(tries.getLast().fraction());
    }
}
