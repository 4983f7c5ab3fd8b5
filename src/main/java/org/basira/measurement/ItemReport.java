package org.basira.measurement;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How an item does in one version, over enough learners, first answers only. The definitions are those of
 * {@link org.basira.measurement.formula.ItemStatistics}. Fewer finish an attempt than answer: where too few did, what
 * follows from finished attempts is left out.
 *
 * @param answers times answered, repeated ones too
 * @param learners people who answered it
 * @param facility mean credit, 0 to 1
 * @param standardDeviation of the credit in first finished attempts, 0 to 1
 * @param compared first finished attempts it stood in beside other items, 0 where too few; the three figures after it are
 *     of these
 * @param discriminationIndex -100 to 100
 * @param discriminativeEfficiency 100 at best
 * @param pointBiserial -1 to 1, with the rest of the attempt; for items that are right or wrong
 * @param chosen how often each option was chosen, by ids
 * @param seconds how long answers took: n for 2^n seconds and more
 * @param languages facility by language; a language with few learners is left out, and another with it where the few would
 *     follow from the sum
 */
public record ItemReport(
        int answers,
        int learners,
        double facility,
        OptionalDouble standardDeviation,
        long compared,
        OptionalDouble discriminationIndex,
        OptionalDouble discriminativeEfficiency,
        OptionalDouble pointBiserial,
        Map<String, Integer> chosen,
        Map<Integer, Integer> seconds,
        Map<String, InLanguage> languages,
        Instant asOf) {

    /** Of those who saw the item in one language. */
    public record InLanguage(int learners, double facility) {}

    /** The same, without what follows from finished attempts where these are fewer than needed. */
    public ItemReport over(int needed) {
        return compared >= needed
                ? this
                : new ItemReport(
                        answers,
                        learners,
                        facility,
                        OptionalDouble.empty(),
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        chosen,
                        seconds,
                        languages,
                        asOf);
    }

    /**
     * The band of time in which the middle answer lies: it took 2^n seconds and more, and less than twice that. Empty
     * without answers.
     */
    public OptionalInt typicalDoubling() {
        int all = seconds.values().stream().mapToInt(Integer::intValue).sum();
        int below = 0;
        for (Map.Entry<Integer, Integer> band : new TreeMap<>(seconds).entrySet()) {
            below += band.getValue();
            if (2 * below >= all && all > 0) {
                return OptionalInt.of(band.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
