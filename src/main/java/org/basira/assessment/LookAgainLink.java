package org.basira.assessment;

import org.basira.ui.Link;

/** The posts a learner judged otherwise than the key, to look at again. */
public record LookAgainLink() implements Link {
    public static final String ROUTE = "look-again";

    @Override
    public String path() {
        return ROUTE;
    }
}
