package org.basira.assessment.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.basira.assessment.AttemptResult;
import org.basira.assessment.AttemptResult.SlotResult;
import org.basira.assessment.Reviewed;
import org.basira.content.Quiz.Told;
import org.basira.question.Behaviour;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;

/** Makes of a finished attempt what its learner may see of it. */
public final class Results {

    private final Reading reading;
    private final Marking marking;
    private final Supplier<Rulings> rulings;

    public Results(Reading reading, Marking marking, Supplier<Rulings> rulings) {
        this.reading = reading;
        this.marking = marking;
        this.rulings = rulings;
    }

    /** Empty while the attempt is open. {@code now} is the time of reading. */
    public Optional<AttemptResult> of(Attempt attempt, Instant now) {
        Attempt.@Nullable Outcome outcome = attempt.outcome();
        if (outcome == null) {
            return Optional.empty();
        }
        List<SlotResult> slots = new ArrayList<>();
        for (int number = 1; number <= attempt.slots().size(); number++) {
            Slot slot = attempt.slot(number);
            int place = number;
            reading.review(attempt, number, reading.item(slot), now)
                    .ifPresent(review -> slots.add(new SlotResult(place, slot.sectionKind(), review)));
        }
        Set<Told> told = Reading.told(attempt, now);
        Marking.Counted counted = marking.counted(attempt, rulings.get(), outcome.at());
        return Optional.of(new AttemptResult(
                attempt.id(),
                attempt.quiz(),
                attempt.version(),
                attempt.occasion(),
                outcome.at(),
                outcome.fraction().doubleValue(),
                attempt.passFraction() == null ? null : attempt.passFraction().doubleValue(),
                outcome.passed(),
                List.copyOf(slots),
                counted.open(),
                told.contains(Told.MARKS),
                attempt.behaviour().asksSureness() ? meanMark(counted) : null,
                told.contains(Told.VERDICT) ? triage(slots) : Optional.empty()));
    }

    private static double meanMark(Marking.Counted counted) {
        return counted.slots().stream()
                .mapToDouble(checks -> checks.isEmpty() ? 0 : Behaviour.mark(checks.getLast()))
                .average()
                .orElse(0);
    }

    private static Optional<AttemptResult.Triage> triage(List<SlotResult> slots) {
        int caught = 0;
        int left = 0;
        List<Specimen> slipped = new ArrayList<>();
        List<Specimen> flagged = new ArrayList<>();
        for (SlotResult slot : slots) {
            if (!withdrawn(slot.reviewed())
                    && slot.reviewed().item() instanceof Specimen specimen
                    && slot.reviewed().response() instanceof Response.Judged judged) {
                if (specimen.over() == judged.over()) {
                    caught += specimen.over() ? 1 : 0;
                    left += specimen.over() ? 0 : 1;
                } else {
                    (specimen.over() ? slipped : flagged).add(specimen);
                }
            }
        }
        return caught + left + slipped.size() + flagged.size() == 0
                ? Optional.empty()
                : Optional.of(new AttemptResult.Triage(caught, left, List.copyOf(slipped), List.copyOf(flagged)));
    }

    private static boolean withdrawn(Reviewed reviewed) {
        return reviewed.corrected()
                .filter(corrected -> corrected.kind().withdraws())
                .isPresent();
    }
}
