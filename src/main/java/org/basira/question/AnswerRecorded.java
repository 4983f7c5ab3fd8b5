package org.basira.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer was recorded. Published inside the transaction of the answer by plain synchronous events, so that a listener
 * raises the learner's own figures with it; it carries all that measuring needs.
 *
 * @param firstAnswer whether this learner never answered this item before
 * @param fraction credit, 0 to 1
 * @param triage what was judged, or null where the item was no triage item
 */
public record AnswerRecorded(
        UUID stepId,
        UUID learnerId,
        String item,
        String itemHash,
        Occasion occasion,
        boolean firstAnswer,
        double fraction,
        @Nullable Triage triage,
        Instant at) {

    /** Where in the course the answer was given. */
    public enum Occasion {
        PRACTICE,
        BEFORE,
        AFTER
    }

    /** The two facts of a triage answer: what the post is (kind of content, over the line or not) and what was said of it. */
    public record Triage(String genre, boolean over, boolean judgedOver, Response.Sureness sureness, boolean goodAct) {}
}
