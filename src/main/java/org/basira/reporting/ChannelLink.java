package org.basira.reporting;

import org.basira.ui.Link;

/** One place in the directory, its card open. */
public record ChannelLink(String id) implements Link {
    public static final String ROUTE = "report/channel/:channel";

    @Override
    public String path() {
        return ROUTE.replace(":channel", id);
    }
}
