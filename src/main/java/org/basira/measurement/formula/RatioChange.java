package org.basira.measurement.formula;

import java.util.List;

/**
 * How much a share rose in the same learners, each of whom gave some answers at both times: the pooled share after minus the
 * pooled share before, with a 95 % interval from how learners differ, not answers. The error is that of the difference of
 * two ratio estimators, linearised: the residual of a learner in both together (W. G. Cochran, Sampling Techniques, 3rd ed.
 * 1977, sections 6.3–6.4 and 6.12), and Student's t with one degree of freedom fewer than learners.
 */
public final class RatioChange {

    private RatioChange() {}

    /** One learner: credit of so many answers before, and after; credit is 0 to the number of answers. */
    public record Pair(double before, int ofBefore, double after, int ofAfter) {}

    /** After minus before, -1 to 1; undefined under two learners and where one time has no answer. */
    public static Measured<Estimate> of(List<Pair> learners) {
        if (learners.size() < 2) {
            return Measured.undefined(learners.isEmpty() ? Measured.Why.NO_ANSWERS : Measured.Why.TOO_FEW_LEARNERS);
        }
        double ofBefore = learners.stream().mapToInt(Pair::ofBefore).sum();
        double ofAfter = learners.stream().mapToInt(Pair::ofAfter).sum();
        if (ofBefore == 0 || ofAfter == 0) {
            return Measured.undefined(Measured.Why.NO_ANSWERS);
        }
        double before = learners.stream().mapToDouble(Pair::before).sorted().sum() / ofBefore;
        double after = learners.stream().mapToDouble(Pair::after).sorted().sum() / ofAfter;
        double squares = learners.stream()
                .mapToDouble(each -> (each.after() - after * each.ofAfter()) / ofAfter
                        - (each.before() - before * each.ofBefore()) / ofBefore)
                .map(residual -> residual * residual)
                .sorted()
                .sum();
        double error = Math.sqrt(squares * learners.size() / (learners.size() - 1.0));
        return Measured.known(Estimate.around(after - before, error, StudentT.half95(learners.size() - 1L))
                .within(-1, 1));
    }
}
