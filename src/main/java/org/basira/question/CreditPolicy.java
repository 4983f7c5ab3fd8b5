package org.basira.question;

/**
 * Turns evidence into a fraction from 0 to 1.
 *
 * @param penalty what a wrong choice takes off, in right ones, 0 or more; counts where something is taken off
 */
public record CreditPolicy(Kind kind, double penalty) {

    /** How credit is given. */
    public enum Kind {
        /** Each wrong choice takes off what a right one gave, never below 0. */
        PARTIAL,
        /** Each wrong choice takes off a stated part of what a right one gave, never below 0. */
        PENALISED,
        /** All of it or none. */
        ALL_OR_NOTHING
    }

    public static final CreditPolicy PARTIAL = new CreditPolicy(Kind.PARTIAL, 1);
    public static final CreditPolicy ALL_OR_NOTHING = new CreditPolicy(Kind.ALL_OR_NOTHING, 1);

    /** Rejects a penalty that is no number of right choices. */
    public CreditPolicy {
        if (!(penalty >= 0) || Double.isInfinite(penalty)) {
            throw new IllegalArgumentException("Penalty " + penalty);
        }
    }

    /** Each wrong choice takes off {@code penalty} right ones. */
    public static CreditPolicy penalised(double penalty) {
        return new CreditPolicy(Kind.PENALISED, penalty);
    }

    /** Credit for the evidence, 0 to 1. */
    public double fraction(Evidence evidence) {
        return switch (kind) {
            case ALL_OR_NOTHING -> evidence.misses() == 0 && evidence.falseMarks() == 0 ? 1 : 0;
            case PARTIAL, PENALISED -> {
                double possible = evidence.hits() + evidence.misses();
                yield possible == 0 ? 0 : Math.max(0, evidence.hits() - penalty * evidence.falseMarks()) / possible;
            }
        };
    }
}
