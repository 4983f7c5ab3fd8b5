package org.basira.measurement.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * By how much the share of answers given on each form rose from the first occasion to the second, for posts over the line
 * and lawful ones; each adds up to 0.
 */
record FormMix(Map<String, Double> over, Map<String, Double> lawful) {

    private static final double ROUNDING = 1e-9;

    static FormMix of(List<Change.Pair> learners, Outcomes before, Outcomes after) {
        Map<String, Double> over = new HashMap<>();
        Map<String, Double> lawful = new HashMap<>();
        for (Change.Pair pair : learners) {
            add(over, lawful, pair.before(), before, -1);
            add(over, lawful, pair.after(), after, 1);
        }
        return new FormMix(over, lawful);
    }

    private static void add(
            Map<String, Double> over, Map<String, Double> lawful, Change.Sitting sitting, Outcomes all, int sign) {
        over.merge(sitting.form(), sign * (double) sitting.outcomes().over() / all.over(), Double::sum);
        lawful.merge(sitting.form(), sign * (double) sitting.outcomes().lawful() / all.lawful(), Double::sum);
    }

    /** Forms whose share differs. */
    Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        over.forEach((form, share) -> addIf(forms, form, share));
        lawful.forEach((form, share) -> addIf(forms, form, share));
        return forms;
    }

    boolean same() {
        return forms().isEmpty();
    }

    private static void addIf(Set<String> forms, String form, double share) {
        if (Math.abs(share) > ROUNDING) {
            forms.add(form);
        }
    }
}
