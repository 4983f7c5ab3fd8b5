package org.basira.reporting;

import static org.basira.reporting.internal.db.Tables.GUIDE_USE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.basira.account.Role;
import org.basira.operations.Settings;
import org.basira.operations.Settings.Setting;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often the guide was used: one number a day, and nothing of who, where to or what. Only where the organisation has
 * switched it on, and only by those who agreed.
 */
@Service
public class GuideUses {

    private final DSLContext sql;
    private final Settings settings;
    private final Clock clock;

    GuideUses(DSLContext sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the guide may ask to be counted. */
    @PermitAll
    public boolean counted() {
        return Boolean.parseBoolean(settings.get(Setting.COUNT_GUIDE));
    }

    /** Adds one to the number of the day (in the organisation's time zone); where it is switched off, nothing happens. */
    @PermitAll
    @Transactional
    public void add() {
        if (!counted()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        Upsert.raise(
                sql.update(GUIDE_USE)
                        .set(GUIDE_USE.USES, GUIDE_USE.USES.plus(1))
                        .where(GUIDE_USE.ON_DAY.eq(today)),
                sql.insertInto(GUIDE_USE).set(GUIDE_USE.ON_DAY, today).set(GUIDE_USE.USES, 1));
    }

    /** How often it was used in the last so many days, today included. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.COORDINATORS})
    public long sum(int days) {
        LocalDate from =
                LocalDate.ofInstant(clock.instant(), settings.timeZone()).minusDays(days - 1L);
        BigDecimal sum = sql.select(DSL.coalesce(DSL.sum(GUIDE_USE.USES), BigDecimal.ZERO))
                .from(GUIDE_USE)
                .where(GUIDE_USE.ON_DAY.ge(from))
                .fetchSingle()
                .value1();
        return sum.longValue();
    }
}
