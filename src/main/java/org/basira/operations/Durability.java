package org.basira.operations;

/**
 * What "saved" means: {@link #await()} returns once everything committed before the call is on disk. H2 keeps a commit in
 * memory for a while and does not sync it by itself, so there it is a group commit; PostgreSQL syncs each commit, so there
 * it does nothing.
 */
public interface Durability {

    /**
     * Waits until all that was committed before this call is synced.
     *
     * @throws NotDurableException if the disk refused; nothing may then be acknowledged any more
     */
    void await();

    /** Whether syncing works. Once false it stays false until a restart: a failed sync must never be retried. */
    boolean healthy();

    /** The disk refused to sync: what was just written may be lost, so it is not acknowledged. */
    class NotDurableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotDurableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
