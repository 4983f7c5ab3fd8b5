package org.basira.assessment;

import java.util.UUID;
import org.basira.ui.Link;

/** A slot of an attempt, counted from 1; one past the last is the end of a form, where everything can still be changed. */
public record AttemptLink(UUID attempt, int slot) implements Link {
    public static final String ROUTE = "attempt/:attempt/:slot?";

    @Override
    public String path() {
        return "attempt/" + attempt + "/" + slot;
    }
}
