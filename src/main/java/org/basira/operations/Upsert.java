package org.basira.operations;

import org.jooq.Insert;
import org.jooq.Update;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Writes a row that may be there already, on H2 and PostgreSQL alike and whoever else does the same just now. PostgreSQL
 * waits for the other and then finds the row; H2 may see another's row only when it writes, and then throws, while its
 * transaction goes on all the same. No statement with {@code onConflict…} is executed any other way.
 */
public final class Upsert {

    private Upsert() {}

    /** Whether the row was made now, by an insert that says {@code onConflictDoNothing()}. */
    public static boolean inserted(Insert<?> insert) {
        try {
            return insert.execute() == 1;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** Makes the row or writes over it, by an insert that says {@code onConflict(…).doUpdate()}. */
    public static void written(Insert<?> insert) {
        try {
            insert.execute();
        } catch (DuplicateKeyException | IntegrityConstraintViolationException e) {
            insert.execute();
        }
    }

    /** Adds to what is committed, or makes the row the first time, by an insert that says {@code onConflictDoNothing()}. */
    public static void raise(Update<?> update, Insert<?> insert) {
        if (update.execute() == 0 && !inserted(insert)) {
            update.execute();
        }
    }
}
