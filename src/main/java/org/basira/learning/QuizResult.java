package org.basira.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finished go at a quiz.
 *
 * @param passed null where there was nothing to pass
 * @param passFraction from which fraction on it passed at the time, 0 to 1; null where that was not kept
 */
public record QuizResult(
        String module,
        String quiz,
        UUID attempt,
        Instant finishedAt,
        double fraction,
        @Nullable Boolean passed,
        @Nullable Double passFraction) {}
