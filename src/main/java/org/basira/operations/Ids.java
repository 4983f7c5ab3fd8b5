package org.basira.operations;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562), time-ordered to the millisecond, random below it. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A random pseudonym that tells nothing of when it was made. */
    public static UUID pseudonym() {
        return UUID.randomUUID();
    }
}
