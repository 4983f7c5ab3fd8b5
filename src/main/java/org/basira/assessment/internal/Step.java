package org.basira.assessment.internal;

import java.time.Instant;
import java.util.UUID;
import org.basira.assessment.Act;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.jspecify.annotations.Nullable;

/**
 * A step as stored, with the newest of its marks. {@code slot} and {@code seq} count from 1.
 *
 * @param sureness said with the answer, null where it was not asked
 * @param fraction credit of the response alone, null while it is not marked
 */
public record Step(
        int slot,
        int seq,
        UUID id,
        Act.Kind act,
        @Nullable Response response,
        @Nullable Sureness sureness,
        boolean seenBefore,
        Language language,
        Instant shownAt,
        Instant answeredAt,
        @Nullable Double fraction) {

    /** The same step with its mark. */
    Step marked(double earned) {
        return new Step(slot, seq, id, act, response, sureness, seenBefore, language, shownAt, answeredAt, earned);
    }
}
