package org.basira.assessment;

import java.util.Optional;

/** What became of an act. A refusal is a value: nothing was written. */
public sealed interface ActResult {

    /**
     * A step was appended; {@code seq} is the number of steps the slot now has. {@code review} is empty where nothing is
     * told yet, or another try is left.
     */
    record Kept(int seq, Optional<Reviewed> review) implements ActResult {}

    /** The same was there already (sent twice, or answered alike again): as good as kept. */
    record Unchanged(int seq, Optional<Reviewed> review) implements ActResult {}

    record Refused(Reason reason) implements ActResult {}

    enum Reason {
        /** The page saw fewer steps than there are: something was answered elsewhere, in another tab perhaps. */
        STALE,
        /** This was answered for good and its feedback shown. */
        ALREADY_CHECKED,
        /** It came after the end of the time and the grace: it changes nothing, what was saved before counts. */
        LATE,
        /** The attempt is over. */
        FINISHED,
        /** Something is left open. */
        INCOMPLETE,
        /** No answer to this kind of item, or with ids it does not have. */
        MISFIT,
        TOO_LONG,
        /** No such attempt or slot, or not of this learner. */
        UNKNOWN
    }
}
