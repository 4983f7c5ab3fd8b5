package org.basira.measurement.internal;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An answer that waits to be counted.
 *
 * @param chosen ids with a space between
 * @param weight 1, or -1 to take it back
 */
record QueuedAnswer(
        UUID id,
        String item,
        String hash,
        String language,
        boolean first,
        BigDecimal fraction,
        String chosen,
        int seconds,
        int weight) {}
