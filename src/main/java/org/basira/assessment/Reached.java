package org.basira.assessment;

/** How far a report has an element of its rubric, best first: as it is needed, in part, not. */
public enum Reached {
    FULL,
    PARTLY,
    NONE;

    /** Of a credit of the rules, 0 to 1. */
    public static Reached of(double credit) {
        if (credit >= 1) {
            return FULL;
        }
        return credit > 0 ? PARTLY : NONE;
    }
}
