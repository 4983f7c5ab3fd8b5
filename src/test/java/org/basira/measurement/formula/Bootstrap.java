package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.basira.measurement.formula.Measured.Known;
import org.basira.measurement.formula.Measured.Undefined;
import org.basira.measurement.formula.Measured.Why;

/**
 * The error of any cohort figure by drawing learners (never answers) with replacement: Efron &amp; Tibshirani, <i>An
 * Introduction to the Bootstrap</i> (1993), chapters 6 and 12. The interval is value ± t standard errors; t with one degree
 * less than there are learners, and the error stretched by √(L/(L−1)), so that it holds for ten learners too.
 *
 * @param runs how many cohorts are drawn, 50 or more; 1,000 make an error good to 2 %
 * @param seed the same seed and the same order of learners give the same interval
 */
public record Bootstrap(int runs, long seed) {

    /**
     * Checks the number of runs.
     *
     * @throws IllegalArgumentException if there are fewer than 50
     */
    public Bootstrap {
        if (runs < 50) {
            throw new IllegalArgumentException("too few runs: " + runs);
        }
    }

    /**
     * The figure of these learners with its interval.
     *
     * @param statistic the figure of a list of learners, such as of their pooled {@link Outcomes}; drawn cohorts of which it
     *     is undefined are left out, and if that is half of them, so is the interval
     */
    public <T> Measured<Estimate> interval(List<T> learners, Function<List<T>, Measured<Double>> statistic) {
        return switch (statistic.apply(learners)) {
            case Undefined<Double>(Why why) -> Measured.undefined(why);
            case Known<Double>(Double value) ->
                standardError(learners, statistic)
                        .map(error -> Estimate.around(value, error, StudentT.half95(learners.size() - 1L)));
        };
    }

    /** The standard error of the figure. */
    public <T> Measured<Double> standardError(List<T> learners, Function<List<T>, Measured<Double>> statistic) {
        if (learners.size() < 2) {
            return Measured.undefined(Why.TOO_FEW_LEARNERS);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int defined = 0;
        double mean = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
            if (statistic.apply(drawn(learners, random)) instanceof Known<Double>(Double value)) {
                defined++;
                double away = value - mean;
                mean += away / defined;
                squares += away * (value - mean);
            }
        }
        if (2 * defined <= runs) {
            return Measured.undefined(Why.NO_SPREAD);
        }
        double few = learners.size() / (learners.size() - 1.0);
        return Measured.known(Math.sqrt(few * squares / (defined - 1)));
    }

    private static <T> List<T> drawn(List<T> learners, SplittableRandom random) {
        List<T> drawn = new ArrayList<>(learners.size());
        for (int place = 0; place < learners.size(); place++) {
            drawn.add(learners.get(random.nextInt(learners.size())));
        }
        return drawn;
    }
}
