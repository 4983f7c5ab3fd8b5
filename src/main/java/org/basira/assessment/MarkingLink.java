package org.basira.assessment;

import org.basira.ui.Link;

/** Where trainers mark answers that no machine marks. */
public record MarkingLink() implements Link {
    public static final String ROUTE = "marking";

    @Override
    public String path() {
        return ROUTE;
    }
}
