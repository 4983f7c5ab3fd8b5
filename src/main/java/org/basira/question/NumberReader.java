package org.basira.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.question.AnswerNumber.Read;
import org.basira.question.AnswerNumber.Reason;
import org.basira.question.AnswerNumber.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number by the rules of {@link AnswerNumber}: first every character to one shape, then sign, numeral and unit
 * apart, then the numeral's separators weighed.
 */
final class NumberReader {

    /** The signs that mean one thing only: ٫ before a fraction, ٬ between thousands. */
    private static final char DECIMAL = '\u066B';

    private static final char THOUSANDS = '\u066C';

    private static final int NOWHERE = -1;
    private static final int UNCLEAR = -2;

    private static final String MINUSES = "-\u2212\u2010\u2011\u2012\u2013\uFE63\uFF0D";
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC";

    private static final Pattern WHOLE = Pattern.compile("(?<front>[%\u2030\\p{Sc}])? ?"
            + "(?<sign>[+-])? ?"
            + "(?<inner>[%\u2030\\p{Sc}])? ?"
            + "(?<numeral>[.,\u066B]?\\d(?:[.,\u066B\u066C ]?\\d)*)"
            + "(?:[eE](?<exponent>[+-]?\\d+)(?!\\p{L}))?"
            + "(?<behind> ?-(?= |$))?"
            + " ?(?<unit>[\\p{L}\\p{Sc}%\u2030\u00B0](?:(?! \\d).)*)?");

    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?\u061B\u061F\u06D4 ]+$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final String numeral;
    private final Language language;

    private NumberReader(String numeral, Language language) {
        this.numeral = numeral;
        this.language = language;
    }

    static AnswerNumber read(String text, Language language) {
        if (text.length() > AnswerNumber.LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        String plain = SENTENCE_END.matcher(inOneShape(text).strip()).replaceFirst("");
        if (plain.isEmpty()) {
            return new Refused(text.isBlank() ? Reason.EMPTY : Reason.NOT_A_NUMBER);
        }
        Matcher parts = WHOLE.matcher(plain);
        if (!parts.matches()) {
            long numbers = DIGITS.matcher(plain).results().count();
            return new Refused(numbers > 1 ? Reason.SEVERAL_NUMBERS : Reason.NOT_A_NUMBER);
        }
        return put(parts, language);
    }

    private static String inOneShape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Character.isDigit(each)) {
                plain.append(Character.digit(each, 10));
            } else if (!AnswerText.isDropped(each)) {
                plain.appendCodePoint(sign(each));
            }
        });
        return plain.toString();
    }

    private static int sign(int each) {
        if (MINUSES.indexOf(each) >= 0) {
            return '-';
        }
        if (APOSTROPHES.indexOf(each) >= 0) {
            return THOUSANDS;
        }
        return switch (each) {
            case '\u060C', '\uFF0C' -> ',';
            case '\uFF0E' -> '.';
            case '\uFF0B' -> '+';
            case '\u066A', '\uFF05' -> '%';
            default -> each;
        };
    }

    private static AnswerNumber put(Matcher parts, Language language) {
        boolean signBehind = parts.group("behind") != null;
        if (signBehind && (parts.group("sign") != null || !language.direction().equals("rtl"))) {
            return new Refused(Reason.NOT_A_NUMBER);
        }
        List<String> units = new ArrayList<>();
        for (String name : List.of("front", "inner", "unit")) {
            if (parts.group(name) != null) {
                units.add(parts.group(name));
            }
        }
        int power = exponent(parts.group("exponent"));
        if (units.size() > 1 || Math.abs(power) > AnswerNumber.LARGEST_EXPONENT) {
            return new Refused(Reason.NOT_A_NUMBER);
        }
        NumberReader reader = new NumberReader(parts.group("numeral"), language);
        String plain = reader.plain();
        if (plain.isEmpty()) {
            boolean spaced = reader.numeral.indexOf(' ') >= 0;
            return new Refused(spaced ? Reason.SEVERAL_NUMBERS : Reason.AMBIGUOUS_SEPARATOR);
        }
        BigDecimal size = new BigDecimal(plain).scaleByPowerOfTen(power).stripTrailingZeros();
        BigDecimal whole = size.scale() < 0 ? size.setScale(0) : size;
        boolean negative = signBehind || "-".equals(parts.group("sign"));
        String unit =
                units.isEmpty() ? "" : AnswerText.normalise(units.getFirst(), new AnswerText.Options(language, false));
        return new Read(negative ? whole.negate() : whole, unit);
    }

    /** Far too large where it is too long to be read. */
    private static int exponent(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        return written.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(written);
    }

    /** The numeral with a point as decimal sign and nothing between thousands; empty where it can be read in two ways. */
    private String plain() {
        int decimal = decimalAt();
        if (decimal == UNCLEAR) {
            return "";
        }
        String whole = decimal < 0 ? numeral : numeral.substring(0, decimal);
        String fraction = decimal < 0 ? "0" : numeral.substring(decimal + 1);
        if (!DIGITS.matcher(fraction).matches() || !isGrouped(whole)) {
            return "";
        }
        return (whole.isEmpty() ? "0" : whole.replaceAll("\\D", "")) + "." + fraction;
    }

    /** Where the decimal sign stands. */
    private int decimalAt() {
        if (numeral.indexOf(DECIMAL) >= 0) {
            return numeral.indexOf(DECIMAL);
        }
        if (language == Language.EN) {
            return numeral.indexOf('.');
        }
        int point = numeral.lastIndexOf('.');
        int comma = numeral.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return NOWHERE;
        }
        if (point >= 0 && comma >= 0) {
            return last;
        }
        if (numeral.indexOf(numeral.charAt(last)) < last) {
            return NOWHERE;
        }
        return couldPartThousands(last) ? UNCLEAR : last;
    }

    private boolean couldPartThousands(int at) {
        String before = numeral.substring(0, at);
        return numeral.length() - at == 4
                && DIGITS.matcher(before).matches()
                && before.length() <= 3
                && before.charAt(0) != '0';
    }

    /** No separator, or one kind of them with groups of three behind a first group that is not 0. */
    private static boolean isGrouped(String whole) {
        return whole.isEmpty()
                || DIGITS.matcher(whole).matches()
                || whole.matches("[1-9]\\d{0,2}([.,\u066C ])\\d{3}(?:\\1\\d{3})*");
    }
}
