package org.basira.operations.internal;

import org.basira.operations.Durability;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Commits, gives the connection back, and only then waits for the disk: so a commit that returns is durable, and nobody
 * holds a pooled connection while waiting. (Spring's afterCommit callbacks still hold it.)
 */
final class DurableTransactionManager implements PlatformTransactionManager {

    private final PlatformTransactionManager inner;
    private final Durability durability;

    DurableTransactionManager(PlatformTransactionManager inner, Durability durability) {
        this.inner = inner;
        this.durability = durability;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return inner.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        boolean wrote = status.isNewTransaction() && !status.isReadOnly() && !status.isRollbackOnly();
        inner.commit(status);
        if (wrote) {
            durability.await();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        inner.rollback(status);
    }
}
