package org.basira.operations;

import java.util.Objects;
import org.jooq.Insert;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.SQLDialect;
import org.jooq.Update;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Writes a row that may be there already, on H2 and PostgreSQL alike and whoever else does the same just now. PostgreSQL
 * waits for the other and then finds the row; after an error its transaction would be lost. H2 may see another's row only
 * when it writes, whatever the statement says, and then throws, while its transaction goes on all the same; so a plain
 * insert is right there, and takes half the time of the MERGE that {@code on conflict} becomes.
 */
public final class Upsert {

    private static final String UNIQUE_VIOLATION = "23505";

    private Upsert() {}

    /** Whether the row was made now; one that was there stays as it is. */
    public static boolean inserted(InsertOnDuplicateStep<?> insert) {
        boolean h2 = Objects.requireNonNull(insert.configuration()).family() == SQLDialect.H2;
        try {
            return (h2 ? insert : insert.onConflictDoNothing()).execute() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (IntegrityConstraintViolationException e) {
            if (UNIQUE_VIOLATION.equals(e.sqlState())) {
                return false;
            }
            throw e;
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

    /** Adds to what is committed, or makes the row the first time. */
    public static void raise(Update<?> update, InsertOnDuplicateStep<?> insert) {
        if (update.execute() == 0 && !inserted(insert)) {
            update.execute();
        }
    }
}
