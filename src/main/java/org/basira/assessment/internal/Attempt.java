package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.assessment.Act;
import org.basira.content.VersionId;
import org.basira.question.AnswerRecorded.Occasion;
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
        boolean immediate,
        CreditPolicy credit,
        @Nullable BigDecimal passFraction,
        @Nullable BigDecimal overShare,
        long seed,
        List<Slot> slots,
        Instant startedAt,
        @Nullable Outcome outcome,
        List<Step> steps) {

    /** How it ended. */
    public record Outcome(
            Instant at, BigDecimal fraction, @Nullable Boolean passed) {}

    /** The same with one more step. */
    public Attempt with(Step step) {
        return new Attempt(
                learner,
                id,
                quiz,
                version,
                number,
                form,
                occasion,
                language,
                immediate,
                credit,
                passFraction,
                overShare,
                seed,
                slots,
                startedAt,
                outcome,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

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

    public Optional<Step> checked(int slot) {
        return steps.stream()
                .filter(step -> step.slot() == slot && step.act() == Act.Kind.CHECK)
                .findFirst();
    }

    /** The step of a slot that was marked last. */
    public Optional<Step> marked(int slot) {
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
