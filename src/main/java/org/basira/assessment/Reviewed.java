package org.basira.assessment;

import java.util.Optional;
import org.basira.question.Item;
import org.basira.question.Response;
import org.basira.question.Specimen;

/**
 * An answered item with its key. Made only when the key may be shown.
 *
 * @param item in the version the answer is marked by
 * @param specimen the specimen a question is about, if any; a triage item is its own specimen
 * @param corrected where the mark is not the one first given
 */
public record Reviewed(
        Item item, Response response, double fraction, Optional<Specimen> specimen, Optional<Corrected> corrected) {

    public Reviewed(Item item, Response response, double fraction, Optional<Specimen> specimen) {
        this(item, response, fraction, specimen, Optional.empty());
    }

    /** The post it was about. */
    public Optional<Specimen> post() {
        return item instanceof Specimen itself ? Optional.of(itself) : specimen;
    }
}
