package org.basira.authoring;

import org.basira.ui.Link;

/** How one question or specimen does, version by version. */
public record ItemReportLink(String unit, String kind, String slug) implements Link {
    public static final String ROUTE = "results/:unit/:kind/:slug";

    @Override
    public String path() {
        return "results/" + unit + "/" + kind + "/" + slug;
    }
}
