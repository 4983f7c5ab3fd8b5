package org.basira.cohort;

import static org.basira.cohort.internal.db.Tables.COHORT_;
import static org.basira.cohort.internal.db.Tables.COORDINATOR;
import static org.basira.cohort.internal.db.Tables.JOIN_CODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.cohort.internal.JoinCodeDraw;
import org.basira.learning.Enrolments;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator's own cohorts: making them, their join codes, what they have to do. Every method takes the coordinator and
 * knows only the cohorts of that coordinator; any other is {@link NoSuchCohort}, whether it exists or not.
 */
@Service
@RolesAllowed("COORDINATOR")
public class Cohorts {

    /** How long a join code is good. */
    public static final Duration CODE_LASTS = Duration.ofDays(30);

    private final DSLContext sql;
    private final Enrolments enrolments;
    private final Audit audit;
    private final Clock clock;

    Cohorts(DSLContext sql, Enrolments enrolments, Audit audit, Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A cohort in the list. */
    public record Row(UUID id, String name, Instant madeAt, boolean closed, int learners) {}

    /** A cohort as its page shows it. */
    public record Cohort(UUID id, String name, Instant madeAt, boolean closed, JoinCode code) {}

    /** {@code good} says whether it still opens the door. */
    public record JoinCode(String code, Instant expiresAt, boolean good) {

        /** As people read it: NRT-4827. */
        public String shown() {
            return code.length() == 7 ? code.substring(0, 3) + "-" + code.substring(3) : code;
        }
    }

    static Condition own(UUID coordinator) {
        return COHORT_.ID.in(
                select(COORDINATOR.COHORT_ID).from(COORDINATOR).where(COORDINATOR.PERSON_ID.eq(coordinator)));
    }

    /** Passes for one's own cohort only, and says what it is called. */
    private String check(UUID coordinator, UUID cohort) {
        return sql.select(COHORT_.NAME)
                .from(COHORT_)
                .where(COHORT_.ID.eq(cohort), own(coordinator))
                .fetchOptional(COHORT_.NAME)
                .orElseThrow(NoSuchCohort::new);
    }

    /** One's own cohorts, open ones first, newest first. */
    @Transactional(readOnly = true)
    public List<Row> list(UUID coordinator) {
        record Bare(UUID id, String name, Instant madeAt, boolean closed) {}
        List<Bare> found = sql.select(
                        COHORT_.ID, COHORT_.NAME, COHORT_.CREATED_AT, field(COHORT_.CLOSED_AT.isNotNull()))
                .from(COHORT_)
                .where(own(coordinator))
                .orderBy(COHORT_.CLOSED_AT.desc().nullsFirst(), COHORT_.CREATED_AT.desc())
                .fetch(Records.mapping(Bare::new));
        Map<UUID, Integer> counts =
                enrolments.counts(found.stream().map(Bare::id).toList());
        return found.stream()
                .map(each -> new Row(
                        each.id(), each.name(), each.madeAt(), each.closed(), counts.getOrDefault(each.id(), 0)))
                .toList();
    }

    /** One's own cohort, empty for any other id. */
    public Optional<Cohort> find(UUID coordinator, UUID cohort) {
        return sql.select(shown(clock.instant()))
                .from(COHORT_)
                .where(COHORT_.ID.eq(cohort), own(coordinator))
                .fetchOptional(row -> row.value1());
    }

    /** A cohort as pages show it, for a statement that reads from cohorts. */
    static SelectField<Cohort> shown(Instant now) {
        return row(
                        COHORT_.ID,
                        COHORT_.NAME,
                        COHORT_.CREATED_AT,
                        field(COHORT_.CLOSED_AT.isNotNull()),
                        multiset(select(JOIN_CODE.CODE, JOIN_CODE.EXPIRES_AT)
                                        .from(JOIN_CODE)
                                        .where(JOIN_CODE.COHORT_ID.eq(COHORT_.ID)))
                                .convertFrom(rows -> newest(rows.map(row -> new JoinCode(
                                        row.value1(), row.value2(), row.value2().isAfter(now))))))
                .mapping(Cohort::new);
    }

    private static JoinCode newest(List<JoinCode> codes) {
        return codes.stream().max(Comparator.comparing(JoinCode::expiresAt)).orElseThrow();
    }

    /** Makes a cohort with a join code; empty where the name is blank or longer than 120 letters. */
    @Transactional
    public Optional<UUID> make(UUID coordinator, UUID organisation, String name) {
        if (!good(name)) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        sql.insertInto(COHORT_)
                .set(COHORT_.ID, id)
                .set(COHORT_.ORGANISATION_ID, organisation)
                .set(COHORT_.NAME, name.strip())
                .set(COHORT_.CREATED_AT, clock.instant())
                .execute();
        sql.insertInto(COORDINATOR)
                .set(COORDINATOR.COHORT_ID, id)
                .set(COORDINATOR.PERSON_ID, coordinator)
                .execute();
        audit.record(coordinator, "cohort-made", id.toString(), name.strip());
        draw(coordinator, id, name.strip());
        return Optional.of(id);
    }

    private static boolean good(String name) {
        return !name.isBlank() && name.strip().length() <= 120;
    }

    /** Renames it; false where the name is blank or too long. */
    @Transactional
    public boolean rename(UUID coordinator, UUID cohort, String name) {
        String before = check(coordinator, cohort);
        if (!good(name)) {
            return false;
        }
        sql.update(COHORT_)
                .set(COHORT_.NAME, name.strip())
                .where(COHORT_.ID.eq(cohort), own(coordinator))
                .execute();
        audit.record(coordinator, "cohort-renamed", cohort.toString(), before + " → " + name.strip());
        return true;
    }

    /** Closes a cohort: its code opens no door any more, its picture stays as it is, as does what is done. */
    @Transactional
    public void close(UUID coordinator, UUID cohort) {
        String name = check(coordinator, cohort);
        sql.update(COHORT_)
                .set(COHORT_.CLOSED_AT, clock.instant())
                .where(COHORT_.ID.eq(cohort), own(coordinator))
                .execute();
        audit.record(coordinator, "cohort-closed", cohort.toString(), name);
    }

    @Transactional
    public void reopen(UUID coordinator, UUID cohort) {
        String name = check(coordinator, cohort);
        sql.update(COHORT_)
                .setNull(COHORT_.CLOSED_AT)
                .where(COHORT_.ID.eq(cohort), own(coordinator))
                .execute();
        audit.record(coordinator, "cohort-reopened", cohort.toString(), name);
    }

    /** A new join code; the one before ends now. */
    @Transactional
    public JoinCode renewCode(UUID coordinator, UUID cohort) {
        String name = check(coordinator, cohort);
        Instant now = clock.instant();
        sql.update(JOIN_CODE)
                .set(JOIN_CODE.EXPIRES_AT, now)
                .where(JOIN_CODE.COHORT_ID.eq(cohort), JOIN_CODE.EXPIRES_AT.gt(now))
                .execute();
        return draw(coordinator, cohort, name);
    }

    private JoinCode draw(UUID coordinator, UUID cohort, String name) {
        Instant expires = clock.instant().plus(CODE_LASTS);
        String code;
        boolean made;
        do {
            code = JoinCodeDraw.draw();
            made = Upsert.inserted(sql.insertInto(JOIN_CODE)
                    .set(JOIN_CODE.CODE, code)
                    .set(JOIN_CODE.COHORT_ID, cohort)
                    .set(JOIN_CODE.EXPIRES_AT, expires));
        } while (!made);
        audit.record(coordinator, "join-code-made", cohort.toString(), name);
        return new JoinCode(code, expires, true);
    }

    /** Gives the cohort a module to do, by the end of a day or without one. */
    @Transactional
    public void assign(UUID coordinator, UUID cohort, String module, @Nullable LocalDate dueOn) {
        String name = check(coordinator, cohort);
        enrolments.assign(cohort, module, dueOn);
        audit.record(
                coordinator,
                "module-assigned",
                cohort.toString(),
                name + ": " + module + (dueOn == null ? "" : ", " + dueOn));
    }

    @Transactional
    public void unassign(UUID coordinator, UUID cohort, String module) {
        String name = check(coordinator, cohort);
        enrolments.unassign(cohort, module);
        audit.record(coordinator, "module-unassigned", cohort.toString(), name + ": " + module);
    }
}
