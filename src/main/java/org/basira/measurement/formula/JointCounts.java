package org.basira.measurement.formula;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many answers earned which fraction of an item together with which fraction of the rest of their attempt, in steps
 * of 0.01: all that a roll-up must keep for {@link ItemStatistics}. Adding and taking away are a commutative group, so it
 * does not matter in which order answers come, how they are batched, or that a regrade takes one away and puts another
 * in; a rebuild gives the same cells. Not more than 101 × 102 cells an item while fractions lie between 0 and 1.
 */
public final class JointCounts {

    /** The rest bin of an answer that stood alone; fits a {@code smallint}. */
    public static final int ALONE = Short.MIN_VALUE;

    /** Fractions from −10 to 10 are kept: a certainty-based mark may be lower than −1 and higher than 1. */
    public static final int WIDEST_BIN = 1000;

    private static final int STEPS = 100;
    private static final JointCounts NONE = new JointCounts(new TreeMap<>());

    private final SortedMap<Place, Long> counts;

    private JointCounts(SortedMap<Place, Long> counts) {
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    /**
     * One cell, as it is stored.
     *
     * @param item fraction of the item in hundredths
     * @param rest fraction of the rest in hundredths, or {@link #ALONE}
     * @param count answers in this cell; below 0 in a difference
     */
    public record Cell(int item, int rest, long count) {
        public Cell {
            if (!fits(item) || (rest != ALONE && !fits(rest))) {
                throw new IllegalArgumentException("Not a cell of a joint histogram: " + item + ", " + rest);
            }
        }

        private static boolean fits(int bin) {
            return Math.abs(bin) <= WIDEST_BIN;
        }
    }

    private record Place(int item, int rest) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byItem = Integer.compare(item, other.item);
            return byItem != 0 ? byItem : Integer.compare(rest, other.rest);
        }
    }

    public static JointCounts none() {
        return NONE;
    }

    /** Of stored cells; a place that stands twice is added up, empty ones are dropped. */
    public static JointCounts of(Collection<Cell> cells) {
        SortedMap<Place, Long> counts = new TreeMap<>();
        cells.forEach(cell -> raise(counts, new Place(cell.item(), cell.rest()), cell.count()));
        return new JointCounts(counts);
    }

    /** One answer, each fraction rounded to the nearest hundredth (half up). */
    public static JointCounts one(Answer answer) {
        int rest = answer.other().isPresent() ? bin(answer.other().getAsDouble()) : ALONE;
        return of(List.of(new Cell(bin(answer.mark()), rest, 1)));
    }

    /** The nearest hundredth of a fraction, half up. */
    public static int bin(double fraction) {
        if (!(Math.abs(fraction) <= (double) WIDEST_BIN / STEPS)) {
            throw new IllegalArgumentException("Not a fraction: " + fraction);
        }
        return (int) Math.round(fraction * STEPS);
    }

    public JointCounts plus(JointCounts other) {
        return with(other, 1);
    }

    /** Takes away what {@link #plus} put in. Cells may go below 0 while a retraction waits for its answer. */
    public JointCounts minus(JointCounts other) {
        return with(other, -1);
    }

    private JointCounts with(JointCounts other, int sign) {
        SortedMap<Place, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((place, count) -> raise(sum, place, Math.multiplyExact(sign, count)));
        return new JointCounts(sum);
    }

    private static void raise(SortedMap<Place, Long> counts, Place place, long by) {
        long count = Math.addExact(counts.getOrDefault(place, 0L), by);
        if (count == 0) {
            counts.remove(place);
        } else {
            counts.put(place, count);
        }
    }

    /** The cells that are not empty, by item bin, then by rest bin. */
    public List<Cell> cells() {
        return counts.entrySet().stream()
                .map(each -> new Cell(each.getKey().item(), each.getKey().rest(), each.getValue()))
                .toList();
    }

    /** False while some cell is below 0. */
    public boolean isWhole() {
        return counts.values().stream().allMatch(count -> count > 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JointCounts joint && counts.equals(joint.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return cells().toString();
    }
}
