package org.basira.ui;

/** The first page: what it shows is for the person's roles to say. */
public record HomeLink() implements Link {
    @Override
    public String path() {
        return "";
    }
}
