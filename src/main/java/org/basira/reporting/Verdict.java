package org.basira.reporting;

/** What a person states who opened an address of the directory, or takes back. */
public enum Verdict {
    /** It is what the entry says. */
    AS_SAID,
    /** It is not: greyed at once. */
    NOT_SO,
    /** An earlier {@link #NOT_SO} was a mistake, or holds no longer. */
    RESTORED
}
