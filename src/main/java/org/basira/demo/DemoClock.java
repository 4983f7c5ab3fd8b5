package org.basira.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A clock that can be set back while invented history is written; afterwards it shows the real time. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);

    void setBack(Duration by) {
        back.set(by);
    }

    @Override
    public ZoneId getZone() {
        return Clock.systemUTC().getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().minus(back.get());
    }
}
