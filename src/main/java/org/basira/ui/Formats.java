package org.basira.ui;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers, dates and times as a reader of the language writes them: Arabic-Indic digits in Arabic and Kurdish, Iraqi month
 * names in Arabic, and month names of our own in Kurdish, which ICU and the JDK do not have.
 */
public final class Formats {

    private static final List<String> ARABIC_MONTHS = List.of(
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول");
    private static final List<String> KURDISH_MONTHS = List.of(
            "کانوونی دووەم",
            "شوبات",
            "ئازار",
            "نیسان",
            "ئایار",
            "حوزەیران",
            "تەممووز",
            "ئاب",
            "ئەیلوول",
            "تشرینی یەکەم",
            "تشرینی دووەم",
            "کانوونی یەکەم");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Map<String, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

    private Formats() {}

    private static LocalizedNumberFormatter numbers(String language) {
        ULocale locale = uLocale(language);
        return NumberFormatter.withLocale(locale)
                .symbols(symbols(locale))
                .precision(Precision.integer())
                .grouping(NumberFormatter.GroupingStrategy.MIN2);
    }

    /** Those of the locale, but with a true minus, as wide as the plus: ICU has a hyphen. */
    private static DecimalFormatSymbols symbols(ULocale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSignString(symbols.getMinusSignString().replace('-', '\u2212'));
        return symbols;
    }

    static ULocale uLocale(String language) {
        return switch (language) {
            case "ar" -> ULocale.forLanguageTag("ar-IQ-u-nu-arab");
            case "ckb" -> ULocale.forLanguageTag("ckb-IQ-u-nu-arab");
            default -> ULocale.ENGLISH;
        };
    }

    /** A whole number in the locale's digits, without grouping under 10,000. */
    public static String number(Locale locale, long number) {
        return NUMBERS.computeIfAbsent(Locales.of(locale).getLanguage(), Formats::numbers)
                .format(number)
                .toString();
    }

    /** A number with so many decimal places; rounded to 0 it has no sign. */
    public static String decimal(Locale locale, double number, int places) {
        return decimals(locale, places, NumberFormatter.SignDisplay.NEGATIVE, number);
    }

    /** The same of a difference: what is above 0 has a plus. */
    public static String signed(Locale locale, double number, int places) {
        return decimals(locale, places, NumberFormatter.SignDisplay.EXCEPT_ZERO, number);
    }

    private static String decimals(Locale locale, int places, NumberFormatter.SignDisplay sign, double number) {
        return NUMBERS.computeIfAbsent(
                        Locales.of(locale).getLanguage() + places + sign,
                        key -> numbers(Locales.of(locale).getLanguage())
                                .precision(Precision.fixedFraction(places))
                                .sign(sign))
                .format(number)
                .toString();
    }

    /** A share from 0 to 1 as whole per cent. */
    public static String percent(Locale locale, double share) {
        String number = number(locale, Math.round(share * 100));
        return Locales.rightToLeft(locale) ? number + "٪" : number + "%";
    }

    /** Day, month in words and year. */
    public static String date(Locale locale, LocalDate date) {
        return number(locale, date.getDayOfMonth()) + " " + month(locale, date.getMonthValue()) + " "
                + number(locale, date.getYear());
    }

    /** A date with its time of day (24 hours), in a time zone. */
    public static String dateTime(Locale locale, Instant instant, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, zone);
        return date(locale, time.toLocalDate()) + (Locales.rightToLeft(locale) ? "، " : ", ") + time(locale, time);
    }

    /** Time of day with two digits each. */
    public static String time(Locale locale, LocalDateTime time) {
        return digits(locale, "%02d:%02d".formatted(time.getHour(), time.getMinute()));
    }

    private static String month(Locale locale, int month) {
        return switch (Locales.of(locale).getLanguage()) {
            case "ar" -> ARABIC_MONTHS.get(month - 1);
            case "ckb" -> KURDISH_MONTHS.get(month - 1);
            default -> ENGLISH_MONTHS.get(month - 1);
        };
    }

    /** The text with its Latin digits in the locale's own. */
    public static String digits(Locale locale, String text) {
        if (!Locales.rightToLeft(locale)) {
            return text;
        }
        StringBuilder own = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            own.append(c >= '0' && c <= '9' ? (char) ('٠' + (c - '0')) : c);
        }
        return own.toString();
    }
}
