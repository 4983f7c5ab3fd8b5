package org.basira.measurement.formula;

/**
 * From how many answers on a figure of one learner is shown. Not taste: {@code docs/proof.md} shows, for 8, 12, 20, 40, 60,
 * 100 and 200 posts of a kind, how often the 95 % interval holds the truth and how far the estimate is off, and the proof
 * test fails where these numbers do not follow from its table.
 */
public final class SmallestNumber {

    /** Counts with a Wilson interval: posts of each kind. */
    public static final int COUNTS = 8;

    /**
     * d′ and c: posts of each kind. The smallest number at which, for d′ up to 2.5 and |c| up to 0.5, the intervals of both
     * cover the truth in 93 % and more and both are off by less than 0.1. Coverage is reached with 8 already; what asks for 40
     * is the bias of d′ (with 20 posts and d′ = 2.5 it is 0.13).
     */
    public static final int DETECTION = 40;

    private SmallestNumber() {}

    /** Whether d′ and c of these may be shown: what counts is the kind with fewer posts. */
    public static boolean showsDetection(Outcomes outcomes) {
        return Math.min(outcomes.over(), outcomes.lawful()) >= DETECTION;
    }

    /** Whether counts with an interval may be shown. */
    public static boolean showsCounts(Outcomes outcomes) {
        return Math.min(outcomes.over(), outcomes.lawful()) >= COUNTS;
    }
}
