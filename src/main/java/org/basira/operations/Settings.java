package org.basira.operations;

import static org.basira.operations.internal.db.Tables.SETTING;

import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Settings of the organisation. Few and rarely changed, so they are remembered: a change counts at once on this server and
 * within ten seconds on others. One that was never set has its default.
 */
@Service
public class Settings {

    private static final long RENEWED_EVERY = 10_000;

    private final DSLContext sql;
    private final Audit audit;
    private volatile @Nullable Map<String, String> remembered;

    Settings(DSLContext sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** The known settings, each with its default and, for numbers, its least value. */
    public enum Setting {
        /** Whether an author may publish their own text where there are two trainers or more. */
        AUTHOR_PUBLISHES("author-publishes", "false"),
        /** How many of a practice feed's posts are over the line: a {@link Mix} in small letters. */
        POSTS_OVER("posts-over", "quiz"),
        /** Whether those who used the guide are asked if a one may be added to a count. */
        COUNT_GUIDE("count-guide", "false"),
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

    /**
     * How many of a practice feed's posts are over the line. In real life far fewer are, but a mix of fewer than a quarter
     * shows too few of them to learn from, and one of more than a half teaches suspicion (content rule R06).
     */
    public enum Mix {
        /** As each quiz states it. */
        QUIZ(Double.NaN),
        QUARTER(0.25),
        THIRD(1 / 3.0),
        TWO_FIFTHS(0.4),
        HALF(0.5);

        private final double share;

        Mix(double share) {
            this.share = share;
        }

        /** By its key; what is unknown counts as never set. */
        public static Mix of(String key) {
            return Arrays.stream(values())
                    .filter(mix -> mix.key().equals(key))
                    .findFirst()
                    .orElse(QUIZ);
        }

        /** As it is stored. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** 0 to 1; empty where each quiz states its own. */
        public Optional<Double> share() {
            return this == QUIZ ? Optional.empty() : Optional.of(share);
        }
    }

    /** The value of a setting, or its default. */
    public String get(Setting setting) {
        Map<String, String> known = remembered;
        return (known == null ? read() : known).getOrDefault(setting.key, setting.otherwise);
    }

    private Map<String, String> read() {
        Map<String, String> read =
                sql.select(SETTING.NAME, SETTING.CONTENT).from(SETTING).fetchMap(SETTING.NAME, SETTING.CONTENT);
        remembered = read;
        return read;
    }

    @Scheduled(fixedDelay = RENEWED_EVERY)
    void renew() {
        read();
    }

    /** How many learners a figure needs before staff see it: the setting, 5 at least. */
    public int suppressBelow() {
        return Math.max(5, Integer.parseInt(get(Setting.SUPPRESS_BELOW)));
    }

    public ZoneId timeZone() {
        return ZoneId.of(get(Setting.TIME_ZONE));
    }

    /** The mix of practice feeds drawn from now on. */
    public Mix postsOver() {
        return Mix.of(get(Setting.POSTS_OVER));
    }

    public boolean authorPublishes() {
        return Boolean.parseBoolean(get(Setting.AUTHOR_PUBLISHES));
    }

    /** All settings with their present values. */
    @RolesAllowed("ADMINISTRATOR")
    public Map<Setting, String> all() {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered = null;
            }
        });
        audit.record(actor, "setting-changed", setting.key, before + " → " + value);
    }
}
