package org.basira.measurement.formula;

import java.util.Collection;
import org.basira.measurement.formula.Measured.Why;

/**
 * Sums over learners that hold all that the pooled rates and their error need: h hits of n posts over the line and f false
 * alarms of m lawful posts per learner, their sums, squares and products. They can be kept in one row and raised learner by
 * learner; a learner's share can be taken out again.
 *
 * <p>The variance of a pooled rate H = Σh/Σn is that of a ratio of two sums over independent learners: L/(L−1) Σ(h − Hn)² /
 * (Σn)², likewise the covariance (Cochran, <i>Sampling Techniques</i>, 3rd ed. (1977), sections 6.3 and 11.7), carried to
 * the z scale by the delta method. Where all learners have the same rate (all hit everything, say) there is no difference
 * to see, and the binomial variance at the corrected rate stands in.
 *
 * @param learners how many
 */
public record Moments(
        long learners,
        long h,
        long n,
        long f,
        long m,
        long hh,
        long hn,
        long nn,
        long ff,
        long fm,
        long mm,
        long hf,
        long hm,
        long nf,
        long nm) {

    public static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** A variance of a rate below this is rounding: all learners have the same rate. */
    static final double NO_DIFFERENCE = 1e-15;

    /** Pooled z(H) and z(F), log-linear corrected, with the variances and the covariance of their errors. */
    record Pooled(double hit, double falseAlarm, double hitVariance, double falseAlarmVariance, double covariance) {}

    /** One learner's. */
    public static Moments of(Outcomes learner) {
        long h = learner.hits();
        long n = learner.over();
        long f = learner.falseAlarms();
        long m = learner.lawful();
        return new Moments(1, h, n, f, m, h * h, h * n, n * n, f * f, f * m, m * m, h * f, h * m, n * f, n * m);
    }

    /** All learners', one entry a learner. */
    public static Moments of(Collection<Outcomes> learners) {
        Moments sum = NONE;
        for (Outcomes learner : learners) {
            sum = sum.plus(of(learner));
        }
        return sum;
    }

    public Moments plus(Moments o) {
        return combined(o, 1);
    }

    /** Without learners that are in here. */
    public Moments minus(Moments o) {
        return combined(o, -1);
    }

    private Moments combined(Moments o, int sign) {
        return new Moments(
                learners + sign * o.learners,
                h + sign * o.h,
                n + sign * o.n,
                f + sign * o.f,
                m + sign * o.m,
                hh + sign * o.hh,
                hn + sign * o.hn,
                nn + sign * o.nn,
                ff + sign * o.ff,
                fm + sign * o.fm,
                mm + sign * o.mm,
                hf + sign * o.hf,
                hm + sign * o.hm,
                nf + sign * o.nf,
                nm + sign * o.nm);
    }

    /** All answers as if of one. */
    public Outcomes outcomes() {
        return new Outcomes(h, n - h, f, m - f);
    }

    Measured<Pooled> pooled() {
        if (n == 0 || m == 0) {
            Why none = n == 0 && m == 0 ? Why.NO_ANSWERS : n == 0 ? Why.NO_POSTS_OVER : Why.NO_LAWFUL_POSTS;
            return Measured.undefined(none);
        }
        if (learners < 2) {
            return Measured.undefined(Why.TOO_FEW_LEARNERS);
        }
        Rate hit = Rate.of(h, n);
        Rate falseAlarm = Rate.of(f, m);
        double hitRate = (double) h / n;
        double falseAlarmRate = (double) f / m;
        double few = learners / (learners - 1.0);
        double hitSpread = few * (hh - 2 * hitRate * hn + hitRate * hitRate * nn) / ((double) n * n);
        double falseAlarmSpread =
                few * (ff - 2 * falseAlarmRate * fm + falseAlarmRate * falseAlarmRate * mm) / ((double) m * m);
        double together =
                few * (hf - falseAlarmRate * hm - hitRate * nf + hitRate * falseAlarmRate * nm) / ((double) n * m);
        boolean hitsDiffer = hitSpread > NO_DIFFERENCE;
        boolean falseAlarmsDiffer = falseAlarmSpread > NO_DIFFERENCE;
        return Measured.known(new Pooled(
                hit.z(),
                falseAlarm.z(),
                hitsDiffer ? hitSpread * hit.slope() * hit.slope() : hit.variance(),
                falseAlarmsDiffer ? falseAlarmSpread * falseAlarm.slope() * falseAlarm.slope() : falseAlarm.variance(),
                hitsDiffer && falseAlarmsDiffer ? together * hit.slope() * falseAlarm.slope() : 0));
    }
}
