package org.basira.operations;

import java.time.Clock;
import org.jooq.DSLContext;

/** Settings without Spring, all at their defaults. */
public final class TestSettings {

    private TestSettings() {}

    public static Settings of(DSLContext sql) {
        return new Settings(sql, new Audit(sql, Clock.systemUTC()));
    }
}
