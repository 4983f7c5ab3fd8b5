package org.basira.measurement.formula;

/** How readily "over the line" is said, beside what would make the fewest mistakes at that mix of posts. */
public enum Lean {
    /** More readily: c is below the best. */
    READIER,
    /** No difference can be told. */
    ALIKE,
    /** Less readily: c is above the best. */
    CAREFULLER;

    /** Told apart only where the intervals do not meet. */
    public static Lean of(Estimate criterion, Estimate best) {
        if (criterion.high() < best.low()) {
            return READIER;
        }
        return criterion.low() > best.high() ? CAREFULLER : ALIKE;
    }
}
