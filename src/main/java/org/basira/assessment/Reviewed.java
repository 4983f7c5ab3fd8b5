package org.basira.assessment;

import java.util.Optional;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Specimen;

/**
 * An answered item with its key. Made only when the key may be shown.
 *
 * @param item in the version the answer is marked by
 * @param fraction 0 to 1; 0 and without meaning while it is not marked
 * @param specimen the specimen a question is about, if any; a triage item is its own specimen
 * @param marked whether there is a mark; a text that a person reads has none at first
 * @param corrected where the mark is not the one first given
 * @param byHand what was said with the mark, where a person gave it
 */
public record Reviewed(
        Item item,
        Response response,
        double fraction,
        Optional<Specimen> specimen,
        boolean marked,
        Optional<Corrected> corrected,
        Optional<ByHand> byHand) {

    public Reviewed(Item item, Response response, double fraction, Optional<Specimen> specimen) {
        this(item, response, fraction, specimen, true, Optional.empty(), Optional.empty());
    }

    /** An answer no one has marked yet. */
    public static Reviewed unmarked(Item item, Response response, Optional<Specimen> specimen) {
        return new Reviewed(item, response, 0, specimen, false, Optional.empty(), Optional.empty());
    }

    /** An answer given in passing, marked at once where a machine can. */
    public static Reviewed inPassing(Item item, Response response, Optional<Specimen> specimen) {
        return Marker.byMachine(item)
                ? new Reviewed(item, response, CreditPolicy.PARTIAL.fraction(Marker.evidence(item, response)), specimen)
                : unmarked(item, response, specimen);
    }

    /** The post it was about. */
    public Optional<Specimen> post() {
        return item instanceof Specimen itself ? Optional.of(itself) : specimen;
    }
}
