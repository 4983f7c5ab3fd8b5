package org.basira.account.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first: a shipped list of words people choose (in English, Arabic and Kurdish), each also with
 * figures and signs around it, repeated, or with letters swapped for look-alikes; runs such as 12345678 and keyboard walks.
 */
public final class CommonPasswords {

    private static final List<String> RUNS =
            List.of(("0123456789 9876543210 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba"
                            + " qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz 1qaz2wsx3edc4rfv5tgb6yhn7ujm"
                            + " ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلاىةوزظ ٠١٢٣٤٥٦٧٨٩ ٩٨٧٦٥٤٣٢١٠")
                    .split(" ", -1));

    private static final Pattern OUTER = Pattern.compile("^\\P{L}+|\\P{L}+$");

    private final Set<String> words;

    public CommonPasswords() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/org/basira/account/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            words = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CommonPasswords::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (isRun(lower) || isRepeated(lower)) {
            return true;
        }
        String plain = plain(password);
        if (plain.isEmpty()) {
            // Figures and keyboard signs alone are dates and telephone numbers; other signs are as good as letters.
            return password.chars().allMatch(c -> c < 128 || Character.isDigit(c));
        }
        String inner = plain(OUTER.matcher(password).replaceAll(""));
        return words.contains(plain) || ofCommonWords(plain) || words.contains(inner) || ofCommonWords(inner);
    }

    /** Lower case, look-alike figures as letters, everything but letters dropped. */
    public static String plain(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().map(CommonPasswords::letter).forEach(c -> {
            if (Character.isLetter(c)) {
                letters.appendCodePoint(c);
            }
        });
        return letters.toString();
    }

    private static int letter(int c) {
        return switch (c) {
            case '@', '4' -> 'a';
            case '0' -> 'o';
            case '3' -> 'e';
            case '$', '5' -> 's';
            case '!', '1' -> 'i';
            default -> c;
        };
    }

    private static boolean isRun(String text) {
        for (String run : RUNS) {
            String endless = run + run + run + run;
            if (endless.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** The whole is one piece of up to five characters again and again. */
    private static boolean isRepeated(String text) {
        for (int size = 1; size <= 5 && size < text.length(); size++) {
            String piece = text.substring(0, size);
            if (piece.repeat(text.length() / size + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** Two or three common words in a row are still common. */
    private boolean ofCommonWords(String plain) {
        for (int cut = 3; cut <= plain.length() - 3; cut++) {
            if (words.contains(plain.substring(0, cut)) && words.contains(plain.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
