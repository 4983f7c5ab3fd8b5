package org.basira.assessment;

import java.util.Optional;
import java.util.Set;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Told;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.question.Specimen;

/**
 * An answered item with its key. Made only when the key may be shown.
 *
 * @param item in the version the answer is marked by
 * @param fraction what the slot came to, 0 to 1: the credit of the answer, less what wrong tries took off; 0 and without
 *     meaning while it is not marked
 * @param specimen the specimen a question is about, if any; a triage item is its own specimen
 * @param told what of it may be told now
 * @param calibration where sureness is marked
 * @param marked whether there is a mark; a text that a person reads has none at first
 * @param corrected where the mark is not the one first given
 * @param byHand what was said with the mark, where a person gave it
 */
public record Reviewed(
        Item item,
        Response response,
        double fraction,
        Optional<Specimen> specimen,
        Set<Told> told,
        Optional<Calibration> calibration,
        boolean marked,
        Optional<Corrected> corrected,
        Optional<ByHand> byHand) {

    /**
     * How sure an answer was, and the mark that came to.
     *
     * @param mark {@link Behaviour#mark(double, Sureness)}, −6 to 3
     */
    public record Calibration(Sureness sureness, double mark, boolean right) {}

    /** All may be told: the verdict, the reasons and the key. */
    public Reviewed(Item item, Response response, double fraction, Optional<Specimen> specimen) {
        this(item, response, fraction, specimen, true);
    }

    private Reviewed(Item item, Response response, double fraction, Optional<Specimen> specimen, boolean marked) {
        this(
                item,
                response,
                fraction,
                specimen,
                Quiz.Review.DEFAULT.afterAnswer(),
                Optional.empty(),
                marked,
                Optional.empty(),
                Optional.empty());
    }

    /** An answer given in passing, marked at once where a machine can. */
    public static Reviewed inPassing(Item item, Response response, Optional<Specimen> specimen) {
        boolean marked = Marker.byMachine(item);
        return new Reviewed(
                item,
                response,
                marked ? CreditPolicy.PARTIAL.fraction(Marker.evidence(item, response)) : 0,
                specimen,
                marked);
    }

    /** Whether this much may be told. */
    public boolean tells(Told what) {
        return told.contains(what);
    }

    /** The post it was about. */
    public Optional<Specimen> post() {
        return item instanceof Specimen itself ? Optional.of(itself) : specimen;
    }
}
