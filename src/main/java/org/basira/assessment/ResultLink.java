package org.basira.assessment;

import java.util.UUID;
import org.basira.ui.Link;

/** What a finished attempt came to. */
public record ResultLink(UUID attempt) implements Link {
    public static final String ROUTE = "result/:attempt";

    @Override
    public String path() {
        return "result/" + attempt;
    }
}
