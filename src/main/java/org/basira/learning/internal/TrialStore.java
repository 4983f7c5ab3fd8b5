package org.basira.learning.internal;

import static org.basira.learning.internal.db.Tables.QUIZ_OUTCOME;
import static org.basira.learning.internal.db.Tables.TRIAL;
import static org.basira.learning.internal.db.Tables.TRIAL_ANSWER;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.learning.Trial;
import org.basira.learning.internal.db.tables.QuizOutcome;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of the study of refreshers. */
@Component
public class TrialStore {

    private final DSLContext sql;

    public TrialStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A study as it was opened. */
    public record Opened(
            UUID id,
            String approval,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** What a learner said. */
    public record Answer(boolean consented, @Nullable Instant withdrawnAt) {}

    /** The study opened last, closed or not. */
    public Optional<Opened> newest() {
        return newest(trueCondition());
    }

    /** The study that is open. */
    public Optional<Opened> open() {
        return newest(TRIAL.CLOSED_AT.isNull());
    }

    /** How many studies there ever were. */
    public int count() {
        return sql.fetchCount(TRIAL);
    }

    private Optional<Opened> newest(Condition which) {
        return sql.select(TRIAL.ID, TRIAL.APPROVAL, TRIAL.OPENED_AT, TRIAL.CLOSED_AT)
                .from(TRIAL)
                .where(which)
                .orderBy(TRIAL.OPENED_AT.desc(), TRIAL.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Opened::new));
    }

    /** Whether the study was opened now; not where the id is taken. */
    public boolean open(UUID id, String approval, UUID actor, Instant at) {
        return Upsert.inserted(sql.insertInto(TRIAL)
                .set(TRIAL.ID, id)
                .set(TRIAL.APPROVAL, approval)
                .set(TRIAL.APPROVED_BY, actor)
                .set(TRIAL.OPENED_AT, at));
    }

    public void close(Instant at) {
        sql.update(TRIAL)
                .set(TRIAL.CLOSED_AT, at)
                .where(TRIAL.CLOSED_AT.isNull())
                .execute();
    }

    /** What a learner said last, to whichever study. */
    public Optional<Answer> answer(UUID learner) {
        return sql.select(TRIAL_ANSWER.CONSENTED, TRIAL_ANSWER.WITHDRAWN_AT)
                .from(TRIAL_ANSWER)
                .where(TRIAL_ANSWER.LEARNER_ID.eq(learner))
                .orderBy(TRIAL_ANSWER.ANSWERED_AT.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Answer::new));
    }

    public boolean answered(UUID learner, UUID trial) {
        return sql.fetchExists(TRIAL_ANSWER, TRIAL_ANSWER.LEARNER_ID.eq(learner), TRIAL_ANSWER.TRIAL_ID.eq(trial));
    }

    /** Keeps an answer unless there is one already: who sends twice is drawn once. */
    public void answered(UUID learner, UUID trial, Trial.@Nullable Arm arm, @Nullable Integer days, Instant at) {
        Upsert.inserted(sql.insertInto(TRIAL_ANSWER)
                .set(TRIAL_ANSWER.LEARNER_ID, learner)
                .set(TRIAL_ANSWER.TRIAL_ID, trial)
                .set(TRIAL_ANSWER.ANSWERED_AT, at)
                .set(TRIAL_ANSWER.CONSENTED, arm != null)
                .set(TRIAL_ANSWER.ARM, arm == null ? null : arm.name())
                .set(TRIAL_ANSWER.DAYS, days));
    }

    public void withdraw(UUID learner, Instant at) {
        sql.update(TRIAL_ANSWER)
                .set(TRIAL_ANSWER.WITHDRAWN_AT, at)
                .where(
                        TRIAL_ANSWER.LEARNER_ID.eq(learner),
                        TRIAL_ANSWER.CONSENTED.isTrue(),
                        TRIAL_ANSWER.WITHDRAWN_AT.isNull())
                .execute();
    }

    /** Those of the newest study who have not left it. */
    public List<Participant> participants() {
        return participants(TRIAL_ANSWER.TRIAL_ID.eq(select(TRIAL.ID)
                .from(TRIAL)
                .orderBy(TRIAL.OPENED_AT.desc(), TRIAL.ID.desc())
                .limit(1)));
    }

    /** A learner's part in the study, if there is one. */
    public Optional<Participant> participant(UUID learner) {
        return participants(TRIAL_ANSWER.LEARNER_ID.eq(learner)).stream().findFirst();
    }

    private List<Participant> participants(Condition which) {
        QuizOutcome after = QUIZ_OUTCOME.as("after_form");
        QuizOutcome later = QUIZ_OUTCOME.as("later_form");
        return sql.select(
                        TRIAL_ANSWER.LEARNER_ID,
                        TRIAL_ANSWER.ARM.convertFrom(Trial.Arm::valueOf),
                        TRIAL_ANSWER.DAYS,
                        max(after.FINISHED_AT),
                        min(later.FINISHED_AT))
                .from(TRIAL_ANSWER)
                .join(after)
                .on(after.LEARNER_ID.eq(TRIAL_ANSWER.LEARNER_ID), form(after, Occasion.AFTER))
                .leftJoin(later)
                .on(later.LEARNER_ID.eq(TRIAL_ANSWER.LEARNER_ID), form(later, Occasion.FOLLOW_UP))
                .where(which, TRIAL_ANSWER.CONSENTED.isTrue(), TRIAL_ANSWER.WITHDRAWN_AT.isNull())
                .groupBy(TRIAL_ANSWER.LEARNER_ID, TRIAL_ANSWER.TRIAL_ID, TRIAL_ANSWER.ARM, TRIAL_ANSWER.DAYS)
                .fetch(Records.mapping(Participant::new));
    }

    private static Condition form(QuizOutcome outcome, Occasion occasion) {
        return outcome.MODULE.eq(Way.FAMILY).and(outcome.QUIZ.eq(Way.formKey(occasion)));
    }
}
