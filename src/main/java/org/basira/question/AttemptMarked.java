package org.basira.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * An attempt was finished, with all its marks: what statistics of items beside each other are made of. Published inside
 * the transaction that finished it.
 *
 * @param test id of the quiz or form
 * @param form id of the form, null for a quiz
 * @param language the attempt was begun in
 * @param first whether it is the learner's first finished attempt at the test
 * @param marks one for each slot that has a mark; what a person has yet to read has none
 * @param weight 1 counts the attempt, -1 takes back what was counted of it
 */
public record AttemptMarked(
        UUID learnerId,
        UUID attemptId,
        String test,
        @Nullable String form,
        Occasion occasion,
        Language language,
        boolean first,
        List<Mark> marks,
        int weight,
        Instant at) {

    /** The mark of one slot; {@code fraction} from 0 to 1. */
    public record Mark(String item, String itemHash, double fraction) {}
}
