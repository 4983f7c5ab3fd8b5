package org.basira.measurement.formula;

/**
 * A figure with the ends of its 95 % confidence interval.
 *
 * @param value the point estimate, finite
 * @param low the lower end, at most {@code value}
 * @param high the upper end, at least {@code value}
 */
public record Estimate(double value, double low, double high) {

    /**
     * Refuses what is no interval, so that a mistake in a formula is loud and no NaN is shown.
     *
     * @throws IllegalArgumentException if a number is not finite or they are out of order
     */
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not finite: " + value + " (" + low + " to " + high + ")");
        }
        if (low > value || value > high) {
            throw new IllegalArgumentException("out of order: " + low + ", " + value + ", " + high);
        }
    }

    /** Value and so many standard errors to both sides. */
    static Estimate around(double value, double standardError, double quantile) {
        double half = quantile * standardError;
        return new Estimate(value, value - half, value + half);
    }

    /** The same, its ends (and the value) kept within bounds. */
    public Estimate within(double least, double most) {
        return new Estimate(clamp(value, least, most), clamp(low, least, most), clamp(high, least, most));
    }

    /**
     * The difference from an independent figure, with the interval that both intervals give (Newcombe's method; Zou &amp;
     * Donner, "Construction of confidence intervals about effect measures", Statistics in Medicine 27 (2008), 1693–1702).
     */
    public Estimate minus(Estimate other) {
        double difference = value - other.value;
        return new Estimate(
                difference,
                difference - Math.hypot(value - low, other.high - other.value),
                difference + Math.hypot(high - value, other.value - other.low));
    }

    /** Whether the interval holds this number. */
    public boolean covers(double truth) {
        return low <= truth && truth <= high;
    }

    private static double clamp(double number, double least, double most) {
        return Math.clamp(number, least, most);
    }
}
