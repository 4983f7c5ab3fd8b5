package org.basira.measurement.formula;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How an item and the rest of the attempt vary, alone and together (divisor n − 1). In the squared unit of what went in:
 * marks or fractions.
 *
 * @param covariance C(x, R) of mark and rest
 * @param markVariance V(x)
 * @param otherVariance V(R)
 * @param covarianceMax what C(x, R) would be if the best on the rest had the best marks here: both sorted, each by itself
 */
public record Spread(double covariance, double markVariance, double otherVariance, double covarianceMax) {

    /** Of answers that all have a rest, two at least. Sorted first, so that their order does not touch the last digit. */
    static Spread of(Collection<Answer> answers) {
        double[] marks = new double[answers.size()];
        double[] others = new double[answers.size()];
        int at = 0;
        for (Answer answer : answers) {
            marks[at] = answer.mark();
            others[at++] = answer.other().orElseThrow();
        }
        return new Spread(
                Sample.covariance(marks, others),
                Sample.variance(marks),
                Sample.variance(others),
                Sample.covariance(Sample.sorted(marks), Sample.sorted(others)));
    }

    /** 100·C(x, R) / √(V(x)·V(R)), −100 to 100; none if either variance is 0. */
    OptionalDouble discriminationIndex() {
        return correlation(covariance, markVariance, otherVariance).stream()
                .map(each -> 100 * each)
                .findFirst();
    }

    /** 100·C(x, R) / C_max; none if C_max is 0. At most 100; see {@link ItemStatistics} for the lower end. */
    OptionalDouble discriminativeEfficiency() {
        return covarianceMax <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(100, 100 * covariance / covarianceMax));
    }

    /** The correlation of the mark with share·mark + (1 − share)·rest; none without variance. */
    OptionalDouble withTotal(double share) {
        double rest = 1 - share;
        double covarianceWithTotal = share * markVariance + rest * covariance;
        double variance = share * share * markVariance + 2 * share * rest * covariance + rest * rest * otherVariance;
        // Mark and rest may cancel each other to rounding: a total that never moves has no correlation.
        double size = share * share * markVariance + rest * rest * otherVariance;
        return variance <= 1e-12 * size
                ? OptionalDouble.empty()
                : correlation(covarianceWithTotal, markVariance, variance);
    }

    OptionalDouble correlation() {
        return correlation(covariance, markVariance, otherVariance);
    }

    private static OptionalDouble correlation(double covariance, double one, double other) {
        if (one <= 0 || other <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.clamp(covariance / Math.sqrt(one) / Math.sqrt(other), -1, 1));
    }
}
