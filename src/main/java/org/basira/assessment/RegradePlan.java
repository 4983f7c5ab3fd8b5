package org.basira.assessment;

import java.util.List;
import java.util.Map;
import org.basira.question.Response;

/**
 * What a correction would do, before it is done: counts, never a person. The job that carries it out comes to the same,
 * but for what is answered in between.
 *
 * @param attempts finished attempts and attempts under way in which the item was answered and marked
 * @param learners who answered it so
 * @param answers marked answers to it
 * @param open attempts of these that are under way
 * @param marked answers that get a new mark, of the same credit or not
 * @param by how many answers change by how much
 * @param unfit answers that do not fit the version and keep their mark
 * @param attemptsChanged finished attempts that come to another result
 * @param pass attempts that were not passed and are by it
 * @param keep attempts that would no longer be passed; what was passed stays passed
 * @param examples what answers change most often, each given by as many learners as a figure needs
 * @param unshown answers that change and are in no example, for too few learners gave the same
 */
public record RegradePlan(
        int attempts,
        int learners,
        int answers,
        int open,
        int marked,
        Map<Size, Integer> by,
        int unfit,
        int attemptsChanged,
        int pass,
        int keep,
        List<Example> examples,
        int unshown) {

    /** By how much the credit of an answer changes. */
    public enum Size {
        MUCH_LESS,
        LESS,
        SAME,
        MORE,
        MUCH_MORE;

        /** The size of a change from −1 to 1; from a half on it is much. */
        public static Size of(double by) {
            if (by == 0) {
                return SAME;
            }
            return by > 0 ? (by >= 0.5 ? MUCH_MORE : MORE) : (by <= -0.5 ? MUCH_LESS : LESS);
        }
    }

    /** An answer that many gave, with its credit before and after. */
    public record Example(Response response, double before, double after, int learners) {}

    public int up() {
        return by.getOrDefault(Size.MORE, 0) + by.getOrDefault(Size.MUCH_MORE, 0);
    }

    public int down() {
        return by.getOrDefault(Size.LESS, 0) + by.getOrDefault(Size.MUCH_LESS, 0);
    }
}
