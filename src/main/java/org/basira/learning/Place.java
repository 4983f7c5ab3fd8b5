package org.basira.learning;

import java.util.UUID;
import org.basira.content.TaughtModule;

/**
 * Where a learner is in a lesson.
 *
 * @param version of the module, pinned for this learner
 * @param lessonNumber from 1, in the module
 * @param screen index from 0
 * @param reached how many screens were seen at the most
 */
public record Place(
        UUID version,
        TaughtModule module,
        TaughtModule.LessonCard lesson,
        int lessonNumber,
        int screen,
        int reached,
        boolean finished) {

    public String screenId() {
        return lesson.screens().get(screen);
    }
}
