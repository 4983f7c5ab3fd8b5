package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * A finished attempt came to something else by a correction or a mark by hand. Published inside that transaction.
 *
 * @param quiz id of the quiz, or of the form
 * @param form id of the form, null for a quiz
 * @param passed as it is now: what was passed stays passed; null where there is nothing to pass
 */
public record AttemptRegraded(
        UUID learnerId,
        UUID attemptId,
        String quiz,
        String unit,
        @Nullable String form,
        Occasion occasion,
        double fraction,
        @Nullable Boolean passed,
        Instant at) {}
