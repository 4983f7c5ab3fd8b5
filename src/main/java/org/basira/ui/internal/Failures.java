package org.basira.ui.internal;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a failure a number and writes it to the log under that number. */
public final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {}

    public static String record(Throwable failure) {
        StringBuilder number = new StringBuilder("E-");
        for (int i = 0; i < 6; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        log.error("{}", number, failure);
        return number.toString();
    }
}
