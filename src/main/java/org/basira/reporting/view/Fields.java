package org.basira.reporting.view;

import java.util.List;
import java.util.Locale;
import org.basira.reporting.Finding;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Way;
import org.basira.ui.Messages;

/** What the fields of an entry are called, and what is wrong with them, in words. */
record Fields(Locale locale) {

    static final List<String> LANGUAGES = List.of("en", "ar", "ckb");

    private String t(ReportingText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    /** What a field is called: {@code /how/0/address} is the link of the first way. */
    String label(String pointer) {
        String[] parts = pointer.substring(1).split("/", -1);
        String last = parts[parts.length - 1];
        boolean inALanguage = LANGUAGES.contains(last);
        String what = switch (parts[0]) {
            case "how" -> inALanguage ? "step" : last.equals("anonymous") ? "wayAnonymous" : last;
            case "sources" -> last;
            default -> parts.length == 2 && !inALanguage ? parts[0] + capital(last) : parts[0];
        };
        String label = t(ReportingText.FIELD, what);
        if (parts.length == 3) {
            label = t(ReportingText.FIELD_ROW, parts[0], Integer.parseInt(parts[1]) + 1, label);
        }
        return inALanguage ? t(ReportingText.FIELD_IN, label, t(ReportingText.LANGUAGE_NAME, last)) : label;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String wrong(Finding finding) {
        return t(ReportingText.FAULT, finding.fault().name(), finding.detail());
    }

    /** What stands in a field, in words where it is a stable word. */
    String value(String pointer, String value) {
        if (value.isEmpty()) {
            return t(ReportingText.NOTHING);
        } else if (pointer.endsWith("/status")) {
            return t(ReportingText.STATUS, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } else if (pointer.endsWith("/needs")) {
            return needs(value);
        } else if (pointer.endsWith("/anonymous") || pointer.endsWith("/value")) {
            return t(ReportingText.ANSWER, answer(value));
        }
        return value;
    }

    private static String answer(String value) {
        return value.equals("true") ? "YES" : value.equals("false") ? "NO" : "UNKNOWN";
    }

    private String needs(String value) {
        StringBuilder needs = new StringBuilder();
        for (Way.Need need : Way.Need.values()) {
            if (List.of(value.split(", ", -1)).contains(word(need))) {
                needs.append(needs.isEmpty() ? "" : locale.equals(Locale.ENGLISH) ? ", " : "، ")
                        .append(t(ReportingText.NEED, need.name()));
            }
        }
        return needs.toString();
    }

    /** A need as it stands in the entry. */
    static String word(Way.Need need) {
        return need.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
