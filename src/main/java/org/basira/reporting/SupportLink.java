package org.basira.reporting;

import org.basira.ui.Link;

/** The page of support. */
public record SupportLink() implements Link {
    public static final String ROUTE = "support";

    @Override
    public String path() {
        return ROUTE;
    }
}
