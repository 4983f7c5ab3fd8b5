package org.basira.reporting.intake;

import org.basira.ui.Link;

/** How something that was passed on stands, by reference number and PIN; for whoever has them. */
public record StatusLink() implements Link {
    public static final String ROUTE = "status";

    @Override
    public String path() {
        return ROUTE;
    }
}
