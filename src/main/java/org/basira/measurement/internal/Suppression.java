package org.basira.measurement.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which cells of a row with a known sum may be shown, where a cell of few people must not be found out. */
public final class Suppression {

    private Suppression() {}

    /**
     * Cells of none or of enough people are shown. Those hidden must be enough people together, or the sum would tell of
     * them: so the smallest shown ones go with them until they are (complementary suppression).
     *
     * @param people how many stand in each cell
     * @param needed how many a figure needs
     */
    public static <T extends Comparable<T>> Set<T> shown(Map<T, Integer> people, int needed) {
        Set<T> shown = new TreeSet<>();
        int hidden = 0;
        boolean any = false;
        for (Map.Entry<T, Integer> cell : people.entrySet()) {
            if (cell.getValue() == 0) {
                continue;
            }
            if (cell.getValue() >= needed) {
                shown.add(cell.getKey());
            } else {
                hidden += cell.getValue();
                any = true;
            }
        }
        while (any && hidden < needed && !shown.isEmpty()) {
            T smallest = shown.stream()
                    .min(Comparator.comparing((T cell) -> people.getOrDefault(cell, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            shown.remove(smallest);
            hidden += people.getOrDefault(smallest, 0);
        }
        return shown;
    }
}
