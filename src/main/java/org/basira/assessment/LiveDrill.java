package org.basira.assessment;

import java.util.Optional;
import org.basira.content.Catalogue;
import org.basira.content.Versioned;
import org.basira.question.Drill;
import org.basira.question.Item;

/** A practice case in the version that is live now. */
record LiveDrill(Drill drill, String hash) {

    /** Empty where the module or the case is live no more, or is something else now. */
    static Optional<LiveDrill> of(Catalogue catalogue, String unit, String item) {
        return catalogue
                .live(unit)
                .flatMap(version -> catalogue.item(version.id(), item))
                .flatMap(LiveDrill::of);
    }

    private static Optional<LiveDrill> of(Versioned<Item> found) {
        return found.value() instanceof Drill drill
                ? Optional.of(new LiveDrill(drill, found.hash()))
                : Optional.empty();
    }
}
