package org.basira.question;

/** One text in the three languages. A blank one is missing: it falls back visibly (see {@link #shownIn}). */
public record Text(String en, String ar, String ckb) {

    public static final Text EMPTY = new Text("", "", "");

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case AR -> ar;
            case CKB -> ckb;
        };
    }

    public boolean has(Language language) {
        return !in(language).isBlank();
    }

    /** The language this text can really be shown in: the wanted one, else English, else Arabic, else Kurdish. */
    public Language shownIn(Language wanted) {
        if (has(wanted)) {
            return wanted;
        }
        if (has(Language.EN)) {
            return Language.EN;
        }
        return has(Language.AR) ? Language.AR : Language.CKB;
    }
}
