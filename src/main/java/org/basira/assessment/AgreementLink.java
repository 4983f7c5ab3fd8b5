package org.basira.assessment;

import org.basira.ui.Link;

/** How far the rules for reports of practice cases agree with trainers. */
public record AgreementLink() implements Link {
    public static final String ROUTE = "marking/agreement";

    @Override
    public String path() {
        return ROUTE;
    }
}
