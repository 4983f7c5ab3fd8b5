package org.basira.learning;

import java.time.Instant;

/**
 * How well an objective sits with one learner, for that learner alone.
 *
 * @param recall the chance of knowing it now, above 0 to 1 (FSRS-6)
 * @param dueAt when to look at it again
 * @param due whether that is now
 */
public record Freshness(String module, String objective, double recall, Instant dueAt, boolean due) {}
