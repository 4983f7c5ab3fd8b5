package org.basira.measurement.internal;

import org.jooq.Insert;
import org.jooq.Update;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Raises a row, or makes it the first time, on H2 and PostgreSQL alike and whoever else does the same just now: an update
 * adds to what is committed, and an insert that finds the row made meanwhile writes nothing, so the update is tried again.
 */
public final class Upsert {

    private Upsert() {}

    /** {@code insert} must say {@code onConflictDoNothing()}. */
    public static void raise(Update<?> update, Insert<?> insert) {
        if (update.execute() == 0 && !inserted(insert)) {
            update.execute();
        }
    }

    /** H2 may see another's row only when it writes, and then throws; its transaction goes on all the same. */
    public static boolean inserted(Insert<?> insert) {
        try {
            return insert.execute() == 1;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException e) {
            return false;
        }
    }
}
