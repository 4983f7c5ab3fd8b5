package org.basira.content.internal;

/** One rule of docs/content-rules.md. A rule never throws on odd data: what the schema forbids, it passes over. */
public interface Rule {

    /** Its id, such as {@code R07}. */
    String id();

    void check(ContentSet set, Findings findings);
}
