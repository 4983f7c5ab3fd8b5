package org.basira.assessment;

import java.util.Locale;
import org.basira.ui.Formats;

/** Writes marks of certainty-based marking. */
public final class CertaintyMark {

    private CertaintyMark() {}

    /** A certainty mark with its sign, in the locale's digits; one decimal where it is no whole number. */
    public static String words(Locale locale, double mark) {
        double rounded = Math.round(mark * 10) / 10.0;
        String number = rounded == Math.rint(rounded)
                ? "%d".formatted(Math.abs((long) rounded))
                : String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
        String digits = Formats.digits(locale, number);
        String own = digits.equals(number) ? digits : digits.replace('.', '٫');
        // The sign stands before the number in all three languages, also where the text runs from the right.
        return rounded < 0 ? "\u200e\u2212" + own : own;
    }
}
