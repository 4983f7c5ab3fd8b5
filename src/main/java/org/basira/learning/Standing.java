package org.basira.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.basira.content.TaughtModule;
import org.jspecify.annotations.Nullable;

/**
 * How far one learner is, for that learner alone.
 *
 * @param modules in their order, each in the version this learner is on
 * @param lessonsOpen whether lessons may be begun: the form before the course is done, or there is none
 * @param afterOpen whether the form after the course may be taken and was not yet: all lessons finished, each quiz taken
 * @param followUpFrom from when on the follow-up form may be taken; null where there is none, it was taken, or the form
 *     after was not
 * @param followUpOpen whether it may be taken now
 * @param followUpDone whether it was taken
 * @param daysSince whole days since the form after the course; 0 where it was not taken
 */
public record Standing(
        List<ModuleStanding> modules,
        NextStep next,
        boolean lessonsOpen,
        boolean afterOpen,
        @Nullable Instant followUpFrom,
        boolean followUpOpen,
        boolean followUpDone,
        int daysSince) {

    public Optional<ModuleStanding> module(String id) {
        return modules.stream().filter(each -> each.module().id().equals(id)).findFirst();
    }

    /**
     * One module of a learner.
     *
     * @param due earliest date any of the learner's cohorts set, the end of that day
     */
    public record ModuleStanding(
            TaughtModule module,
            boolean begun,
            boolean finished,
            List<LessonStanding> lessons,
            List<QuizStanding> quizzes,
            @Nullable LocalDate due) {

        public int lessonsDone() {
            return (int) lessons.stream().filter(LessonStanding::finished).count();
        }

        public boolean lessonsFinished() {
            return lessonsDone() == lessons.size();
        }

        public boolean quizzesPassed() {
            return quizzes.stream().allMatch(QuizStanding::passed);
        }

        public Optional<LessonStanding> lesson(String id) {
            return lessons.stream().filter(each -> each.card().id().equals(id)).findFirst();
        }
    }

    /**
     * One lesson of a learner.
     *
     * @param screen last seen, blank where the lesson was not begun
     * @param reached how many screens were seen at the most
     */
    public record LessonStanding(TaughtModule.LessonCard card, String screen, int reached, boolean finished) {

        public boolean begun() {
            return reached > 0;
        }
    }

    public record QuizStanding(String quiz, boolean taken, boolean passed) {}
}
