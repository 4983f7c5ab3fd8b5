package org.basira.measurement.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the answers to one item say about the item: how hard it is, how much marks differ, whether those who do well
 * elsewhere do well here. The definitions are Moodle's ("Quiz statistics calculations", docs.moodle.org, and its report
 * {@code quiz_statistics}); with x the mark on the item, R the mark on the rest of the attempt, V and C variance and
 * covariance with divisor n − 1. A figure that is not defined is empty, never NaN.
 *
 * <p>The discriminative efficiency is at most 100 but can fall below −100: C_max is the greatest covariance the marks
 * allow, and the smallest may be further from 0. Moodle shows such a value as it is, and so does this.
 *
 * @param answers how many answers
 * @param compared how many of them stood beside a rest; the four last figures speak of these only
 * @param facility mean mark as a share of the range, (x̄ − lowest) / (highest − lowest): 0 nobody, 1 everybody; none
 *     without answers or where the item carries no mark
 * @param standardDeviation √V(x) as a share of the same range; none below two answers
 * @param discriminationIndex 100·C(x, R) / √(V(x)·V(R)), −100 to 100
 * @param discriminativeEfficiency 100·C(x, R) / C_max(x, R)
 * @param spread what the last two are made of; none below two compared answers
 * @param twoMarks whether the compared answers carry exactly two different marks: right or wrong
 */
public record ItemStatistics(
        long answers,
        long compared,
        OptionalDouble facility,
        OptionalDouble standardDeviation,
        OptionalDouble discriminationIndex,
        OptionalDouble discriminativeEfficiency,
        Optional<Spread> spread,
        boolean twoMarks) {

    private static final Comparator<Answer> BY_MARK = Comparator.comparingDouble(Answer::mark)
            .thenComparingDouble(each -> each.other().orElse(Double.NEGATIVE_INFINITY));

    /** No answers, nothing to say. */
    public static final ItemStatistics NONE = new ItemStatistics(
            0,
            0,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            false);

    /**
     * From single answers, in any order.
     *
     * @param lowest the worst mark possible, 0 save where marks are taken away
     * @param highest the best mark possible
     */
    public static ItemStatistics of(List<Answer> answers, double lowest, double highest) {
        List<Answer> sorted = answers.stream().sorted(BY_MARK).toList();
        double[] marks = sorted.stream().mapToDouble(Answer::mark).toArray();
        double range = highest - lowest;
        List<Answer> compared =
                sorted.stream().filter(each -> each.other().isPresent()).toList();
        return of(
                marks.length,
                compared.size(),
                range > 0 && marks.length > 0
                        ? OptionalDouble.of((Sample.mean(marks) - lowest) / range)
                        : OptionalDouble.empty(),
                range > 0 && marks.length > 1
                        ? OptionalDouble.of(Math.sqrt(Sample.variance(marks)) / range)
                        : OptionalDouble.empty(),
                compared.size() > 1 ? Optional.of(Spread.of(compared)) : Optional.empty(),
                compared.stream().mapToDouble(Answer::mark).distinct().limit(3).count() == 2);
    }

    /** From whole attempts: marks from 0 to {@code highest}. */
    public static ItemStatistics of(List<Answer> answers, double highest) {
        return of(answers, 0, highest);
    }

    /**
     * From the stored histogram, exact on its grid of hundredths: fractions from 0 to 1 on both sides. A histogram from
     * which more was taken than was ever put in (a retraction that overtook its answer) gives {@link #NONE}.
     */
    public static ItemStatistics of(JointCounts counts) {
        if (!counts.isWhole()) {
            return NONE;
        }
        JointSums all = JointSums.ofAll(counts);
        JointSums compared = JointSums.ofCompared(counts);
        return of(
                all.count(),
                compared.count(),
                all.count() > 0 ? OptionalDouble.of(all.meanOfItem()) : OptionalDouble.empty(),
                all.count() > 1 ? OptionalDouble.of(Math.sqrt(all.varianceOfItem())) : OptionalDouble.empty(),
                compared.count() > 1 ? Optional.of(compared.spread()) : Optional.empty(),
                compared.differentItemBins() == 2);
    }

    private static ItemStatistics of(
            long answers,
            long compared,
            OptionalDouble facility,
            OptionalDouble deviation,
            Optional<Spread> spread,
            boolean twoMarks) {
        return new ItemStatistics(
                answers,
                compared,
                facility,
                deviation,
                spread.map(Spread::discriminationIndex).orElseGet(OptionalDouble::empty),
                spread.map(Spread::discriminativeEfficiency).orElseGet(OptionalDouble::empty),
                spread,
                twoMarks);
    }

    /**
     * Point-biserial correlation of right or wrong with the rest of the attempt, −1 to 1; none unless exactly two marks
     * occur. Source: Lord and Novick, Statistical Theories of Mental Test Scores (1968), 15.5: the Pearson correlation
     * with a variable of two values, corrected for the item's own part.
     */
    public OptionalDouble pointBiserialWithRest() {
        return twoMarks ? spread.map(Spread::correlation).orElseGet(OptionalDouble::empty) : OptionalDouble.empty();
    }

    /**
     * Point-biserial correlation of right or wrong with the whole attempt, the item included, so always flattering: the
     * fewer the items the more.
     *
     * @param share of the total that the item carries, 0 to 1, where mark and rest are fractions; for marks, whose sum is
     *     the total, 0.5
     */
    public OptionalDouble pointBiserialWithTotal(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1: " + share);
        }
        return twoMarks
                ? spread.map(each -> each.withTotal(share)).orElseGet(OptionalDouble::empty)
                : OptionalDouble.empty();
    }
}
