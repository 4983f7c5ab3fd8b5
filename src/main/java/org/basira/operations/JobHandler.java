package org.basira.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of one kind of {@link Jobs job}, a batch at a time. A batch runs inside one transaction together with the
 * place it reached; when it throws, nothing of it stays, and it is tried again. No thread of it is ever interrupted.
 */
public interface JobHandler {

    /** The kind of job it does: a stable word such as {@code regrade}. */
    String kind();

    /**
     * Does the next batch.
     *
     * @param payload as handed in at the start
     * @param place where the batch before ended, blank at the start
     */
    Batch batch(String payload, String place);

    /**
     * What a batch came to.
     *
     * @param place where the next one begins, at most 400 characters
     * @param done how much of the total it did, 0 or more
     * @param last whether nothing is left
     * @param notBefore when the next batch may begin, null for at once
     */
    record Batch(
            String place, int done, boolean last, @Nullable Instant notBefore) {

        public static Batch more(String place, int done) {
            return new Batch(place, done, false, null);
        }

        public static Batch later(String place, int done, Instant notBefore) {
            return new Batch(place, done, false, notBefore);
        }

        public static Batch end(int done) {
            return new Batch("", done, true, null);
        }
    }
}
