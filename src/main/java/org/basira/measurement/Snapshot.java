package org.basira.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Estimate;

/**
 * What a cohort's answers at one occasion show together, as of a day. A share that is none or all of it is hidden (empty):
 * it would tell of everyone. The intervals come from how learners differ, so that many answers of few people do not look
 * like much knowledge.
 *
 * @param learners people it is made of
 * @param dangerousCaught of posts over the line
 * @param harmlessFlagged of lawful posts
 * @param sensitivity d′; empty where the answers do not allow it
 * @param criterion c: above 0 careful about flagging, below 0 suspicious
 * @param area under the ROC curve, from the six ratings
 * @param flaggedByKind of lawful posts, by kind; kinds of few people left out
 * @param caughtBySignal of posts over the line, by signal
 * @param sureness how often those were right who said how sure they were, from guessing to very
 */
public record Snapshot(
        LocalDate takenOn,
        int learners,
        Optional<Share> dangerousCaught,
        Optional<Share> harmlessFlagged,
        Optional<Estimate> sensitivity,
        Optional<Estimate> criterion,
        Optional<Estimate> area,
        Map<String, Share> flaggedByKind,
        Map<String, Share> caughtBySignal,
        List<Sure> sureness) {

    /**
     * One step of sureness.
     *
     * @param stated probability it stands for, 0.5 to 0.95
     * @param right how many judgements were right
     */
    public record Sure(double stated, Share right) {}
}
