package org.basira.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;
import static org.basira.operations.internal.db.Tables.OUTBOX;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.basira.operations.AuditForTests;
import org.basira.operations.Durability;
import org.basira.operations.Durability.NotDurableException;
import org.basira.operations.Ids;
import org.basira.operations.Outbox;
import org.basira.operations.Outbox.State;
import org.basira.operations.OutboxHandler;
import org.basira.operations.Sealing;
import org.basira.testing.Databases.Database;
import org.basira.testing.MovedClock;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A message on its way, to a receiver that does as the test says. */
class OutboxTest {

    private static final String SECRET_WORDS = "what a person saw";
    private static final UUID DESTINATION = UUID.randomUUID();

    private final MovedClock clock = new MovedClock();
    private final Sealing sealing = new Sealing(Base64.getEncoder().encodeToString(new byte[32]), "");
    private final UUID administrator = UUID.randomUUID();
    private final UUID key = Ids.next();
    private final Receiver receiver = new Receiver();

    private static final class Receiver implements OutboxHandler {
        private final List<UUID> came = new CopyOnWriteArrayList<>();
        private final List<String> said = new CopyOnWriteArrayList<>();
        private final List<UUID> delivered = new CopyOnWriteArrayList<>();
        private final List<UUID> givenUp = new CopyOnWriteArrayList<>();
        private Supplier<Outcome> answer = () -> Outcome.DELIVERED;

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Outcome send(UUID destination, UUID message, byte[] payload) {
            came.add(message);
            said.add(new String(payload, StandardCharsets.UTF_8));
            return answer.get();
        }

        @Override
        public void delivered(UUID message) {
            delivered.add(message);
        }

        @Override
        public void givenUp(UUID message) {
            givenUp.add(message);
        }
    }

    private ObjectProvider<OutboxHandler> handlers() {
        return new StaticListableBeanFactory(Map.of("receiver", receiver)).getBeanProvider(OutboxHandler.class);
    }

    private OutboxForTests node(Database database) {
        return node(database, OutboxForTests.synced());
    }

    private OutboxForTests node(Database database, Durability durability) {
        return new OutboxForTests(database, clock, sealing, handlers(), durability);
    }

    private Outbox outbox(Database database) {
        return new Outbox(
                new OutboxStore(database.sql(), clock, handlers()), sealing, AuditForTests.of(database.sql(), clock));
    }

    private void put(Database database, UUID message) {
        database.transactions()
                .executeWithoutResult(status -> outbox(database)
                        .put(message, "test", DESTINATION, SECRET_WORDS.getBytes(StandardCharsets.UTF_8)));
    }

    private static Record row(Database database) {
        return database.sql().fetchSingle(OUTBOX);
    }

