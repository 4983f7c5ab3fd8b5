package org.basira.measurement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basira.measurement.formula.Ratings;
import org.basira.question.AnswerRecorded.Occasion;

/**
 * What one learner recognised and wrongly accused, for that learner alone. Occasions without answers are not there.
 *
 * @param reports how good the reports in practice cases were
 */
public record Figures(Map<Occasion, Recognised> occasions, ReportFigures reports) {

    /**
     * Judged posts of an occasion, first looks only.
     *
     * @param flaggedByKind harmless posts, flagged of seen, by what kind of post it was
     * @param caughtBySignal posts over the line, caught of seen, by the signals they have
     */
    public record Recognised(Ratings ratings, Map<String, Share> flaggedByKind, Map<String, Share> caughtBySignal) {

        static Recognised of(String kind, boolean over, List<Integer> counts) {
            if (over) {
                return new Recognised(new Ratings(counts, Ratings.NONE.lawful()), Map.of(), Map.of());
            }
            Ratings ratings = new Ratings(Ratings.NONE.over(), counts);
            return new Recognised(
                    ratings,
                    Map.of(kind, new Share(ratings.falseAlarms(), ratings.falseAlarms() + ratings.correctRejections())),
                    Map.of());
        }

        Recognised plus(Recognised other) {
            return new Recognised(
                    ratings.plus(other.ratings),
                    sum(flaggedByKind, other.flaggedByKind),
                    sum(caughtBySignal, other.caughtBySignal));
        }

        Recognised withSignal(String signal, Share share) {
            return new Recognised(ratings, flaggedByKind, sum(caughtBySignal, Map.of(signal, share)));
        }

        private static Map<String, Share> sum(Map<String, Share> one, Map<String, Share> other) {
            Map<String, Share> sum = new TreeMap<>(one);
            other.forEach((key, share) -> sum.merge(key, share, Share::plus));
            return sum;
        }

        /** Posts over the line that were called so. */
        public Share dangerousCaught() {
            return new Share(ratings.hits(), ratings.hits() + ratings.misses());
        }

        /** Lawful posts that were left in peace. */
        public Share harmlessLeft() {
            return new Share(ratings.correctRejections(), ratings.falseAlarms() + ratings.correctRejections());
        }

        /** Lawful posts that were called over the line. */
        public Share harmlessFlagged() {
            return new Share(ratings.falseAlarms(), ratings.falseAlarms() + ratings.correctRejections());
        }
    }

    /** So many of so many. */
    public record Share(int count, int of) {

        Share plus(Share other) {
            return new Share(count + other.count, of + other.of);
        }

        /** Whether none or all: shown of a group, it would tell of everyone. */
        public boolean noneOrAll() {
            return count == 0 || count == of;
        }
    }
}
