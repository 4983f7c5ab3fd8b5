package org.basira.measurement.formula;

import java.util.List;
import java.util.Optional;
import org.basira.measurement.formula.Measured.Why;

/**
 * How well posts over the line and lawful ones are told apart (d′), and how readily "over the line" is said (c), under the
 * equal-variance normal model: d′ = z(H) − z(F), c = −(z(H) + z(F)) / 2. Green &amp; Swets, <i>Signal Detection Theory and
 * Psychophysics</i> (1966); Macmillan &amp; Creelman, <i>Detection Theory</i>, 2nd ed. (2005), chapters 1 and 2. The rates are
 * log-linear corrected (see {@code Rate}), so d′ and c are finite also where all or none were hit.
 *
 * <p>The interval of one learner is value ± 1.96 standard errors with the variance of Gourevitch &amp; Galanter (1967) at the
 * corrected rates: p(1−p) / (n φ(z)²) of each rate, the sum for d′, a quarter of it for c. The exact variance (Miller,
 * "The sampling distribution of d′", Perception &amp; Psychophysics 58 (1996), 65–72) shrinks where nearly all is hit, and
 * covers only 89 to 92 % there; this one covers 94 % and more from 8 posts of a kind on (see {@code docs/proof.md}).
 *
 * @param sensitivity d′; 0 is chance, negative worse than chance
 * @param criterion c; 0 is even-handed, positive careful about saying "over the line", negative suspicious
 */
public record SignalDetection(Estimate sensitivity, Estimate criterion) {

    /**
     * Where c makes the fewest mistakes at a share of posts over the line, both kinds of mistake minded alike: the best
     * likelihood ratio to decide at is β = (1 − p) / p (Green &amp; Swets 1966, chapter 1), and ln β = c · d′ (Macmillan &amp;
     * Creelman 2005, chapter 2), so c = ln((1 − p) / p) / d′. 0 at a half, above 0 where fewer are over the line. The ends are
     * those of d′ carried over, c being monotone in it.
     *
     * @param share p, 0 to 1
     * @return empty where d′ may be 0, so that no c is better than another, or the share is 0 or 1
     */
    public static Optional<Estimate> bestCriterion(Estimate sensitivity, double share) {
        if (sensitivity.low() <= 0 || !(share > 0 && share < 1)) {
            return Optional.empty();
        }
        double odds = Math.log((1 - share) / share);
        double near = odds / sensitivity.high();
        double far = odds / sensitivity.low();
        return Optional.of(new Estimate(odds / sensitivity.value(), Math.min(near, far), Math.max(near, far)));
    }

    /** One learner's answers, or any that are independent. For whether to show it at all see {@link SmallestNumber}. */
    public static Measured<SignalDetection> of(Outcomes outcomes) {
        if (outcomes.over() == 0) {
            return Measured.undefined(outcomes.lawful() == 0 ? Why.NO_ANSWERS : Why.NO_POSTS_OVER);
        }
        if (outcomes.lawful() == 0) {
            return Measured.undefined(Why.NO_LAWFUL_POSTS);
        }
        Rate hit = Rate.of(outcomes.hits(), outcomes.over());
        Rate falseAlarm = Rate.of(outcomes.falseAlarms(), outcomes.lawful());
        double error = Math.sqrt(hit.variance() + falseAlarm.variance());
        return Measured.known(new SignalDetection(
                Estimate.around(hit.z() - falseAlarm.z(), error, Normal.Z95),
                Estimate.around(-(hit.z() + falseAlarm.z()) / 2, error / 2, Normal.Z95)));
    }

    /** The same of ratings, their sureness left aside. */
    public static Measured<SignalDetection> of(Ratings ratings) {
        return of(ratings.outcomes());
    }

    /**
     * A cohort: d′ and c of its pooled answers, the interval from how learners differ (see {@link Moments}), so that many
     * answers of few people do not look like much knowledge.
     */
    public static Measured<SignalDetection> ofLearners(List<Outcomes> learners) {
        return of(Moments.of(learners));
    }

    /** The same from sums over learners. */
    public static Measured<SignalDetection> of(Moments moments) {
        return moments.pooled().map(pooled -> {
            double both = pooled.hitVariance() + pooled.falseAlarmVariance();
            double sensitivity = Math.sqrt(Math.max(0, both - 2 * pooled.covariance()));
            double criterion = Math.sqrt(Math.max(0, both + 2 * pooled.covariance())) / 2;
            double half = StudentT.half95(moments.learners() - 1);
            return new SignalDetection(
                    Estimate.around(pooled.hit() - pooled.falseAlarm(), sensitivity, half),
                    Estimate.around(-(pooled.hit() + pooled.falseAlarm()) / 2, criterion, half));
        });
    }
}
