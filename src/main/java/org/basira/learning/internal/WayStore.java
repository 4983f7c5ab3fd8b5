package org.basira.learning.internal;

import static org.basira.learning.internal.db.Tables.ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.ATTEMPT_OPENED;
import static org.basira.learning.internal.db.Tables.ENROLMENT;
import static org.basira.learning.internal.db.Tables.FORM_ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.LESSON_PROGRESS;
import static org.basira.learning.internal.db.Tables.MODULE_START;
import static org.basira.learning.internal.db.Tables.QUIZ_OUTCOME;
import static org.basira.learning.internal.db.Tables.TRIAL_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.assessment.AttemptFinished;
import org.basira.assessment.AttemptRegraded;
import org.basira.assessment.Attempts;
import org.basira.content.TaughtModule;
import org.basira.learning.QuizResult;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of a learner's way: each statement is about one learner. */
@Component
public class WayStore {

    /** Who tries for years has more; what is shown of them ends somewhere. */
    private static final int MOST_RESULTS = 100;

    private final DSLContext sql;

    public WayStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Which forms were drawn for a learner. */
    public record Drawn(
            String before, String after, @Nullable String followUp) {}

    /** One statement. */
    public Facts facts(UUID learner) {
        var starts = multiset(select(
                                MODULE_START.MODULE,
                                MODULE_START.VERSION_ID,
                                field(MODULE_START.FINISHED_AT.isNotNull()))
                        .from(MODULE_START)
                        .where(MODULE_START.LEARNER_ID.eq(learner)))
                .convertFrom(rows -> rows.map(mapping(Facts.Start::new)));
        var lessons = multiset(select(
                                LESSON_PROGRESS.LESSON,
                                LESSON_PROGRESS.SCREEN,
                                LESSON_PROGRESS.REACHED,
                                field(LESSON_PROGRESS.FINISHED_AT.isNotNull()))
                        .from(LESSON_PROGRESS)
                        .where(LESSON_PROGRESS.LEARNER_ID.eq(learner)))
                .convertFrom(rows -> rows.map(mapping(Facts.Lesson::new)));
        var outcomes = multiset(select(Goes.COLUMNS)
                        .from(QUIZ_OUTCOME)
                        .where(QUIZ_OUTCOME.LEARNER_ID.eq(learner))
                        .orderBy(QUIZ_OUTCOME.FINISHED_AT))
                .convertFrom(rows -> Goes.outcomes(rows.map(Goes.Go::of)));
        var dues = multiset(select(ASSIGNMENT.MODULE, min(ASSIGNMENT.DUE_ON))
                        .from(ENROLMENT)
                        .join(ASSIGNMENT)
                        .on(ASSIGNMENT.COHORT_ID.eq(ENROLMENT.COHORT_ID))
                        .where(ENROLMENT.LEARNER_ID.eq(learner), ASSIGNMENT.DUE_ON.isNotNull())
                        .groupBy(ASSIGNMENT.MODULE))
                .convertFrom(rows -> rows.map(mapping(Facts.Due::new)));
        var followUpDays = multiset(select(TRIAL_ANSWER.DAYS)
                        .from(TRIAL_ANSWER)
                        .where(
                                TRIAL_ANSWER.LEARNER_ID.eq(learner),
                                TRIAL_ANSWER.CONSENTED.isTrue(),
                                TRIAL_ANSWER.WITHDRAWN_AT.isNull()))
                .convertFrom(rows -> rows.map(Record1::value1));
        return sql.select(starts, lessons, outcomes, dues, followUpDays).fetchSingle(mapping(Facts::new));
    }

    /** Begins a module in a version; one begun before stays as it is. */
    public void pin(UUID learner, String module, UUID version, Instant at) {
        Upsert.inserted(sql.insertInto(MODULE_START)
                .set(MODULE_START.LEARNER_ID, learner)
                .set(MODULE_START.MODULE, module)
                .set(MODULE_START.VERSION_ID, version)
                .set(MODULE_START.STARTED_AT, at));
    }

    /** Keeps the screen last seen, and the furthest. A lesson once finished stays finished. */
    public void reach(UUID learner, TaughtModule module, TaughtModule.LessonCard lesson, int screen, Instant at) {
        int screens = lesson.screens().size();
        boolean last = screen == screens - 1;
        int raised = sql.update(LESSON_PROGRESS)
                .set(LESSON_PROGRESS.SCREEN, lesson.screens().get(screen))
                .set(LESSON_PROGRESS.REACHED, greatest(LESSON_PROGRESS.REACHED, val(screen + 1)))
                .set(LESSON_PROGRESS.SCREENS, screens)
                .set(LESSON_PROGRESS.UPDATED_AT, at)
                .set(
                        LESSON_PROGRESS.FINISHED_AT,
                        last ? coalesce(LESSON_PROGRESS.FINISHED_AT, val(at)) : LESSON_PROGRESS.FINISHED_AT)
                .where(LESSON_PROGRESS.LEARNER_ID.eq(learner), LESSON_PROGRESS.LESSON.eq(lesson.id()))
                .execute();
        if (raised == 0) {
            Upsert.inserted(sql.insertInto(LESSON_PROGRESS)
                    .set(LESSON_PROGRESS.LEARNER_ID, learner)
                    .set(LESSON_PROGRESS.LESSON, lesson.id())
                    .set(LESSON_PROGRESS.MODULE, module.id())
                    .set(LESSON_PROGRESS.SCREEN, lesson.screens().get(screen))
                    .set(LESSON_PROGRESS.REACHED, screen + 1)
                    .set(LESSON_PROGRESS.SCREENS, screens)
                    .set(LESSON_PROGRESS.UPDATED_AT, at)
                    .set(LESSON_PROGRESS.FINISHED_AT, last ? at : null));
        }
    }

