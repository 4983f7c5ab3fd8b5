package org.basira.account;

import java.util.Locale;

/** How codes are read: any case, spaces and dashes ignored, Arabic digits taken for Latin ones. */
public final class JoinCodeText {

    private JoinCodeText() {}

    public static String normalise(String typed) {
        StringBuilder code = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            if (digit >= 0) {
                code.append(digit);
            } else if (Character.isLetter(c)) {
                code.appendCodePoint(c);
            }
        });
        return code.toString();
    }
}
