package org.basira.account;

import org.basira.ui.Link;

/** The page on which a class is joined; {@code code} may be blank. */
public record JoinLink(String code) implements Link {
    public static final String ROUTE = "join/:code?";

    @Override
    public String path() {
        return code.isBlank() ? "join" : "join/" + code;
    }
}
