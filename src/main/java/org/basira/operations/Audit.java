package org.basira.operations;

import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who changed what, for administrators. Written in the transaction of the change, so that there is no change without its
 * entry. Never holds an answer, a score or a secret.
 */
@Service
public class Audit {

    private final DSLContext sql;
    private final Clock clock;

    Audit(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One entry; {@code actor} is null where the system itself acted. */
    public record Entry(Instant at, @Nullable UUID actor, String action, String subject, String detail) {}

    /**
     * Records an act.
     *
     * @param action what was done, a stable word such as {@code role-changed}; the page translates it
     * @param subject what it was done to (an id or a name a person knows)
     * @param detail old and new state in short, or blank
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable UUID actor, String action, String subject, String detail) {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, Ids.next())
                .set(AUDIT_ENTRY.AT, clock.instant())
                .set(AUDIT_ENTRY.ACTOR, actor)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT, cut(subject, 200))
                .set(AUDIT_ENTRY.DETAIL, cut(detail, 2000))
                .execute();
    }

    /** The newest entries first, a page at a time. */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<Entry> newest(int offset, int limit) {
        return sql.select(
                        AUDIT_ENTRY.AT, AUDIT_ENTRY.ACTOR, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.SUBJECT, AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(Entry::new));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
