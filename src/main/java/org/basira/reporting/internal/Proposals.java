package org.basira.reporting.internal;

import static org.basira.reporting.internal.db.Tables.APPROVAL;
import static org.basira.reporting.internal.db.Tables.PROPOSAL;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.Upsert;
import org.basira.reporting.Changes.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Changes that wait for two administrators. */
@Repository
public class Proposals {

    private final DSLContext sql;

    public Proposals(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A proposal.
     *
     * @param body the entry as it would be, blank where the site's text would go
     * @param baseHash of the live text it was made on, blank for a new office
     * @param approvals who approved, in the order of time
     */
    public record Row(
            UUID id,
            String channel,
            String body,
            String baseHash,
            State state,
            UUID by,
            Instant at,
            List<UUID> approvals) {}

    public void add(Row row) {
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, row.id())
                .set(PROPOSAL.CHANNEL, row.channel())
                .set(PROPOSAL.BODY, row.body())
                .set(PROPOSAL.BASE_HASH, row.baseHash())
                .set(PROPOSAL.STATE, row.state().name())
                .set(PROPOSAL.PROPOSED_BY, row.by())
                .set(PROPOSAL.PROPOSED_AT, row.at())
                .execute();
    }

    /** Those that wait, oldest first. */
    public List<Row> open() {
        return rows(PROPOSAL.STATE.eq(State.OPEN.name()));
    }

    public Optional<Row> find(UUID id) {
        return rows(PROPOSAL.ID.eq(id)).stream().findFirst();
    }

    private List<Row> rows(Condition which) {
        return sql.select(
                        PROPOSAL.ID,
                        PROPOSAL.CHANNEL,
                        PROPOSAL.BODY,
                        PROPOSAL.BASE_HASH,
                        PROPOSAL.STATE,
                        PROPOSAL.PROPOSED_BY,
                        PROPOSAL.PROPOSED_AT,
                        multiset(select(APPROVAL.PERSON)
                                        .from(APPROVAL)
                                        .where(APPROVAL.PROPOSAL_ID.eq(PROPOSAL.ID))
                                        .orderBy(APPROVAL.APPROVED_AT, APPROVAL.PERSON))
                                .convertFrom(each -> each.map(Record1::value1)))
                .from(PROPOSAL)
                .where(which)
                .orderBy(PROPOSAL.PROPOSED_AT, PROPOSAL.ID)
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        State.valueOf(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** Keeps others from deciding at the same moment; false where it does not wait any more. */
    public boolean hold(UUID id) {
        return sql.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(id), PROPOSAL.STATE.eq(State.OPEN.name()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Once for each person, whatever they press; false where they had approved already. */
    public boolean approve(UUID id, UUID person, Instant at) {
        return Upsert.inserted(sql.insertInto(APPROVAL)
                .set(APPROVAL.PROPOSAL_ID, id)
                .set(APPROVAL.PERSON, person)
                .set(APPROVAL.APPROVED_AT, at));
    }

    public void end(UUID id, State state, UUID by, Instant at) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.STATE, state.name())
                .set(PROPOSAL.DECIDED_BY, by)
                .set(PROPOSAL.DECIDED_AT, at)
                .where(PROPOSAL.ID.eq(id), PROPOSAL.STATE.eq(State.OPEN.name()))
                .execute();
    }
}
