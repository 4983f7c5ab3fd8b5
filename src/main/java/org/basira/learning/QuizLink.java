package org.basira.learning;

import org.basira.ui.Link;

/** What comes before a quiz: how long it is, what passes, earlier goes. */
public record QuizLink(String module, String quiz) implements Link {
    public static final String ROUTE = "quiz/:module/:quiz";

    @Override
    public String path() {
        return "quiz/" + module + "/" + quiz;
    }
}
