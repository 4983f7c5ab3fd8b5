package org.basira.question;

import java.util.List;

/** Anything scorable, in its authored form: it holds the key, so it stays on the server until the key may be shown. */
public sealed interface Item permits Question, Specimen, Scenario, Composed {

    /** The kinds of files that hold one item each. */
    List<String> KINDS = List.of("question", "specimen", "scenario", "case", "incoming");

    /** Stable id, unique per kind over all content; never reused. */
    String id();

    /** The one objective this item tests. */
    String objective();

    /** Stated difficulty, 1 (plain) to 3 (hard). */
    int level();

    /** The kind of file it comes from, one of {@link #KINDS}. */
    default String kind() {
        return switch (this) {
            case Question question -> "question";
            case Specimen specimen -> "specimen";
            case Scenario scenario -> "scenario";
            case Drill drill -> "case";
            case Incoming incoming -> "incoming";
        };
    }
}
