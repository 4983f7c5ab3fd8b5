package org.basira.reporting.internal;

/** What is wrong in a file, and where. */
public record Problem(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + " " + reason;
    }
}
