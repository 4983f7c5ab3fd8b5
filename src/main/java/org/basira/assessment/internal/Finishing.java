package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basira.assessment.AttemptFinished;
import org.basira.question.AttemptMarked;
import org.basira.question.Evidence;
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
    private final ApplicationEventPublisher events;

    public Finishing(AttemptStore store, Reading reading, ApplicationEventPublisher events) {
        this.store = store;
        this.reading = reading;
        this.events = events;
    }

    /** Marks a step and tells those who keep the learner's figures. */
    public Step record(Attempt attempt, Step step, Item item, Instant at) {
        Evidence evidence = Marker.evidence(item, response(step));
        BigDecimal fraction = credit(attempt, evidence);
        store.mark(attempt, step, evidence, fraction, at);
        if (attempt.marked(step.slot()).isEmpty()) {
            events.publishEvent(reading.recorded(attempt, step, item, fraction.doubleValue()));
        }
        return step.marked(fraction.doubleValue());
    }

    private static Response response(Step step) {
        if (step.response() == null) {
            throw new IllegalArgumentException("A step without a response is not marked");
        }
        return step.response();
    }

    private static BigDecimal credit(Attempt attempt, Evidence evidence) {
        return rounded(attempt.credit().fraction(evidence), 5);
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }

    /**
     * Ends an attempt with what was answered; what is open or half answered counts 0. Empty where it was ended already:
     * the update of one row decides who ends it, and only that one marks.
     */
    public Optional<Attempt.Outcome> finish(Attempt attempt, Instant at) {
        List<Step> left = IntStream.rangeClosed(1, attempt.slots().size())
                .boxed()
                .flatMap(slot -> unmarked(attempt, slot).stream())
                .toList();
        Attempt marked = attempt.withMarks(left.stream()
                .map(step -> step.marked(credit(attempt, Marker.evidence(item(attempt, step), response(step)))
                        .doubleValue()))
                .toList());
        List<Integer> counted = counted(marked);
        BigDecimal grade = rounded(marked.grade(counted), 5);
        Boolean passed = (attempt.passFraction() == null || counted.isEmpty())
                ? null
                : grade.setScale(4, RoundingMode.HALF_UP).compareTo(attempt.passFraction()) >= 0;
        Attempt.Outcome outcome = new Attempt.Outcome(at, grade, passed);
        if (!store.finish(attempt, outcome)) {
            return Optional.empty();
        }
        left.forEach(step -> record(attempt, step, item(attempt, step), at));
        Map<Integer, BigDecimal> fractions = new TreeMap<>();
        counted.forEach(slot -> fractions.put(slot, rounded(marked.fraction(slot), 5)));
        AttemptMarked told = reading.marked(marked, fractions, at);
        events.publishEvent(told);
        events.publishEvent(new AttemptFinished(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.version().unit(),
                attempt.version().id(),
                attempt.form(),
                attempt.occasion(),
                grade.doubleValue(),
                passed,
                attempt.passFraction() == null ? null : attempt.passFraction().doubleValue(),
                attempt.terms().counts(),
                told.marks(),
                at));
        return Optional.of(outcome);
    }

    /** The slots that count now: what a person has to read counts once it is marked. */
    private List<Integer> counted(Attempt attempt) {
        return IntStream.rangeClosed(1, attempt.slots().size())
                .filter(slot -> Marker.byMachine(reading.item(attempt.slot(slot)))
                        || !attempt.marked(slot).isEmpty())
                .boxed()
                .toList();
    }

    private Item item(Attempt attempt, Step step) {
        return reading.item(attempt.slot(step.slot()));
    }

    /** The last answer of a slot where it is whole, not marked yet, and the slot still takes one. */
    private Optional<Step> unmarked(Attempt attempt, int slot) {
        return attempt.answer(slot)
                .filter(step -> step.fraction() == null && !attempt.closed(slot))
                .filter(step -> Marker.byMachine(item(attempt, step)))
                .filter(step ->
                        Marker.check(item(attempt, step), response(step)).isEmpty());
    }
}
