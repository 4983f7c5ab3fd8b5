package org.basira.reporting;

import java.time.Clock;
import org.basira.operations.Settings;
import org.jooq.DSLContext;

/** The count of uses, without Spring. */
public final class GuideUsesForTests {

    private GuideUsesForTests() {}

    public static GuideUses of(DSLContext sql, Settings settings) {
        return new GuideUses(sql, settings, Clock.systemUTC());
    }
}
