package org.basira.measurement.formula;

import java.util.Arrays;

/**
 * Sums over plain numbers with the divisor n − 1. What differs by less than a billionth of its size counts as equal: marks
 * are sums of decimal fractions, and rounding must not pass for variance.
 */
final class Sample {

    private static final double SAME = 1e-9;

    private Sample() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** True where no variance can be told: fewer than two numbers, or all of them equal. */
    static boolean isFlat(double[] values) {
        double lowest = Arrays.stream(values).min().orElse(0);
        double highest = Arrays.stream(values).max().orElse(0);
        return highest - lowest <= SAME * Math.max(1, Math.max(Math.abs(highest), Math.abs(lowest)));
    }

    /** 0 where one of the two is flat; needs two pairs at least. */
    static double covariance(double[] one, double[] other) {
        if (isFlat(one) || isFlat(other)) {
            return 0;
        }
        double meanOfOne = mean(one);
        double meanOfOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOfOne) * (other[i] - meanOfOther);
        }
        return sum / (one.length - 1);
    }

    static double variance(double[] values) {
        return covariance(values, values);
    }

    static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}
