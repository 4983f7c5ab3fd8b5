package org.basira.cohort;

import java.util.UUID;
import org.basira.ui.Link;

/** A cohort's join code for the classroom screen. */
public record JoinScreenLink(UUID id) implements Link {
    public static final String ROUTE = "cohorts/:id/screen";

    @Override
    public String path() {
        return ROUTE.replace(":id", id.toString());
    }
}
