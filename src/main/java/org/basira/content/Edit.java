package org.basira.content;

/** One act on a file through its form. What its schema does not allow there leaves the file as it is. */
public sealed interface Edit {

    String pointer();

    /**
     * Puts what was typed or chosen. Blank takes away what is not asked for; what is no number though one is wanted stands
     * as it was typed, for the rules to find. Several stand one a line; a tick is {@code true} or {@code false}.
     */
    record Put(String pointer, String text) implements Edit {}

    /** Adds one more to the rows there, or the part that is missing there: a frame without words, with fresh ids. */
    record Add(String pointer) implements Edit {}

    record Remove(String pointer) implements Edit {}

    /** Moves one of several by so many places; beyond either end it stays. */
    record Move(String pointer, int by) implements Edit {}

    /** Gives a named row another name. */
    record Rename(String pointer, String name) implements Edit {}

    /** Makes a part another one of the makes it can be ({@link Part.Which}). */
    record Become(String pointer, String make) implements Edit {}
}
