package org.basira.assessment.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What rulings make of the marks an attempt has: the one calculation of a dry run and of the job alike. Pure.
 *
 * @param attempt as it is before
 * @param after the same with the new marks
 * @param marks that become others
 * @param outcome what a finished attempt comes to by them; null while it is open
 * @param unfit how many answers do not fit the version they should be marked by, and keep their mark
 * @param answered how many marked answers to the item there are
 */
public record Change(
        Attempt attempt,
        Attempt after,
        List<Changed> marks,
        Attempt.@Nullable Outcome outcome,
        int unfit,
        int answered) {

    /** A mark and the one that follows it; {@code before} is null where there was none. */
    public record Changed(Step step, @Nullable Mark before, Marking.Given after) {

        /** What the answer itself gained or lost, −1 to 1: a mark that is left out neither gains nor loses. */
        public double by() {
            return before == null
                    ? 0
                    : after.mark().fraction().subtract(before.fraction()).doubleValue();
        }

        /** Whether it counts otherwise than before, not just by another version. */
        public boolean tells() {
            return before == null || by() != 0 || after.mark().treatment() != before.treatment();
        }
    }

    public static Change of(Attempt attempt, String item, Rulings rulings, Marking marking, Instant at) {
        List<Changed> changed = new ArrayList<>();
        int unfit = 0;
        int answered = 0;
        List<Step> renewed = new ArrayList<>();
        for (int slot = 1; slot <= attempt.slots().size(); slot++) {
            if (!attempt.slot(slot).item().equals(item)) {
                continue;
            }
            String wanted = rulings.of(item, attempt.slot(slot).hash()).hash();
            for (Step step : attempt.steps(slot)) {
                Mark before = step.mark();
                if (before != null) {
                    Marking.Given given = marking.mark(attempt, step, rulings, at);
                    answered++;
                    unfit += given.mark().hash().equals(wanted) ? 0 : 1;
                    if (!given.mark().says(before)) {
                        changed.add(new Changed(step, before, given));
                        renewed.add(step.with(given.mark()));
                    }
                }
            }
        }
        Attempt.Outcome old = attempt.outcome();
        Attempt after = attempt.withMarks(renewed);
        return new Change(
                attempt,
                after,
                List.copyOf(changed),
                old == null ? null : marking.outcome(after, rulings, old.at()),
                unfit,
                answered);
    }

    /** The mark a person gives. */
    public static Change byHand(Attempt attempt, Step step, Marking.Given given, Rulings rulings, Marking marking) {
        Attempt.Outcome old = attempt.outcome();
        Attempt after = attempt.withMarks(List.of(step.with(given.mark())));
        return new Change(
                attempt,
                after,
                List.of(new Changed(step, step.mark(), given)),
                old == null ? null : marking.outcome(after, rulings, old.at()),
                0,
                1);
    }

    /** Whether a finished attempt comes to something else. */
    public boolean renews() {
        Attempt.Outcome old = attempt.outcome();
        return old != null
                && outcome != null
                && (old.fraction().compareTo(outcome.fraction()) != 0
                        || !Objects.equals(old.passed(), outcome.passed()));
    }

    /** Whether the learner passes by it. */
    public boolean passes() {
        return attempt.outcome() != null
                && outcome != null
                && Boolean.FALSE.equals(attempt.outcome().passed())
                && Boolean.TRUE.equals(outcome.passed());
    }

    /** Whether the learner would no longer pass, and keeps the pass. */
    public boolean keepsPass() {
        return attempt.outcome() != null
                && outcome != null
                && renews()
                && Boolean.TRUE.equals(attempt.outcome().passed())
                && !Marking.reaches(attempt, outcome.fraction());
    }
}
