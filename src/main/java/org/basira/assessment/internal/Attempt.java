package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.assessment.Act;
import org.basira.content.VersionId;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Behaviour;
import org.basira.question.Behaviour.Check;
import org.basira.question.CreditPolicy;
import org.basira.question.Language;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as stored: the rules copied at its start, its slots, and its steps so far in order (all of them, or those of
 * one slot).
 */
public record Attempt(
        UUID learner,
        UUID id,
        String quiz,
        VersionId version,
        int number,
        @Nullable String form,
        Occasion occasion,
        Language language,
        Behaviour behaviour,
        CreditPolicy credit,
        @Nullable BigDecimal passFraction,
        @Nullable BigDecimal overShare,
        Terms terms,
        long seed,
        List<Slot> slots,
        Instant startedAt,
        @Nullable Outcome outcome,
        List<Step> steps) {

    /** How it ended. */
    public record Outcome(
            Instant at, BigDecimal fraction, @Nullable Boolean passed) {}

    public boolean finished() {
        return outcome != null;
    }

    public boolean has(int slot) {
        return slot >= 1 && slot <= slots.size();
    }

    public Slot slot(int slot) {
        return slots.get(slot - 1);
    }

    public List<Step> steps(int slot) {
        return steps.stream().filter(step -> step.slot() == slot).toList();
    }

    public int stepCount(int slot) {
        return (int) steps.stream().filter(step -> step.slot() == slot).count();
    }

    public boolean lookedCloser(int slot) {
        return steps.stream().anyMatch(step -> step.slot() == slot && step.act() == Act.Kind.LOOK);
    }

    /** The checks of a slot in order. */
    public List<Step> checks(int slot) {
        return steps.stream()
                .filter(step -> step.slot() == slot && step.act() == Act.Kind.CHECK)
                .toList();
    }

    /** The marked answers of a slot in order, as its behaviour counts them. */
    public List<Check> marked(int slot) {
        return steps.stream()
                .filter(step -> step.slot() == slot && step.fraction() != null)
                .map(step -> new Check(Objects.requireNonNull(step.fraction()), step.sureness()))
                .toList();
    }

    /** How often a slot may be checked. */
    public int tries(int slot) {
        Integer tries = slot(slot).tries();
        return tries == null ? 1 : tries;
    }

    /** Whether a slot was checked for good: nothing more is taken. */
    public boolean closed(int slot) {
        // A check without a mark is a text that a person has yet to read.
        return !checks(slot).isEmpty() && (marked(slot).isEmpty() || behaviour.closes(marked(slot), tries(slot)));
    }

    /** The check that closed a slot. */
    public Optional<Step> checked(int slot) {
        return closed(slot) ? Optional.of(checks(slot).getLast()) : Optional.empty();
    }

    /** What a slot came to, 0 to 1. */
    public double fraction(int slot) {
        return behaviour.fraction(marked(slot), terms.penalty());
    }

    /** Whether its time is up; within the grace something on its way may still come. */
    public boolean over(Instant now) {
        Instant ends = terms.ends();
        return ends != null && !now.isBefore(ends);
    }

    /** Whether nothing is taken any more because of the time. */
    public boolean late(Instant now) {
        Instant late = terms.lateFrom();
        return late != null && now.isAfter(late);
    }

    /** The time of what happens now: never before what is known to have happened. */
    public Instant time(Instant now) {
        return Stream.concat(Stream.of(now, startedAt), steps.stream().map(Step::answeredAt))
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** The same attempt with one step more. */
    public Attempt with(Step step) {
        return of(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** The same attempt with the marks of some of its steps. */
    Attempt withMarks(List<Step> marked) {
        List<Step> all = steps.stream()
                .map(step -> marked.stream()
                        .filter(each -> each.id().equals(step.id()))
                        .findFirst()
                        .orElse(step))
                .toList();
        return of(all);
    }

    private Attempt of(List<Step> all) {
        return new Attempt(
                learner,
                id,
                quiz,
                version,
                number,
                form,
                occasion,
                language,
                behaviour,
                credit,
                passFraction,
                overShare,
                terms,
                seed,
                slots,
                startedAt,
                outcome,
                all);
    }

    /** The step of a slot that was marked last. */
    public Optional<Step> lastMarked(int slot) {
        return steps(slot).reversed().stream()
                .filter(step -> step.mark() != null)
                .findFirst();
    }

    /**
     * The step that holds the answer of a slot: after the end the one that was marked (a save that crossed the finish on
     * its way stands after it and does not count), before it, and where a person has not marked it yet, the last.
     */
    public Optional<Step> answer(int slot) {
        return steps(slot).reversed().stream()
                .filter(step -> finished() ? step.fraction() != null : step.response() != null)
                .findFirst()
                .or(() -> steps(slot).reversed().stream()
                        .filter(step -> step.response() != null)
                        .findFirst());
    }
}
