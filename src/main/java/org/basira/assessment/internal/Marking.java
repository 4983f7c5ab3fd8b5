package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
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
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.jspecify.annotations.Nullable;

/**
 * Marks answers by the rules in force, the first time and after a correction alike: so a regrade comes to what a first
 * marking would have come to. Pure but for reading items.
 */
public final class Marking {

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
        Optional<Mark> hand = step.byHand();
        Evidence evidence = hand.map(Marking::evidence).orElseGet(() -> Marker.evidence(item(hash), response));
        BigDecimal earned = hand.map(Mark::fraction).orElseGet(() -> credit(attempt, evidence));
        return new Given(
                new Mark(
                        now.map(Mark::number).orElse(0) + 1,
                        ruling.treatment() == Treatment.FULL_CREDIT ? BigDecimal.ONE.setScale(5) : earned,
                        ruling.treatment(),
                        hash,
                        now.isEmpty() ? Cause.ANSWERED : hand.isPresent() ? Cause.BY_HAND : Cause.CORRECTED,
                        ruling.correction() == null ? null : ruling.correction().id(),
                        hand.map(Mark::said).orElse(null),
                        at),
                evidence);
    }

    /** The mark a person gives; where the item is withdrawn meanwhile, it counts as that says. */
    public Given byHand(
            Attempt attempt,
            Step step,
            Evidence evidence,
            BigDecimal fraction,
            ByHand said,
            Rulings rulings,
            Instant at) {
        Slot slot = attempt.slot(step.slot());
        Ruling ruling = rulings.of(slot.item(), slot.hash());
        return new Given(
                new Mark(
                        step.marks().size() + 1,
                        ruling.treatment() == Treatment.FULL_CREDIT ? BigDecimal.ONE.setScale(5) : fraction,
                        ruling.treatment(),
                        slot.hash(),
                        Cause.BY_HAND,
                        ruling.correction() == null ? null : ruling.correction().id(),
                        said,
                        at),
                evidence);
    }

    private static Evidence evidence(Mark hand) {
        double fraction = hand.fraction().doubleValue();
        return new Evidence(fraction, 1 - fraction, 0);
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
     * What an attempt comes to with the marks it has: what its behaviour makes of what counts, 1 where nothing counts any
     * more. A slot without a mark counts 0, but for one whose item is withdrawn now or was when the attempt ended, and for a
     * text that a person has yet to read. Where nothing else counts yet, it comes to 0 and is neither passed nor not.
     */
    public Attempt.Outcome outcome(Attempt attempt, Rulings rulings, Instant end) {
        List<List<Check>> counted = new ArrayList<>();
        boolean waits = false;
        for (int slot = 1; slot <= attempt.slots().size(); slot++) {
            Mark mark = attempt.lastMarked(slot).map(Step::mark).orElse(null);
            if (mark == null && waits(attempt, slot, rulings)) {
                waits = true;
                continue;
            }
            switch (mark == null ? unanswered(attempt.slot(slot), rulings, end) : mark.treatment()) {
                case LEFT_OUT -> {}
                case FULL_CREDIT -> counted.add(List.of(new Check(1, Sureness.VERY)));
                case COUNTED -> counted.add(attempt.marked(slot));
            }
        }
        if (counted.isEmpty() && waits) {
            return new Attempt.Outcome(end, BigDecimal.ZERO.setScale(5), null);
        }
        BigDecimal grade = counted.isEmpty()
                ? BigDecimal.ONE.setScale(5)
                : BigDecimal.valueOf(attempt.behaviour()
                                .grade(counted, attempt.terms().penalty()))
                        .setScale(5, RoundingMode.HALF_UP);
        return new Attempt.Outcome(end, grade, passed(attempt, grade));
    }

    /** Whether an answer waits for a person to mark it. */
    private boolean waits(Attempt attempt, int slot, Rulings rulings) {
        Slot place = attempt.slot(slot);
        return attempt.answer(slot).filter(step -> step.response() != null).isPresent()
                && !Marker.byMachine(item(place.hash()))
                && !rulings.of(place.item(), place.hash()).withdrawn();
    }

    private static Treatment unanswered(Slot slot, Rulings rulings, Instant end) {
        Ruling now = rulings.of(slot.item(), slot.hash());
        return now.withdrawn() || !rulings.of(slot.item(), slot.hash(), end).withdrawn()
                ? now.treatment()
                : Treatment.LEFT_OUT;
    }

    /** What was passed once stays passed. */
    private static @Nullable Boolean passed(Attempt attempt, BigDecimal mean) {
        if (attempt.passFraction() == null) {
            return null;
        }
        boolean before = attempt.outcome() != null
                && Boolean.TRUE.equals(attempt.outcome().passed());
        return before || reaches(attempt, mean);
    }

    /** Whether a mean reaches what the attempt asks for. */
    static boolean reaches(Attempt attempt, BigDecimal mean) {
        return attempt.passFraction() != null
                && mean.setScale(4, RoundingMode.HALF_UP).compareTo(attempt.passFraction()) >= 0;
    }
}
