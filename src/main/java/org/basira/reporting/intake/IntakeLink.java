package org.basira.reporting.intake;

import org.basira.ui.Link;

/** Where administrators connect an intake. */
public record IntakeLink() implements Link {
    public static final String ROUTE = "admin/intake";

    @Override
    public String path() {
        return ROUTE;
    }
}
