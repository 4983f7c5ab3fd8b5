package org.basira.measurement.formula;

/**
 * A hit or false-alarm rate on the z scale, with the log-linear correction: half an answer is added to both sides always,
 * not only at 0 and 1. Hautus, "Corrections for extreme proportions and their biasing effects on estimated values of d′",
 * Behavior Research Methods, Instruments, &amp; Computers 27 (1995), 46–51.
 *
 * @param corrected (count + ½) / (of + 1), so never 0 or 1
 * @param z its normal quantile
 * @param slope dz/dp, one over the normal density at z
 * @param of how many answers
 */
record Rate(double corrected, double z, double slope, long of) {

    /** Of 1 and more. */
    static Rate of(long count, long of) {
        double corrected = (count + 0.5) / (of + 1.0);
        double z = Normal.quantile(corrected);
        return new Rate(corrected, z, 1 / Normal.density(z), of);
    }

    /** Binomial variance of z by the delta method: Gourevitch &amp; Galanter, Psychometrika 32 (1967), 25–33. */
    double variance() {
        return corrected * (1 - corrected) / of * slope * slope;
    }
}
