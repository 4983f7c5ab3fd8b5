package org.basira.question;

import java.util.Locale;
import java.util.Optional;

/** The languages of interface and content. Tags are BCP 47; Kurdish is always {@code ckb} (Sorani), never {@code ku}. */
public enum Language {
    AR("ar", true),
    CKB("ckb", true),
    EN("en", false);

    private final String tag;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    public String tag() {
        return tag;
    }

    /** {@code rtl} or {@code ltr}, as the HTML attribute {@code dir} wants it. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language of a locale, English where it is none of ours. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }
}
