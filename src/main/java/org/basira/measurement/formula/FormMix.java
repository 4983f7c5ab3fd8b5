package org.basira.measurement.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which share of the answers was given on each form at the first and at the second occasion, for posts over the line and
 * lawful ones; each adds up to 1.
 */
record FormMix(Kind over, Kind lawful) {

    private static final double ROUNDING = 1e-9;

    /** Of one kind of post. */
    record Kind(Map<String, Double> before, Map<String, Double> after) {

        Kind() {
            this(new HashMap<>(), new HashMap<>());
        }

        private void addChanged(Set<String> forms) {
            Set<String> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            for (String form : all) {
                double rise = after.getOrDefault(form, 0.0) - before.getOrDefault(form, 0.0);
                if (Math.abs(rise) > ROUNDING) {
                    forms.add(form);
                }
            }
        }
    }

    static FormMix of(List<Change.Pair> learners, Outcomes before, Outcomes after) {
        FormMix mix = new FormMix(new Kind(), new Kind());
        for (Change.Pair pair : learners) {
            add(mix.over.before, pair.before().form(), pair.before().outcomes().over(), before.over());
            add(mix.over.after, pair.after().form(), pair.after().outcomes().over(), after.over());
            add(
                    mix.lawful.before,
                    pair.before().form(),
                    pair.before().outcomes().lawful(),
                    before.lawful());
            add(mix.lawful.after, pair.after().form(), pair.after().outcomes().lawful(), after.lawful());
        }
        return mix;
    }

    private static void add(Map<String, Double> shares, String form, long posts, long all) {
        if (posts > 0) {
            shares.merge(form, (double) posts / all, Double::sum);
        }
    }

    boolean same() {
        Set<String> changed = new TreeSet<>();
        over.addChanged(changed);
        lawful.addChanged(changed);
        return changed.isEmpty();
    }

    /** All that were answered. */
    Set<String> forms() {
        Set<String> forms = new TreeSet<>(over.before.keySet());
        forms.addAll(over.after.keySet());
        forms.addAll(lawful.before.keySet());
        forms.addAll(lawful.after.keySet());
        return forms;
    }
}
