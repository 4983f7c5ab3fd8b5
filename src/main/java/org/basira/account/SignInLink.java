package org.basira.account;

import org.basira.ui.Link;

/** The sign-in page. */
public record SignInLink() implements Link {
    public static final String ROUTE = "sign-in";

    @Override
    public String path() {
        return ROUTE;
    }
}
