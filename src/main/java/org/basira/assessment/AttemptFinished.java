package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * An attempt was finished. Published inside its transaction.
 *
 * @param quiz id of the quiz, or of the form
 * @param form id of the form, null for a quiz
 * @param passed null where there is nothing to pass
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
        Instant at) {}
