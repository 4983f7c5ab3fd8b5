package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.jspecify.annotations.Nullable;

/** An attempt in a list. What is null is not there yet, or there is nothing to pass. */
public record AttemptSummary(
        UUID attempt,
        int number,
        Occasion occasion,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Double fraction,
        @Nullable Boolean passed) {}
