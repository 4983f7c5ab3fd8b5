package org.basira.cohort.internal;

import static org.basira.cohort.internal.db.Tables.COHORT_;
import static org.basira.cohort.internal.db.Tables.COORDINATOR;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.cohort.internal.db.tables.Coordinator;
import org.basira.learning.Enrolments;
import org.basira.measurement.CohortFigures;
import org.basira.operations.Settings;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Once a day, at half past two in the organisation's zone, takes the class picture of each open cohort, and of a closed
 * one that has none; at start the one last due, where it is missing. Taking a day's picture twice changes nothing, so several nodes may do it; the oldest cohort
 * comes first, everywhere, since of two that differ by a few people only the first gets one.
 */
@Component
class DailySnapshot implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DailySnapshot.class);
    private static final Coordinator OWN = COORDINATOR.as("own");
    private static final Duration INTO_THE_DAY = Duration.ofMinutes(150);

    private final DSLContext sql;
    private final Enrolments enrolments;
    private final CohortFigures figures;
    private final Settings settings;
    private final Clock clock;

    DailySnapshot(DSLContext sql, Enrolments enrolments, CohortFigures figures, Settings settings, Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::take, context -> next().toInstant());
    }

    /** The next half past two; the zone is asked each time, since it is a setting. */
    ZonedDateTime next() {
        ZonedDateTime now = clock.instant().atZone(settings.timeZone());
        ZonedDateTime today = now.toLocalDate().atStartOfDay(now.getZone()).plus(INTO_THE_DAY);
        return now.isBefore(today)
                ? today
                : now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).plus(INTO_THE_DAY);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        take();
    }

    void take() {
        LocalDate day = LocalDate.ofInstant(clock.instant().minus(INTO_THE_DAY), settings.timeZone());
        for (UUID cohort : wanting()) {
            try {
                figures.take(
                        cohort,
                        Set.copyOf(enrolments.learners(cohort)),
                        enrolments.overlapping(cohort, seenBeside(cohort)),
                        day);
            } catch (RuntimeException e) {
                LOG.warn("The daily picture of cohort {} was not taken", cohort, e);
            }
        }
    }

    /** A closed one changes no more and keeps its picture; but pictures may have been dropped, since they can be made anew. */
    private List<UUID> wanting() {
        Set<UUID> taken = figures.taken();
        return sql.select(COHORT_.ID, COHORT_.CLOSED_AT).from(COHORT_).orderBy(COHORT_.ID).stream()
                .filter(row -> row.value2() == null || !taken.contains(row.value1()))
                .map(Record2::value1)
                .toList();
    }

    /** The other cohorts of its coordinators, closed ones too: their pictures are still shown. */
    private List<UUID> seenBeside(UUID cohort) {
        return sql.selectDistinct(COORDINATOR.COHORT_ID)
                .from(COORDINATOR)
                .where(
                        COORDINATOR.COHORT_ID.ne(cohort),
                        COORDINATOR.PERSON_ID.in(select(OWN.PERSON_ID).from(OWN).where(OWN.COHORT_ID.eq(cohort))))
                .fetch(COORDINATOR.COHORT_ID);
    }
}
