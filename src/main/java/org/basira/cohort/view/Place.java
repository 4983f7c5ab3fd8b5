package org.basira.cohort.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;

/** Which cohort an address names. */
final class Place {

    private Place() {}

    /** The id in the address; empty where it is no id at all, which is answered like an unknown one. */
    static Optional<UUID> cohort(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("id").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
