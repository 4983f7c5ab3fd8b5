package org.basira.cohort;

import org.basira.ui.Link;

/** The list of one's own cohorts. */
public record CohortsLink() implements Link {
    public static final String ROUTE = "cohorts";

    @Override
    public String path() {
        return ROUTE;
    }
}
