package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.basira.question.Response;

/**
 * How often each of the six ordered ratings was given: 0 very sure lawful, 1 fairly sure lawful, 2 guessed lawful, 3 guessed
 * over, 4 fairly sure over, 5 very sure over the line.
 *
 * @param over counts of the ratings of posts over the line, six of 0 or more
 * @param lawful counts of the ratings of lawful posts, six of 0 or more
 */
public record Ratings(List<Integer> over, List<Integer> lawful) {

    /** How many ratings there are. */
    public static final int LEVELS = 6;

    /** The first rating that calls a post over the line. */
    private static final int FIRST_OVER = LEVELS / 2;

    public static final Ratings NONE = new Ratings(Collections.nCopies(LEVELS, 0), Collections.nCopies(LEVELS, 0));

    /**
     * Six counts for each kind.
     *
     * @throws IllegalArgumentException if there are not six or one is negative
     */
    public Ratings {
        over = List.copyOf(over);
        lawful = List.copyOf(lawful);
        if (!sound(over) || !sound(lawful)) {
            throw new IllegalArgumentException("not six counts: " + over + ", " + lawful);
        }
    }

    /** One judgement; {@code rating} from 0 (very sure lawful) to 5 (very sure over). */
    public static Ratings one(boolean over, int rating) {
        List<Integer> counts = new ArrayList<>(NONE.over);
        counts.set(rating, 1);
        return over ? new Ratings(counts, NONE.lawful) : new Ratings(NONE.over, counts);
    }

    /** The rating, 0 to 5, of who chose this side with this sureness. */
    public static int rating(boolean judgedOver, Response.Sureness sureness) {
        int steps = switch (sureness) {
            case GUESSING -> 0;
            case FAIRLY -> 1;
            case VERY -> 2;
        };
        return judgedOver ? FIRST_OVER + steps : FIRST_OVER - 1 - steps;
    }

    /** All of them added up. */
    public static Ratings sum(Collection<Ratings> all) {
        int[] over = new int[LEVELS];
        int[] lawful = new int[LEVELS];
        for (Ratings each : all) {
            for (int level = 0; level < LEVELS; level++) {
                over[level] += each.over.get(level);
                lawful[level] += each.lawful.get(level);
            }
        }
        return new Ratings(boxed(over), boxed(lawful));
    }

    public Ratings plus(Ratings other) {
        return sum(List.of(this, other));
    }

    /**
     * Without these.
     *
     * @throws IllegalArgumentException if they were not all in here
     */
    public Ratings minus(Ratings other) {
        int[] lessOver = new int[LEVELS];
        int[] lessLawful = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            lessOver[level] = over.get(level) - other.over.get(level);
            lessLawful[level] = lawful.get(level) - other.lawful.get(level);
        }
        return new Ratings(boxed(lessOver), boxed(lessLawful));
    }

    /** Posts over the line called over the line. */
    public int hits() {
        return count(over, FIRST_OVER, LEVELS);
    }

    /** Posts over the line called lawful. */
    public int misses() {
        return count(over, 0, FIRST_OVER);
    }

    /** Lawful posts called over the line. */
    public int falseAlarms() {
        return count(lawful, FIRST_OVER, LEVELS);
    }

    /** Lawful posts called lawful. */
    public int correctRejections() {
        return count(lawful, 0, FIRST_OVER);
    }

    /** The same without the sureness. */
    public Outcomes outcomes() {
        return new Outcomes(hits(), misses(), falseAlarms(), correctRejections());
    }

    private static int count(List<Integer> counts, int from, int to) {
        return counts.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean sound(List<Integer> counts) {
        return counts.size() == LEVELS && counts.stream().allMatch(count -> count >= 0);
    }

    private static List<Integer> boxed(int[] counts) {
        List<Integer> list = new ArrayList<>(counts.length);
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}
