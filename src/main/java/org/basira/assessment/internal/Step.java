package org.basira.assessment.internal;

import java.time.Instant;
import java.util.UUID;
import org.basira.assessment.Act;
import org.basira.question.Language;
import org.basira.question.Response;
import org.jspecify.annotations.Nullable;

/** A step as stored, with the newest of its marks. {@code slot} and {@code seq} count from 1. */
public record Step(
        int slot,
        int seq,
        UUID id,
        Act.Kind act,
        @Nullable Response response,
        boolean seenBefore,
        Language language,
        Instant shownAt,
        Instant answeredAt,
        @Nullable Double fraction) {}
