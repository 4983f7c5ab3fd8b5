package org.basira.learning;

import org.basira.ui.Link;

/** The study of refreshers, for administrators. */
public record StudyResultsLink() implements Link {
    public static final String ROUTE = "admin/study";

    @Override
    public String path() {
        return ROUTE;
    }
}
