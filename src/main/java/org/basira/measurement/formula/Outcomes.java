package org.basira.measurement.formula;

import java.util.Collection;

/**
 * How often posts over the line were flagged and missed, and lawful ones flagged and left in peace.
 *
 * @param hits posts over the line called over the line, 0 or more
 * @param misses posts over the line called lawful, 0 or more
 * @param falseAlarms lawful posts called over the line, 0 or more
 * @param correctRejections lawful posts called lawful, 0 or more
 */
public record Outcomes(long hits, long misses, long falseAlarms, long correctRejections) {

    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

    /**
     * Counts only.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public Outcomes {
        if (hits < 0 || misses < 0 || falseAlarms < 0 || correctRejections < 0) {
            throw new IllegalArgumentException(
                    "negative count: " + hits + ", " + misses + ", " + falseAlarms + ", " + correctRejections);
        }
    }

    /** All of them added up. */
    public static Outcomes sum(Collection<Outcomes> all) {
        long hits = 0;
        long misses = 0;
        long falseAlarms = 0;
        long correctRejections = 0;
        for (Outcomes each : all) {
            hits += each.hits;
            misses += each.misses;
            falseAlarms += each.falseAlarms;
            correctRejections += each.correctRejections;
        }
        return new Outcomes(hits, misses, falseAlarms, correctRejections);
    }

    /** Posts over the line judged. */
    public long over() {
        return hits + misses;
    }

    /** Lawful posts judged. */
    public long lawful() {
        return falseAlarms + correctRejections;
    }

    public Outcomes plus(Outcomes other) {
        return new Outcomes(
                hits + other.hits,
                misses + other.misses,
                falseAlarms + other.falseAlarms,
                correctRejections + other.correctRejections);
    }

    /**
     * Without these.
     *
     * @throws IllegalArgumentException if they were not all in here
     */
    public Outcomes minus(Outcomes other) {
        return new Outcomes(
                hits - other.hits,
                misses - other.misses,
                falseAlarms - other.falseAlarms,
                correctRejections - other.correctRejections);
    }
}
