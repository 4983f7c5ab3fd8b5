package org.basira.measurement.formula;

import java.util.OptionalDouble;

/**
 * One answer to one item, in marks or in fractions, with the learner's mark on the rest of the same attempt.
 *
 * @param mark what this answer earned; finite, negative where a behaviour takes marks away
 * @param other the mark on all the rest, none where the item stood alone (a check in a lesson)
 */
public record Answer(double mark, OptionalDouble other) {

    public Answer {
        if (!Double.isFinite(mark) || !Double.isFinite(other.orElse(0))) {
            throw new IllegalArgumentException("A mark is a finite number: " + mark + ", " + other);
        }
    }

    public static Answer of(double mark, double other) {
        return new Answer(mark, OptionalDouble.of(other));
    }

    /** An answer outside any larger attempt: it counts for facility and spread, not for discrimination. */
    public static Answer alone(double mark) {
        return new Answer(mark, OptionalDouble.empty());
    }
}
