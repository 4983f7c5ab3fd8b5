package org.basira.learning;

import static org.basira.learning.internal.db.Tables.ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.ENROLMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.learning.internal.db.tables.Enrolment;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who learns in which cohort, and which modules a cohort has to do by when. Whether a cohort is one's own is for the room
 * that owns cohorts to check before it asks here.
 */
@Service
public class Enrolments {

    private final DSLContext sql;
    private final Clock clock;

    Enrolments(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A module a cohort has to do; the due day ends in the organisation's time zone. */
    public record Assignment(String module, @Nullable LocalDate dueOn) {}

    /** Enrols a learner; twice is once. Called while someone joins, when nobody is signed in yet. */
    @PermitAll
    @Transactional
    public void enrol(UUID learner, UUID cohort) {
        Upsert.inserted(sql.insertInto(ENROLMENT)
                .set(ENROLMENT.LEARNER_ID, learner)
                .set(ENROLMENT.COHORT_ID, cohort)
                .set(ENROLMENT.JOINED_AT, clock.instant()));
    }

    /** The learners of a cohort, for the jobs that sum over them. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<UUID> learners(UUID cohort) {
        return sql.select(ENROLMENT.LEARNER_ID)
                .from(ENROLMENT)
                .where(ENROLMENT.COHORT_ID.eq(cohort))
                .orderBy(ENROLMENT.LEARNER_ID)
                .fetch(ENROLMENT.LEARNER_ID);
    }

    /** The learners of those of the others that share one with a cohort, for the job that must keep their sums apart. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> overlapping(UUID cohort, Collection<UUID> others) {
        Enrolment own = ENROLMENT.as("own");
        Enrolment shared = ENROLMENT.as("shared");
        return sql.select(ENROLMENT.COHORT_ID, ENROLMENT.LEARNER_ID)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.COHORT_ID.in(others),
                        ENROLMENT.COHORT_ID.in(select(shared.COHORT_ID)
                                .from(own)
                                .join(shared)
                                .on(shared.LEARNER_ID.eq(own.LEARNER_ID))
                                .where(own.COHORT_ID.eq(cohort))))
                .collect(Collectors.groupingBy(
                        Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    @RolesAllowed("COORDINATOR")
    @Transactional(readOnly = true)
    public boolean enrolled(UUID learner, UUID cohort) {
        return sql.fetchExists(ENROLMENT, ENROLMENT.LEARNER_ID.eq(learner), ENROLMENT.COHORT_ID.eq(cohort));
    }

    /** How many learn in each cohort; one where nobody does is not in the map. */
    @RolesAllowed("COORDINATOR")
    @Transactional(readOnly = true)
    public Map<UUID, Integer> counts(Collection<UUID> cohorts) {
        return sql.select(ENROLMENT.COHORT_ID, count())
                .from(ENROLMENT)
                .where(ENROLMENT.COHORT_ID.in(cohorts))
                .groupBy(ENROLMENT.COHORT_ID)
                .fetchMap(ENROLMENT.COHORT_ID, count());
    }

    /** Gives a cohort a module to do, or changes by when. */
    @RolesAllowed("COORDINATOR")
    @Transactional
    public void assign(UUID cohort, String module, @Nullable LocalDate dueOn) {
        Upsert.written(sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.COHORT_ID, cohort)
                .set(ASSIGNMENT.MODULE, module)
                .set(ASSIGNMENT.DUE_ON, dueOn)
                .set(ASSIGNMENT.ASSIGNED_AT, clock.instant())
                .onConflict(ASSIGNMENT.COHORT_ID, ASSIGNMENT.MODULE)
                .doUpdate()
                .set(ASSIGNMENT.DUE_ON, dueOn));
    }

    @RolesAllowed("COORDINATOR")
    @Transactional
    public void unassign(UUID cohort, String module) {
        sql.deleteFrom(ASSIGNMENT)
                .where(ASSIGNMENT.COHORT_ID.eq(cohort), ASSIGNMENT.MODULE.eq(module))
                .execute();
    }

    /** What a cohort has to do, in the order it was given. */
    @RolesAllowed("COORDINATOR")
    @Transactional(readOnly = true)
    public List<Assignment> assignments(UUID cohort) {
        return sql.select(ASSIGNMENT.MODULE, ASSIGNMENT.DUE_ON)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.COHORT_ID.eq(cohort))
                .orderBy(ASSIGNMENT.ASSIGNED_AT, ASSIGNMENT.MODULE)
                .fetch(Records.mapping(Assignment::new));
    }
}
