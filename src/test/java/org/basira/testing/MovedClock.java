package org.basira.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that a test moves, forward and back, instead of waiting: the system's, or one that stands still in between. */
public final class MovedClock extends Clock {

    private final Clock base;
    private volatile Duration moved = Duration.ZERO;

    /** Goes on as the system's does. */
    public MovedClock() {
        this(Clock.systemUTC());
    }

    private MovedClock(Clock base) {
        this.base = base;
    }

    /** Stands still where it is not moved, so that a limit can be met to the millisecond. */
    public static MovedClock still() {
        return new MovedClock(Clock.fixed(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
    }

    /** Moves it; what is less than 0 sets it back. */
    public void moves(Duration by) {
        moved = moved.plus(by);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
