package org.basira.assessment;

import org.basira.ui.Link;

/** Where trainers judge reports of practice cases once more, blind. */
public record RejudgingLink() implements Link {
    public static final String ROUTE = "marking/reports";

    @Override
    public String path() {
        return ROUTE;
    }
}
