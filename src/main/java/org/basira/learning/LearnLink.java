package org.basira.learning;

import org.basira.ui.Link;

/** All modules. */
public record LearnLink() implements Link {
    public static final String ROUTE = "learn";

    @Override
    public String path() {
        return ROUTE;
    }
}
