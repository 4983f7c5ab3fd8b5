package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.basira.question.AnswerNumber.Read;
import org.basira.question.AnswerNumber.Reason;
import org.basira.question.AnswerNumber.Refused;
import org.basira.question.AnswerNumber.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which numbers are read from what learners type, and which texts are refused rather than guessed at. */
class AnswerNumberTest {

    @ParameterizedTest(name = "{0} {1} = {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    EN  | 42          | 42       | ``
                    EN  | 007         | 7        | ``
                    EN  | 1200        | 1200     | ``
                    EN  | ` 42. `     | 42       | ``
                    EN  | 1,234       | 1234     | ``
                    EN  | 1,234,567   | 1234567  | ``
                    EN  | 1,234.50    | 1234.5   | ``
                    EN  | 1.234       | 1.234    | ``
                    EN  | .5          | 0.5      | ``
                    EN  | 1 234 567   | 1234567  | ``
                    EN  | 1'234       | 1234     | ``
                    EN  | 1’234.5     | 1234.5   | ``
                    EN  | -3          | -3       | ``
                    EN  | −3          | -3       | ``
                    EN  | – 3         | -3       | ``
                    EN  | +3          | 3        | ``
                    EN  | -0          | 0        | ``
                    EN  | 5e3         | 5000     | ``
                    EN  | 5E-3        | 0.005    | ``
                    EN  | 50%         | 50       | %
                    EN  | 50 %        | 50       | %
                    EN  | 12 km/h     | 12       | km/h
                    EN  | 12m²        | 12       | m2
                    EN  | 20 °C       | 20       | °C
                    EN  | $5.50       | 5.5      | $
                    EN  | -$5         | -5       | $
                    EN  | 5 eggs      | 5        | eggs
                    EN  | ٣٫١٤        | 3.14     | ``
                    EN  | １２        | 12       | ``
                    AR  | ٤٢          | 42       | ``
                    AR  | ۴۲          | 42       | ``
                    AR  | ٣٫١٤        | 3.14     | ``
                    AR  | ١٬٢٣٤       | 1234     | ``
                    AR  | ١٬٢٣٤٫٥     | 1234.5   | ``
                    AR  | 3.14        | 3.14     | ``
                    AR  | 3,5         | 3.5      | ``
                    AR  | ٣،٥         | 3.5      | ``
                    AR  | 0.125       | 0.125    | ``
                    AR  | 0,125       | 0.125    | ``
                    AR  | 1234,567    | 1234.567 | ``
                    AR  | 1,234.5     | 1234.5   | ``
                    AR  | 1.234,5     | 1234.5   | ``
                    AR  | 1,234,567   | 1234567  | ``
                    AR  | 1.234.567   | 1234567  | ``
                    AR  | 1 234,567   | 1234.567 | ``
                    AR  | ٥-          | -5       | ``
                    AR  | -٥          | -5       | ``
                    AR  | ٥٠٪         | 50       | %
                    AR  | ٪٥٠         | 50       | %
                    AR  | ٢٥٠٠٠ دينار | 25000    | دینار
                    AR  | ١٠ كم       | 10       | کم
                    CKB | ١٢٫٥        | 12.5     | ``
                    CKB | ۱۲          | 12       | ``
                    CKB | 12,5 کگم    | 12.5     | کگم
                    CKB | ٢٥ هه‌زار   | 25       | ههزار
                    """)
    void is_read(Language language, String text, BigDecimal value, String unit) {
        assertThat(AnswerNumber.parse(text, language)).isEqualTo(new Read(value, unit));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    AR  | 1,234     | AMBIGUOUS_SEPARATOR
                    AR  | 1.234     | AMBIGUOUS_SEPARATOR
                    AR  | ٢٥٠.٠٠٠   | AMBIGUOUS_SEPARATOR
                    AR  | ١،٢٣٤     | AMBIGUOUS_SEPARATOR
                    CKB | 250,000   | AMBIGUOUS_SEPARATOR
                    AR  | 1,23,456  | AMBIGUOUS_SEPARATOR
                    AR  | 1,234,567.8.9 | AMBIGUOUS_SEPARATOR
                    AR  | ١٫٢٫٣     | AMBIGUOUS_SEPARATOR
                    EN  | 3,5       | AMBIGUOUS_SEPARATOR
                    EN  | 0,125     | AMBIGUOUS_SEPARATOR
                    EN  | 1.234.567 | AMBIGUOUS_SEPARATOR
                    EN  | 1.234,5   | AMBIGUOUS_SEPARATOR
                    EN  | 1,2345    | AMBIGUOUS_SEPARATOR
                    EN  | 5 6       | SEVERAL_NUMBERS
                    EN  | 5-6       | SEVERAL_NUMBERS
                    EN  | 5 or 6    | SEVERAL_NUMBERS
                    EN  | 1/2       | SEVERAL_NUMBERS
                    EN  | 12:30     | SEVERAL_NUMBERS
                    EN  | 5 × 10    | SEVERAL_NUMBERS
                    EN  | ½         | NOT_A_NUMBER
                    EN  | 10²       | NOT_A_NUMBER
                    EN  | five      | NOT_A_NUMBER
                    EN  | NaN       | NOT_A_NUMBER
                    EN  | Infinity  | NOT_A_NUMBER
                    EN  | --5       | NOT_A_NUMBER
                    EN  | 5-        | NOT_A_NUMBER
                    EN  | (5)       | NOT_A_NUMBER
                    EN  | $5 %      | NOT_A_NUMBER
                    EN  | 5e999     | NOT_A_NUMBER
                    EN  | 5e999999999999 | NOT_A_NUMBER
                    EN  | -         | NOT_A_NUMBER
                    EN  | .         | NOT_A_NUMBER
                    AR  | -٥-       | NOT_A_NUMBER
                    AR  | خمسة      | NOT_A_NUMBER
                    EN  | ``        | EMPTY
                    EN  | `   `     | EMPTY
                    """)
    void is_refused(Language language, String text, Reason reason) {
        assertThat(AnswerNumber.parse(text, language)).isEqualTo(new Refused(reason));
    }

