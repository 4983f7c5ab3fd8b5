package org.basira.assessment.internal;

import static org.basira.assessment.internal.db.Tables.CORRECTION;
import static org.basira.assessment.internal.db.Tables.CORRECTION_NOTICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basira.assessment.Correction;
import org.basira.assessment.Correction.Kind;
import org.basira.operations.Upsert;
import org.basira.question.Text;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The corrections, few and read with every answer, so they are remembered: a new one counts at once on this node and within
 * ten seconds on others. What others mark by the old rule until then, a correction's job finds in its second pass, which
 * begins only after {@link #KNOWN_EVERYWHERE_AFTER}.
 */
@Repository
public class Corrections {

    /** After this no node marks by an older rule any more: twice the renewal, and the longest transaction. */
    public static final Duration KNOWN_EVERYWHERE_AFTER = Duration.ofSeconds(30);

    private final DSLContext sql;
    private volatile @Nullable Rulings remembered;

    public Corrections(DSLContext sql) {
        this.sql = sql;
    }

    /** Those remembered. */
    public Rulings now() {
        Rulings known = remembered;
        return known == null ? read() : known;
    }

    /** Those in the database. */
    public Rulings read() {
        Rulings read = new Rulings(sql.selectFrom(CORRECTION)
                .orderBy(CORRECTION.MADE_AT, CORRECTION.ID)
                .fetch(row -> new Correction(
                        row.getId(),
                        row.getItem(),
                        row.getItemHash(),
                        Kind.valueOf(row.getKind()),
                        row.getTargetHash(),
                        new Text(row.getReasonEn(), row.getReasonAr(), row.getReasonCkb()),
                        row.getMadeAt(),
                        row.getMadeBy())));
        remembered = read;
        return read;
    }

    @Scheduled(fixedDelay = 10_000)
    void renew() {
        read();
    }

    public void add(Correction correction) {
        sql.insertInto(CORRECTION)
                .set(CORRECTION.ID, correction.id())
                .set(CORRECTION.ITEM, correction.item())
                .set(CORRECTION.ITEM_HASH, correction.hash())
                .set(CORRECTION.KIND, correction.kind().name())
                .set(CORRECTION.TARGET_HASH, correction.target())
                .set(CORRECTION.REASON_EN, correction.reason().en())
                .set(CORRECTION.REASON_AR, correction.reason().ar())
                .set(CORRECTION.REASON_CKB, correction.reason().ckb())
                .set(CORRECTION.MADE_AT, correction.at())
                .set(CORRECTION.MADE_BY, correction.by())
                .execute();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered = null;
            }
        });
    }

    /** Leaves word for the learner of a finished attempt; once for each correction. */
    void tell(Attempt attempt, UUID correction, Instant at) {
        Upsert.inserted(sql.insertInto(CORRECTION_NOTICE)
                .set(CORRECTION_NOTICE.LEARNER_ID, attempt.learner())
                .set(CORRECTION_NOTICE.ATTEMPT_ID, attempt.id())
                .set(CORRECTION_NOTICE.CORRECTION_ID, correction)
                .set(CORRECTION_NOTICE.MADE_AT, at));
    }

    /** Attempts with word not seen yet, the newest first. */
    public List<UUID> untold(UUID learner) {
        return sql
                .select(CORRECTION_NOTICE.ATTEMPT_ID)
                .from(CORRECTION_NOTICE)
                .where(CORRECTION_NOTICE.LEARNER_ID.eq(learner), CORRECTION_NOTICE.SEEN_AT.isNull())
                .orderBy(CORRECTION_NOTICE.MADE_AT.desc(), CORRECTION_NOTICE.ATTEMPT_ID)
                .fetch(CORRECTION_NOTICE.ATTEMPT_ID)
                .stream()
                .distinct()
                .toList();
    }

    public void told(UUID learner, Instant at) {
        sql.update(CORRECTION_NOTICE)
                .set(CORRECTION_NOTICE.SEEN_AT, at)
                .where(CORRECTION_NOTICE.LEARNER_ID.eq(learner), CORRECTION_NOTICE.SEEN_AT.isNull())
                .execute();
    }
}
