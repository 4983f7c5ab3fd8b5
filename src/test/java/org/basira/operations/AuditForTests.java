package org.basira.operations;

import java.time.Clock;
import org.jooq.DSLContext;

/** Makes an {@link Audit} for tests of other rooms. */
public final class AuditForTests {

    private AuditForTests() {}

    public static Audit of(DSLContext sql, Clock clock) {
        return new Audit(sql, clock);
    }
}
