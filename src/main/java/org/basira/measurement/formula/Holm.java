package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tests at once, none of them wrongly found with more than 5 %: Holm, "A simple sequentially rejective multiple test
 * procedure", Scandinavian Journal of Statistics 6 (1979), 65–70.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusted p values, in the order given: the i-th smallest of n times (n − i + 1), never below the one before, at most 1.
     *
     * @throws IllegalArgumentException if one is not within 0 and 1
     */
    public static List<Double> adjust(List<Double> pvalues) {
        if (pvalues.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new IllegalArgumentException("no p values: " + pvalues);
        }
        List<Integer> ascending = IntStream.range(0, pvalues.size())
                .boxed()
                .sorted(Comparator.comparing(pvalues::get))
                .toList();
        List<Double> adjusted = new ArrayList<>(Collections.nCopies(pvalues.size(), 1.0));
        double least = 0;
        for (int rank = 0; rank < ascending.size(); rank++) {
            int place = ascending.get(rank);
            least = Math.min(1, Math.max(least, pvalues.get(place) * (pvalues.size() - rank)));
            adjusted.set(place, least);
        }
        return adjusted;
    }
}
