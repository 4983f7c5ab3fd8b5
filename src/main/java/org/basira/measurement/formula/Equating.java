package org.basira.measurement.formula;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.basira.measurement.formula.Measured.Known;

/**
 * How much easier one parallel form is than another, so that an easier form does not look like learning. Random-groups
 * design: at the first occasion each learner gets a form by lot, so the groups are alike and what differs between them is
 * the forms (Kolen &amp; Brennan, <i>Test Equating, Scaling, and Linking</i>, 3rd ed. (2014), sections 1.3 and 2.2). Mean
 * equating on the z scale, hits and false alarms each on their own: a form's level is z of the group's pooled rate, the
 * difference of two levels is what a cohort gains by getting the other form. Standard errors come from the learners ({@link
 * Moments}) and enter the interval of every {@link Change}.
 *
 * <p>Learners of the cohort that is compared may be among the groups: where they got the forms in equal shares the errors of
 * shift and change are uncorrelated; where they all had one form the interval is too wide rather than too narrow.
 *
 * @param forms levels of the forms that enough learners took
 * @param tooFew forms that somebody took, but fewer than {@link #LEARNERS}, or without both kinds of post: they have no shift
 */
public record Equating(Map<String, Level> forms, Set<String> tooFew) {

    /**
     * The least number of learners a form. With 25 it is better not to equate at all, from 50 on mean equating helps: Skaggs,
     * "Accuracy of random groups equating with very small samples", Journal of Educational Measurement 42 (2005), 309–330.
     */
    public static final int LEARNERS = 50;

    /** No form known. */
    public static final Equating NONE = new Equating(Map.of(), Set.of());

    /** Keeps its own copies. */
    public Equating {
        forms = Map.copyOf(forms);
        tooFew = Set.copyOf(tooFew);
    }

    /**
     * Pooled rates of the group that got a form by lot, on the z scale, with the variances and the covariance of their errors.
     */
    public record Level(
            double hit,
            double falseAlarm,
            double hitVariance,
            double falseAlarmVariance,
            double covariance,
            long learners) {}

    /**
     * A form against the mean of all forms, in z.
     *
     * @param hit positive: its posts over the line are caught more easily
     * @param hitError standard error of it
     * @param falseAlarm positive: its lawful posts are flagged more easily
     * @param falseAlarmError standard error of it
     * @param learners in the group that got it by lot
     */
    public record Shift(double hit, double hitError, double falseAlarm, double falseAlarmError, long learners) {}

    /** Of the groups that got each form by lot at the first occasion, by the name of the form. */
    public static Equating of(Map<String, Moments> groups) {
        Map<String, Level> levels = new TreeMap<>();
        Set<String> tooFew = new TreeSet<>();
        groups.forEach((form, group) -> {
            if (group.learners() >= LEARNERS
                    && group.pooled() instanceof Known<Moments.Pooled>(Moments.Pooled pooled)) {
                levels.put(
                        form,
                        new Level(
                                pooled.hit(),
                                pooled.falseAlarm(),
                                pooled.hitVariance(),
                                pooled.falseAlarmVariance(),
                                pooled.covariance(),
                                group.learners()));
            } else {
                tooFew.add(form);
            }
        });
        return new Equating(levels, tooFew);
    }

    /** The form against the mean of all forms that have a level; nothing if it has none itself. */
    public Optional<Shift> shift(String form) {
        return Optional.ofNullable(forms.get(form)).map(level -> {
            int count = forms.size();
            double hit = level.hit();
            double falseAlarm = level.falseAlarm();
            double hitVariance = 0;
            double falseAlarmVariance = 0;
            for (Map.Entry<String, Level> each : forms.entrySet()) {
                double weight = (each.getKey().equals(form) ? 1 : 0) - 1.0 / count;
                hit -= each.getValue().hit() / count;
                falseAlarm -= each.getValue().falseAlarm() / count;
                hitVariance += weight * weight * each.getValue().hitVariance();
                falseAlarmVariance += weight * weight * each.getValue().falseAlarmVariance();
            }
            return new Shift(hit, Math.sqrt(hitVariance), falseAlarm, Math.sqrt(falseAlarmVariance), level.learners());
        });
    }

    /** Forms that would have to be known to compare these occasions, and are not; none where the mix is the same. */
    Set<String> missing(FormMix mix) {
        Set<String> missing = mix.same() ? new TreeSet<>() : mix.forms();
        missing.removeAll(forms.keySet());
        return missing;
    }

    /** What the second occasion owes to its forms, or nothing where a form has no level. */
    Difference difference(FormMix mix) {
        if (mix.same() || !missing(mix).isEmpty()) {
            return Difference.NONE;
        }
        Map<String, Double> hits = new TreeMap<>();
        Map<String, Double> falseAlarms = new TreeMap<>();
        double hit =
                part(mix.over().after(), 1, Level::hit, hits) + part(mix.over().before(), -1, Level::hit, hits);
        double falseAlarm = part(mix.lawful().after(), 1, Level::falseAlarm, falseAlarms)
                + part(mix.lawful().before(), -1, Level::falseAlarm, falseAlarms);
        double hitVariance = 0;
        double falseAlarmVariance = 0;
        double covariance = 0;
        for (Map.Entry<String, Level> each : forms.entrySet()) {
            double ofHit = hits.getOrDefault(each.getKey(), 0.0);
            double ofFalseAlarm = falseAlarms.getOrDefault(each.getKey(), 0.0);
            hitVariance += ofHit * ofHit * each.getValue().hitVariance();
            falseAlarmVariance += ofFalseAlarm * ofFalseAlarm * each.getValue().falseAlarmVariance();
            covariance += ofHit * ofFalseAlarm * each.getValue().covariance();
        }
        return new Difference(hit, falseAlarm, hitVariance, falseAlarmVariance, covariance);
    }

    /**
     * z of the rate that a mix of forms gives, with a sign. Rates are mixed, not their z, as pooling mixes rates; what a form's
     * z weighs in the mix (its derivative) is added to {@code weights}.
     */
    private double part(Map<String, Double> shares, int sign, ToDoubleFunction<Level> z, Map<String, Double> weights) {
        double rate = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            rate += share.getValue() * Normal.share(level(share.getKey(), z));
        }
        double mixed = Normal.quantile(rate);
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            double weight = share.getValue() * Normal.density(level(share.getKey(), z)) / Normal.density(mixed);
            weights.merge(share.getKey(), sign * weight, Double::sum);
        }
        return sign * mixed;
    }

    private double level(String form, ToDoubleFunction<Level> z) {
        return z.applyAsDouble(requireNonNull(forms.get(form), form));
    }

    /** A difference between two mixes of forms in z(H) and z(F), with variances and covariance. */
    record Difference(double hit, double falseAlarm, double hitVariance, double falseAlarmVariance, double covariance) {

        static final Difference NONE = new Difference(0, 0, 0, 0, 0);

        /** Of a weighted sum of both. */
        double variance(double hitWeight, double falseAlarmWeight) {
            return Math.max(
                    0,
                    hitWeight * hitWeight * hitVariance
                            + falseAlarmWeight * falseAlarmWeight * falseAlarmVariance
                            + 2 * hitWeight * falseAlarmWeight * covariance);
        }
    }
}
