package org.basira.learning;

import org.basira.ui.Link;

/** A lesson at one of its screens; a blank screen is the one last seen. */
public record LessonLink(String module, String lesson, String screen) implements Link {
    public static final String ROUTE = "learn/:module/:lesson/:screen?";

    public LessonLink(String module, String lesson) {
        this(module, lesson, "");
    }

    @Override
    public String path() {
        return "learn/" + module + "/" + lesson + (screen.isBlank() ? "" : "/" + screen);
    }
}
