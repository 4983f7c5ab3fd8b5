package org.basira.operations;

import static org.basira.operations.internal.db.Tables.SETTING;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings of the organisation. Few and rarely changed; one that was never set has the default of who asks. */
@Service
public class Settings {

    private final DSLContext sql;
    private final Audit audit;

    Settings(DSLContext sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** The known settings, each with its default and, for numbers, its least value. */
    public enum Setting {
        /** Whether an author may publish their own text where there are two trainers or more. */
        AUTHOR_PUBLISHES("author-publishes", "false"),
        /** Coordinators see nothing computed from answers below this many learners; never under 5. */
        SUPPRESS_BELOW("suppress-below", "10"),
        /** The organisation's time zone: due dates end with its day. */
        TIME_ZONE("time-zone", "Asia/Baghdad");

        private final String key;
        private final String otherwise;

        Setting(String key, String otherwise) {
            this.key = key;
            this.otherwise = otherwise;
        }

        public String key() {
            return key;
        }
    }

    /** The value of a setting, or its default. */
    @Transactional(readOnly = true)
    public String get(Setting setting) {
        String value = sql.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(setting.key))
                .fetchOne(SETTING.CONTENT);
        return value == null ? setting.otherwise : value;
    }

    /** How many learners a figure needs before staff see it: the setting, 5 at least. */
    @Transactional(readOnly = true)
    public int suppressBelow() {
        return Math.max(5, Integer.parseInt(get(Setting.SUPPRESS_BELOW)));
    }

    @Transactional(readOnly = true)
    public java.time.ZoneId timeZone() {
        return java.time.ZoneId.of(get(Setting.TIME_ZONE));
    }

    @Transactional(readOnly = true)
    public boolean authorPublishes() {
        return Boolean.parseBoolean(get(Setting.AUTHOR_PUBLISHES));
    }

    /** All settings with their present values. */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public Map<Setting, String> all() {
        Map<Setting, String> all = new java.util.EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            all.put(setting, get(setting));
        }
        return all;
    }

    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public void set(Setting setting, String value, UUID actor) {
        String before = get(setting);
        Upsert.written(sql.insertInto(SETTING)
                .set(SETTING.NAME, setting.key)
                .set(SETTING.CONTENT, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.CONTENT, value));
        audit.record(actor, "setting-changed", setting.key, before + " → " + value);
    }
}
