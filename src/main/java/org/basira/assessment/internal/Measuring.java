package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.basira.assessment.SectionKind;
import org.basira.content.Catalogue;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.basira.question.Drill;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * What measuring is told of stored steps with their newest marks: the first time, when a mark changes, and when all figures
 * are made anew. So the three cannot differ.
 */
public final class Measuring {

    private final Catalogue catalogue;
    private final Supplier<Rulings> rulings;

    public Measuring(Catalogue catalogue, Supplier<Rulings> rulings) {
        this.catalogue = catalogue;
        this.rulings = rulings;
    }

    /**
     * What is told of a marked answer: nothing where its item is withdrawn, and nothing of a later try, which shows what a
     * hint told.
     *
     * @param weight 1 to count it, -1 to take it back
     */
    public Optional<AnswerRecorded> answer(Attempt attempt, Step step, Mark mark, int weight) {
        boolean later = attempt.steps(step.slot()).stream()
                .filter(each -> each.mark() != null)
                .findFirst()
                .filter(each -> !each.id().equals(step.id()))
                .isPresent();
        return later || mark.treatment() != Mark.Treatment.COUNTED
                ? Optional.empty()
                : Optional.of(
                        answer(attempt, step, item(mark.hash()), mark.fraction().doubleValue(), weight));
    }

    private static AnswerRecorded answer(Attempt attempt, Step step, Item item, double fraction, int weight) {
        Slot slot = attempt.slot(step.slot());
        Duration took = Duration.between(step.shownAt(), step.answeredAt());
        return new AnswerRecorded(
                step.id(),
                attempt.learner(),
                slot.item(),
                slot.hash(),
                item.objective(),
                attempt.occasion(),
                attempt.form(),
                step.language(),
                !step.seenBefore(),
                fraction,
                step.response() == null ? Set.of() : step.response().chosen(),
                took.isNegative() ? Duration.ZERO : took,
                item instanceof Specimen specimen && step.response() instanceof Response.Judged judged
                        ? triage(specimen, judged)
                        : null,
                item instanceof Drill drill && step.response() instanceof Response.Assembled made
                        ? report(drill, made, slot)
                        : null,
                weight,
                step.answeredAt());
    }

    private static AnswerRecorded.Report report(Drill drill, Response.Assembled made, Slot slot) {
        boolean marked = drill.shouldReport() && !made.none();
        return new AnswerRecorded.Report(
                slot.sectionKind() == SectionKind.DRILL_BEFORE,
                drill.shouldReport(),
                !made.none(),
                drill.complete(made),
                marked ? drill.credits(made.parts()) : Map.of());
    }

    private static AnswerRecorded.Triage triage(Specimen specimen, Response.Judged judged) {
        Specimen.@Nullable ActJudgement act = specimen.acts().get(judged.act());
        return new AnswerRecorded.Triage(
                specimen.genre(),
                specimen.signals(),
                specimen.over(),
                judged.over(),
                judged.sureness(),
                act != null && act.good(),
                specimen.identity());
    }

    /** A slot that counts, by the version it is marked by; the step is null where it was left open, which counts 0. */
    private record Counted(int slot, @Nullable Step step, Item item) {}

    /**
     * What is told of a finished attempt: its slots in order, without those of withdrawn items and of texts that a person has
     * yet to read.
     *
     * @param end when it ended
     * @param weight 1 to count it, -1 to take it back
     */
    public AttemptMarked attempt(Attempt attempt, Instant end, int weight) {
        List<Counted> counted = new ArrayList<>();
        for (int slot = 1; slot <= attempt.slots().size(); slot++) {
            counted(attempt, slot, end).ifPresent(counted::add);
        }
        return new AttemptMarked(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.form(),
                attempt.occasion(),
                attempt.language(),
                attempt.number() == 1,
                counted.stream().map(each -> mark(attempt, each)).toList(),
                judged(counted),
                weight,
                end);
    }

    private Optional<Counted> counted(Attempt attempt, int slot, Instant end) {
        Slot place = attempt.slot(slot);
        Step step = attempt.lastMarked(slot).orElse(null);
        Mark mark = step == null ? null : step.mark();
        if (mark != null) {
            return mark.treatment() == Mark.Treatment.COUNTED
                    ? Optional.of(new Counted(slot, step, item(mark.hash())))
                    : Optional.empty();
        }
        // As it was at the end: no later ruling touches what was left open, so taking it back takes what was told.
        Item item = item(place.hash());
        return Marker.byMachine(item)
                        && !rulings.get().of(place.item(), place.hash(), end).withdrawn()
                ? Optional.of(new Counted(slot, null, item))
                : Optional.empty();
    }

    private static AttemptMarked.Mark mark(Attempt attempt, Counted counted) {
        Slot slot = attempt.slot(counted.slot());
        return new AttemptMarked.Mark(
                slot.item(),
                slot.hash(),
                counted.item().objective(),
                counted.item() instanceof Specimen specimen ? specimen.over() : null,
                BigDecimal.valueOf(attempt.fraction(counted.slot()))
                        .setScale(5, RoundingMode.HALF_UP)
                        .doubleValue());
    }

    private static AttemptMarked.Judged judged(List<Counted> counted) {
        int[][] sides = new int[2][2];
        for (Counted each : counted) {
            if (each.item() instanceof Specimen specimen
                    && each.step() != null
                    && each.step().response() instanceof Response.Judged said) {
                sides[specimen.over() ? 1 : 0][said.over() ? 1 : 0]++;
            }
        }
        return new AttemptMarked.Judged(sides[1][1], sides[1][0], sides[0][1], sides[0][0]);
    }

    private Item item(String hash) {
        return catalogue.itemByHash(hash).orElseThrow(() -> new IllegalStateException("No snapshot " + hash));
    }
}
