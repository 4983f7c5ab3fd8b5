package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basira.measurement.formula.Measured.Why;

/**
 * How hard the items of a form are under the Rasch model, by conditional maximum likelihood: Andersen, "The numerical
 * solution of a set of conditional estimation equations", Journal of the Royal Statistical Society B 34 (1972), 42–54. Given
 * a person's number right, the chance of a pattern depends on the items alone, so nothing is assumed about the people, and
 * the right-counts of the items and the counts of each number right hold all there is to know.
 *
 * <p>All persons answered all items. Who got none or all right says nothing of the items and is left out; so is an item that
 * all or none of the rest got right, and then those who are extreme without it. Difficulties are in logits and add up to 0.
 *
 * @param items in the order given: its difficulty, or why there is none
 * @param persons how many counted
 */
public record Rasch(List<Measured<Difficulty>> items, long persons) {

    /** Newton steps grow no smaller after this many: the likelihood has no maximum. */
    private static final int STEPS = 60;

    /** A difficulty beyond this many logits is on its way to infinity. */
    private static final double BEYOND = 15;

    /**
     * Of one item.
     *
     * @param value with its interval, in logits; higher is harder
     * @param standardError from the inverse of the conditional information
     */
    public record Difficulty(Estimate value, double standardError) {}

    /**
     * Of a form of k items.
     *
     * @param right k counts: how many got each item right
     * @param scores k + 1 counts: how many had 0, 1, … k right
     * @throws IllegalArgumentException if the two do not belong together
     */
    public static Measured<Rasch> of(List<Long> right, List<Long> scores) {
        check(right, scores);
        Reduced reduced = Reduced.of(right, scores);
        if (reduced.places.size() < 2) {
            return Measured.undefined(Why.TOO_FEW_ITEMS);
        }
        ConditionalLikelihood likelihood = new ConditionalLikelihood(reduced.right(), reduced.scores());
        double[] difficulty = new double[reduced.places.size()];
        double[][] inverse = null;
        for (int step = 0; step < STEPS && inverse == null; step++) {
            ConditionalLikelihood.Point point = likelihood.at(difficulty);
            double[][] spread = point.inverseInformation();
            double[] move = multiplied(spread, point.gradient());
            double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
            double scale = longest > 1 ? 1 / longest : 1;
            for (int item = 0; item < move.length; item++) {
                difficulty[item] += scale * move[item];
            }
            if (Arrays.stream(difficulty).anyMatch(each -> !(Math.abs(each) < BEYOND))) {
                return Measured.undefined(Why.NO_MAXIMUM);
            }
            if (longest < 1e-12) {
                inverse = likelihood.at(difficulty).inverseInformation();
            }
        }
        return inverse == null
                ? Measured.undefined(Why.NO_MAXIMUM)
                : Measured.known(new Rasch(placed(reduced, difficulty, inverse), reduced.persons()));
    }

    private static void check(List<Long> right, List<Long> scores) {
        long fromScores = 0;
        for (int score = 0; score < scores.size(); score++) {
            fromScores += score * scores.get(score);
        }
        boolean negative =
                right.stream().anyMatch(n -> n < 0) || scores.stream().anyMatch(n -> n < 0);
        if (negative
                || scores.size() != right.size() + 1
                || fromScores != right.stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalArgumentException("right " + right + " and scores " + scores + " do not belong together");
        }
    }

    private static List<Measured<Difficulty>> placed(Reduced reduced, double[] difficulty, double[][] inverse) {
        List<Measured<Difficulty>> items = new ArrayList<>(reduced.lost);
        for (int item = 0; item < difficulty.length; item++) {
            double error = Math.sqrt(Math.max(0, inverse[item][item]));
            items.set(
                    reduced.places.get(item),
                    Measured.known(new Difficulty(Estimate.around(difficulty[item], error, Normal.Z95), error)));
        }
        return List.copyOf(items);
    }

    private static double[] multiplied(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }

    /**
     * What is left without extreme persons and items.
     *
     * @param places where each item left stood
     * @param lost one entry an item: why it has no difficulty, if it was dropped
     */
    private record Reduced(List<Integer> places, List<Measured<Difficulty>> lost, List<Long> right, List<Long> scores) {

        static Reduced of(List<Long> right, List<Long> scores) {
            List<Integer> places = new ArrayList<>();
            List<Measured<Difficulty>> lost = new ArrayList<>();
            List<Long> counts = new ArrayList<>();
            for (int item = 0; item < right.size(); item++) {
                places.add(item);
                counts.add(right.get(item));
                lost.add(Measured.undefined(Why.NO_SPREAD));
            }
            List<Long> left = new ArrayList<>(scores);
            boolean more = true;
            while (more && !counts.isEmpty()) {
                long perfect = left.getLast();
                counts.replaceAll(count -> count - perfect);
                left.set(0, 0L);
                left.set(left.size() - 1, 0L);
                more = dropped(places, lost, counts, left);
            }
            return new Reduced(places, lost, counts, left);
        }

        /** Takes one item out that all or none got right. */
        private static boolean dropped(
                List<Integer> places, List<Measured<Difficulty>> lost, List<Long> counts, List<Long> scores) {
            long persons = scores.stream().mapToLong(Long::longValue).sum();
            for (int item = 0; item < counts.size(); item++) {
                long count = counts.get(item);
                if (count == 0 || count == persons) {
                    Why why = persons == 0 ? Why.NO_SPREAD : count == 0 ? Why.ALL_WRONG : Why.ALL_RIGHT;
                    lost.set(places.get(item), Measured.undefined(why));
                    places.remove(/* index */ item);
                    counts.remove(/* index */ item);
                    // Without an item that all got right each has one less; without one that none did nobody had all.
                    scores.remove(count == 0 ? scores.size() - 1 : 0);
                    return true;
                }
            }
            return false;
        }

        long persons() {
            return scores.stream().mapToLong(Long::longValue).sum();
        }
    }
}
