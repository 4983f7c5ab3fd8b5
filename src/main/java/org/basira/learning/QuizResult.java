package org.basira.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One finished go at a quiz. {@code passed} is null where there was nothing to pass. */
public record QuizResult(
        String module,
        String quiz,
        UUID attempt,
        Instant finishedAt,
        double fraction,
        @Nullable Boolean passed) {}
