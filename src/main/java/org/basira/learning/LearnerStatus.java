package org.basira.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner of a cohort stands: who takes part and how far, never an answer, a score or a figure.
 *
 * @param daysOverdue days since the first due day that passed with its module undone, 0 where none did
 * @param where the lesson last worked on, empty before the first one
 * @param modules the assigned modules in their order
 * @param lastActive when a lesson or a quiz last moved
 */
public record LearnerStatus(
        UUID learner,
        Instant joinedAt,
        State state,
        int daysOverdue,
        Optional<Where> where,
        List<ModuleState> modules,
        @Nullable Instant lastActive) {

    public enum State {
        JOINED,
        UNDER_WAY,
        FINISHED,
        OVERDUE
    }

    /**
     * A place in a module.
     *
     * @param lesson the lesson reached, blank where all lessons are done and the quiz is next
     * @param position which lesson of the module it is, from 1
     * @param done lessons finished, of {@code of}
     */
    public record Where(String module, String lesson, int position, int done, int of) {}

    /** How far one is in an assigned module; {@code passed} says passed or not yet. */
    public record ModuleState(String module, int done, int of, boolean finished, boolean passed) {}

    /** Whether anything was begun. */
    public boolean started() {
        return where.isPresent();
    }
}
