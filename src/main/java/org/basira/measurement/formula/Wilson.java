package org.basira.measurement.formula;

/**
 * The score interval of a share: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
 * the American Statistical Association 22 (1927), 209–212. It stays within 0 and 1 and says something sensible of 0 of 8.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * The share {@code count / of}, 0 to 1, with its interval; nothing where {@code of} is 0.
     *
     * @throws IllegalArgumentException if the count is negative or more than there are
     */
    public static Measured<Estimate> interval(long count, long of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        return of == 0 ? Measured.undefined(Measured.Why.NO_ANSWERS) : Measured.known(share(count, of));
    }

    static Estimate share(long count, long of) {
        double share = (double) count / of;
        double square = Normal.Z95 * Normal.Z95;
        double scale = 1 + square / of;
        double centre = (share + square / (2 * of)) / scale;
        double half = Normal.Z95 / scale * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
        return new Estimate(share, Math.clamp(centre - half, 0, share), Math.clamp(centre + half, share, 1));
    }
}
