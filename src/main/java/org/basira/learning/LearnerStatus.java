package org.basira.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner of a cohort stands: who takes part and how far, never an answer, a score or a figure.
 *
 * @param daysOverdue days since the first due day that passed with its module undone, 0 where none did
 * @param where what was last worked on, empty before the first lesson or form
 * @param answering whether that is a form or a quiz not handed in yet
 * @param modules the assigned modules in their order
 * @param lastActive when a lesson, a form or a quiz last moved; between the start and the end of an attempt nothing does
 */
public record LearnerStatus(
        UUID learner,
        Instant joinedAt,
        State state,
        int daysOverdue,
        Optional<Where> where,
        boolean answering,
        List<ModuleState> modules,
        @Nullable Instant lastActive) {

    public enum State {
        JOINED,
        UNDER_WAY,
        FINISHED,
        OVERDUE
    }

    /** A place on the way. */
    public sealed interface Where {

        /** The form before the course or the one after it. */
        record Form(Occasion occasion) implements Where {}

        /** The quiz of a module: being answered, or next, since all lessons are done. */
        record Quiz(String module) implements Where {}

        /**
         * A lesson of a module.
         *
         * @param position which lesson of the module it is, from 1
         * @param of how many the module has
         */
        record Lesson(String module, String lesson, int position, int of) implements Where {}
    }

    /** How far one is in an assigned module; {@code passed} says passed or not yet. */
    public record ModuleState(String module, int done, int of, boolean finished, boolean passed) {}

    /** Whether anything was begun. */
    public boolean started() {
        return where.isPresent();
    }
}
