package org.basira.assessment;

/** What kind of section a slot stands in. */
public enum SectionKind {
    QUESTIONS,
    TRIAGE,
    STORY,
    /** Practice cases before the lessons on reporting. */
    DRILL_BEFORE,
    DRILL,
    DESK
}
