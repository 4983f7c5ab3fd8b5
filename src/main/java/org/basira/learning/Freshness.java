package org.basira.learning;

import java.time.Instant;

/**
 * How well an objective sits with one learner, for that learner alone.
 *
 * @param dueAt when to look at it again
 * @param due whether that is now
 */
public record Freshness(String module, String objective, Instant dueAt, boolean due) {}
