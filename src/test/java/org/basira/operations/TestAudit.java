package org.basira.operations;

import java.time.Clock;
import org.jooq.DSLContext;

/** The audit trail without Spring. */
public final class TestAudit {

    private TestAudit() {}

    public static Audit of(DSLContext sql, Clock clock) {
        return new Audit(sql, clock);
    }
}
