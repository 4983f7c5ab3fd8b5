package org.basira.ui;

/** The address of a page, as a value: rooms link to each other's pages by these, never by view classes. */
public interface Link {

    /** The path from the application's root, without a leading slash. */
    String path();
}
