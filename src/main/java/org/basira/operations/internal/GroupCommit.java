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
 * ticket up to the one it noted: all who waited share one sync. A failed sync is final: the kernel may have dropped the
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
                statement.execute("CHECKPOINT SYNC");
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