    public void finish(UUID learner, String module, Instant at) {
        sql.update(MODULE_START)
                .set(MODULE_START.FINISHED_AT, at)
                .where(
                        MODULE_START.LEARNER_ID.eq(learner),
                        MODULE_START.MODULE.eq(module),
                        MODULE_START.FINISHED_AT.isNull())
                .execute();
    }

    public void outcome(AttemptFinished finished, String module, String quiz) {
        Upsert.inserted(sql.insertInto(QUIZ_OUTCOME)
                .set(QUIZ_OUTCOME.LEARNER_ID, finished.learnerId())
                .set(QUIZ_OUTCOME.QUIZ, quiz)
                .set(QUIZ_OUTCOME.ATTEMPT_ID, finished.attemptId())
                .set(QUIZ_OUTCOME.MODULE, module)
                .set(QUIZ_OUTCOME.FINISHED_AT, finished.at())
                .set(
                        QUIZ_OUTCOME.FRACTION,
                        BigDecimal.valueOf(finished.fraction()).setScale(5, RoundingMode.HALF_UP))
                .set(QUIZ_OUTCOME.PASSED, finished.passed())
                .set(QUIZ_OUTCOME.COUNTS, finished.counts().name())
                .set(
                        QUIZ_OUTCOME.PASS_FRACTION,
                        finished.passFraction() == null
                                ? null
                                : BigDecimal.valueOf(finished.passFraction()).setScale(4, RoundingMode.HALF_UP)));
    }

    /** What an attempt comes to now; when it was finished stays. */
    public void renew(AttemptRegraded regraded, String quiz) {
        sql.update(QUIZ_OUTCOME)
                .set(
                        QUIZ_OUTCOME.FRACTION,
                        BigDecimal.valueOf(regraded.fraction()).setScale(5, RoundingMode.HALF_UP))
                .set(QUIZ_OUTCOME.PASSED, regraded.passed())
                .where(
                        QUIZ_OUTCOME.LEARNER_ID.eq(regraded.learnerId()),
                        QUIZ_OUTCOME.QUIZ.eq(quiz),
                        QUIZ_OUTCOME.ATTEMPT_ID.eq(regraded.attemptId()))
                .execute();
    }

    /** Keeps that an attempt was begun or gone on with: one row, with the last time. */
    public void opened(UUID learner, UUID attempt, String module, String quiz, Instant at) {
        Upsert.written(sql.insertInto(ATTEMPT_OPENED)
                .set(ATTEMPT_OPENED.LEARNER_ID, learner)
                .set(ATTEMPT_OPENED.ATTEMPT_ID, attempt)
                .set(ATTEMPT_OPENED.MODULE, module)
                .set(ATTEMPT_OPENED.QUIZ, quiz)
                .set(ATTEMPT_OPENED.OPENED_AT, at)
                .onConflict(ATTEMPT_OPENED.LEARNER_ID, ATTEMPT_OPENED.ATTEMPT_ID)
                .doUpdate()
                .set(ATTEMPT_OPENED.OPENED_AT, at));
    }

    /** Finished goes at quizzes, the newest hundred of them, oldest first. */
    public List<QuizResult> results(UUID learner) {
        return sql.select(
                        QUIZ_OUTCOME.MODULE,
                        QUIZ_OUTCOME.QUIZ,
                        QUIZ_OUTCOME.ATTEMPT_ID,
                        QUIZ_OUTCOME.FINISHED_AT,
                        QUIZ_OUTCOME.FRACTION,
                        QUIZ_OUTCOME.PASSED,
                        QUIZ_OUTCOME.PASS_FRACTION)
                .from(QUIZ_OUTCOME)
                .where(
                        QUIZ_OUTCOME.LEARNER_ID.eq(learner),
                        QUIZ_OUTCOME.MODULE.ne(Way.FAMILY),
                        QUIZ_OUTCOME.QUIZ.notLike(Attempts.REFRESHER + "%"))
                .orderBy(QUIZ_OUTCOME.FINISHED_AT.desc())
                .limit(MOST_RESULTS)
                .fetch(row -> new QuizResult(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? 0 : row.value5().doubleValue(),
                        row.value6(),
                        row.value7() == null ? null : row.value7().doubleValue()))
                .reversed();
    }

    public Optional<Drawn> drawn(UUID learner, String family) {
        return sql.select(FORM_ASSIGNMENT.BEFORE_FORM, FORM_ASSIGNMENT.AFTER_FORM, FORM_ASSIGNMENT.FOLLOW_UP_FORM)
                .from(FORM_ASSIGNMENT)
                .where(FORM_ASSIGNMENT.LEARNER_ID.eq(learner), FORM_ASSIGNMENT.FAMILY.eq(family))
                .fetchOptional(mapping(Drawn::new));
    }

    /** Keeps a draw unless there is one already. */
    public void draw(UUID learner, String family, Drawn drawn, Instant at) {
        Upsert.inserted(sql.insertInto(FORM_ASSIGNMENT)
                .set(FORM_ASSIGNMENT.LEARNER_ID, learner)
                .set(FORM_ASSIGNMENT.FAMILY, family)
                .set(FORM_ASSIGNMENT.BEFORE_FORM, drawn.before())
                .set(FORM_ASSIGNMENT.AFTER_FORM, drawn.after())
                .set(FORM_ASSIGNMENT.FOLLOW_UP_FORM, drawn.followUp())
                .set(FORM_ASSIGNMENT.DRAWN_AT, at));
    }
}
