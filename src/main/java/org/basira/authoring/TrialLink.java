package org.basira.authoring;

import org.basira.ui.Link;

/** A quiz or form tried as a learner would meet it; {@code kind} is quiz or form. */
public record TrialLink(String unit, String kind, String slug) implements Link {
    public static final String ROUTE = "library/:unit/:kind/:slug/try";

    /** The seed of the draw, and the language it is met in. */
    public static final String SEED = "seed";

    public static final String LANGUAGE = "language";

    @Override
    public String path() {
        return "library/" + unit + "/" + kind + "/" + slug + "/try";
    }
}
