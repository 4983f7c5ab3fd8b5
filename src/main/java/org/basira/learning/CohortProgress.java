package org.basira.learning;

import static org.basira.learning.internal.Way.FAMILY;
import static org.basira.learning.internal.Way.formKey;
import static org.basira.learning.internal.db.Tables.ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.ATTEMPT_OPENED;
import static org.basira.learning.internal.db.Tables.ENROLMENT;
import static org.basira.learning.internal.db.Tables.LESSON_PROGRESS;
import static org.basira.learning.internal.db.Tables.MODULE_START;
import static org.basira.learning.internal.db.Tables.QUIZ_OUTCOME;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.content.Catalogue;
import org.basira.content.TaughtModule;
import org.basira.learning.Enrolments.Assignment;
import org.basira.learning.LearnerStatus.ModuleState;
import org.basira.learning.LearnerStatus.State;
import org.basira.learning.LearnerStatus.Where;
import org.basira.learning.internal.Goes;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where the learners of a cohort stand, live, in one statement. Marks and fractions are not even read: of a quiz only
 * whether it was passed, but where the mean of several goes says that.
 */
@Service
public class CohortProgress {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Clock clock;

    CohortProgress(DSLContext sql, Catalogue catalogue, Settings settings, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    private record Start(
            String module,
            UUID version,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    private record Reached(
            String module,
            String lesson,
            Instant updatedAt,
            @Nullable Instant finishedAt) {}

    private record Passed(Goes.Go go, UUID attempt) {

        Instant finishedAt() {
            return go.finishedAt();
        }

        String module() {
            return go.module();
        }

        String quiz() {
            return go.quiz();
        }
    }

    private record Opened(String module, String quiz, UUID attempt, Instant openedAt) {}

    private record Way(
            UUID learner,
            Instant joinedAt,
            List<Start> starts,
            List<Reached> lessons,
            List<Passed> quizzes,
            List<Opened> attempts) {

        boolean finished(String module) {
            return starts.stream().anyMatch(s -> s.module().equals(module) && s.finishedAt() != null);
        }

        /** Whether the quizzes that are to be passed are; any one where it is not known which those are. */
        boolean passed(String module, List<String> needed) {
            return needed.isEmpty()
                    ? quizzes.stream()
                            .filter(q -> q.module().equals(module))
                            .map(Passed::quiz)
                            .anyMatch(quiz -> quizPassed(module, quiz))
                    : needed.stream().allMatch(quiz -> quizPassed(module, quiz));
        }

        private boolean quizPassed(String module, String quiz) {
            return Goes.passed(quizzes.stream()
                    .filter(q -> q.module().equals(module) && q.quiz().equals(quiz))
                    .map(Passed::go)
                    .toList());
        }

        /** The form or quiz begun or gone on with last, where it is not handed in and no lesson moved since. */
        Optional<Opened> answering() {
            return attempts.stream()
                    .max(Comparator.comparing(Opened::openedAt))
                    .filter(open -> quizzes.stream().noneMatch(q -> q.attempt().equals(open.attempt())))
                    .filter(open ->
                            lessons.stream().noneMatch(l -> l.updatedAt().isAfter(open.openedAt())));
        }

        int done(String module) {
            return (int) lessons.stream()
                    .filter(l -> l.module().equals(module) && l.finishedAt() != null)
                    .count();
        }

        @Nullable
        Instant lastActive() {
            return Stream.of(
                            starts.stream().map(Start::startedAt),
                            lessons.stream().map(Reached::updatedAt),
                            quizzes.stream().map(Passed::finishedAt),
                            attempts.stream().map(Opened::openedAt))
                    .flatMap(times -> times)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** What a cohort has to do, in the order it was given, and its learners in the order they joined. */
    public record Standing(List<Assignment> assignments, List<LearnerStatus> learners) {}

    /** Where a cohort stands now. */
    @RolesAllowed("COORDINATOR")
    public Standing of(UUID cohort) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        return sql.select(assignments(cohort), ways(cohort))
                .fetchSingle(row -> new Standing(
                        row.value1(),
                        row.value2().stream()
                                .map(way -> status(way, row.value1(), today))
                                .toList()));
    }

    private static Field<List<Assignment>> assignments(UUID cohort) {
        return multiset(select(ASSIGNMENT.MODULE, ASSIGNMENT.DUE_ON)
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.COHORT_ID.eq(cohort))
                        .orderBy(ASSIGNMENT.ASSIGNED_AT, ASSIGNMENT.MODULE))
                .convertFrom(rows -> rows.map(Records.mapping(Assignment::new)));
    }

    private static Field<List<Way>> ways(UUID cohort) {
        return multiset(select(ENROLMENT.LEARNER_ID, ENROLMENT.JOINED_AT, starts(), lessons(), quizzes(), attempts())
                        .from(ENROLMENT)
                        .where(ENROLMENT.COHORT_ID.eq(cohort))
                        .orderBy(ENROLMENT.JOINED_AT, ENROLMENT.LEARNER_ID))
                .convertFrom(rows -> rows.map(Records.mapping(Way::new)));
    }

    private static Field<List<Start>> starts() {
        return multiset(select(
                                MODULE_START.MODULE,
                                MODULE_START.VERSION_ID,
                                MODULE_START.STARTED_AT,
                                MODULE_START.FINISHED_AT)
                        .from(MODULE_START)
                        .where(MODULE_START.LEARNER_ID.eq(ENROLMENT.LEARNER_ID)))
                .convertFrom(rows -> rows.map(Records.mapping(Start::new)));
    }

    private static Field<List<Reached>> lessons() {
        return multiset(select(
                                LESSON_PROGRESS.MODULE,
                                LESSON_PROGRESS.LESSON,
                                LESSON_PROGRESS.UPDATED_AT,
                                LESSON_PROGRESS.FINISHED_AT)
                        .from(LESSON_PROGRESS)
                        .where(LESSON_PROGRESS.LEARNER_ID.eq(ENROLMENT.LEARNER_ID)))
                .convertFrom(rows -> rows.map(Records.mapping(Reached::new)));
    }

    private static Field<List<Passed>> quizzes() {
        return multiset(select(Stream.concat(Goes.COLUMNS.stream(), Stream.of(QUIZ_OUTCOME.ATTEMPT_ID))
                                .toList())
                        .from(QUIZ_OUTCOME)
                        .where(QUIZ_OUTCOME.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                        .orderBy(QUIZ_OUTCOME.FINISHED_AT))
                .convertFrom(rows -> rows.map(row -> new Passed(Goes.Go.of(row), row.get(QUIZ_OUTCOME.ATTEMPT_ID))));
    }

    private static Field<List<Opened>> attempts() {
        return multiset(select(
                                ATTEMPT_OPENED.MODULE,
                                ATTEMPT_OPENED.QUIZ,
                                ATTEMPT_OPENED.ATTEMPT_ID,
                                ATTEMPT_OPENED.OPENED_AT)
                        .from(ATTEMPT_OPENED)
                        .where(ATTEMPT_OPENED.LEARNER_ID.eq(ENROLMENT.LEARNER_ID)))
                .convertFrom(rows -> rows.map(Records.mapping(Opened::new)));
    }

    private LearnerStatus status(Way way, List<Assignment> assignments, LocalDate today) {
        List<ModuleState> modules = assignments.stream()
                .map(each -> moduleState(way, each.module()))
                .toList();
        Optional<Where> where = where(way);
        int overdue = daysOverdue(way, assignments, today);
        State state;
        if (!modules.isEmpty() && modules.stream().allMatch(ModuleState::finished)) {
            state = State.FINISHED;
        } else if (overdue > 0) {
            state = State.OVERDUE;
        } else {
            state = where.isPresent() ? State.UNDER_WAY : State.JOINED;
        }
        return new LearnerStatus(
                way.learner(),
                way.joinedAt(),
                state,
                overdue,
                where,
                way.answering().isPresent(),
                modules,
                way.lastActive());
    }

    /** A due day counts to its end: the first day overdue is the day after it. */
    private static int daysOverdue(Way way, List<Assignment> assignments, LocalDate today) {
        long days = 0;
        for (Assignment each : assignments) {
            LocalDate due = each.dueOn();
            if (due != null && today.isAfter(due) && !way.finished(each.module())) {
                days = Math.max(days, ChronoUnit.DAYS.between(due, today));
            }
        }
        return (int) days;
    }

    private ModuleState moduleState(Way way, String module) {
        return new ModuleState(
                module,
                way.done(module),
                lessons(way, module).size(),
                way.finished(module),
                way.passed(
                        module, taught(way, module).map(TaughtModule::quizzes).orElse(List.of())));
    }

    /** The attempt under way, else the lesson that moved last; with all lessons done the quiz is next. */
    private Optional<Where> where(Way way) {
        return way.answering()
                .map(open -> place(open.module(), open.quiz()))
                .or(() -> way.lessons().stream()
                        .max(Comparator.comparing(Reached::updatedAt))
                        .map(last -> reached(way, last)))
                .or(() -> way.starts().stream()
                        .max(Comparator.comparing(Start::startedAt))
                        .map(start -> begun(way, start)))
                .or(() -> way.quizzes().stream()
                        .max(Comparator.comparing(Passed::finishedAt))
                        .map(done -> place(done.module(), done.quiz())));
    }

    private static Where place(String module, String quiz) {
        return module.equals(FAMILY)
                ? new Where.Form(Stream.of(Occasion.AFTER, Occasion.FOLLOW_UP)
                        .filter(occasion -> quiz.equals(formKey(occasion)))
                        .findFirst()
                        .orElse(Occasion.BEFORE))
                : new Where.Quiz(module);
    }

    private Where reached(Way way, Reached last) {
        String module = last.module();
        List<String> lessons = lessons(way, module);
        return way.done(module) >= lessons.size()
                ? new Where.Quiz(module)
                : new Where.Lesson(
                        module, last.lesson(), Math.max(1, lessons.indexOf(last.lesson()) + 1), lessons.size());
    }

    private Where begun(Way way, Start start) {
        List<String> lessons = lessons(way, start.module());
        return lessons.isEmpty()
                ? new Where.Quiz(start.module())
                : new Where.Lesson(start.module(), lessons.getFirst(), 1, lessons.size());
    }

    private Optional<TaughtModule> taught(Way way, String module) {
        return way.starts().stream()
                .filter(start -> start.module().equals(module))
                .findFirst()
                .flatMap(start -> catalogue.module(start.version()));
    }

    /** The lessons of the version a learner is on; before the start those of the live one. */
    private List<String> lessons(Way way, String module) {
        return taught(way, module).stream()
                .flatMap(known -> known.lessons().stream())
                .map(TaughtModule.LessonCard::id)
                .toList();
    }
}
