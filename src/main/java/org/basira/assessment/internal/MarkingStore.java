package org.basira.assessment.internal;

import static org.basira.assessment.internal.db.Tables.TO_MARK;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.basira.question.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The SQL of the marking queue. */
@Repository
public class MarkingStore {

    private final DSLContext sql;

    public MarkingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** An answer that waits. */
    public record Waiting(UUID id, UUID learner, UUID attempt, int slot, int seq, String hash, Language language) {}

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

    /** How many wait. */
    public int waiting() {
        return sql.fetchCount(TO_MARK, TO_MARK.MARKED_AT.isNull());
    }

    /** The one a trainer holds. */
    public Optional<Waiting> held(UUID trainer, Instant now) {
        return find(TO_MARK.MARKED_AT.isNull(), TO_MARK.CLAIMED_BY.eq(trainer), TO_MARK.CLAIMED_UNTIL.gt(now));
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
        return mine == 0 ? Optional.empty() : find(TO_MARK.ID.eq(id));
    }

    private Optional<Waiting> find(Condition... which) {
        return sql.select(
                        TO_MARK.ID,
                        TO_MARK.LEARNER_ID,
                        TO_MARK.ATTEMPT_ID,
                        TO_MARK.SLOT,
                        TO_MARK.SEQ,
                        TO_MARK.ITEM_HASH,
                        TO_MARK.LANGUAGE.convertFrom(tag -> Language.of(tag).orElse(Language.EN)))
                .from(TO_MARK)
                .where(which)
                .orderBy(TO_MARK.QUEUED_AT, TO_MARK.ID)
                .limit(1)
                .fetchOptional(Records.mapping(Waiting::new));
    }

    /** Gives a trainer the one that waits longest and nobody holds; two never get the same. */
    public Optional<Waiting> claim(UUID trainer, Instant now, Instant until) {
        Optional<UUID> free = sql.select(TO_MARK.ID)
                .from(TO_MARK)
                .where(TO_MARK.MARKED_AT.isNull())
                .and(TO_MARK.CLAIMED_UNTIL.isNull().or(TO_MARK.CLAIMED_UNTIL.le(now)))
                .orderBy(TO_MARK.QUEUED_AT, TO_MARK.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(TO_MARK.ID);
        free.ifPresent(id -> sql.update(TO_MARK)
                .set(TO_MARK.CLAIMED_BY, trainer)
                .set(TO_MARK.CLAIMED_UNTIL, until)
                .where(TO_MARK.ID.eq(id))
                .execute());
        return free.flatMap(id -> find(TO_MARK.ID.eq(id)));
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
