package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Simulated learners of known d′ and c, who differ. */
final class Learners {

    private Learners() {}

    /**
     * Answers of a learner.
     *
     * @param easier by how much z(H) is higher because of the form
     * @param tempting by how much z(F) is higher because of the form
     */
    static Outcomes answers(
            SplittableRandom random, int posts, double sensitivity, double criterion, double easier, double tempting) {
        int hits = count(random, posts, Normal.share(sensitivity / 2 - criterion + easier));
        int falseAlarms = count(random, posts, Normal.share(-sensitivity / 2 - criterion + tempting));
        return new Outcomes(hits, posts - hits, falseAlarms, posts - falseAlarms);
    }

    /** Before and after of learners whose d′ and c differ by a standard deviation of 0.5, and gain on the whole. */
    static List<Change.Pair> pairs(SplittableRandom random, int learners, double gain, double shift) {
        List<Change.Pair> pairs = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            double sensitivity = 1 + 0.5 * random.nextGaussian();
            double criterion = 0.3 * random.nextGaussian();
            pairs.add(Change.Pair.of(
                    answers(random, 12, sensitivity, criterion, 0, 0),
                    answers(random, 12, sensitivity + gain, criterion + shift, 0, 0)));
        }
        return pairs;
    }

    private static int count(SplittableRandom random, int of, double chance) {
        int count = 0;
        for (int post = 0; post < of; post++) {
            if (random.nextDouble() < chance) {
                count++;
            }
        }
        return count;
    }
}
