package org.basira.cohort.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.basira.cohort.CohortLink;
import org.basira.cohort.Cohorts;
import org.basira.cohort.Cohorts.Cohort;

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

    /**
     * One's own cohort that can be joined now. An unknown one looks like an unknown page; one that cannot be joined leads to
     * its own page, which says why.
     */
    static Optional<Cohort> joinable(BeforeEnterEvent event, Cohorts cohorts, UUID coordinator) {
        Optional<Cohort> found = cohort(event).flatMap(id -> cohorts.find(coordinator, id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return found;
        }
        Cohort cohort = found.get();
        if (cohort.closed() || !cohort.code().good()) {
            event.forwardTo(new CohortLink(cohort.id()).path());
            return Optional.empty();
        }
        return found;
    }
}
