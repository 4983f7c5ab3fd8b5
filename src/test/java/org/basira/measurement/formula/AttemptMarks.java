package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The marks of whole attempts at one quiz, slot by slot: the exact way to the figures of its items and of the quiz, for a
 * quiz whose attempts fit in memory. All attempts have all slots. The formulas are Moodle's, see {@link ItemStatistics}.
 */
public final class AttemptMarks {

    private final double[] highest;
    private final List<double[]> attempts;

    private AttemptMarks(double[] highest, List<double[]> attempts) {
        this.highest = highest;
        this.attempts = attempts;
    }

    /**
     * Of the attempts at one quiz.
     *
     * @param highest the highest mark of each slot, 0 or more
     * @param attempts per attempt the mark of each slot, as many as there are slots, all finite
     */
    public static AttemptMarks of(List<Double> highest, List<List<Double>> attempts) {
        List<double[]> rows = new ArrayList<>();
        for (List<Double> attempt : attempts) {
            double[] row = attempt.stream().mapToDouble(Double::doubleValue).toArray();
            if (row.length != highest.size()
                    || !IntStream.range(0, row.length).allMatch(i -> Double.isFinite(row[i]))) {
                throw new IllegalArgumentException(highest.size() + " finite marks are wanted: " + attempt);
            }
            rows.add(row);
        }
        return new AttemptMarks(
                highest.stream().mapToDouble(Double::doubleValue).toArray(), rows);
    }

    public int slots() {
        return highest.length;
    }

    public int attempts() {
        return attempts.size();
    }

    /** The figures of a slot over all attempts, against the rest of each. */
    public ItemStatistics item(int slot) {
        return item(slot, attempt -> true);
    }

    /** The same over some attempts only: those that met one variant of the question. */
    public ItemStatistics item(int slot, IntPredicate which) {
        return ItemStatistics.of(
                chosen(which)
                        .mapToObj(each -> Answer.of(attempts.get(each)[slot], total(each) - attempts.get(each)[slot]))
                        .toList(),
                highest[slot]);
    }

    /**
     * A question drawn at random into a slot, over the attempts that drew it. Moodle compares it with the whole total, the
     * question's own mark included, because it may be drawn into different slots.
     */
    public ItemStatistics drawn(int slot, IntPredicate which) {
        return ItemStatistics.of(
                chosen(which)
                        .mapToObj(each -> Answer.of(attempts.get(each)[slot], total(each)))
                        .toList(),
                highest[slot]);
    }

    /** The weight of each slot in the total: as meant, and as it turned out. */
    public List<Weight> weights() {
        double[] totals = totals();
        double[] roots = new double[slots()];
        for (int slot = 0; slot < slots(); slot++) {
            double covariance = attempts() > 1 ? Sample.covariance(marks(slot), totals) : 0;
            roots[slot] = covariance < 0 ? Double.NEGATIVE_INFINITY : Math.sqrt(covariance);
        }
        double sum = IntStream.range(0, slots())
                .mapToDouble(slot -> Math.max(0, roots[slot]))
                .sum();
        double marks =
                IntStream.range(0, slots()).mapToDouble(slot -> highest[slot]).sum();
        return IntStream.range(0, slots())
                .mapToObj(slot -> new Weight(
                        marks > 0 ? OptionalDouble.of(100 * highest[slot] / marks) : OptionalDouble.empty(),
                        roots[slot] >= 0 && sum > 0
                                ? OptionalDouble.of(100 * roots[slot] / sum)
                                : OptionalDouble.empty(),
                        roots[slot] < 0))
                .toList();
    }

    /** The figures of the quiz as a whole. */
    public QuizStatistics quiz() {
        double variances = 0;
        if (attempts() > 1) {
            variances = IntStream.range(0, slots())
                    .mapToDouble(slot -> Sample.variance(marks(slot)))
                    .sum();
        }
        return QuizStatistics.of(totals(), slots(), variances);
    }

    private IntStream chosen(IntPredicate which) {
        return IntStream.range(0, attempts()).filter(which);
    }

    private double[] marks(int slot) {
        return attempts.stream().mapToDouble(each -> each[slot]).toArray();
    }

    private double[] totals() {
        return IntStream.range(0, attempts()).mapToDouble(this::total).toArray();
    }

    private double total(int attempt) {
        double sum = 0;
        for (double mark : attempts.get(attempt)) {
            sum += mark;
        }
        return sum;
    }
}
