package org.basira.reporting.intake.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Reference numbers (10 signs of Crockford's base 32: 50 random bits, read aloud without mistakes) and PINs (6 digits, kept
 * only as a hash, the same as of passwords).
 */
public final class Pins {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int PIN_DIGITS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordEncoder ENCODER = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Compared where there is none: it matches nothing that can be typed. */
    private static final String NOBODYS = hash("nobody's");

    private Pins() {}

    public static String reference() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    public static String pin() {
        StringBuilder pin = new StringBuilder(PIN_DIGITS);
        for (int i = 0; i < PIN_DIGITS; i++) {
            pin.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return pin.toString();
    }

    /** For reading: two groups of five. */
    public static String inGroups(String reference) {
        return reference.substring(0, LENGTH / 2) + "-" + reference.substring(LENGTH / 2);
    }

    /** What was typed as Crockford reads it: any digits and case, O for 0, I and L for 1, hyphens and spaces left out. */
    public static String normalise(String typed) {
        String plain = latin(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String read = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        return read.length() == LENGTH && read.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? read : "";
    }

    private static String latin(String typed) {
        StringBuilder latin = new StringBuilder(typed.length());
        typed.codePoints().limit(100).forEach(c -> {
            if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
            } else {
                latin.appendCodePoint(c);
            }
        });
        return latin.toString();
    }

    public static String hash(String pin) {
        return Objects.requireNonNull(ENCODER.encode(pin));
    }

    /** Takes the same time whether there is a hash or not. */
    public static boolean matches(String typed, Optional<String> hash) {
        return ENCODER.matches(latin(typed).strip(), hash.orElse(NOBODYS)) && hash.isPresent();
    }
}
