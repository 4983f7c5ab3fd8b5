package org.basira.measurement.formula;

import java.util.OptionalDouble;

/**
 * A quiz as a whole, over the totals T of its attempts; Moodle's definitions, see {@link ItemStatistics}. Whatever is not
 * defined is empty, never NaN.
 *
 * @param attempts how many
 * @param mean of the totals; none without attempts
 * @param median middle one, or mean of the two in the middle
 * @param standardDeviation with divisor n − 1; none below two attempts
 * @param skewness k3 / k2^1.5 of Fisher's k-statistics; none below three attempts or without variance
 * @param kurtosis k4 / k2², 0 for a normal distribution; none below four attempts or without variance
 * @param internalConsistency Cronbach's alpha in per cent, 100·P/(P − 1)·(1 − ΣV(x)/V(T)) over P slots: 100 at most, below
 *     0 where slots contradict each other; none with one slot or without variance
 * @param errorRatio 100·√(1 − alpha), in per cent: how much of the standard deviation is chance
 * @param standardError the error ratio's part of the standard deviation, in marks
 */
public record QuizStatistics(
        int attempts,
        OptionalDouble mean,
        OptionalDouble median,
        OptionalDouble standardDeviation,
        OptionalDouble skewness,
        OptionalDouble kurtosis,
        OptionalDouble internalConsistency,
        OptionalDouble errorRatio,
        OptionalDouble standardError) {

    static QuizStatistics of(double[] totals, int slots, double sumOfVariances) {
        double[] sorted = Sample.sorted(totals);
        int count = sorted.length;
        boolean varies = !Sample.isFlat(sorted);
        double variance = count > 1 ? Sample.variance(sorted) : 0;
        OptionalDouble consistency = some(
                varies && slots > 1,
                () -> Math.min(100, 100.0 * slots / (slots - 1) * (1 - sumOfVariances / variance)));
        OptionalDouble errorRatio =
                some(consistency.isPresent(), () -> 100 * Math.sqrt(1 - consistency.getAsDouble() / 100));
        return new QuizStatistics(
                count,
                some(count > 0, () -> Sample.mean(sorted)),
                some(count > 0, () -> (sorted[(count - 1) / 2] + sorted[count / 2]) / 2),
                some(count > 1, () -> Math.sqrt(variance)),
                some(varies && count > 2, () -> skewness(sorted)),
                some(varies && count > 3, () -> kurtosis(sorted)),
                consistency,
                errorRatio,
                some(errorRatio.isPresent(), () -> errorRatio.getAsDouble() * Math.sqrt(variance) / 100));
    }

    private static OptionalDouble some(boolean defined, java.util.function.DoubleSupplier value) {
        return defined ? OptionalDouble.of(value.getAsDouble()) : OptionalDouble.empty();
    }

    private static double skewness(double[] totals) {
        double n = totals.length;
        double k2 = Sample.variance(totals);
        double k3 = n * n * moment(totals, 3) / ((n - 1) * (n - 2));
        return k3 / Math.pow(k2, 1.5);
    }

    private static double kurtosis(double[] totals) {
        double n = totals.length;
        double m2 = moment(totals, 2);
        double k2 = Sample.variance(totals);
        double k4 = n * n * ((n + 1) * moment(totals, 4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
        return k4 / (k2 * k2);
    }

    /** m_n = Σ(T − T̄)^n / S. */
    private static double moment(double[] totals, int power) {
        double mean = Sample.mean(totals);
        double sum = 0;
        for (double total : totals) {
            sum += Math.pow(total - mean, power);
        }
        return sum / totals.length;
    }
}
