package org.basira.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.basira.question.Text;

/**
 * A piece of a file as a form shows it, read from the data and the schema it must keep. Names and words of the schema stay
 * as the file has them: the page translates them.
 */
public sealed interface Part {

    /** Its place in the file, such as {@code /options/2}; empty for the whole. */
    String pointer();

    /** Whether the schema asks for it. */
    boolean required();

    /**
     * Named parts in the order of the file.
     *
     * @param absent names of larger parts that may be added
     */
    record Fields(String pointer, boolean required, List<Part> parts, List<String> absent) implements Part {}

    /**
     * Parts of one kind.
     *
     * @param grows whether one more is allowed
     * @param shrinks whether one fewer is allowed
     * @param named whether each has a name of its own instead of a place in an order
     */
    record Rows(String pointer, boolean required, List<Part> rows, boolean grows, boolean shrinks, boolean named)
            implements Part {}

    /** One text in the three languages; each stands under the pointer with the language's tag. */
    record Words(String pointer, boolean required, Text text) implements Part {}

    /** What is typed as it is; blank where it is missing. */
    record Line(String pointer, boolean required, String text, Check check) implements Part {}

    /** Yes or no. */
    record Tick(String pointer, boolean required, boolean on) implements Part {}

    /** One of a few; {@code chosen} is blank where it is missing. */
    record Select(String pointer, boolean required, String chosen, List<Option> options) implements Part {}

    /** Any of a few. */
    record Several(String pointer, boolean required, List<String> chosen, List<Option> options) implements Part {}

    /** Which of several makes this part is: choosing another one replaces what is there ({@link Edit.Become}). */
    record Which(String pointer, boolean required, String chosen, List<Option> options) implements Part {}

    /**
     * One that can be chosen.
     *
     * @param words what it says where it stands for another part of the file; empty for a word of the schema
     */
    record Option(String value, Text words) {}

    /** What kind of thing is typed. */
    enum Kind {
        /** A name or other short text. */
        NAME,
        /** A number; {@link Check#whole} says whether only whole ones. */
        NUMBER,
        /** Several texts, one a line. */
        LINES,
        /** Several numbers: {@code 10, 20}; groups of them have a semicolon between. */
        NUMBERS
    }

    /**
     * What may be typed.
     *
     * @param least inclusive; may be infinite
     * @param most inclusive; may be infinite
     * @param pattern of a name; blank for any
     */
    record Check(Kind kind, boolean whole, double least, double most, String pattern) {

        /** Whether this could stand in the file; blank never does. */
        public boolean accepts(String typed) {
            String text = typed.strip();
            return switch (kind) {
                case NAME -> !text.isEmpty() && (pattern.isEmpty() || Pattern.matches(pattern, text));
                case LINES -> !text.isEmpty();
                case NUMBER -> number(text);
                case NUMBERS ->
                    !text.isEmpty()
                            && Pattern.compile("[\\s,،;؛]+")
                                    .splitAsStream(text)
                                    .filter(each -> !each.isEmpty())
                                    .allMatch(this::number);
            };
        }

        private boolean number(String text) {
            try {
                BigDecimal number = new BigDecimal(latin(text));
                double value = number.doubleValue();
                return Double.isFinite(value)
                        && value >= least
                        && value <= most
                        && (!whole || number.stripTrailingZeros().scale() <= 0);
            } catch (NumberFormatException notOne) {
                return false;
            }
        }

        /** A number in Latin digits with a point, however it was typed. */
        public static String latin(String typed) {
            StringBuilder latin = new StringBuilder();
            typed.strip().codePoints().forEach(each -> {
                int digit = Character.digit(each, 10);
                if (digit >= 0) {
                    latin.append(digit);
                } else {
                    latin.appendCodePoint(each == '٫' ? '.' : each == '−' ? '-' : each);
                }
            });
            return latin.toString();
        }
    }
}
