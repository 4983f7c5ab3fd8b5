package org.basira.measurement;

import java.time.Instant;

/** How an item does, over enough learners. */
public sealed interface ItemFigure {

    /**
     * The figures.
     *
     * @param answers times answered
     * @param learners people who answered it
     * @param share mean credit, 0 to 1
     * @param asOf when these figures were last renewed
     */
    record Shown(int answers, int learners, double share, Instant asOf) implements ItemFigure {}

    /** Answered by fewer than the set number of learners: not even the number is told. */
    record TooFew(int needed) implements ItemFigure {}
}
