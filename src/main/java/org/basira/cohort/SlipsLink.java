package org.basira.cohort;

import java.util.UUID;
import org.basira.ui.Link;

/** Printable join slips of a cohort. */
public record SlipsLink(UUID id) implements Link {
    public static final String ROUTE = "cohorts/:id/slips";

    @Override
    public String path() {
        return ROUTE.replace(":id", id.toString());
    }
}
