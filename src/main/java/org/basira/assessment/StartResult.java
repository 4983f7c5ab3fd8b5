package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;

/** What became of the wish to begin a quiz. A refusal is a value: nothing was written. */
public sealed interface StartResult {

    /** The attempt was begun, or the open one goes on. */
    record Started(UUID attempt) implements StartResult {}

    /** Why there is no attempt. */
    sealed interface Refused extends StartResult {}

    /** The quiz opens later. */
    record NotYetOpen(Instant opens) implements Refused {}

    /** The quiz has closed. */
    record Closed(Instant closed) implements Refused {}

    /** All goes there are, 1 or more, were taken. */
    record NoGoesLeft(int goes) implements Refused {}

    /** There are fewer items than a part of the quiz is to draw: its authors have to mend it. */
    record PoolTooSmall(String section) implements Refused {}

    /**
     * The attempt.
     *
     * @throws IllegalStateException if there is none; for callers who know that nothing stands against it
     */
    default UUID attempt() {
        return switch (this) {
            case Started(UUID attempt) -> attempt;
            case Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
