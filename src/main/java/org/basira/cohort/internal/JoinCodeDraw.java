package org.basira.cohort.internal;

import java.security.SecureRandom;
import java.util.Set;

/**
 * Draws join codes such as NRT4827: three letters, then four digits, so that no letter is mistaken for a digit. No vowels,
 * no letter twice, and none of the abbreviations that parties and armed groups go by.
 */
public final class JoinCodeDraw {

    private static final String LETTERS = "BCDFGHJKMNPQRTVWXYZ";
    private static final String DIGITS = "23456789";
    private static final Set<String> REFUSED = Set.of(
            "BTH", "DHK", "FCK", "HBZ", "HPG", "HPJ", "HTB", "HTS", "KDP", "KNK", "KRG", "KCK", "MKW", "PDK", "PJK",
            "PKK", "PMF", "PYD", "TKP", "TTP", "YBX", "YNK", "YPG", "YPJ");
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCodeDraw() {}

    public static String draw() {
        String letters;
        do {
            letters = signs(LETTERS, 3);
        } while (REFUSED.contains(letters) || letters.chars().distinct().count() < 3);
        return letters + signs(DIGITS, 4);
    }

    private static String signs(String from, int count) {
        StringBuilder drawn = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            drawn.append(from.charAt(RANDOM.nextInt(from.length())));
        }
        return drawn.toString();
    }
}
