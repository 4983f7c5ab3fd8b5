package org.basira.measurement.formula;

/**
 * Student's t with whole degrees of freedom, for intervals over few learners. Abramowitz &amp; Stegun (1964), 26.7.3 and
 * 26.7.4 (finite sums), inverted by halving.
 */
final class StudentT {

    /** From here on t and the normal quantile agree to within 1e-3, so the expansion below is exact to 1e-9. */
    private static final int MANY = 500;

    private StudentT() {}

    /**
     * The number of standard errors to each side that make a 95 % interval.
     *
     * @param degrees degrees of freedom, 1 or more
     */
    static double half95(long degrees) {
        if (degrees < 1) {
            throw new IllegalArgumentException("no degrees of freedom: " + degrees);
        }
        if (degrees > MANY) {
            return expansion(Normal.Z95, degrees);
        }
        double low = 1;
        double high = 13;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (inside(middle, Math.toIntExact(degrees)) < 0.95) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The share between −t and t. */
    private static double inside(double t, int degrees) {
        double angle = Math.atan(t / Math.sqrt(degrees));
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        boolean odd = degrees % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int step = odd ? 3 : 2; step < degrees - 1; step += 2) {
            term *= cosine * cosine * (step - 1) / step;
            sum += term;
        }
        return odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
    }

    /** Abramowitz &amp; Stegun 26.7.5. */
    private static double expansion(double z, long degrees) {
        double n = degrees;
        double first = (Math.pow(z, 3) + z) / 4;
        double second = (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / 96;
        double third = (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z) / 384;
        return z + first / n + second / (n * n) + third / (n * n * n);
    }
}
