package org.basira.reporting.intake;

import org.basira.ui.Link;

/** Messages to the outside that wait or failed. */
public record OutboxLink() implements Link {
    public static final String ROUTE = "admin/outbox";

    @Override
    public String path() {
        return ROUTE;
    }
}
