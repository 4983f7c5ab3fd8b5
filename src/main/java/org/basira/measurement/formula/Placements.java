package org.basira.measurement.formula;

import java.util.List;
import org.basira.measurement.formula.Measured.Why;

/**
 * For each rating, the share of posts of the other kind that it beats, ties half: the structural components of DeLong et al.
 * (1988), which depend on the rating alone.
 */
final class Placements {

    private final Ratings ratings;
    private final long over;
    private final long lawful;
    private final double[] ofOver = new double[Ratings.LEVELS];
    private final double[] ofLawful = new double[Ratings.LEVELS];

    /** Of ratings of both kinds of post. */
    static Measured<Placements> of(Ratings ratings) {
        Placements placements = new Placements(ratings);
        if (placements.over == 0) {
            return Measured.undefined(placements.lawful == 0 ? Why.NO_ANSWERS : Why.NO_POSTS_OVER);
        }
        return placements.lawful == 0 ? Measured.undefined(Why.NO_LAWFUL_POSTS) : Measured.known(placements);
    }

    private Placements(Ratings ratings) {
        this.ratings = ratings;
        this.over = total(ratings.over());
        this.lawful = total(ratings.lawful());
        long lawfulBelow = 0;
        long overAbove = over;
        for (int level = 0; level < Ratings.LEVELS; level++) {
            int overHere = ratings.over().get(level);
            int lawfulHere = ratings.lawful().get(level);
            overAbove -= overHere;
            ofOver[level] = (lawfulBelow + lawfulHere / 2.0) / Math.max(1, lawful);
            ofLawful[level] = (overAbove + overHere / 2.0) / Math.max(1, over);
            lawfulBelow += lawfulHere;
        }
    }

    long over() {
        return over;
    }

    long lawful() {
        return lawful;
    }

    double area() {
        double sum = 0;
        for (int level = 0; level < Ratings.LEVELS; level++) {
            sum += ratings.over().get(level) * ofOver[level];
        }
        return Math.min(1, sum / over);
    }

    /** DeLong's; needs two of each kind. */
    double variance() {
        return spread(ratings.over(), ofOver) / ((over - 1.0) * over)
                + spread(ratings.lawful(), ofLawful) / ((lawful - 1.0) * lawful);
    }

    /** What one learner's ratings add to area minus its mean: the sum over all learners is 0. */
    double part(Ratings learner) {
        return deviation(learner.over(), ofOver) / over + deviation(learner.lawful(), ofLawful) / lawful;
    }

    private double spread(List<Integer> counts, double[] placements) {
        double area = area();
        double sum = 0;
        for (int level = 0; level < Ratings.LEVELS; level++) {
            sum += counts.get(level) * (placements[level] - area) * (placements[level] - area);
        }
        return sum;
    }

    private double deviation(List<Integer> counts, double[] placements) {
        double area = area();
        double sum = 0;
        for (int level = 0; level < Ratings.LEVELS; level++) {
            sum += counts.get(level) * (placements[level] - area);
        }
        return sum;
    }

    private static long total(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }
}
