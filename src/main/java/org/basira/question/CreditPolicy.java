package org.basira.question;

/** Turns evidence into a fraction from 0 to 1. */
public enum CreditPolicy {
    /** Wrong choices take off what right ones gave, never below 0. */
    PARTIAL {
        @Override
        public double fraction(Evidence evidence) {
            double possible = evidence.hits() + evidence.misses();
            return possible == 0 ? 0 : Math.max(0, evidence.hits() - evidence.falseMarks()) / possible;
        }
    },
    ALL_OR_NOTHING {
        @Override
        public double fraction(Evidence evidence) {
            return evidence.misses() == 0 && evidence.falseMarks() == 0 ? 1 : 0;
        }
    };

    /** Credit for the evidence, 0 to 1. */
    public abstract double fraction(Evidence evidence);
}
