package org.basira.content;

import java.util.List;
import org.basira.question.Text;

/**
 * A module as taught: one version of it.
 *
 * @param minutes estimate for the whole module
 * @param requires ids of modules advised before this one, never forced
 * @param quizzes ids of those to be passed
 * @param practice ids of those one may take and need not
 */
public record TaughtModule(
        VersionId version,
        String id,
        int order,
        int minutes,
        List<String> requires,
        Text title,
        Text summary,
        List<Objective> objectives,
        List<LessonCard> lessons,
        List<String> quizzes,
        List<String> practice,
        List<Source> sources) {

    /** A module without quizzes for practice alone. */
    public TaughtModule(
            VersionId version,
            String id,
            int order,
            int minutes,
            List<String> requires,
            Text title,
            Text summary,
            List<Objective> objectives,
            List<LessonCard> lessons,
            List<String> quizzes,
            List<Source> sources) {
        this(version, id, order, minutes, requires, title, summary, objectives, lessons, quizzes, List.of(), sources);
    }

    public record Objective(String id, Text text) {}

    /** A lesson in a list: its title in each language it exists in, its minutes and its screens' ids in order. */
    public record LessonCard(String id, Text title, int minutes, List<String> screens) {}

    /** {@code status}: in-source, second-hand or unverified; {@code read}: ISO date the source was read. */
    public record Source(String id, String title, String by, String url, String read, String status) {}
}
