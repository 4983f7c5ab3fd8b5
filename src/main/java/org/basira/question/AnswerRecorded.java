package org.basira.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer was recorded. Published inside the transaction of the answer by plain synchronous events, so that a listener
 * raises the learner's own figures with it; it carries all that measuring needs.
 *
 * @param form id of the form it was given in, null elsewhere
 * @param language the item was shown in
 * @param firstAnswer whether this learner never answered this item before
 * @param fraction credit, 0 to 1
 * @param chosen what the response names, by ids; empty where it is made of words
 * @param took from being shown to being answered, never negative
 * @param triage what was judged, or null where the item was no triage item
 * @param report what a practice case ended in, or null where the item was none
 * @param weight 1 counts the answer, -1 takes back what was counted of it (a regrade does both, with the old mark and the
 *     new)
 */
public record AnswerRecorded(
        UUID stepId,
        UUID learnerId,
        String item,
        String itemHash,
        String objective,
        Occasion occasion,
        @Nullable String form,
        Language language,
        boolean firstAnswer,
        double fraction,
        Set<String> chosen,
        Duration took,
        @Nullable Triage triage,
        @Nullable Report report,
        int weight,
        Instant at) {

    /**
     * What a practice case ended in.
     *
     * @param before given before the lessons on reporting
     * @param due whether a report was the right end
     * @param sent whether one was put together
     * @param complete a due report of which every element has full credit
     * @param elements credit of each element, 0 to 1; empty where none was sent, or none was due
     */
    public record Report(boolean before, boolean due, boolean sent, boolean complete, Map<String, Double> elements) {}

    /** Where in the course the answer was given. */
    public enum Occasion {
        PRACTICE,
        BEFORE,
        AFTER,
        FOLLOW_UP,
        REFRESHER;

        /** Whether a parallel form is answered, of specimens seen nowhere else and without feedback before its end. */
        public boolean isForm() {
            return this == BEFORE || this == AFTER || this == FOLLOW_UP;
        }
    }

    /**
     * The two facts of a triage answer: what the post is (kind of content, over the line or not, its signals) and what was
     * said of it.
     *
     * @param signals of danger that stand in the post; empty for a lawful one
     * @param identity where the post is one of a set that differ in a name alone
     */
    public record Triage(
            String genre,
            Set<String> signals,
            boolean over,
            boolean judgedOver,
            Response.Sureness sureness,
            boolean goodAct,
            Specimen.@Nullable Identity identity) {}
}
