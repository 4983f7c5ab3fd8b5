package org.basira.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.jspecify.annotations.Nullable;

/**
 * An attempt was finished. Published inside its transaction.
 *
 * @param quiz id of the quiz, or of the form
 * @param form id of the form, null for a quiz
 * @param passed null where there is nothing to pass
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
        List<AttemptMarked.Mark> marks,
        Instant at) {}
