package org.basira.assessment.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.basira.assessment.AttemptFinished;
import org.basira.content.Catalogue;
import org.basira.question.AttemptMarked;
import org.basira.question.Drill;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Marks steps and ends attempts, for their learner and for the clock alike. A mark holds the credit of its response alone;
 * what the checks of a slot and the slots of an attempt come to, the behaviour says. Measuring is told of the first check of
 * a slot and of no later one: after a hint an answer no longer shows what was known.
 */
public final class Finishing {

    private final AttemptStore store;
    private final Reading reading;
    private final Measuring measuring;
    private final Marking marking;
    private final Supplier<Rulings> rulings;
    private final MarkingStore queue;
    private final DraftStore drafts;
    private final ApplicationEventPublisher events;

    public Finishing(
            AttemptStore store,
            Catalogue catalogue,
            Supplier<Rulings> rulings,
            MarkingStore queue,
            DraftStore drafts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reading = new Reading(catalogue, rulings);
        this.measuring = new Measuring(catalogue, rulings);
        this.marking = new Marking(catalogue);
        this.rulings = rulings;
        this.queue = queue;
        this.drafts = drafts;
        this.events = events;
    }

    /** Marks a check and tells those who keep the learner's figures; a text that a person reads waits for its mark. */
    public Step record(Attempt attempt, Step step, Item item, Instant at) {
        if (!Marker.byMachine(item)) {
            queue.queue(attempt, step, at);
            return step;
        }
        return keep(attempt, step, marking.mark(attempt, step, rulings.get(), at), at);
    }

    private Step keep(Attempt attempt, Step step, Marking.Given given, Instant at) {
        store.mark(attempt, step, given.mark(), given.evidence());
        measuring.answer(attempt, step, given.mark(), 1).ifPresent(events::publishEvent);
        if (firstReport(attempt, step, given.mark())) {
            drafts.queue(attempt, step, given.mark().hash(), at);
        }
        return step.with(given.mark());
    }

    /** Whether it is what this learner first sent in a practice case: a trainer may judge it once more. */
    private boolean firstReport(Attempt attempt, Step step, Mark mark) {
        return !step.seenBefore()
                && mark.treatment() == Mark.Treatment.COUNTED
                && step.response() instanceof Response.Assembled made
                && !made.none()
                && item(attempt, step) instanceof Drill
                && attempt.steps(step.slot()).stream().allMatch(each -> each.mark() == null);
    }

    /**
     * Ends an attempt with what was answered; what is open or half answered counts 0. Empty where it was ended already:
     * the update of one row decides who ends it, and only that one marks.
     */
    public Optional<Attempt.Outcome> finish(Attempt attempt, Instant at) {
        Rulings now = rulings.get();
        Map<Step, Marking.Given> given = new LinkedHashMap<>();
        IntStream.rangeClosed(1, attempt.slots().size())
                .boxed()
                .flatMap(slot -> unmarked(attempt, slot).stream())
                .filter(step -> Marker.byMachine(item(attempt, step)))
                .forEach(step -> given.put(step, marking.mark(attempt, step, now, at)));
        Attempt marked = attempt.withMarks(given.entrySet().stream()
                .map(each -> each.getKey().with(each.getValue().mark()))
                .toList());
        Attempt.Outcome outcome = marking.outcome(marked, now, at);
        if (!store.finish(attempt, outcome)) {
            return Optional.empty();
        }
        given.forEach((step, each) -> keep(attempt, step, each, at));
        forPeople(attempt, at);
        AttemptMarked told = measuring.attempt(marked, at, 1);
        events.publishEvent(told);
        events.publishEvent(new AttemptFinished(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.version().unit(),
                attempt.version().id(),
                attempt.form(),
                attempt.occasion(),
                outcome.fraction().doubleValue(),
                outcome.passed(),
                attempt.passFraction() == null ? null : attempt.passFraction().doubleValue(),
                attempt.terms().counts(),
                told.marks(),
                at));
        return Optional.of(outcome);
    }

    /** What a person has to read is queued, and counts once it is marked. */
    private void forPeople(Attempt attempt, Instant at) {
        IntStream.rangeClosed(1, attempt.slots().size())
                .boxed()
                .flatMap(slot -> attempt.answer(slot).stream())
                .filter(step -> step.mark() == null && !Marker.byMachine(item(attempt, step)))
                .filter(step -> step.response() != null
                        && Marker.check(item(attempt, step), step.response()).isEmpty())
                .forEach(step -> queue.queue(attempt, step, at));
    }

    private Item item(Attempt attempt, Step step) {
        return reading.item(attempt.slot(step.slot()));
    }

    /** The last answer of a slot where it is whole, not marked yet, and the slot still takes one. */
    private Optional<Step> unmarked(Attempt attempt, int slot) {
        return attempt.answer(slot)
                .filter(step -> step.mark() == null && !attempt.closed(slot))
                .filter(step -> step.response() != null
                        && Marker.check(item(attempt, step), step.response()).isEmpty());
    }
}
