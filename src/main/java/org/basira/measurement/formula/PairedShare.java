package org.basira.measurement.formula;

import java.util.List;

/**
 * How much less readily "over the line" is said of one kind of post than of another that lies on the same side of the line:
 * the difference in criterion, given equal d′, is that of z(share) with its sign turned. Shares are pooled and log-linear
 * corrected as in {@link SignalDetection}; the error comes from the learners, each one's part being the linearised residual
 * in both shares together, as in {@link Change}.
 */
public final class PairedShare {

    private PairedShare() {}

    /** One learner: so many of so many posts of the one kind were called over the line, and of the other. */
    public record Pair(long first, long ofFirst, long second, long ofSecond) {}

    /** c of the first kind minus c of the second; below 0: the first is called over the line more readily. */
    public static Measured<Estimate> of(List<Pair> learners) {
        if (learners.size() < 2) {
            return Measured.undefined(learners.isEmpty() ? Measured.Why.NO_ANSWERS : Measured.Why.TOO_FEW_LEARNERS);
        }
        long first = learners.stream().mapToLong(Pair::first).sum();
        long ofFirst = learners.stream().mapToLong(Pair::ofFirst).sum();
        long second = learners.stream().mapToLong(Pair::second).sum();
        long ofSecond = learners.stream().mapToLong(Pair::ofSecond).sum();
        if (ofFirst == 0 || ofSecond == 0) {
            return Measured.undefined(Measured.Why.NO_ANSWERS);
        }
        Rate one = Rate.of(first, ofFirst);
        Rate other = Rate.of(second, ofSecond);
        double squares = 0;
        for (Pair pair : learners) {
            double mine = (pair.first() - (double) first / ofFirst * pair.ofFirst()) / ofFirst * one.slope();
            double its = (pair.second() - (double) second / ofSecond * pair.ofSecond()) / ofSecond * other.slope();
            squares += (mine - its) * (mine - its);
        }
        double variance = squares * learners.size() / (learners.size() - 1.0);
        variance += first == 0 || first == ofFirst ? one.variance() : 0;
        variance += second == 0 || second == ofSecond ? other.variance() : 0;
        return Measured.known(
                Estimate.around(other.z() - one.z(), Math.sqrt(variance), StudentT.half95(learners.size() - 1L)));
    }
}
