package org.basira.assessment.internal;

import java.time.Instant;
import java.util.Objects;
import org.basira.assessment.AttemptRegraded;
import org.basira.content.Catalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries a change of marks out: appends them, takes back what was measured of the old ones and tells the new, and renews
 * what a finished attempt comes to. The caller holds the transaction and the attempt locked.
 */
@Component
public class Renewal {

    private final AttemptStore store;
    private final Measuring measuring;
    private final ApplicationEventPublisher events;

    public Renewal(AttemptStore store, Corrections corrections, Catalogue catalogue, ApplicationEventPublisher events) {
        this.store = store;
        this.measuring = new Measuring(catalogue, corrections::now);
        this.events = events;
    }

    public void apply(Change change, Instant now) {
        Attempt attempt = change.attempt();
        for (Change.Changed each : change.marks()) {
            store.mark(attempt, each.step(), each.after().mark(), each.after().evidence());
            if (each.before() != null) {
                measuring.answer(attempt, each.step(), each.before(), -1).ifPresent(events::publishEvent);
            }
            measuring.answer(attempt, each.step(), each.after().mark(), 1).ifPresent(events::publishEvent);
        }
        if (attempt.finished() && !change.marks().isEmpty()) {
            remark(change);
        }
        if (change.outcome() != null && change.renews()) {
            renew(attempt, change.outcome(), now);
        }
    }

    /** What is measured of the attempt's marks beside each other is taken back and told anew. */
    private void remark(Change change) {
        Instant end = Objects.requireNonNull(change.attempt().outcome()).at();
        events.publishEvent(measuring.attempt(change.attempt(), end, -1));
        events.publishEvent(measuring.attempt(change.after(), end, 1));
    }

    private void renew(Attempt attempt, Attempt.Outcome outcome, Instant now) {
        store.renew(attempt, outcome);
        events.publishEvent(new AttemptRegraded(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.version().unit(),
                attempt.form(),
                attempt.occasion(),
                outcome.fraction().doubleValue(),
                outcome.passed(),
                now));
    }
}
