package org.basira.learning;

import org.basira.ui.Link;

/** A learner's own picture. */
public record ProgressLink() implements Link {
    public static final String ROUTE = "progress";

    @Override
    public String path() {
        return ROUTE;
    }
}
