package org.basira.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the wish to finish. */
public sealed interface FinishResult {

    /** {@code passed} is null where there is nothing to pass, and while a text that decides it waits. Finishing again gives the same. */
    record Finished(double fraction, @Nullable Boolean passed) implements FinishResult {}

    /** These slots are still open; nothing was written. */
    record StillOpen(List<Integer> slots) implements FinishResult {}

    /** No such attempt, or not of this learner. */
    record Unknown() implements FinishResult {}
}
