package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.basira.assessment.ByHand;
import org.basira.assessment.internal.Mark.Cause;
import org.basira.assessment.internal.Mark.Treatment;
import org.basira.assessment.internal.Rulings.Ruling;
import org.basira.content.Catalogue;
import org.basira.question.Behaviour.Check;
import org.basira.question.Evidence;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.jspecify.annotations.Nullable;

/**
 * Marks answers by the rules in force, the first time and after a correction alike: so a regrade comes to what a first
 * marking would have come to. Pure but for reading items.
 */
public final class Marking {

    private static final List<Check> FULL = List.of(new Check(1, Sureness.VERY));

    private final Catalogue catalogue;

    public Marking(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A mark to be appended, and the evidence it was made from. */
    public record Given(Mark mark, Evidence evidence) {}

    /**
     * The mark a step has under these rulings. Where the response does not fit the version it is to be marked by, the
     * version it was marked by stays. A mark by hand stays unless the item is withdrawn.
     */
    public Given mark(Attempt attempt, Step step, Rulings rulings, Instant at) {
        Slot slot = attempt.slot(step.slot());
        Response response = response(step);
        Ruling ruling = rulings.of(slot.item(), slot.hash());
        Optional<Mark> now = Optional.ofNullable(step.mark());
        String hash = fits(ruling.hash(), response)
                ? ruling.hash()
                : now.map(Mark::hash).orElse(slot.hash());
        Optional<ByHand> said = step.byHand();
        Evidence evidence = said.map(by -> evidence(slot, by)).orElseGet(() -> Marker.evidence(item(hash), response));
        BigDecimal earned = said.isPresent() ? share(evidence) : credit(attempt, evidence);
        return new Given(
                new Mark(
                        now.map(Mark::number).orElse(0) + 1,
                        counts(ruling, earned),
                        ruling.treatment(),
                        hash,
                        now.isEmpty() ? Cause.ANSWERED : said.isPresent() ? Cause.BY_HAND : Cause.CORRECTED,
                        ruling.correction() == null ? null : ruling.correction().id(),
                        said.orElse(null),
                        at),
                evidence);
    }

    /**
     * The mark a person gives: the points of all criteria over those that could be had. Where the item is withdrawn
     * meanwhile it counts as that says, and what was said stays for when it comes back. Empty where a criterion has no level.
     */
    public Optional<Given> byHand(Attempt attempt, Step step, ByHand said, Rulings rulings, Instant at) {
        Slot slot = attempt.slot(step.slot());
        Ruling ruling = rulings.of(slot.item(), slot.hash());
        return text(slot)
                .flatMap(question -> evidence(question, said))
                .map(evidence -> new Given(
                        new Mark(
                                step.marks().size() + 1,
                                counts(ruling, share(evidence)),
                                ruling.treatment(),
                                slot.hash(),
                                Cause.BY_HAND,
                                ruling.correction() == null
                                        ? null
                                        : ruling.correction().id(),
                                said,
                                at),
                        evidence));
    }

    private static BigDecimal counts(Ruling ruling, BigDecimal earned) {
        return ruling.treatment() == Treatment.FULL_CREDIT ? BigDecimal.ONE.setScale(5) : earned;
    }

    /** By the version it was drawn in, whose levels the person saw. */
    private Evidence evidence(Slot slot, ByHand said) {
        return text(slot)
                .flatMap(question -> evidence(question, said))
                .orElseThrow(
                        () -> new IllegalStateException("No levels of " + slot.item() + " as they were marked by"));
    }

    private Optional<Question.FreeText> text(Slot slot) {
        return item(slot.hash()) instanceof Question.FreeText question ? Optional.of(question) : Optional.empty();
    }

    private static Optional<Evidence> evidence(Question.FreeText question, ByHand said) {
        double points = 0;
        double most = 0;
        for (Question.Criterion criterion : question.rubric()) {
            Optional<Question.Level> level = criterion.levels().stream()
                    .filter(each -> each.id().equals(said.levels().get(criterion.id())))
                    .findFirst();
            if (level.isEmpty()) {
                return Optional.empty();
            }
            points += level.get().points();
            most += criterion.levels().stream()
                    .mapToInt(Question.Level::points)
                    .max()
                    .orElse(0);
        }
        return Optional.of(new Evidence(points, most - points, 0));
    }

    private static BigDecimal share(Evidence evidence) {
        double most = evidence.hits() + evidence.misses();
        return BigDecimal.valueOf(most == 0 ? 0 : evidence.hits() / most).setScale(5, RoundingMode.HALF_UP);
    }

    /** Whether a response can be marked by a version. */
    public boolean fits(String hash, Response response) {
        return catalogue
                .itemByHash(hash)
                .filter(item -> Marker.check(item, response).isEmpty())
                .isPresent();
    }

    private Item item(String hash) {
        return catalogue.itemByHash(hash).orElseThrow(() -> new IllegalStateException("No snapshot " + hash));
    }

    private static Response response(Step step) {
        if (step.response() == null) {
            throw new IllegalArgumentException("A step without a response is not marked");
        }
        return step.response();
    }

    private static BigDecimal credit(Attempt attempt, Evidence evidence) {
        return BigDecimal.valueOf(attempt.credit().fraction(evidence)).setScale(5, RoundingMode.HALF_UP);
    }

    /**
     * What counts of an attempt with the marks it has.
     *
     * @param slots the checks of each slot that counts
     * @param waiting how many hold a text that a person has yet to read; they count once they are marked
     * @param open how many of {@code slots} were left open or half answered, and count as nothing earned
     */
    record Counted(List<List<Check>> slots, int waiting, int open) {

        /** The same once what waits is marked, each like this. */
        List<List<Check>> with(List<Check> each) {
            List<List<Check>> all = new ArrayList<>(slots);
            all.addAll(Collections.nCopies(waiting, each));
            return all;
        }
    }

    /** A slot that was left open is judged as at the end: what is withdrawn later says nothing of what nobody answered. */
    Counted counted(Attempt attempt, Rulings rulings, Instant end) {
        List<List<Check>> counted = new ArrayList<>();
        int waiting = 0;
        int open = 0;
        for (int slot = 1; slot <= attempt.slots().size(); slot++) {
            Slot place = attempt.slot(slot);
            Mark mark = attempt.lastMarked(slot).map(Step::mark).orElse(null);
            boolean written = mark == null && written(attempt, slot);
            Ruling ruling =
                    written ? rulings.of(place.item(), place.hash()) : rulings.of(place.item(), place.hash(), end);
            if (written && !ruling.withdrawn()) {
                waiting++;
                continue;
            }
            switch (mark == null ? ruling.treatment() : mark.treatment()) {
                case LEFT_OUT -> {}
                case FULL_CREDIT -> counted.add(FULL);
                case COUNTED -> {
                    counted.add(attempt.marked(slot));
                    open += mark == null ? 1 : 0;
                }
            }
        }
        return new Counted(List.copyOf(counted), waiting, open);
    }

    /**
     * What an attempt comes to with the marks it has: what its behaviour makes of what counts, 1 where nothing counts any
     * more. While a text waits for a person it is passed, or not, only where no mark could change that, and else neither.
     */
    public Attempt.Outcome outcome(Attempt attempt, Rulings rulings, Instant end) {
        Counted counted = counted(attempt, rulings, end);
        boolean none = counted.slots().isEmpty() && counted.waiting() > 0;
        BigDecimal grade = none ? BigDecimal.ZERO.setScale(5) : grade(attempt, counted.slots());
        boolean least = reaches(attempt, grade(attempt, counted.with(List.of())));
        boolean most = reaches(attempt, grade(attempt, counted.with(FULL)));
        return new Attempt.Outcome(end, grade, passed(attempt, least, most));
    }

    private static BigDecimal grade(Attempt attempt, List<List<Check>> counted) {
        return counted.isEmpty()
                ? BigDecimal.ONE.setScale(5)
                : BigDecimal.valueOf(attempt.behaviour()
                                .grade(counted, attempt.terms().penalty()))
                        .setScale(5, RoundingMode.HALF_UP);
    }

    /** What was passed once stays passed. */
    private static @Nullable Boolean passed(Attempt attempt, boolean least, boolean most) {
        if (attempt.passFraction() == null) {
            return null;
        }
        boolean before = attempt.outcome() != null
                && Boolean.TRUE.equals(attempt.outcome().passed());
        if (before || least) {
            return true;
        }
        return most ? null : false;
    }

    /** Whether there is a whole answer that only a person can mark. */
    private boolean written(Attempt attempt, int slot) {
        Item item = item(attempt.slot(slot).hash());
        return !Marker.byMachine(item)
                && attempt.answer(slot)
                        .map(Step::response)
                        .filter(response -> Marker.check(item, response).isEmpty())
                        .isPresent();
    }

    /** Whether a mean reaches what the attempt asks for. */
    static boolean reaches(Attempt attempt, BigDecimal mean) {
        return attempt.passFraction() != null
                && mean.setScale(4, RoundingMode.HALF_UP).compareTo(attempt.passFraction()) >= 0;
    }
}
