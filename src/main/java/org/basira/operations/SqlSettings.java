package org.basira.operations;

import org.jooq.conf.Settings;

/** How jOOQ speaks to both databases, in the application and in tests alike. */
public final class SqlSettings {

    private SqlSettings() {}

    /** Times go as the driver's own values: jOOQ would write and parse them as text. */
    public static Settings settings() {
        return new Settings().withBindOffsetDateTimeType(true);
    }
}
