package org.basira.reporting;

import org.basira.ui.Link;

/** What Basira is, what it stores, and who sees what. */
public record AboutLink() implements Link {
    public static final String ROUTE = "about";

    @Override
    public String path() {
        return ROUTE;
    }
}
