package org.basira.reporting;

import java.util.UUID;
import org.basira.ui.Link;

/** A change that waits for two administrators. */
public record ProposalLink(UUID id) implements Link {
    public static final String ROUTE = "directory/proposal/:id";

    @Override
    public String path() {
        return ROUTE.replace(":id", id.toString());
    }
}
