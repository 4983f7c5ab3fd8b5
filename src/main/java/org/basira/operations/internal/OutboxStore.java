package org.basira.operations.internal;

import static org.basira.operations.internal.db.Tables.OUTBOX;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.Ids;
import org.basira.operations.Outbox.Message;
import org.basira.operations.Outbox.State;
import org.basira.operations.OutboxHandler;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of the outbox. Every change of state erases or keeps the payload in the same statement. */
@Component
public class OutboxStore {

    /** What is older is erased, whatever state it is in. */
    private static final Duration KEPT_AT_MOST = org.basira.operations.Outbox.KEPT_AT_MOST;

    /** How long the empty row of an ended message stays, for administrators to look back. */
    private static final Duration ROW_KEPT = Duration.ofDays(90);

    private static final List<String> UNDELIVERED = List.of(State.WAITING.name(), State.DEAD.name());

    private final DSLContext sql;
    private final Clock clock;
    private final ObjectProvider<OutboxHandler> handlers;

    public OutboxStore(DSLContext sql, Clock clock, ObjectProvider<OutboxHandler> handlers) {
        this.sql = sql;
        this.clock = clock;
        this.handlers = handlers;
    }

    /** A message taken to be sent, under a claim of this node. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Claimed(UUID id, UUID claim, String kind, UUID destination, byte[] payload, int tries) {}

    Optional<OutboxHandler> handler(String kind) {
        return handlers.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    public void put(UUID key, String kind, UUID destination, byte[] sealed) {
        Instant now = now();
        sql.insertInto(OUTBOX)
                .set(OUTBOX.ID, key)
                .set(OUTBOX.KIND, kind)
                .set(OUTBOX.DESTINATION, destination)
                .set(OUTBOX.STATE, State.WAITING.name())
                .set(OUTBOX.PAYLOAD, sealed)
                .set(OUTBOX.CREATED_AT, now)
                .set(OUTBOX.DUE_AT, now)
                .set(OUTBOX.TRIES, 0)
                .set(OUTBOX.FAILURE, "")
                .execute();
    }

    public Map<State, Integer> counts() {
        return sql.select(OUTBOX.STATE, DSL.count()).from(OUTBOX).groupBy(OUTBOX.STATE).fetch().stream()
                .collect(java.util.stream.Collectors.toMap(row -> State.valueOf(row.value1()), Record2::value2));
    }

    public List<Message> messages(State state, int offset, int limit) {
        return sql.select(
                        OUTBOX.ID,
                        OUTBOX.KIND,
                        OUTBOX.DESTINATION,
                        OUTBOX.CREATED_AT,
                        OUTBOX.ENDED_AT,
                        OUTBOX.DUE_AT,
                        OUTBOX.TRIES,
                        OUTBOX.FAILURE)
                .from(OUTBOX)
                .where(OUTBOX.STATE.eq(state.name()))
                .orderBy(OUTBOX.CREATED_AT.desc(), OUTBOX.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new Message(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        state,
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    public boolean resend(UUID id) {
        return sql.update(OUTBOX)
                        .set(OUTBOX.STATE, State.WAITING.name())
                        .set(OUTBOX.DUE_AT, now())
                        .set(OUTBOX.TRIES, 0)
                        .setNull(OUTBOX.ENDED_AT)
                        .where(OUTBOX.ID.eq(id), OUTBOX.STATE.in(UNDELIVERED), OUTBOX.CREATED_AT.gt(oldest()))
                        .execute()
                == 1;
    }

    public boolean discard(UUID id) {
        Optional<String> kind = sql.select(OUTBOX.KIND)
                .from(OUTBOX)
                .where(OUTBOX.ID.eq(id), OUTBOX.STATE.in(UNDELIVERED))
                .fetchOptional(OUTBOX.KIND);
        return kind.isPresent() && giveUp(id, kind.get(), State.DISCARDED);
    }

    private boolean giveUp(UUID id, String kind, State how) {
        boolean done = sql.update(OUTBOX)
                        .set(OUTBOX.STATE, how.name())
                        .setNull(OUTBOX.PAYLOAD)
                        .setNull(OUTBOX.CLAIM)
                        .set(OUTBOX.ENDED_AT, now())
                        .where(OUTBOX.ID.eq(id), OUTBOX.STATE.in(UNDELIVERED))
                        .execute()
                == 1;
        if (done) {
            handler(kind).ifPresent(handler -> handler.givenUp(id));
        }
        return done;
    }

    /** Gives up what is too old, and forgets rows that ended long ago; how many were given up. */
    int purge() {
        List<Record2<UUID, String>> old = sql.select(OUTBOX.ID, OUTBOX.KIND)
                .from(OUTBOX)
                .where(OUTBOX.STATE.in(UNDELIVERED), OUTBOX.CREATED_AT.le(oldest()))
                .fetch();
        int given = 0;
        for (Record2<UUID, String> each : old) {
            given += giveUp(each.value1(), each.value2(), State.EXPIRED) ? 1 : 0;
        }
        sql.deleteFrom(OUTBOX)
                .where(OUTBOX.STATE.notIn(UNDELIVERED), OUTBOX.ENDED_AT.lt(now().minus(ROW_KEPT)))
                .execute();
        return given;
    }

