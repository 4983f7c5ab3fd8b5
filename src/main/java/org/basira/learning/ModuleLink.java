package org.basira.learning;

import org.basira.ui.Link;

/** One module. */
public record ModuleLink(String module) implements Link {
    public static final String ROUTE = "learn/:module";

    @Override
    public String path() {
        return "learn/" + module;
    }
}
