package org.basira.assessment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Agreement of two who judge the same things in the same ordered categories, beyond what chance would give: 1 where they
 * always agree, 0 where they agree as often as chance, below 0 where less often.
 *
 * <p>Plain: Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
 * 37–46. Weighted, with linear weights {@code 1 − |i − j| / (k − 1)}: Cohen, Psychological Bulletin 70 (1968), 213–220.
 * Large-sample standard error: Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa",
 * Psychological Bulletin 72 (1969), 323–327. It takes each judgement as independent of the others.
 *
 * @param value −1 to 1
 * @param standardError 0 where the formula sees no spread: everything agrees, or one of the two never varied
 */
public record Kappa(double value, double standardError) {

    // The 97.5 % quantile of the standard normal distribution.
    private static final double Z95 = 1.959963984540054;

    // A variance of fewer digits than this is rounding.
    private static final double ROUNDING = 1e-12;

    /** Bounds of a 95 % interval, within −1 and 1. */
    public record Interval(double low, double high) {}

    /** Of counts, a row for each category of the one and a column for each of the other. Empty: not enough spread. */
    public static Optional<Kappa> plain(long[][] counts) {
        return of(counts, (row, column) -> row == column ? 1 : 0);
    }

    /** The same, a near miss weighing less than a far one. */
    public static Optional<Kappa> linear(long[][] counts) {
        double far = Math.max(1, counts.length - 1);
        return of(counts, (row, column) -> 1 - Math.abs(row - column) / far);
    }

    /** Empty where the formula has no spread to work with: an interval without width would claim too much. */
    public Optional<Interval> interval() {
        return standardError == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        Math.max(-1, value - Z95 * standardError), Math.min(1, value + Z95 * standardError)));
    }

    @FunctionalInterface
    private interface Weight {
        double of(int row, int column);
    }

    private static Optional<Kappa> of(long[][] counts, Weight weight) {
        int size = counts.length;
        long all = 0;
        for (long[] row : counts) {
            if (row.length != size || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("not a square of counts: " + Arrays.deepToString(counts));
            }
            all += Arrays.stream(row).sum();
        }
        if (all == 0) {
            return Optional.empty();
        }
        double[] rows = new double[size];
        double[] columns = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += (double) counts[i][j] / all;
                columns[j] += (double) counts[i][j] / all;
            }
        }
        double chance = sum(size, (i, j) -> weight.of(i, j) * rows[i] * columns[j]);
        if (1 - chance < ROUNDING) {
            return Optional.empty();
        }
        long total = all;
        double seen = sum(size, (i, j) -> weight.of(i, j) * counts[i][j] / total);
        double squares = sum(size, (i, j) -> {
            double byRow = IntStream.range(0, size)
                    .mapToDouble(k -> weight.of(i, k) * columns[k])
                    .sum();
            double byColumn = IntStream.range(0, size)
                    .mapToDouble(k -> weight.of(k, j) * rows[k])
                    .sum();
            double off = weight.of(i, j) * (1 - chance) - (byRow + byColumn) * (1 - seen);
            return off * off * counts[i][j] / total;
        });
        double centre = seen * chance - 2 * chance + seen;
        double spread = squares - centre * centre;
        double error = spread < ROUNDING ? 0 : Math.sqrt(spread / total) / ((1 - chance) * (1 - chance));
        return Optional.of(new Kappa((seen - chance) / (1 - chance), error));
    }

    private static double sum(int size, Weight each) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += each.of(i, j);
            }
        }
        return sum;
    }
}
