package org.basira.reporting.intake.internal;

import static org.basira.reporting.internal.db.Tables.INTAKE;
import static org.basira.reporting.internal.db.Tables.INTAKE_IN_USE;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.Upsert;
import org.basira.question.Text;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.Proposal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of intakes. */
@Component
public class IntakeStore {

    private static final short ONE = 1;
    private static final String PROPOSED = "PROPOSED";
    private static final String APPROVED = "APPROVED";
    private static final List<SelectFieldOrAsterisk> PARTS = List.of(
            INTAKE.ID,
            INTAKE.WAY,
            INTAKE.ADDRESS,
            INTAKE.NAME,
            INTAKE.READERS_EN,
            INTAKE.READERS_AR,
            INTAKE.READERS_CKB,
            INTAKE.PURPOSE_EN,
            INTAKE.PURPOSE_AR,
            INTAKE.PURPOSE_CKB,
            INTAKE.ALSO_USED_FOR_EN,
            INTAKE.ALSO_USED_FOR_AR,
            INTAKE.ALSO_USED_FOR_CKB,
            INTAKE.LANGUAGES_EN,
            INTAKE.LANGUAGES_AR,
            INTAKE.LANGUAGES_CKB);

    private final DSLContext sql;
    private final TransactionTemplate transactions;

