package org.basira.reporting;

import org.basira.question.Text;

/** A statement with how well it is known. */
public record Fact(Text text, Status status) {

    /** How well a statement is known. */
    public enum Status {
        /** Read in the source itself. */
        IN_SOURCE,
        /** Read in what someone else wrote of the source. */
        SECOND_HAND,
        /** Heard, and read nowhere. */
        UNVERIFIED
    }
}
