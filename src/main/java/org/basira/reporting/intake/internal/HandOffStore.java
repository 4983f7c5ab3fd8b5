package org.basira.reporting.intake.internal;

import static org.basira.reporting.internal.db.Tables.HAND_OFF;
import static org.basira.reporting.internal.db.Tables.INTAKE_EVENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.Upsert;
import org.basira.reporting.intake.HandOffs.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what was passed on, and of the calls back about them. Nothing here leads to a person. */
@Component
public class HandOffStore {

    /** How long a reference number is good after the last news. */
    public static final Duration KEPT = Duration.ofDays(180);

    private static final int DAY = 86_400_000;

    private final DSLContext sql;
    private final Clock clock;

    public HandOffStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public record Row(String pinHash, State state, String answer, Instant changedAt) {}

    public void make(String reference, UUID message, UUID intake, String pinHash) {
        sql.insertInto(HAND_OFF)
                .set(HAND_OFF.REFERENCE, reference)
                .set(HAND_OFF.MESSAGE_ID, message)
                .set(HAND_OFF.INTAKE_ID, intake)
                .set(HAND_OFF.PIN_HASH, pinHash)
                .set(HAND_OFF.STATE, State.SENT.name())
                .set(HAND_OFF.ANSWER, "")
                .set(HAND_OFF.CHANGED_AT, now())
                .execute();
    }

    public Optional<Row> row(String reference) {
        return sql.select(HAND_OFF.PIN_HASH, HAND_OFF.STATE, HAND_OFF.ANSWER, HAND_OFF.CHANGED_AT)
                .from(HAND_OFF)
                .where(HAND_OFF.REFERENCE.eq(reference))
                .fetchOptional(row -> new Row(row.value1(), State.valueOf(row.value2()), row.value3(), row.value4()));
    }

    public Optional<UUID> intakeOf(UUID message) {
        return sql.select(HAND_OFF.INTAKE_ID)
                .from(HAND_OFF)
                .where(HAND_OFF.MESSAGE_ID.eq(message))
                .fetchOptional(HAND_OFF.INTAKE_ID);
    }

    /** Notes an event; false where it was noted before. */
    public boolean firstTime(UUID intake, String event, String bodyHash) {
        return Upsert.inserted(sql.insertInto(INTAKE_EVENT)
                .set(INTAKE_EVENT.INTAKE_ID, intake)
                .set(INTAKE_EVENT.ID, event)
                .set(INTAKE_EVENT.BODY_HASH, bodyHash)
                .set(INTAKE_EVENT.AT, now()));
    }

    public boolean sameAsBefore(UUID intake, String event, String bodyHash) {
        return sql.fetchExists(
                INTAKE_EVENT,
                INTAKE_EVENT.INTAKE_ID.eq(intake),
                INTAKE_EVENT.ID.eq(event),
                INTAKE_EVENT.BODY_HASH.eq(bodyHash));
    }

    /** Moves forward to a state, with what is said of it; false where it is as far already. */
    public boolean goOn(UUID message, State to, String answer) {
        return sql.update(HAND_OFF)
                        .set(HAND_OFF.STATE, to.name())
                        .set(HAND_OFF.ANSWER, answer)
                        .set(HAND_OFF.CHANGED_AT, now())
                        .where(
                                HAND_OFF.MESSAGE_ID.eq(message),
                                HAND_OFF.STATE.in(before(to)).or(unsaid(to, answer)))
                        .execute()
                == 1;
    }

    /** That it was received is known from the delivery; what is said of it comes with the call. */
    private static Condition unsaid(State to, String answer) {
        return answer.isBlank()
                ? DSL.falseCondition()
                : HAND_OFF.STATE.eq(to.name()).and(HAND_OFF.ANSWER.eq(""));
    }

    /** Something undelivered can still turn out to have arrived: the answer was lost, and the intake calls. */
    private static List<String> before(State to) {
        return Arrays.stream(State.values())
                .filter(each -> step(each) < step(to))
                .map(State::name)
                .toList();
    }

    private static int step(State state) {
        return switch (state) {
            case SENT -> 0;
            case UNDELIVERED -> 1;
            case RECEIVED -> 2;
            case IN_WORK -> 3;
            case DECIDED -> 4;
        };
    }

    /** Forgets what nobody had news of for long. */
    @Scheduled(initialDelay = DAY / 24, fixedDelay = DAY)
    @Transactional
    public void forgetOld() {
        Instant before = now().minus(KEPT);
        sql.deleteFrom(HAND_OFF).where(HAND_OFF.CHANGED_AT.lt(before)).execute();
        sql.deleteFrom(INTAKE_EVENT).where(INTAKE_EVENT.AT.lt(before)).execute();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
