package org.basira.assessment.internal;

import static org.basira.assessment.internal.db.Tables.DRAFT_QUEUE;
import static org.basira.assessment.internal.db.Tables.REJUDGEMENT;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.assessment.Reached;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.basira.question.Response;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.TableField;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of reports that trainers judge once more, and of what they said. */
@Repository
public class DraftStore {

    private static final long DAY = 86_400_000;
    private static final Duration KEPT = Duration.ofDays(90);

    private final DSLContext sql;
    private final Clock clock;

    public DraftStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A report that a trainer holds.
     *
     * @param held whether the trainer had it before
     * @param waiting how many there are, this one too
     */
    public record Draft(
            UUID id,
            UUID learner,
            UUID step,
            String unit,
            String item,
            String hash,
            Response response,
            boolean held,
            int waiting) {}

    /** How often the rules said one thing of an element and trainers another. */
    public record Count(
            String unit, String item, String hash, String element, Reached rules, Reached trainers, int reports) {}

    /** Puts a learner's report of a case into the queue, {@code hash} being the version it was marked by. */
    void queue(Attempt attempt, Step step, String hash, Instant at) {
        Slot slot = attempt.slot(step.slot());
        Upsert.inserted(sql.insertInto(DRAFT_QUEUE)
                .set(DRAFT_QUEUE.LEARNER_ID, attempt.learner())
                .set(DRAFT_QUEUE.ITEM, slot.item())
                .set(DRAFT_QUEUE.ID, Ids.pseudonym())
                .set(DRAFT_QUEUE.UNIT, attempt.version().unit())
                .set(DRAFT_QUEUE.STEP_ID, step.id())
                .set(DRAFT_QUEUE.ATTEMPT_ID, attempt.id())
                .set(DRAFT_QUEUE.SLOT, step.slot())
                .set(DRAFT_QUEUE.SEQ, step.seq())
                .set(DRAFT_QUEUE.ITEM_HASH, hash)
                .set(DRAFT_QUEUE.ANSWERED_AT, step.answeredAt())
                .set(DRAFT_QUEUE.QUEUED_AT, at));
    }

    /** Takes reports out of the queue that were sent more than 90 days ago. */
    @Scheduled(initialDelay = DAY / 24, fixedDelay = DAY)
    @Transactional
    public void forgetOld() {
        Instant before = clock.instant().minus(KEPT).truncatedTo(ChronoUnit.MICROS);
        sql.deleteFrom(DRAFT_QUEUE).where(DRAFT_QUEUE.ANSWERED_AT.lt(before)).execute();
    }

    /** Takes all reports of this one's version of a case out of the queue. */
    public void forget(Draft draft) {
        sql.deleteFrom(DRAFT_QUEUE)
                .where(
                        DRAFT_QUEUE.UNIT.eq(draft.unit()),
                        DRAFT_QUEUE.ITEM.eq(draft.item()),
                        DRAFT_QUEUE.ITEM_HASH.eq(draft.hash()))
                .execute();
    }

    public int waiting() {
        return sql.fetchCount(DRAFT_QUEUE);
    }