    /** Takes the next message that is due, for so long. What is too old is not taken, purged already or not. */
    Optional<Claimed> claim(Collection<UUID> notTo, Duration lease) {
        Instant now = now();
        Condition due = OUTBOX.STATE
                .eq(State.WAITING.name())
                .and(OUTBOX.DUE_AT.le(now))
                .and(OUTBOX.CREATED_AT.gt(oldest()))
                .and(OUTBOX.CLAIM.isNull().or(OUTBOX.CLAIMED_UNTIL.lt(now)))
                .and(OUTBOX.DESTINATION.notIn(notTo));
        return sql.select(OUTBOX.ID, OUTBOX.KIND, OUTBOX.DESTINATION, OUTBOX.PAYLOAD, OUTBOX.TRIES)
                .from(OUTBOX)
                .where(due)
                .orderBy(OUTBOX.DUE_AT, OUTBOX.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> {
                    UUID claim = Ids.next();
                    sql.update(OUTBOX)
                            .set(OUTBOX.CLAIM, claim)
                            .set(OUTBOX.CLAIMED_UNTIL, now.plus(lease))
                            .set(OUTBOX.TRIES, row.value5() + 1)
                            .where(OUTBOX.ID.eq(row.value1()))
                            .execute();
                    return new Claimed(row.value1(), claim, row.value2(), row.value3(), row.value4(), row.value5() + 1);
                });
    }

    /** Whether something is due, without taking it: most looks find nothing and must cost no commit. */
    boolean anyDue() {
        return sql.fetchExists(OUTBOX, OUTBOX.STATE.eq(State.WAITING.name()).and(OUTBOX.DUE_AT.le(now())));
    }

    /**
     * Notes the delivery, whoever holds the message now: that the other side said yes is true also where the claim ran out or
     * the message was given up meanwhile.
     */
    void delivered(Claimed message) {
        boolean first = sql.update(OUTBOX)
                        .set(OUTBOX.STATE, State.DELIVERED.name())
                        .setNull(OUTBOX.PAYLOAD)
                        .setNull(OUTBOX.CLAIM)
                        .set(OUTBOX.ENDED_AT, now())
                        .set(OUTBOX.FAILURE, "")
                        .where(OUTBOX.ID.eq(message.id()), OUTBOX.STATE.ne(State.DELIVERED.name()))
                        .execute()
                == 1;
        if (first) {
            handler(message.kind()).ifPresent(handler -> handler.delivered(message.id()));
        }
    }

    /**
     * Notes a failed try, if the message is still this node's.
     *
     * @param wait until the next try; empty where it was the last
     */
    void failed(Claimed message, String failure, Optional<Duration> wait) {
        Instant now = now();
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, (wait.isPresent() ? State.WAITING : State.DEAD).name())
                .set(OUTBOX.FAILURE, failure)
                .set(OUTBOX.DUE_AT, now.plus(wait.orElse(Duration.ZERO)))
                .set(OUTBOX.ENDED_AT, wait.isPresent() ? null : now)
                .setNull(OUTBOX.CLAIM)
                .where(
                        OUTBOX.ID.eq(message.id()),
                        OUTBOX.CLAIM.eq(message.claim()),
                        OUTBOX.STATE.eq(State.WAITING.name()))
                .execute();
    }

    private Instant oldest() {
        return now().minus(KEPT_AT_MOST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
