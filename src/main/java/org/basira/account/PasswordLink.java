package org.basira.account;

import org.basira.ui.Link;

/** The page on which one changes one's own password. */
public record PasswordLink() implements Link {
    public static final String ROUTE = "password";

    @Override
    public String path() {
        return ROUTE;
    }
}
