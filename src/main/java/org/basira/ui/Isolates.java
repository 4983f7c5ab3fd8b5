package org.basira.ui;

import java.util.regex.Pattern;

/**
 * Names of accounts, links and numbers of things inside text from right to left. Left to itself the text takes their {@code @},
 * slashes and hyphens for its own, and shows them on the wrong side; between two marks that nobody sees they stay whole.
 */
public final class Isolates {

    private static final String BEGIN = "\u2066";
    private static final String END = "\u2069";

    /** Latin letters and digits, perhaps with signs between, none of the sentence's own at the end. */
    private static final String NAME = "[@/#]?(?=[\\w.:/?#@&=%+~-]*[A-Za-z])\\w+(?:[.:/?#@&=%+~-]+\\w+)*/?";

    /** Those that follow each other are one: their order is theirs too. */
    private static final Pattern NAMES = Pattern.compile(NAME + "(?: " + NAME + ")*");

    private Isolates() {}

    /** The text with each such name kept from left to right. */
    public static String in(String text) {
        // Most texts have no Latin letter, and each page shows many.
        if (text.chars().noneMatch(Isolates::latin)) {
            return text;
        }
        return NAMES.matcher(text)
                .replaceAll(found -> plain(found.group()) ? found.group() : BEGIN + found.group() + END);
    }

    private static boolean latin(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean plain(String names) {
        return names.chars().allMatch(sign -> sign == ' ' || Character.isLetterOrDigit(sign));
    }
}
