package org.basira.measurement.formula;

/** The standard normal distribution. */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand as printed, so that they can be compared
public final class Normal {

    /** The 97.5 % quantile: half the width of a 95 % interval in standard errors. */
    static final double Z95 = quantile(0.975);

    private static final double SQRT_2PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** The density at z. */
    public static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_2PI;
    }

    /**
     * The share below z, 0 to 1. Hart et al., <i>Computer Approximations</i> (1968), as given by West, "Better
     * approximations to cumulative normal functions", Wilmott, May 2005: 1e-15.
     */
    public static double share(double z) {
        double size = Math.abs(z);
        double tail = size > 37 ? 0 : Math.exp(-size * size / 2) * (size < 7.07106781186547 ? ratio(size) : far(size));
        return z > 0 ? 1 - tail : tail;
    }

    private static double ratio(double x) {
        double above = polynomial(
                x,
                220.206867912376,
                221.213596169931,
                112.079291497871,
                33.912866078383,
                6.37396220353165,
                0.700383064443688,
                3.52624965998911e-2);
        double below = polynomial(
                x,
                440.413735824752,
                793.826512519948,
                637.333633378831,
                296.564248779674,
                86.7807322029461,
                16.064177579207,
                1.75566716318264,
                8.83883476483184e-2);
        return above / below;
    }

    private static double far(double x) {
        return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / SQRT_2PI;
    }

    /**
     * The z below which this share lies; the inverse of {@link #share}. Wichura, "Algorithm AS 241: the percentage points
     * of the normal distribution", Applied Statistics 37 (1988), 477–484, PPND16: 1e-16 relative.
     *
     * @param share greater than 0, less than 1
     * @throws IllegalArgumentException if it is not: the answer would be infinite
     */
    public static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("no quantile of " + share);
        }
        double centred = share - 0.5;
        if (Math.abs(centred) <= 0.425) {
            return central(centred);
        }
        double root = Math.sqrt(-Math.log(centred < 0 ? share : 1 - share));
        double z = root <= 5 ? tail(root - 1.6) : farTail(root - 5);
        return centred < 0 ? -z : z;
    }

    private static double central(double q) {
        double r = 0.180625 - q * q;
        return q
                * polynomial(
                        r,
                        3.3871328727963666080,
                        1.3314166789178437745e2,
                        1.9715909503065514427e3,
                        1.3731693765509461125e4,
                        4.5921953931549871457e4,
                        6.7265770927008700853e4,
                        3.3430575583588128105e4,
                        2.5090809287301226727e3)
                / polynomial(
                        r,
                        1,
                        4.2313330701600911252e1,
                        6.8718700749205790830e2,
                        5.3941960214247511077e3,
                        2.1213794301586595867e4,
                        3.9307895800092710610e4,
                        2.8729085735721942674e4,
                        5.2264952788528545610e3);
    }

    private static double tail(double r) {
        return polynomial(
                        r,
                        1.42343711074968357734,
                        4.63033784615654529590,
                        5.76949722146069140550,
                        3.64784832476320460504,
                        1.27045825245236838258,
                        2.41780725177450611770e-1,
                        2.27238449892691845833e-2,
                        7.74545014278341407640e-4)
                / polynomial(
                        r,
                        1,
                        2.05319162663775882187,
                        1.67638483018380384940,
                        6.89767334985100004550e-1,
                        1.48103976427480074590e-1,
                        1.51986665636164571966e-2,
                        5.47593808499534494600e-4,
                        1.05075007164441684324e-9);
    }

    private static double farTail(double r) {
        return polynomial(
                        r,
                        6.65790464350110377720,
                        5.46378491116411436990,
                        1.78482653991729133580,
                        2.96560571828504891230e-1,
                        2.65321895265761230930e-2,
                        1.24266094738807843860e-3,
                        2.71155556874348757815e-5,
                        2.01033439929228813265e-7)
                / polynomial(
                        r,
                        1,
                        5.99832206555887937690e-1,
                        1.36929880922735805310e-1,
                        1.48753612908506148525e-2,
                        7.86869131145613259100e-4,
                        1.84631831751005468180e-5,
                        1.42151175831644588870e-7,
                        2.04426310338993978564e-15);
    }

    /** Coefficients from the constant upwards. */
    private static double polynomial(double x, double... coefficients) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = sum * x + coefficients[power];
        }
        return sum;
    }
}
