package org.basira.reporting.internal;

import static org.basira.reporting.internal.db.Tables.LINK_CHECK;

import java.time.Instant;
import java.util.Optional;
import org.basira.operations.Upsert;
import org.basira.reporting.LinkState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which links are to be looked at, and what was found. */
@Repository
public class LinkRows {

    private final DSLContext sql;

    public LinkRows(DSLContext sql) {
        this.sql = sql;
    }

    public record Asked(String channel, String way, String address) {}

    /** Asks for a look at this address; one that waits already goes on waiting. */
    public void ask(Asked link, Instant at) {
        Upsert.written(sql.insertInto(LINK_CHECK)
                .set(LINK_CHECK.CHANNEL, link.channel())
                .set(LINK_CHECK.WAY, link.way())
                .set(LINK_CHECK.ADDRESS, link.address())
                .set(LINK_CHECK.ASKED_AT, at)
                .set(LINK_CHECK.DETAIL, "")
                .onConflict(LINK_CHECK.CHANNEL, LINK_CHECK.WAY)
                .doUpdate()
                .set(LINK_CHECK.ADDRESS, link.address())
                .set(LINK_CHECK.ASKED_AT, at));
    }

    /**
     * Takes the link that has waited longest, so that no other node looks at it too.
     *
     * @param abandoned claims from before this moment are void: who made them has died
     */
    public Optional<Asked> claim(Instant now, Instant abandoned) {
        Condition free = LINK_CHECK
                .ASKED_AT
                .isNotNull()
                .and(LINK_CHECK.CLAIMED_AT.isNull().or(LINK_CHECK.CLAIMED_AT.lt(abandoned)));
        return sql.select(LINK_CHECK.CHANNEL, LINK_CHECK.WAY, LINK_CHECK.ADDRESS)
                .from(LINK_CHECK)
                .where(free)
                .orderBy(LINK_CHECK.ASKED_AT, LINK_CHECK.CHANNEL, LINK_CHECK.WAY)
                .limit(1)
                .fetchOptional(row -> new Asked(row.value1(), row.value2(), row.value3()))
                .filter(link -> sql.update(LINK_CHECK)
                                .set(LINK_CHECK.CLAIMED_AT, now)
                                .where(is(link).and(free))
                                .execute()
                        == 1);
    }

    public void found(Asked link, LinkState state) {
        sql.update(LINK_CHECK)
                .set(LINK_CHECK.CHECKED_AT, state.at())
                .set(LINK_CHECK.STATUS, state.status().name())
                .set(LINK_CHECK.DETAIL, state.detail())
                .setNull(LINK_CHECK.ASKED_AT)
                .setNull(LINK_CHECK.CLAIMED_AT)
                .where(is(link).and(LINK_CHECK.ADDRESS.eq(link.address())))
                .execute();
    }

    private static Condition is(Asked link) {
        return LINK_CHECK.CHANNEL.eq(link.channel()).and(LINK_CHECK.WAY.eq(link.way()));
    }
}
