package org.basira.measurement.formula;

import java.util.List;
import org.basira.measurement.formula.Measured.Why;

/**
 * Whether one is as sure as one is right. Brier, "Verification of forecasts expressed in terms of probability", Monthly
 * Weather Review 78 (1950), 1–3, taken apart by Murphy, "A new vector partition of the probability score", Journal of Applied
 * Meteorology 12 (1973), 595–600: brier = reliability − resolution + uncertainty. The probability is that of the side chosen
 * being right: 0.5 guessed, 0.75 fairly, 0.95 very sure.
 *
 * <p>Bin shares carry Wilson intervals; the interval of the gap puts those together (Zou &amp; Donner, "Construction of
 * confidence limits about effect measures", Statistics in Medicine 27 (2008), 1693–1702), and adds that which bin an answer falls into is
 * chance too.
 *
 * @param bins by stated probability, ascending; a bin may be empty
 * @param brier mean of (stated − right)², 0 to 1; lower is better, 0.25 is always saying 0.5
 * @param reliability mean squared distance of stated and right, 0 is best
 * @param resolution how far the bins differ in being right, more is better
 * @param uncertainty right × wrong, which no sureness can change
 * @param gap mean stated probability minus share right, −1 to 1: positive is too sure, negative too modest
 */
public record Calibration(
        List<Bin> bins, double brier, double reliability, double resolution, double uncertainty, Estimate gap) {

    /** Probability of the side chosen: guessed, fairly sure, very sure (as {@code Response.Sureness} has it). */
    private static final List<Double> STATED = List.of(0.5, 0.75, 0.95);

    /**
     * Answers with the same stated probability.
     *
     * @param stated probability, 0 to 1
     * @param n how many answers, 0 or more
     * @param right how many of them right
     */
    public record Bin(double stated, long n, long right) {

        /**
         * Checks what was counted.
         *
         * @throws IllegalArgumentException if that is no probability, or more are right than there are
         */
        public Bin {
            if (!(stated >= 0 && stated <= 1) || right < 0 || right > n) {
                throw new IllegalArgumentException("no bin: " + stated + ", " + right + " of " + n);
            }
        }

        /** Share right with its interval; nothing of an empty bin. */
        public Measured<Estimate> share() {
            return Wilson.interval(right, n);
        }
    }

    /** Of the three degrees of sureness; nothing without answers. */
    public static Measured<Calibration> of(Ratings ratings) {
        return of(List.of(bin(ratings, 0), bin(ratings, 1), bin(ratings, 2)));
    }

    private static Bin bin(Ratings ratings, int sureness) {
        int over = Ratings.LEVELS / 2 + sureness;
        int lawful = Ratings.LEVELS / 2 - 1 - sureness;
        int right = ratings.over().get(over) + ratings.lawful().get(lawful);
        int wrong = ratings.over().get(lawful) + ratings.lawful().get(over);
        return new Bin(STATED.get(sureness), right + wrong, right);
    }

    /** Of any bins; nothing without answers. */
    public static Measured<Calibration> of(List<Bin> bins) {
        long answers = bins.stream().mapToLong(Bin::n).sum();
        if (answers == 0) {
            return Measured.undefined(Why.NO_ANSWERS);
        }
        double right = (double) bins.stream().mapToLong(Bin::right).sum() / answers;
        double brier = 0;
        double reliability = 0;
        double resolution = 0;
        double stated = bins.stream().mapToDouble(bin -> bin.n() * bin.stated()).sum() / answers;
        double gap = stated - right;
        double lower = 0;
        double upper = 0;
        double between = 0;
        for (Bin bin : bins) {
            if (bin.n() > 0) {
                Estimate share = Wilson.share(bin.right(), bin.n());
                double weight = (double) bin.n() / answers;
                double off = bin.stated() - share.value();
                brier += weight * (off * off + share.value() * (1 - share.value()));
                reliability += weight * off * off;
                resolution += weight * square(share.value() - right);
                lower += square(weight * (share.high() - share.value()));
                upper += square(weight * (share.value() - share.low()));
                between += weight * square(off - gap) * Normal.Z95 * Normal.Z95 / answers;
            }
        }
        return Measured.known(new Calibration(
                List.copyOf(bins),
                brier,
                reliability,
                resolution,
                right * (1 - right),
                new Estimate(gap, gap - Math.sqrt(lower + between), gap + Math.sqrt(upper + between)).within(-1, 1)));
    }

    private static double square(double x) {
        return x * x;
    }
}
