package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basira.measurement.formula.Measured.Why;

/**
 * What changed in a cohort from one occasion to a later one, of the same learners: pooled d′ and c, hit rate and false-alarm
 * rate. A gain never stands without its false alarms, so they are one record.
 *
 * <p>The error comes from the learners: each one's part in the change is its linearised residual in all four pooled rates
 * together (the method of {@link Moments}, here for a difference of paired ratios), so that what makes a learner good both
 * times cancels out. Intervals are ± t standard errors with L−1 degrees of freedom; checked against a bootstrap over learners.
 *
 * <p>Twins that differ in a name alone can be compared the same way: {@code before} the posts under one name, {@code after}
 * those under the other, and read the difference in c.
 *
 * @param sensitivity after minus before in d′; positive: tells them apart better
 * @param criterion after minus before in c; positive: says "over the line" less readily
 * @param hitRate after minus before, −1 to 1
 * @param falseAlarmRate after minus before, −1 to 1; negative: fewer lawful posts flagged
 * @param before all answers before, as given
 * @param after all answers after, as given (not equated)
 * @param learners how many
 * @param adjustment what was done about forms of unequal difficulty; the four changes are after it
 */
public record Change(
        Estimate sensitivity,
        Estimate criterion,
        Estimate hitRate,
        Estimate falseAlarmRate,
        Outcomes before,
        Outcomes after,
        int learners,
        Adjustment adjustment) {

    /** One learner's answers on a form. */
    public record Sitting(String form, Outcomes outcomes) {}

    /** One learner, twice. */
    public record Pair(Sitting before, Sitting after) {

        /** Of posts that need no equating. */
        public static Pair of(Outcomes before, Outcomes after) {
            return new Pair(new Sitting("", before), new Sitting("", after));
        }
    }

    /** What was done about forms of unequal difficulty. */
    public sealed interface Adjustment {

        /** Both occasions used the forms in the same shares: difficulty cancels out. */
        record NotNeeded() implements Adjustment {}

        /**
         * The difference of the forms was taken out.
         *
         * @param sensitivity how much of d′ it was (taken off the raw change)
         * @param criterion how much of c
         */
        record Equated(double sensitivity, double criterion) implements Adjustment {}

        /** Forms without a shift (nobody or too few took them at random): the change is raw, and must be said to be. */
        record Raw(Set<String> forms) implements Adjustment {}
    }

    /** Without equating. */
    public static Measured<Change> of(List<Pair> learners) {
        return of(learners, Equating.NONE);
    }

    /** With the difference between the forms taken out where it is known, and its error taken in. */
    public static Measured<Change> of(List<Pair> learners, Equating equating) {
        Outcomes before = Outcomes.sum(
                learners.stream().map(pair -> pair.before().outcomes()).toList());
        Outcomes after = Outcomes.sum(
                learners.stream().map(pair -> pair.after().outcomes()).toList());
        if (before.over() == 0 || after.over() == 0) {
            return Measured.undefined(learners.isEmpty() ? Why.NO_ANSWERS : Why.NO_POSTS_OVER);
        }
        if (before.lawful() == 0 || after.lawful() == 0) {
            return Measured.undefined(Why.NO_LAWFUL_POSTS);
        }
        if (learners.size() < 2) {
            return Measured.undefined(Why.TOO_FEW_LEARNERS);
        }
        FormMix mix = FormMix.of(learners, before, after);
        Equating.Difference difference = equating.difference(mix);
        return Measured.known(
                new PairedRates(learners, before, after, difference).change(adjustment(equating, mix, difference)));
    }

    private static Adjustment adjustment(Equating equating, FormMix mix, Equating.Difference difference) {
        if (mix.same()) {
            return new Adjustment.NotNeeded();
        }
        Set<String> missing = equating.missing(mix);
        if (!missing.isEmpty()) {
            return new Adjustment.Raw(missing);
        }
        return new Adjustment.Equated(
                difference.hit() - difference.falseAlarm(), -(difference.hit() + difference.falseAlarm()) / 2);
    }

    /** The four pooled rates with each learner's part in them. */
    private static final class PairedRates {

        private final List<Pair> learners;
        private final Outcomes before;
        private final Outcomes after;
        private final Equating.Difference difference;
        private final List<Part> hits = new ArrayList<>();
        private final List<Part> falseAlarms = new ArrayList<>();

        PairedRates(List<Pair> learners, Outcomes before, Outcomes after, Equating.Difference difference) {
            this.learners = learners;
            this.before = before;
            this.after = after;
            this.difference = difference;
            hits.add(new Part(before.hits(), before.over(), 0));
            hits.add(new Part(after.hits(), after.over(), difference.hit()));
            falseAlarms.add(new Part(before.falseAlarms(), before.lawful(), 0));
            falseAlarms.add(new Part(after.falseAlarms(), after.lawful(), difference.falseAlarm()));
            for (Pair pair : learners) {
                Outcomes first = pair.before().outcomes();
                Outcomes then = pair.after().outcomes();
                hits.get(0).add(first.hits(), first.over());
                hits.get(1).add(then.hits(), then.over());
                falseAlarms.get(0).add(first.falseAlarms(), first.lawful());
                falseAlarms.get(1).add(then.falseAlarms(), then.lawful());
            }
        }

        Change change(Adjustment adjustment) {
            double hit = hits.get(1).z() - hits.get(0).z();
            double falseAlarm = falseAlarms.get(1).z() - falseAlarms.get(0).z();
            return new Change(
                    estimate(hit - falseAlarm, 1, -1, true),
                    estimate(-(hit + falseAlarm) / 2, -0.5, -0.5, true),
                    estimate(hits.get(1).rate() - hits.get(0).rate(), 1, 0, false)
                            .within(-1, 1),
                    estimate(falseAlarms.get(1).rate() - falseAlarms.get(0).rate(), 0, 1, false)
                            .within(-1, 1),
                    before,
                    after,
                    learners.size(),
                    adjustment);
        }

        /** A weighted sum of the changes in hits and false alarms, on the z scale or as rates. */
        private Estimate estimate(double value, double hitWeight, double falseAlarmWeight, boolean onZ) {
            double squares = 0;
            for (int learner = 0; learner < learners.size(); learner++) {
                double part = hitWeight
                                * (hits.get(1).part(learner, onZ) - hits.get(0).part(learner, onZ))
                        + falseAlarmWeight
                                * (falseAlarms.get(1).part(learner, onZ)
                                        - falseAlarms.get(0).part(learner, onZ));
                squares += part * part;
            }
            double variance = squares * learners.size() / (learners.size() - 1.0);
            for (Part part : hits) {
                variance += hitWeight * hitWeight * part.unseen(onZ);
            }
            for (Part part : falseAlarms) {
                variance += falseAlarmWeight * falseAlarmWeight * part.unseen(onZ);
            }
            double hitScale = hitWeight * (onZ ? 1 : hits.get(1).density());
            double falseAlarmScale =
                    falseAlarmWeight * (onZ ? 1 : falseAlarms.get(1).density());
            variance += difference.variance(hitScale, falseAlarmScale);
            return Estimate.around(value, Math.sqrt(variance), StudentT.half95(learners.size() - 1L));
        }
    }

    /** One pooled rate of one occasion, brought to the forms of the first by {@code shift} on the z scale. */
    private static final class Part {

        private final Rate corrected;
        private final double raw;
        private final double shift;
        private final List<Double> residuals = new ArrayList<>();
        private double squares;

        Part(long count, long of, double shift) {
            this.corrected = Rate.of(count, of);
            this.raw = (double) count / of;
            this.shift = shift;
        }

        void add(long count, long of) {
            double residual = (count - raw * of) / corrected.of();
            residuals.add(residual);
            squares += residual * residual;
        }

        double z() {
            return corrected.z() - shift;
        }

        double rate() {
            return Math.clamp(raw + Normal.share(z()) - Normal.share(corrected.z()), 0, 1);
        }

        double density() {
            return Normal.density(z());
        }

        double part(int learner, boolean onZ) {
            return residuals.get(learner) * scale(onZ);
        }

        /** Where all have the same rate: the binomial variance. */
        double unseen(boolean onZ) {
            double inZ = corrected.variance();
            double scale = onZ ? 1 : density();
            return squares > Moments.NO_DIFFERENCE ? 0 : inZ * scale * scale;
        }

        private double scale(boolean onZ) {
            return corrected.slope() * (onZ ? 1 : density());
        }
    }
}
