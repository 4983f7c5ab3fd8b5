package org.basira.reporting;

import org.basira.ui.Link;

/** The form in which an institution adds an office of its own. */
public record OfficeLink() implements Link {
    public static final String ROUTE = "directory/office";

    @Override
    public String path() {
        return ROUTE;
    }
}
