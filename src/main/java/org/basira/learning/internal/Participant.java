package org.basira.learning.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basira.learning.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in the study and has not left it; pure.
 *
 * @param days after the form after the course the follow-up form opens: 7, 30 or 90
 * @param after when the form after the course was finished
 * @param followUp when the follow-up form was finished, null before
 */
public record Participant(
        UUID learner,
        Trial.Arm arm,
        int days,
        Instant after,
        @Nullable Instant followUp) {

    /** How long after its day a follow-up form counts, and refreshers are held back at the most. */
    public static final Duration GRACE = Duration.ofDays(14);

    /** When the follow-up form opens. */
    public Instant opens() {
        return after.plus(Duration.ofDays(days));
    }

    private Instant until() {
        return opens().plus(GRACE);
    }

    /** Whether the follow-up form was done within its time, so that "after 7 days" means it. */
    public boolean counts() {
        return followUp != null && followUp.isBefore(until());
    }

    /** Whether nothing more of this person can be counted. */
    public boolean over(Instant now) {
        return followUp != null || !now.isBefore(until());
    }

    /** Whether refreshers are held back. */
    public boolean waits(Instant now) {
        return arm == Trial.Arm.LATER && !over(now);
    }
}