    public IntakeStore(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** An approved webhook and its encrypted secret. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Webhook(UUID id, byte[] secret) {}

    public Optional<Intake> intake(UUID id) {
        return sql.select(PARTS).from(INTAKE).where(INTAKE.ID.eq(id)).fetchOptional(IntakeStore::read);
    }

    public Optional<Intake> inUse() {
        return sql.select(PARTS)
                .from(INTAKE)
                .join(INTAKE_IN_USE)
                .on(INTAKE_IN_USE.INTAKE_ID.eq(INTAKE.ID))
                .fetchOptional(IntakeStore::read);
    }

    public Optional<Intakes.Waiting> waiting() {
        return sql.select(PARTS)
                .select(INTAKE.PROPOSED_BY, INTAKE.PROPOSED_AT)
                .from(INTAKE)
                .where(INTAKE.STATE.eq(PROPOSED))
                .orderBy(INTAKE.PROPOSED_AT.desc(), INTAKE.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Intakes.Waiting(read(row), row.get(INTAKE.PROPOSED_BY), row.get(INTAKE.PROPOSED_AT)));
    }

    private static Intake read(Record row) {
        return new Intake(
                row.get(INTAKE.ID),
                Intake.Way.valueOf(row.get(INTAKE.WAY)),
                row.get(INTAKE.ADDRESS),
                row.get(INTAKE.NAME),
                new Text(row.get(INTAKE.READERS_EN), row.get(INTAKE.READERS_AR), row.get(INTAKE.READERS_CKB)),
                new Text(row.get(INTAKE.PURPOSE_EN), row.get(INTAKE.PURPOSE_AR), row.get(INTAKE.PURPOSE_CKB)),
                new Text(
                        row.get(INTAKE.ALSO_USED_FOR_EN),
                        row.get(INTAKE.ALSO_USED_FOR_AR),
                        row.get(INTAKE.ALSO_USED_FOR_CKB)),
                new Text(row.get(INTAKE.LANGUAGES_EN), row.get(INTAKE.LANGUAGES_AR), row.get(INTAKE.LANGUAGES_CKB)));
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return sql.select(INTAKE.ID, INTAKE.NAME)
                .from(INTAKE)
                .where(INTAKE.ID.in(ids))
                .fetchMap(INTAKE.ID, INTAKE.NAME);
    }

    public boolean hadWebhook() {
        return sql.fetchExists(INTAKE, INTAKE.STATE.eq(APPROVED), INTAKE.SECRET.isNotNull());
    }

    /** All webhooks that were ever approved: their calls back may still come. */
    public List<Webhook> webhooks() {
        return webhooks(noCondition());
    }

    private List<Webhook> webhooks(Condition which) {
        return sql.select(INTAKE.ID, INTAKE.SECRET)
                .from(INTAKE)
                .where(INTAKE.STATE.eq(APPROVED), INTAKE.SECRET.isNotNull(), which)
                .fetch(row -> new Webhook(row.value1(), row.value2()));
    }

    Optional<Webhook> webhook(UUID id) {
        return webhooks(INTAKE.ID.eq(id)).stream().findFirst();
    }

    public void propose(UUID id, Proposal typed, Optional<byte[]> secret, UUID by, Instant at) {
        sql.update(INTAKE)
                .set(INTAKE.STATE, "REFUSED")
                .set(INTAKE.DECIDED_BY, by)
                .set(INTAKE.DECIDED_AT, at)
                .where(INTAKE.STATE.eq(PROPOSED))
                .execute();
        sql.insertInto(INTAKE)
                .set(INTAKE.ID, id)
                .set(INTAKE.STATE, PROPOSED)
                .set(INTAKE.WAY, typed.way().name())
                .set(INTAKE.ADDRESS, typed.address().strip())
                .set(INTAKE.NAME, typed.name().strip())
                .set(INTAKE.READERS_EN, typed.readers().en().strip())
                .set(INTAKE.READERS_AR, typed.readers().ar().strip())
                .set(INTAKE.READERS_CKB, typed.readers().ckb().strip())
                .set(INTAKE.PURPOSE_EN, typed.purpose().en().strip())
                .set(INTAKE.PURPOSE_AR, typed.purpose().ar().strip())
                .set(INTAKE.PURPOSE_CKB, typed.purpose().ckb().strip())
                .set(INTAKE.ALSO_USED_FOR_EN, typed.alsoUsedFor().en().strip())
                .set(INTAKE.ALSO_USED_FOR_AR, typed.alsoUsedFor().ar().strip())
                .set(INTAKE.ALSO_USED_FOR_CKB, typed.alsoUsedFor().ckb().strip())
                .set(INTAKE.LANGUAGES_EN, typed.languages().en().strip())
                .set(INTAKE.LANGUAGES_AR, typed.languages().ar().strip())
                .set(INTAKE.LANGUAGES_CKB, typed.languages().ckb().strip())
                .set(INTAKE.SECRET, secret.orElse(null))
                .set(INTAKE.PROPOSED_BY, by)
                .set(INTAKE.PROPOSED_AT, at)
                .execute();
    }

    /** Never by whom it was proposed: the statement itself says so. */
    public boolean approve(UUID id, UUID by, Instant at) {
        boolean approved = sql.update(INTAKE)
                        .set(INTAKE.STATE, APPROVED)
                        .set(INTAKE.DECIDED_BY, by)
                        .set(INTAKE.DECIDED_AT, at)
                        .where(INTAKE.ID.eq(id), INTAKE.STATE.eq(PROPOSED), INTAKE.PROPOSED_BY.ne(by))
                        .execute()
                == 1;
        if (approved) {
            Upsert.written(sql.insertInto(INTAKE_IN_USE)
                    .set(INTAKE_IN_USE.ONE, ONE)
                    .set(INTAKE_IN_USE.INTAKE_ID, id)
                    .onConflict(INTAKE_IN_USE.ONE)
                    .doUpdate()
                    .set(INTAKE_IN_USE.INTAKE_ID, id));
        }
        return approved;
    }

    public boolean refuse(UUID id, UUID by, Instant at) {
        return sql.update(INTAKE)
                        .set(INTAKE.STATE, "REFUSED")
                        .set(INTAKE.DECIDED_BY, by)
                        .set(INTAKE.DECIDED_AT, at)
                        .where(INTAKE.ID.eq(id), INTAKE.STATE.eq(PROPOSED))
                        .execute()
                == 1;
    }

    public void switchOff() {
        sql.deleteFrom(INTAKE_IN_USE).execute();
    }

    /** Writes an entry in a transaction of its own, for an act that holds none. */
    public void audited(Runnable entry) {
        transactions.executeWithoutResult(status -> entry.run());
    }
}
