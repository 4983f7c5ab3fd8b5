package org.basira.measurement.formula;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

import java.util.List;

/**
 * The formulas of FSRS-6 over its parameters w0 to w20, one method each, in the letters of the source: S stability in days,
 * D difficulty, R retrievability, t days since the last review, g the rating from 1 to 4. See {@link Fsrs}.
 */
final class FsrsFormulas {

    /** Parameters 0 to 20 as published with FSRS-6. */
    static final List<Double> DEFAULT_PARAMETERS = List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    static final FsrsFormulas DEFAULT = new FsrsFormulas(DEFAULT_PARAMETERS);

    private static final int PARAMETERS = 21;

    private final double[] w;

    FsrsFormulas(List<Double> parameters) {
        if (parameters.size() != PARAMETERS) {
            throw new IllegalArgumentException("FSRS-6 has 21 parameters: " + parameters);
        }
        w = parameters.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double initialStability(Rating rating) {
        return boundStability(w[rating.grade() - 1]);
    }

    double initialDifficulty(Rating rating) {
        return boundDifficulty(unboundedInitialDifficulty(rating));
    }

    private double unboundedInitialDifficulty(Rating rating) {
        return w[4] - exp(w[5] * (rating.grade() - 1)) + 1;
    }

    /** R = (1 + F·t/S)^(−w20), F such that R = 0.9 at t = S. */
    double retrievability(double days, double stability) {
        return pow(1 + factor() * max(0, days) / stability, -w[20]);
    }

    private double factor() {
        return pow(0.9, -1 / w[20]) - 1;
    }

    /** Days until R has fallen to the desired retention, not rounded. */
    double daysUntil(double retention, double stability) {
        return stability / factor() * (pow(retention, -1 / w[20]) - 1);
    }

    /** The same as it is scheduled: in whole days, at least one. */
    long interval(double retention, double stability, long most) {
        return Math.clamp(Math.round(daysUntil(retention, stability)), 1, most);
    }

    /** The change grows smaller towards 10, and the result leans a little towards the start of an easy one. */
    double nextDifficulty(double difficulty, Rating rating) {
        double change = -w[6] * (rating.grade() - 3);
        double damped = difficulty + change * (10 - difficulty) / 9;
        return boundDifficulty(w[7] * unboundedInitialDifficulty(Rating.EASY) + (1 - w[7]) * damped);
    }

    /** Of a review a day or more after the last. */
    double nextStability(double stability, double difficulty, double retrievability, Rating rating) {
        return rating == Rating.AGAIN
                ? afterLapse(stability, difficulty, retrievability)
                : afterSuccess(stability, difficulty, retrievability, rating);
    }

    double afterSuccess(double stability, double difficulty, double retrievability, Rating rating) {
        double hard = rating == Rating.HARD ? w[15] : 1;
        double easy = rating == Rating.EASY ? w[16] : 1;
        double growth = exp(w[8])
                * (11 - difficulty)
                * pow(stability, -w[9])
                * (exp(w[10] * (1 - retrievability)) - 1)
                * hard
                * easy;
        return boundStability(stability * (1 + growth));
    }

    double afterLapse(double stability, double difficulty, double retrievability) {
        return boundStability(
                min(afterLapseNotCapped(stability, difficulty, retrievability), stability / exp(w[17] * w[18])));
    }

    double afterLapseNotCapped(double stability, double difficulty, double retrievability) {
        return w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp(w[14] * (1 - retrievability));
    }

    /** Of another review within a day: only Again makes memory weaker. */
    double onSameDay(double stability, Rating rating) {
        double increase = exp(w[17] * (rating.grade() - 3 + w[18])) * pow(stability, -w[19]);
        return boundStability(stability * (rating == Rating.AGAIN ? increase : max(1, increase)));
    }

    private static double boundStability(double stability) {
        return Math.clamp(stability, Memory.LEAST_STABILITY, Memory.MOST_STABILITY);
    }

    private static double boundDifficulty(double difficulty) {
        return Math.clamp(difficulty, Memory.LEAST_DIFFICULTY, Memory.MOST_DIFFICULTY);
    }
}
