package org.basira.measurement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a cohort recognised, as of a day. A share that is 0 or all of it is hidden (empty): it would tell of everyone.
 *
 * @param learners people it is made of
 * @param dangerousCaught of posts over the line
 * @param harmlessFlagged of lawful posts
 */
public record Snapshot(
        LocalDate takenOn,
        int learners,
        Optional<Figures.Share> dangerousCaught,
        Optional<Figures.Share> harmlessFlagged) {}
