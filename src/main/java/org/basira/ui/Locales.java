package org.basira.ui;

import java.util.List;
import java.util.Locale;

/** The three languages of the interface, Arabic first; English is what anyone else gets. */
public final class Locales {

    public static final Locale ARABIC = Locale.forLanguageTag("ar");
    public static final Locale KURDISH = Locale.forLanguageTag("ckb");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(ARABIC, KURDISH, ENGLISH);

    private Locales() {}

    /** The one of ours that serves a locale. */
    public static Locale of(Locale wanted) {
        for (Locale ours : ALL) {
            if (ours.getLanguage().equals(wanted.getLanguage())) {
                return ours;
            }
        }
        return ENGLISH;
    }

    public static boolean rightToLeft(Locale locale) {
        return !of(locale).equals(ENGLISH);
    }

    /** {@code rtl} or {@code ltr}. */
    public static String direction(Locale locale) {
        return rightToLeft(locale) ? "rtl" : "ltr";
    }

    /** A language's own name for itself. */
    public static String ownName(Locale locale) {
        return switch (of(locale).getLanguage()) {
            case "ar" -> "العربية";
            case "ckb" -> "کوردی";
            default -> "English";
        };
    }
}
