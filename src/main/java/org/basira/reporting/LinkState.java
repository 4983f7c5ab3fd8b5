package org.basira.reporting;

import java.time.Instant;

/**
 * What the app found at a link.
 *
 * @param detail where a moved link leads, the number a server answered with, or a stable word such as {@code no-host}
 */
public record LinkState(Status status, Instant at, String detail) {

    /** What became of the link. Only {@link #BROKEN} is sure enough to be told to learners. */
    public enum Status {
        /** It answers. */
        OK,
        /** The server says that there is no such page. */
        BROKEN,
        /** It leads elsewhere; the app does not follow. */
        MOVED,
        /** No answer, or none to a program: it may work for a person. */
        UNREACHABLE,
        /** It leads into a private network: the app does not go there. */
        REFUSED
    }
}
