package org.basira.reporting.intake;

import org.basira.ui.Link;

/** Passing on what one saw to the intake in use. */
public record HandOffLink() implements Link {
    public static final String ROUTE = "report/hand-off";

    @Override
    public String path() {
        return ROUTE;
    }
}