    /** The report a trainer holds, or the one that waits longest and nobody holds; two never get the same. */
    public Optional<Draft> next(UUID trainer, Instant now) {
        Condition mine = DRAFT_QUEUE.CLAIMED_BY.eq(trainer).and(DRAFT_QUEUE.CLAIMED_UNTIL.gt(now));
        Condition free = DRAFT_QUEUE.CLAIMED_UNTIL.isNull().or(DRAFT_QUEUE.CLAIMED_UNTIL.le(now));
        Field<Integer> turn = when(mine, 0).otherwise(1);
        return sql.select(columns(mine))
                .from(DRAFT_QUEUE)
                .where(mine.or(free))
                .orderBy(turn, DRAFT_QUEUE.QUEUED_AT, DRAFT_QUEUE.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(DraftStore::draft);
    }

    /** The report a trainer holds, by its id; nobody else gets it until the transaction ends. */
    public Optional<Draft> held(UUID id, UUID trainer, Instant now) {
        Condition mine = DRAFT_QUEUE.CLAIMED_BY.eq(trainer).and(DRAFT_QUEUE.CLAIMED_UNTIL.gt(now));
        return sql.select(columns(mine))
                .from(DRAFT_QUEUE)
                .where(DRAFT_QUEUE.ID.eq(id), mine)
                .forUpdate()
                .fetchOptional(DraftStore::draft);
    }

    private static List<Field<?>> columns(Condition mine) {
        return List.of(
                DRAFT_QUEUE.ID,
                DRAFT_QUEUE.LEARNER_ID,
                DRAFT_QUEUE.STEP_ID,
                DRAFT_QUEUE.UNIT,
                DRAFT_QUEUE.ITEM,
                DRAFT_QUEUE.ITEM_HASH,
                ofStep(STEP.RESPONSE),
                ofStep(STEP.RESPONSE_FORMAT),
                field(mine).as("held"),
                field(selectCount().from(DRAFT_QUEUE)).as("waiting"));
    }

    private static <T> Field<T> ofStep(TableField<?, T> column) {
        return field(select(column)
                        .from(STEP)
                        .where(
                                STEP.LEARNER_ID.eq(DRAFT_QUEUE.LEARNER_ID),
                                STEP.ATTEMPT_ID.eq(DRAFT_QUEUE.ATTEMPT_ID),
                                STEP.SLOT.eq(DRAFT_QUEUE.SLOT),
                                STEP.SEQ.eq(DRAFT_QUEUE.SEQ)))
                .as(column.getName());
    }

    public void claim(UUID id, UUID trainer, Instant until) {
        sql.update(DRAFT_QUEUE)
                .set(DRAFT_QUEUE.CLAIMED_BY, trainer)
                .set(DRAFT_QUEUE.CLAIMED_UNTIL, until)
                .where(DRAFT_QUEUE.ID.eq(id))
                .execute();
    }

    /** Puts it back, behind the others. */
    public void giveBack(UUID id, UUID trainer, Instant now) {
        sql.update(DRAFT_QUEUE)
                .setNull(DRAFT_QUEUE.CLAIMED_BY)
                .setNull(DRAFT_QUEUE.CLAIMED_UNTIL)
                .set(DRAFT_QUEUE.QUEUED_AT, now)
                .where(DRAFT_QUEUE.ID.eq(id), DRAFT_QUEUE.CLAIMED_BY.eq(trainer))
                .execute();
    }

    /** Keeps what a trainer said of each element, beside what the rules say, and takes the report out of the queue. */
    public void keep(
            Draft draft, UUID trainer, Map<String, Reached> verdicts, Map<String, Reached> rules, Instant now) {
        sql.batch(verdicts.entrySet().stream()
                        .map(each -> sql.insertInto(REJUDGEMENT)
                                .set(REJUDGEMENT.LEARNER_ID, draft.learner())
                                .set(REJUDGEMENT.STEP_ID, draft.step())
                                .set(REJUDGEMENT.ELEMENT, each.getKey())
                                .set(REJUDGEMENT.UNIT, draft.unit())
                                .set(REJUDGEMENT.ITEM, draft.item())
                                .set(REJUDGEMENT.ITEM_HASH, draft.hash())
                                .set(REJUDGEMENT.TRAINER_ID, trainer)
                                .set(REJUDGEMENT.VERDICT, each.getValue().name())
                                .set(
                                        REJUDGEMENT.RULES,
                                        rules.getOrDefault(each.getKey(), Reached.NONE)
                                                .name())
                                .set(REJUDGEMENT.AT, now))
                        .toList())
                .execute();
        sql.deleteFrom(DRAFT_QUEUE).where(DRAFT_QUEUE.ID.eq(draft.id())).execute();
    }

    /** All that was said, counted by version of the case, element and both verdicts. */
    public List<Count> counts() {
        return sql.select(
                        REJUDGEMENT.UNIT,
                        REJUDGEMENT.ITEM,
                        REJUDGEMENT.ITEM_HASH,
                        REJUDGEMENT.ELEMENT,
                        REJUDGEMENT.RULES.convertFrom(Reached::valueOf),
                        REJUDGEMENT.VERDICT.convertFrom(Reached::valueOf),
                        count())
                .from(REJUDGEMENT)
                .groupBy(
                        REJUDGEMENT.UNIT,
                        REJUDGEMENT.ITEM,
                        REJUDGEMENT.ITEM_HASH,
                        REJUDGEMENT.ELEMENT,
                        REJUDGEMENT.RULES,
                        REJUDGEMENT.VERDICT)
                .orderBy(REJUDGEMENT.UNIT, REJUDGEMENT.ITEM, REJUDGEMENT.ITEM_HASH, REJUDGEMENT.ELEMENT)
                .fetch(Records.mapping(Count::new));
    }

    /** How many learners wrote the reports in which each element was judged, in these versions. */
    public Map<String, Integer> learners(Collection<String> hashes) {
        return sql.select(REJUDGEMENT.ELEMENT, countDistinct(REJUDGEMENT.LEARNER_ID))
                .from(REJUDGEMENT)
                .where(REJUDGEMENT.ITEM_HASH.in(hashes))
                .groupBy(REJUDGEMENT.ELEMENT)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Draft draft(Record row) {
        return new Draft(
                row.get(DRAFT_QUEUE.ID),
                row.get(DRAFT_QUEUE.LEARNER_ID),
                row.get(DRAFT_QUEUE.STEP_ID),
                row.get(DRAFT_QUEUE.UNIT),
                row.get(DRAFT_QUEUE.ITEM),
                row.get(DRAFT_QUEUE.ITEM_HASH),
                Json.response(row.get("response", String.class), row.get("response_format", Integer.class)),
                Boolean.TRUE.equals(row.get("held", Boolean.class)), // null where nobody has it
                row.get("waiting", Integer.class));
    }
}
