package org.basira.measurement.formula;

import java.time.Duration;
import java.time.Instant;

/**
 * When a refresher is due: the memory model FSRS-6 (Free Spaced Repetition Scheduler, Jarrett Ye and others, "The
 * Algorithm", github.com/open-spaced-repetition/awesome-fsrs/wiki), with its published default parameters and no fuzz. Pure:
 * the clock is always an argument.
 *
 * <p><b>Where implementations differ</b>, this follows fsrs-rs, the authors' own, and with it ts-fsrs and go-fsrs: another
 * review on the same day rated Hard never lowers stability (py-fsrs lets it). Stability is bounded to 0.001 to 36,500 days
 * as in fsrs-rs. There are no learning steps of minutes: a refresher is due after a day at the earliest.
 *
 * <p><b>Time.</b> Days are spans of 24 hours since the last review, parts of a day included, so that no calendar or time
 * zone matters; "same day" is less than 24 hours. A clock set back (a review before the last one) counts as no time at all;
 * a leap forward counts as the time it claims, up to {@link Memory#MOST_STABILITY} days. Either way the review's own
 * time becomes the last one, so a wrong date heals at the next review.
 */
public final class Fsrs {

    /** A refresher is due when the chance of recall has fallen to this. */
    public static final double DESIRED_RETENTION = 0.9;

    /** However well it is known, it comes back once a year. */
    public static final int LONGEST_INTERVAL_DAYS = 365;

    private static final FsrsFormulas FORMULAS = FsrsFormulas.DEFAULT;
    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
    private static final double NANOS = 1e9;

    private Fsrs() {}

    /** The state after the first practice. */
    public static Memory first(Rating rating, Instant at) {
        return new Memory(FORMULAS.initialStability(rating), FORMULAS.initialDifficulty(rating), at);
    }

    /** The state after another one. */
    public static Memory next(Memory memory, Rating rating, Instant at) {
        return next(FORMULAS, memory, rating, at);
    }

    static Memory next(FsrsFormulas formulas, Memory memory, Rating rating, Instant at) {
        double days = daysBetween(memory.lastReviewed(), at);
        double stability = days < 1
                ? formulas.onSameDay(memory.stability(), rating)
                : formulas.nextStability(
                        memory.stability(),
                        memory.difficulty(),
                        formulas.retrievability(days, memory.stability()),
                        rating);
        return new Memory(stability, formulas.nextDifficulty(memory.difficulty(), rating), at);
    }

    /** The chance of recall, above 0 and at most 1; 1 at the last review and before it. */
    public static double retrievability(Memory memory, Instant at) {
        return FORMULAS.retrievability(daysBetween(memory.lastReviewed(), at), memory.stability());
    }

    /**
     * How long after the last review the next one is due: whole days, 1 to {@link #LONGEST_INTERVAL_DAYS}.
     *
     * @param desiredRetention chance of recall at which it is due, above 0 and below 1; sensible from 0.7 to 0.97
     */
    public static Duration dueIn(Memory memory, double desiredRetention) {
        if (!(desiredRetention > 0 && desiredRetention < 1)) {
            throw new IllegalArgumentException("Retention lies between 0 and 1: " + desiredRetention);
        }
        return Duration.ofDays(FORMULAS.interval(desiredRetention, memory.stability(), LONGEST_INTERVAL_DAYS));
    }

    /** When the next refresher is due, at {@link #DESIRED_RETENTION}. */
    public static Instant due(Memory memory) {
        return memory.lastReviewed().plus(dueIn(memory, DESIRED_RETENTION));
    }

    /**
     * Whether it is due now. A last review more than a day ahead of the clock means that the clock was wrong then: the
     * refresher is due at once, instead of never.
     */
    public static boolean isDue(Memory memory, Instant now) {
        return !now.isBefore(due(memory)) || now.isBefore(memory.lastReviewed().minus(Duration.ofDays(1)));
    }

    private static double daysBetween(Instant last, Instant at) {
        if (!last.isBefore(at)) {
            return 0;
        }
        Duration between = Duration.between(last, at);
        double days = (between.toSeconds() + between.toNanosPart() / NANOS) / SECONDS_OF_A_DAY;
        return Math.min(days, Memory.MOST_STABILITY);
    }
}
