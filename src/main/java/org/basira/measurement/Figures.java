package org.basira.measurement;

import java.util.Map;
import org.basira.question.AnswerRecorded.Occasion;

/** What one learner recognised and wrongly accused, for that learner alone. Occasions without answers are not there. */
public record Figures(Map<Occasion, Recognised> occasions) {

    /**
     * Judged posts of an occasion.
     *
     * @param flaggedByKind harmless posts, flagged of seen, by what kind of post it was
     */
    public record Recognised(Share dangerousCaught, Share harmlessLeft, Map<String, Share> flaggedByKind) {}

    /** So many of so many. */
    public record Share(int count, int of) {

        Share plus(int more, int ofMore) {
            return new Share(count + more, of + ofMore);
        }
    }
}
