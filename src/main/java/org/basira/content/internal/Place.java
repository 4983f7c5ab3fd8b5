package org.basira.content.internal;

/** Where something stands in its file, counted from 1. */
public record Place(int line, int column) {
    public static final Place START = new Place(1, 1);
}
