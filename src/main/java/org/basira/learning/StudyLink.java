package org.basira.learning;

import org.basira.ui.Link;

/** The study of refreshers, explained, with the question whether to take part. */
public record StudyLink() implements Link {
    public static final String ROUTE = "study";

    @Override
    public String path() {
        return ROUTE;
    }
}
