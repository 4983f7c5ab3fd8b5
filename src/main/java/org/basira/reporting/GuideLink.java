package org.basira.reporting;

import org.basira.ui.Link;

/** The guide from "I saw something" to the right place. Its address says nothing of that, and carries nothing. */
public record GuideLink() implements Link {
    public static final String ROUTE = "guide";

    @Override
    public String path() {
        return ROUTE;
    }
}
