package org.basira.learning;

/** What a learner does next. */
public sealed interface NextStep {

    /** The form before the first module. */
    record BeforeForm() implements NextStep {}

    /** A lesson, at the screen last seen (blank where it was not begun). */
    record Lesson(String module, String lesson, String screen) implements NextStep {}

    record Quiz(String module, String quiz) implements NextStep {}

    /** The form after the last module. */
    record AfterForm() implements NextStep {}

    /** The form some weeks after the course. */
    record FollowUpForm() implements NextStep {}

    record AllDone() implements NextStep {}
}
