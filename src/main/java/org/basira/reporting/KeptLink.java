package org.basira.reporting;

import org.basira.ui.Link;

/** One entry of the directory as coordinators keep it. */
public record KeptLink(String channel) implements Link {
    public static final String ROUTE = "directory/place/:channel";

    @Override
    public String path() {
        return ROUTE.replace(":channel", channel);
    }
}
