package org.basira.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.basira.operations.Durability;
import org.basira.operations.OutboxHandler;
import org.basira.operations.Sealing;
import org.basira.testing.Databases.Database;
import org.springframework.beans.factory.ObjectProvider;

/** A node's outbox on a database of a test, without Spring. */
public final class OutboxForTests {

    public static final Duration LEASE = Duration.ofSeconds(60);

    private final OutboxWorker worker;

    public OutboxForTests(
            Database database,
            Clock clock,
            Sealing sealing,
            ObjectProvider<OutboxHandler> handlers,
            Durability durability) {
        worker = new OutboxWorker(
                new OutboxStore(database.sql(), clock, handlers),
                sealing,
                durability,
                Objects.requireNonNull(database.transactions().getTransactionManager()),
                clock,
                LEASE,
                Duration.ofSeconds(10),
                () -> 0.5);
    }

    /** One turn of the worker. */
    public void work() {
        worker.work();
    }

    public void purge() {
        worker.purge();
    }

    /** A disk on which everything is at once. */
    public static Durability synced() {
        return new Durability() {
            @Override
            public void await() {
                // is on disk
            }

            @Override
            public boolean healthy() {
                return true;
            }
        };
    }
}