    private static State state(Database database) {
        return State.valueOf(row(database).get(OUTBOX.STATE));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_message_is_delivered_once_and_its_words_are_erased(Database database) {
        put(database, key);
        assertThat(new String(row(database).get(OUTBOX.PAYLOAD), StandardCharsets.ISO_8859_1))
                .doesNotContain("person");

        node(database).work();
        node(database).work();

        assertThat(receiver.came).containsExactly(key);
        assertThat(receiver.said).containsExactly(SECRET_WORDS);
        assertThat(receiver.delivered).containsExactly(key);
        assertThat(state(database)).isEqualTo(State.DELIVERED);
        assertThat(row(database).get(OUTBOX.PAYLOAD)).isNull();
        assertThat(outbox(database).counts()).containsExactly(Map.entry(State.DELIVERED, 1));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_rolled_back_is_never_sent(Database database) {
        database.transactions().executeWithoutResult(status -> {
            outbox(database).put(key, "test", DESTINATION, new byte[1]);
            status.setRollbackOnly();
        });

        node(database).work();

        assertThat(receiver.came).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nothing_is_sent_that_is_not_on_disk(Database database) {
        put(database, key);
        Durability broken = new Durability() {
            @Override
            public void await() {
                throw new NotDurableException("disk", new java.sql.SQLException());
            }

            @Override
            public boolean healthy() {
                return false;
            }
        };

        assertThatThrownBy(() -> node(database, broken).work()).isInstanceOf(NotDurableException.class);
        assertThat(receiver.came).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_failed_try_waits_longer_each_time_and_then_is_a_dead_letter(Database database) {
        put(database, key);
        receiver.answer = () -> new OutboxHandler.Outcome("status 500");
        Duration waited = Duration.ZERO;
        List<Duration> waits = new ArrayList<>();
        for (int tries = 1; tries < OutboxWorker.TRIES; tries++) {
            node(database).work();
            assertThat(receiver.came).hasSize(tries);
            Duration wait = Duration.between(clock.instant(), row(database).get(OUTBOX.DUE_AT));
            waits.add(wait);
            node(database).work();
            assertThat(receiver.came).as("not before its time").hasSize(tries);
            clock.moves(wait);
            waited = waited.plus(wait);
        }
        node(database).work();

        assertThat(state(database)).isEqualTo(State.DEAD);
        assertThat(row(database).get(OUTBOX.FAILURE)).isEqualTo("status 500");
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(11));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(21));
        assertThat(waits.getLast()).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        assertThat(waited).isBetween(Duration.ofHours(20), Duration.ofHours(48));
        clock.moves(Duration.ofDays(1));
        node(database).work();
        assertThat(receiver.came).hasSize(OutboxWorker.TRIES);
    }

    @Test
    void waits_are_spread_by_half_to_one_and_a_half() {
        for (double chance : new double[] {0, 0.999}) {
            OutboxWorker worker = new OutboxWorker(
                    new OutboxStore(org.jooq.impl.DSL.using(org.jooq.SQLDialect.H2), clock, handlers()),
                    sealing,
                    OutboxForTests.synced(),
                    new org.springframework.transaction.support.AbstractPlatformTransactionManager() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected Object doGetTransaction() {
                            return this;
                        }

                        @Override
                        protected void doBegin(
                                Object transaction, org.springframework.transaction.TransactionDefinition definition) {}

                        @Override
                        protected void doCommit(
                                org.springframework.transaction.support.DefaultTransactionStatus status) {}

                        @Override
                        protected void doRollback(
                                org.springframework.transaction.support.DefaultTransactionStatus status) {}
                    },
                    clock,
                    OutboxForTests.LEASE,
                    Duration.ofSeconds(10),
                    () -> chance);
            assertThat(worker.wait(1).toMillis()).isBetween(5_000L, 15_000L);
            assertThat(worker.wait(100)).isBetween(Duration.ofHours(3), Duration.ofHours(9));
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void an_administrator_sends_a_dead_letter_again(Database database) {
        put(database, key);
        database.sql().update(OUTBOX).set(OUTBOX.STATE, "DEAD").execute();
        node(database).work();
        assertThat(receiver.came).isEmpty();

        boolean done = Boolean.TRUE.equals(
                database.transactions().execute(status -> outbox(database).resend(key, administrator)));
        node(database).work();

        assertThat(done).isTrue();
        assertThat(receiver.came).containsExactly(key);
        assertThat(state(database)).isEqualTo(State.DELIVERED);
        assertThat(database.sql().fetchSingle(AUDIT_ENTRY).getAction()).isEqualTo("outbox-resent");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_discarded_is_erased_and_not_sent(Database database) {
        put(database, key);

        boolean done = Boolean.TRUE.equals(
                database.transactions().execute(status -> outbox(database).discard(key, administrator)));
        boolean again = Boolean.TRUE.equals(
                database.transactions().execute(status -> outbox(database).discard(key, administrator)));
        node(database).work();

        assertThat(done).isTrue();
        assertThat(again).isFalse();
        assertThat(receiver.came).isEmpty();
        assertThat(receiver.givenUp).containsExactly(key);
        assertThat(row(database).get(OUTBOX.PAYLOAD)).isNull();
        assertThat(database.sql().fetchSingle(AUDIT_ENTRY).getAction()).isEqualTo("outbox-discarded");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_undelivered_after_14_days_is_erased(Database database) {
        put(database, key);
        clock.moves(Outbox.KEPT_AT_MOST.minusMinutes(1));
        node(database).purge();
        assertThat(state(database)).isEqualTo(State.WAITING);

        clock.moves(Duration.ofMinutes(2));
        node(database).purge();

        assertThat(state(database)).isEqualTo(State.EXPIRED);
        assertThat(row(database).get(OUTBOX.PAYLOAD)).isNull();
        assertThat(receiver.givenUp).containsExactly(key);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_backup_that_is_restored_later_sends_nothing_old(Database database) {
        put(database, key);
        put(database, Ids.next());
        database.sql()
                .update(OUTBOX)
                .set(OUTBOX.STATE, "DEAD")
                .where(OUTBOX.ID.eq(key))
                .execute();
        clock.moves(Outbox.KEPT_AT_MOST.plusDays(20));

        // As at a start, where the worker may come before the purge.
        node(database).work();
        assertThat(receiver.came).isEmpty();
        node(database).purge();

        assertThat(database.sql().fetchCount(OUTBOX, OUTBOX.PAYLOAD.isNotNull()))
                .isZero();
        boolean resent = Boolean.TRUE.equals(
                database.transactions().execute(status -> outbox(database).resend(key, administrator)));
        assertThat(resent).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_node_that_dies_after_sending_leaves_it_to_another_which_sends_it_with_the_same_key(Database database) {
        put(database, key);
        receiver.answer = () -> {
            throw new Dead();
        };
        assertThatThrownBy(() -> node(database).work()).isInstanceOf(Dead.class);
        receiver.answer = () -> OutboxHandler.Outcome.DELIVERED;
        node(database).work();
        assertThat(receiver.came).as("its claim is fresh").hasSize(1);

        clock.moves(OutboxForTests.LEASE.plusSeconds(1));
        node(database).work();

        assertThat(receiver.came).containsExactly(key, key);
        assertThat(receiver.delivered).containsExactly(key);
        assertThat(state(database)).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void of_many_nodes_one_sends_a_message(Database database) throws Exception {
        for (int i = 0; i < 20; i++) {
            put(database, Ids.next());
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                working.add(nodes.submit(() -> node(database).work()));
            }
            for (Future<?> each : working) {
                each.get(30, TimeUnit.SECONDS);
            }
        }
        node(database).work();

        assertThat(receiver.came).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_was_sealed_with_another_key_is_a_failure_and_says_so(Database database) {
        put(database, key);
        byte[] other = new byte[32];
        other[3] = 7;
        new OutboxForTests(
                        database,
                        clock,
                        new Sealing(Base64.getEncoder().encodeToString(other), ""),
                        handlers(),
                        OutboxForTests.synced())
                .work();

        assertThat(receiver.came).isEmpty();
        assertThat(row(database).get(OUTBOX.FAILURE)).isEqualTo("sealed");
        assertThat(state(database)).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void without_a_key_the_worker_leaves_everything_as_it_is(Database database) {
        put(database, key);

        new OutboxForTests(database, clock, new Sealing("", ""), handlers(), OutboxForTests.synced()).work();

        assertThat(row(database).get(OUTBOX.TRIES)).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void rows_of_messages_that_ended_long_ago_are_forgotten(Database database) {
        put(database, key);
        node(database).work();
        clock.moves(Duration.ofDays(91));

        node(database).purge();

        assertThat(database.sql().fetchCount(OUTBOX)).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void administrators_see_messages_but_not_what_they_say(Database database) {
        put(database, key);

        assertThat(outbox(database).messages(State.WAITING, 0, 10))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.id()).isEqualTo(key);
                    assertThat(message.toString()).doesNotContain("person");
                });
    }

    /** No exception a worker would catch: as if the process ended. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }
}
