package org.basira.assessment;

/** What kind of section a slot stands in. */
public enum SectionKind {
    QUESTIONS,
    TRIAGE,
    STORY
}
