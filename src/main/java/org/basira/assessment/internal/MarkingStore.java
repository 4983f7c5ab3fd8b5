package org.basira.assessment.internal;

import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.basira.assessment.internal.db.Tables.TO_MARK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.basira.question.Language;
import org.basira.question.Response;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The SQL of the marking queue. */
@Repository
public class MarkingStore {

    private static final List<Field<?>> FIELDS = List.of(
            TO_MARK.ID,
            TO_MARK.LEARNER_ID,
            TO_MARK.ATTEMPT_ID,
            TO_MARK.SLOT,
            TO_MARK.SEQ,
            TO_MARK.ITEM_HASH,
            TO_MARK.LANGUAGE);

    private final DSLContext sql;

    public MarkingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** An answer that waits. */
    public record Waiting(UUID id, UUID learner, UUID attempt, int slot, int seq, String hash, Language language) {}

    private static Waiting waiting(Record row) {
        return new Waiting(
                row.get(TO_MARK.ID),
                row.get(TO_MARK.LEARNER_ID),
                row.get(TO_MARK.ATTEMPT_ID),
                row.get(TO_MARK.SLOT),
                row.get(TO_MARK.SEQ),
                row.get(TO_MARK.ITEM_HASH),
                Language.of(row.get(TO_MARK.LANGUAGE)).orElse(Language.EN));
    }

    /** Puts an answer into the queue; one that is there stays as it is. */
    public void queue(Attempt attempt, Step step, Instant at) {
        Slot slot = attempt.slot(step.slot());
        Upsert.inserted(sql.insertInto(TO_MARK)
                .set(TO_MARK.ID, Ids.pseudonym())
                .set(TO_MARK.LEARNER_ID, attempt.learner())
                .set(TO_MARK.ATTEMPT_ID, attempt.id())
                .set(TO_MARK.SLOT, step.slot())
                .set(TO_MARK.SEQ, step.seq())
                .set(TO_MARK.ITEM, slot.item())
                .set(TO_MARK.ITEM_HASH, slot.hash())
                .set(TO_MARK.LANGUAGE, step.language().tag())
                .set(TO_MARK.QUEUED_AT, at));
    }

    /** How many wait, those held too, and the one a trainer holds. */
    public record Desk(int waiting, Optional<Waiting> held) {}

    /** A trainer's desk; one statement. */
    public Desk desk(UUID trainer, Instant now) {
        Field<Integer> waiting = field(selectCount().from(TO_MARK).where(TO_MARK.MARKED_AT.isNull()));
        Field<Optional<Waiting>> held = multiset(select(FIELDS)
                        .from(TO_MARK)
                        .where(
                                TO_MARK.MARKED_AT.isNull(),
                                TO_MARK.CLAIMED_BY.eq(trainer),
                                TO_MARK.CLAIMED_UNTIL.gt(now))
                        .orderBy(TO_MARK.QUEUED_AT, TO_MARK.ID)
                        .limit(1))
                .convertFrom(rows -> rows.stream().findFirst().map(MarkingStore::waiting));
        return sql.select(waiting, held).fetchSingle(Records.mapping(Desk::new));
    }

    /** What was written, and the version of the module it was asked in. */
    public record Written(UUID version, Response response) {}

    /** What a waiting answer is. */
    public Optional<Written> written(Waiting waiting) {
        return sql.select(ATTEMPT.VERSION_ID, STEP.RESPONSE, STEP.RESPONSE_FORMAT)
                .from(STEP)
                .join(ATTEMPT)
                .on(ATTEMPT.LEARNER_ID.eq(STEP.LEARNER_ID), ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
                .where(
                        STEP.LEARNER_ID.eq(waiting.learner()),
                        STEP.ATTEMPT_ID.eq(waiting.attempt()),
                        STEP.SLOT.eq(waiting.slot()),
                        STEP.SEQ.eq(waiting.seq()))
                .fetchOptional(row -> new Written(row.value1(), Json.response(row.value2(), row.value3())));
    }

    /** One a trainer holds, by its id; nobody else gets it until the transaction ends. */
    public Optional<Waiting> held(UUID id, UUID trainer, Instant now) {
        int mine = sql.update(TO_MARK)
                .set(TO_MARK.CLAIMED_BY, trainer)
                .where(
                        TO_MARK.ID.eq(id),
                        TO_MARK.MARKED_AT.isNull(),
                        TO_MARK.CLAIMED_BY.eq(trainer),
                        TO_MARK.CLAIMED_UNTIL.gt(now))
                .execute();
        return mine == 0
                ? Optional.empty()
                : sql.select(FIELDS).from(TO_MARK).where(TO_MARK.ID.eq(id)).fetchOptional(MarkingStore::waiting);
    }

    /** Gives a trainer the one that waits longest and nobody holds; two never get the same. */
    public Optional<Waiting> claim(UUID trainer, Instant now, Instant until) {
        Optional<Waiting> free = sql.select(FIELDS)
                .from(TO_MARK)
                .where(TO_MARK.MARKED_AT.isNull())
                .and(TO_MARK.CLAIMED_UNTIL.isNull().or(TO_MARK.CLAIMED_UNTIL.le(now)))
                .orderBy(TO_MARK.QUEUED_AT, TO_MARK.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(MarkingStore::waiting);
        free.ifPresent(one -> sql.update(TO_MARK)
                .set(TO_MARK.CLAIMED_BY, trainer)
                .set(TO_MARK.CLAIMED_UNTIL, until)
                .where(TO_MARK.ID.eq(one.id()))
                .execute());
        return free;
    }

    /** Puts it back, behind the others. */
    public void giveBack(UUID id, UUID trainer, Instant now) {
        sql.update(TO_MARK)
                .setNull(TO_MARK.CLAIMED_BY)
                .setNull(TO_MARK.CLAIMED_UNTIL)
                .set(TO_MARK.QUEUED_AT, now)
                .where(TO_MARK.ID.eq(id), TO_MARK.CLAIMED_BY.eq(trainer), TO_MARK.MARKED_AT.isNull())
                .execute();
    }

    public void marked(UUID id, UUID trainer, Instant now) {
        sql.update(TO_MARK)
                .set(TO_MARK.MARKED_BY, trainer)
                .set(TO_MARK.MARKED_AT, now)
                .where(TO_MARK.ID.eq(id))
                .execute();
    }
}
