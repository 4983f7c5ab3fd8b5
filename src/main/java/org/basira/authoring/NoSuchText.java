package org.basira.authoring;

/** There is no such text, live or as a draft. */
public class NoSuchText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchText() {
        super("no such text");
    }
}
