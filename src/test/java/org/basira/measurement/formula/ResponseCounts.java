package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each response was given to each part of an item, and at which try: what learners chose, right or wrong. A part
 * is a stem, a gap or a pair's left side ("" where the item has one only); a response is an option's id, or a normalised
 * text. Merged and taken apart like {@link JointCounts}, in any order.
 */
public final class ResponseCounts {

    /** Tries are told apart up to the fifth; later ones count with it, as in Moodle's report. */
    public static final int TRIES = 5;

    private static final ResponseCounts NONE = new ResponseCounts(new TreeMap<>());

    private final SortedMap<Given, Long> counts;

    private ResponseCounts(SortedMap<Given, Long> counts) {
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    /**
     * One response to one part.
     *
     * @param attempt which try it was, 1 to {@link #TRIES}
     */
    public record Given(String part, String response, int attempt) implements Comparable<Given> {
        public Given {
            if (attempt < 1) {
                throw new IllegalArgumentException("Tries are counted from 1: " + attempt);
            }
            attempt = Math.min(attempt, TRIES);
        }

        @Override
        public int compareTo(Given other) {
            int byPart = part.compareTo(other.part);
            int byResponse = response.compareTo(other.response);
            return byPart != 0 ? byPart : byResponse != 0 ? byResponse : Integer.compare(attempt, other.attempt);
        }
    }

    public static ResponseCounts none() {
        return NONE;
    }

    public static ResponseCounts one(Given given) {
        return NONE.plus(given, 1);
    }

    public static ResponseCounts of(Iterable<Given> all) {
        SortedMap<Given, Long> counts = new TreeMap<>();
        all.forEach(each -> counts.merge(each, 1L, Math::addExact));
        return new ResponseCounts(counts);
    }

    public ResponseCounts plus(ResponseCounts other) {
        return with(other, 1);
    }

    public ResponseCounts minus(ResponseCounts other) {
        return with(other, -1);
    }

    /** As a roll-up raises one row. */
    public ResponseCounts plus(Given given, long by) {
        SortedMap<Given, Long> one = new TreeMap<>();
        one.put(given, by);
        return with(new ResponseCounts(one), 1);
    }

    private ResponseCounts with(ResponseCounts other, int sign) {
        SortedMap<Given, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((given, count) -> sum.merge(given, sign * count, Math::addExact));
        sum.values().removeIf(count -> count == 0);
        return new ResponseCounts(sum);
    }

    /** How often, at whichever try. */
    public long of(String part, String response) {
        return byTry(part, response).stream().mapToLong(Long::longValue).sum();
    }

    /** How often at the first try, the second and so on: {@link #TRIES} numbers. */
    public List<Long> byTry(String part, String response) {
        List<Long> tries = new ArrayList<>();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            tries.add(counts.getOrDefault(new Given(part, response, attempt), 0L));
        }
        return tries;
    }

    /** All that was counted, in order of part, response and try. */
    public SortedMap<Given, Long> all() {
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseCounts responses && counts.equals(responses.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