    @Test
    void a_text_of_any_length_is_refused_at_once() {
        assertThat(AnswerNumber.parse("1".repeat(1_000_000), Language.EN)).isEqualTo(new Refused(Reason.TOO_LONG));
    }

    @ParameterizedTest(name = "{0} for {1} ± {2} (relative {3}): {4}")
    @CsvSource({
        "0.3, 0.2, 0.1, false, true", "0.31, 0.2, 0.1, false, false", "5, 5.000, 0, false, true",
        "9.9, 10, 0.01, true, true", "-9.9, -10, 0.01, true, true", "9.89, 10, 0.01, true, false",
        "0, 0, 0.1, true, true", "0.0001, 0, 0.1, true, false"
    })
    void is_near_enough(BigDecimal given, BigDecimal expected, BigDecimal amount, boolean relative, boolean near) {
        assertThat(new Tolerance(amount, relative).accepts(given, expected)).isEqualTo(near);
    }

    @Test
    void a_tolerance_below_0_makes_no_sense() {
        assertThatThrownBy(() -> new Tolerance(new BigDecimal("-1"), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Written with ٫ and ٬ and any digits, every number comes back as it was, in every language. */
    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_clearly_is_read_exactly(long seed) {
        Random random = new Random(seed);
        BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(10));
        String plain = value.toPlainString();
        int zero = new int[] {'0', 0x0660, 0x06F0}[random.nextInt(3)];
        StringBuilder written = new StringBuilder();
        int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        boolean grouped = random.nextBoolean();
        for (int i = 0; i < plain.length(); i++) {
            char each = plain.charAt(i);
            if (grouped && i < whole && i > 0 && plain.charAt(i - 1) != '-' && (whole - i) % 3 == 0) {
                written.append('\u066C');
            }
            written.appendCodePoint(each == '.' ? '\u066B' : each == '-' ? '\u2212' : zero + each - '0');
        }
        for (Language language : Language.values()) {
            AnswerNumber read = AnswerNumber.parse(written.toString(), language);
            assertThat(read)
                    .isInstanceOfSatisfying(
                            Read.class, each -> assertThat(each.value()).isEqualByComparingTo(value));
        }
    }
}
