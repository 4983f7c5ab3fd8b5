package org.basira.ui;

import java.util.Optional;
import java.util.UUID;

/** Reads what an address carries. What does not fit is simply not there. */
public final class Paths {

    private Paths() {}

    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A whole number from 1 to 9999. */
    public static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)).filter(n -> n > 0) : Optional.empty();
    }
}
