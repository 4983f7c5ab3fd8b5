package org.basira.authoring;

import org.basira.ui.Link;

/** Where the marks of answers to an item are corrected: regraded, or the item withdrawn. */
public record MarksLink(String unit, String kind, String slug) implements Link {
    public static final String ROUTE = "library/:unit/:kind/:slug/marks";

    @Override
    public String path() {
        return "library/" + unit + "/" + kind + "/" + slug + "/marks";
    }
}
