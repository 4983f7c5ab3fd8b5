package org.basira.reporting;

import org.basira.ui.Link;

/** The form in which an entry is changed. */
public record ChangeLink(String channel) implements Link {
    public static final String ROUTE = "directory/place/:channel/change";

    @Override
    public String path() {
        return ROUTE.replace(":channel", channel);
    }
}
