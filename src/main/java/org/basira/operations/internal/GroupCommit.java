package org.basira.operations.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.basira.operations.Durability;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit for H2. A transaction that has committed takes a ticket and waits. One daemon thread notes the last ticket
 * given, runs {@code CHECKPOINT SYNC} on a connection of its own (H2's only way to force the file), then releases every
 * ticket up to the one it noted: all who waited share one sync.
 *
 * <p>One checkpoint is not enough. H2's background writer stores too, every half second and when much has piled up, and
 * leaves the writing to threads of its own; a checkpoint that meets it (MVStore.commit of 2.5.252: the version moved while
 * it waited for the lock, or nothing is unsaved) returns without storing and without waiting for those threads, and the
 * sync would force a file that lacks what was committed. So there are two, with a row of our own between them: whatever
 * the first one missed is behind it, and the second has something to store, which it waits for behind all that is still
 * being written. To miss as well it would have to meet a second background store within the same millisecond.
 *
 * <p>A failed sync is final: the kernel may have dropped the
 * pages, so trying again could succeed without the data. The thread is never interrupted: H2 closes its file channel when
 * a thread inside it is.
 */
final class GroupCommit implements Durability, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final Connection connection;
    private final Statement statement;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition synced = lock.newCondition();
    private final Thread thread;
    private long lastTicket;
    private long syncedTicket;
    private boolean closing;
    private boolean prepared;
    private @Nullable SQLException failure;

    GroupCommit(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.thread = Thread.ofPlatform().daemon(true).name("group-commit").start(this::run);
    }

    @Override
    public void await() {
        lock.lock();
        try {
            long ticket = ++lastTicket;
            wanted.signal();
            while (syncedTicket < ticket && failure == null) {
                synced.awaitUninterruptibly();
            }
            if (failure != null) {
                throw new NotDurableException("The disk refused to sync; restart after mending it", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean healthy() {
        lock.lock();
        try {
            return failure == null;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (true) {
            long ticket = nextTicket();
            if (ticket < 0) {
                return;
            }
            SQLException problem = null;
            try {
                sync();
            } catch (SQLException e) {
                problem = e;
                log.error(
                        "Syncing the database failed: no answer is acknowledged any more. Mend the disk and restart.",
                        e);
            }
            lock.lock();
            try {
                if (problem == null) {
                    syncedTicket = ticket;
                } else {
                    failure = problem;
                }
                synced.signalAll();
                if (problem != null) {
                    return;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void sync() throws SQLException {
        if (!prepared) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS DURABILITY");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS DURABILITY.BARRIER (ID INT PRIMARY KEY, SYNCS BIGINT NOT NULL)");
            statement.execute("MERGE INTO DURABILITY.BARRIER KEY (ID) VALUES (1, 0)");
            prepared = true;
        }
        statement.execute("CHECKPOINT");
        statement.execute("UPDATE DURABILITY.BARRIER SET SYNCS = SYNCS + 1 WHERE ID = 1");
        statement.execute("CHECKPOINT SYNC");
    }

    /** Waits for someone to wait; the last ticket given, or -1 when closing with nobody waiting. */
    private long nextTicket() {
        lock.lock();
        try {
            while (lastTicket == syncedTicket) {
                if (closing) {
                    return -1;
                }
                wanted.awaitUninterruptibly();
            }
            return lastTicket;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closing = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        statement.close();
        connection.close();
    }
}
