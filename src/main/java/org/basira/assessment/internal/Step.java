package org.basira.assessment.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.assessment.Act;
import org.basira.assessment.ByHand;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.jspecify.annotations.Nullable;

/**
 * A step as stored, with its marks, oldest first. {@code slot} and {@code seq} count from 1.
 *
 * @param sureness said with the answer, null where it was not asked
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
        List<Mark> marks) {

    /** The same with one more mark. */
    public Step with(Mark mark) {
        return new Step(
                slot,
                seq,
                id,
                act,
                response,
                sureness,
                seenBefore,
                language,
                shownAt,
                answeredAt,
                Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /** The newest of its marks. */
    public @Nullable Mark mark() {
        return marks.isEmpty() ? null : marks.getLast();
    }

    /** What a person said of it last, if one did. */
    Optional<ByHand> byHand() {
        return marks.reversed().stream()
                .filter(mark -> mark.said() != null)
                .findFirst()
                .map(Mark::said);
    }

    /** The credit of the newest mark, 0 to 1; null while it is not marked. */
    public @Nullable Double fraction() {
        Mark mark = mark();
        return mark == null ? null : mark.fraction().doubleValue();
    }
}
