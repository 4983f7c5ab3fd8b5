package org.basira.question;

import java.math.BigDecimal;

/**
 * A number as a learner types it: what was read, or why it was not. Nothing is guessed: where two readings are possible the
 * answer is refused with a reason, and the page asks again.
 *
 * <p><b>Read</b>: digits of any script; a sign + or − in any of its shapes, in Arabic and Kurdish also behind the number,
 * where a right-to-left line shows it; an exponent ({@code 5e3}); a percent sign or a currency sign on either side; a unit
 * behind. <b>Always clear</b>: ٫ is the decimal sign; ٬, an apostrophe and a space part thousands. <b>Point and comma
 * depend on the language of the answer</b>:
 *
 * <ul>
 *   <li>English: point decimal, comma thousands: {@code 1,234} is 1234 and {@code 1.234} is a little more than one.
 *       {@code 3,5}, {@code 0,125} and {@code 1.234.567} are refused.
 *   <li>Arabic and Kurdish, where Iraq writes both ways: with both signs the last one is decimal; a sign that stands twice
 *       parts thousands; a single one is decimal ({@code 3,5}, {@code 0.125}) unless it could part thousands, that is,
 *       exactly three digits follow and one to three stand before it that do not begin with 0: {@code 1,234} and
 *       {@code 250.000} are refused. The Arabic comma ، counts as a comma.
 * </ul>
 *
 * <p>Thousands must stand in groups of three, all parted by the same sign. Fractions (1/2, ½), times and powers (10²) are
 * refused. No text makes it throw.
 */
public sealed interface AnswerNumber {

    /** Longer texts are no numbers. */
    int LONGEST = 100;

    /** The largest power of ten in an exponent, either way. */
    int LARGEST_EXPONENT = 30;

    /**
     * What was read.
     *
     * @param value exact, without trailing zeros; a percentage as it is written, 50 for 50 %
     * @param unit normalised by {@link AnswerText}, capitals kept; {@code ""} for none, {@code "%"} for per cent. Which
     *     units are accepted is for the question to say
     */
    record Read(BigDecimal value, String unit) implements AnswerNumber {}

    /** Not read, and why. */
    record Refused(Reason reason) implements AnswerNumber {}

    /** Why a text is not taken for a number; the page says it in words. */
    enum Reason {
        EMPTY,
        NOT_A_NUMBER,
        /** As in "5 or 6", "1/2", "5-6". */
        SEVERAL_NUMBERS,
        /** Point or comma could be decimal or part thousands. */
        AMBIGUOUS_SEPARATOR,
        TOO_LONG
    }

    /** Reads a text by the habits of the language in which it was answered. */
    static AnswerNumber parse(String text, Language language) {
        return NumberReader.read(text, language);
    }

    /**
     * How far off a number may be, the bound itself included. In exact decimals: 0.3 is within 0.1 of 0.2.
     *
     * @param amount 0 or more; for a relative one a share of the expected number's size: 0.01 is one per cent
     */
    record Tolerance(BigDecimal amount, boolean relative) {

        public static final Tolerance EXACT = new Tolerance(BigDecimal.ZERO, false);

        public Tolerance {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("A tolerance is not negative: " + amount);
            }
        }

        public boolean accepts(BigDecimal given, BigDecimal expected) {
            BigDecimal most = relative ? expected.abs().multiply(amount) : amount;
            return given.subtract(expected).abs().compareTo(most) <= 0;
        }
    }
}
