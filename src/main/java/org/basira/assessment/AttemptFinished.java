package org.basira.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basira.content.Quiz.Counts;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.jspecify.annotations.Nullable;

/**
 * An attempt was finished. Published inside its transaction.
 *
 * @param quiz id of the quiz, or of the form
 * @param form id of the form, null for a quiz
 * @param passed null where there is nothing to pass, and while a text that decides it waits for its reader
 * @param passFraction what is needed to pass, null where there is nothing to pass
 * @param counts which goes at the quiz say whether it is passed
 * @param marks one for each slot
 */
public record AttemptFinished(
        UUID learnerId,
        UUID attemptId,
        String quiz,
        String unit,
        UUID versionId,
        @Nullable String form,
        Occasion occasion,
        double fraction,
        @Nullable Boolean passed,
        @Nullable Double passFraction,
        Counts counts,
        List<AttemptMarked.Mark> marks,
        Instant at) {

    /** Of a quiz whose best go counts. */
    public AttemptFinished(
            UUID learnerId,
            UUID attemptId,
            String quiz,
            String unit,
            UUID versionId,
            @Nullable String form,
            Occasion occasion,
            double fraction,
            @Nullable Boolean passed,
            List<AttemptMarked.Mark> marks,
            Instant at) {
        this(
                learnerId,
                attemptId,
                quiz,
                unit,
                versionId,
                form,
                occasion,
                fraction,
                passed,
                null,
                Counts.BEST,
                marks,
                at);
    }
}
