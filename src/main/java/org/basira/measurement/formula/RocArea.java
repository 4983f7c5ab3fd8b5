package org.basira.measurement.formula;

import java.util.List;
import org.basira.measurement.formula.Measured.Known;
import org.basira.measurement.formula.Measured.Undefined;
import org.basira.measurement.formula.Measured.Why;

/**
 * The area under the ROC curve of the six ratings: the chance that a post over the line is rated higher than a lawful one, a
 * tie counting half (Hanley &amp; McNeil, Radiology 143 (1982), 29–36; the Mann–Whitney statistic). It uses the sureness and
 * assumes no normal model: 0.5 is chance, 1 perfect.
 *
 * <p>One learner's interval is Newcombe's fifth method, "Confidence intervals for an effect size measure based on the
 * Mann–Whitney statistic. Part 2", Statistics in Medicine 25 (2006), 559–573: the areas whose own (Hanley–McNeil) error
 * would make the one found ±1.96 errors away. It stays within 0 and 1, is defined at 1 and covers 95 % from 8 posts of a
 * kind on, where that of DeLong on the logit scale covers 73 to 90 %.
 *
 * @param area 0 to 1
 */
public record RocArea(Estimate area) {

    /** One learner's ratings, or any that are independent. */
    public static Measured<RocArea> of(Ratings ratings) {
        return Placements.of(ratings).map(placements -> new RocArea(newcombe(placements)));
    }

    /**
     * The standard error of independent ratings without any model: DeLong, DeLong &amp; Clarke-Pearson, Biometrics 44 (1988),
     * 837–845; of two posts of a kind and more.
     */
    public static Measured<Double> standardError(Ratings ratings) {
        return switch (Placements.of(ratings)) {
            case Undefined<Placements>(Why why) -> Measured.undefined(why);
            case Known<Placements>(Placements placements) ->
                placements.over() < 2 || placements.lawful() < 2
                        ? Measured.undefined(Why.NO_SPREAD)
                        : Measured.known(Math.sqrt(placements.variance()));
        };
    }

    /**
     * A cohort: the area of its pooled ratings, its error from how learners differ (Obuchowski, "Nonparametric analysis of
     * clustered ROC curve data", Biometrics 53 (1997), 567–578), the interval ± t errors on the logit scale.
     */
    public static Measured<RocArea> ofLearners(List<Ratings> learners) {
        return switch (Placements.of(Ratings.sum(learners))) {
            case Undefined<Placements>(Why why) -> Measured.undefined(why);
            case Known<Placements>(Placements placements) ->
                learners.size() < 2
                        ? Measured.undefined(Why.TOO_FEW_LEARNERS)
                        : Measured.known(new RocArea(clustered(placements, learners)));
        };
    }

    private static Estimate clustered(Placements placements, List<Ratings> learners) {
        double squares = 0;
        for (Ratings learner : learners) {
            double part = placements.part(learner);
            squares += part * part;
        }
        double variance = squares * learners.size() / (learners.size() - 1.0);
        double area = placements.area();
        if (area <= 0 || area >= 1 || variance < Moments.NO_DIFFERENCE) {
            return newcombe(placements);
        }
        double logit = Math.log(area / (1 - area));
        double half = StudentT.half95(learners.size() - 1L) * Math.sqrt(variance) / (area * (1 - area));
        return new Estimate(area, Math.min(area, logistic(logit - half)), Math.max(area, logistic(logit + half)));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Estimate newcombe(Placements placements) {
        double area = placements.area();
        long over = placements.over();
        long lawful = placements.lawful();
        return new Estimate(area, end(area, 0, over, lawful), end(area, 1, over, lawful));
    }

    /** Halves the way from the area found (inside) to 0 or 1 (outside) until it meets the end of the interval. */
    private static double end(double area, double bound, long over, long lawful) {
        double inside = area;
        double outside = bound;
        for (int step = 0; step < 60; step++) {
            double middle = (inside + outside) / 2;
            if (Math.abs(area - middle) <= Normal.Z95 * Math.sqrt(variance(middle, over, lawful))) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private static double variance(double area, long over, long lawful) {
        double mean = (over + lawful) / 2.0;
        double spread = 2 * mean - 1 - (3 * mean - 3) / ((2 - area) * (1 + area));
        return Math.max(0, area * (1 - area) * spread / ((double) over * lawful));
    }
}
