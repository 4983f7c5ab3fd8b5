package org.basira.authoring;

import org.basira.ui.Link;

/** How each question and specimen does, of one module or (blank) of all. */
public record ResultsLink(String unit) implements Link {
    public static final String ROUTE = "results";
    public static final String MODULE = "module";

    @Override
    public String path() {
        return unit.isBlank() ? ROUTE : ROUTE + "?" + MODULE + "=" + unit;
    }
}
