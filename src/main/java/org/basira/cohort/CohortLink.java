package org.basira.cohort;

import java.util.UUID;
import org.basira.ui.Link;

/** A cohort's page. */
public record CohortLink(UUID id) implements Link {
    public static final String ROUTE = "cohorts/:id";

    @Override
    public String path() {
        return ROUTE.replace(":id", id.toString());
    }
}
