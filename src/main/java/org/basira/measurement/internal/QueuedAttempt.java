package org.basira.measurement.internal;

import java.util.List;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.jspecify.annotations.Nullable;

/** A finished attempt that waits to be counted. */
record QueuedAttempt(
        String test,
        @Nullable String form,
        Occasion occasion,
        String language,
        boolean first,
        List<AttemptMarked.Mark> marks,
        AttemptMarked.Judged judged,
        int weight) {}
