package org.basira.reporting;

import org.basira.ui.Link;

/** The directory as coordinators keep it. */
public record KeepingLink() implements Link {
    public static final String ROUTE = "directory";

    @Override
    public String path() {
        return ROUTE;
    }
}
