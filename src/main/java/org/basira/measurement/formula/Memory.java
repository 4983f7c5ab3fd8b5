package org.basira.measurement.formula;

import java.time.Instant;

/**
 * What is known of one learner's memory of one objective.
 *
 * @param stability days until the chance of recall has fallen to 0.9; {@link #LEAST_STABILITY} to {@link #MOST_STABILITY}
 * @param difficulty 1 easy to 10 hard
 * @param lastReviewed when it was last practised
 */
public record Memory(double stability, double difficulty, Instant lastReviewed) {

    /** As all implementations of FSRS bound it. */
    public static final double LEAST_STABILITY = 0.001;

    /** A hundred years, as the Rust implementation bounds it. */
    public static final double MOST_STABILITY = 36_500;

    public static final double LEAST_DIFFICULTY = 1;
    public static final double MOST_DIFFICULTY = 10;

    public Memory {
        if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY)) {
            throw new IllegalArgumentException("Not a stability: " + stability);
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
            throw new IllegalArgumentException("Not a difficulty: " + difficulty);
        }
    }
}
