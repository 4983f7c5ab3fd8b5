package org.basira.measurement;

import java.util.List;
import java.util.Map;
import org.basira.measurement.formula.Estimate;
import org.basira.question.AnswerRecorded.Occasion;

/**
 * What a coordinator sees of a cohort's answers: from the daily snapshot, over the set number of learners.
 *
 * @param occasions before, after and later, where enough learners were there
 * @param changes since before, by the later occasion
 * @param gaps between posts that are the same but for a name
 */
public record CohortPicture(Map<Occasion, Snapshot> occasions, Map<Occasion, Change> changes, List<TwinGap> gaps) {

    /**
     * The change of those who sat both. A gain never stands without its false alarms.
     *
     * @param sensitivity later minus before in d′
     * @param criterion later minus before in c; above 0: flags less readily
     * @param hitRate later minus before, -1 to 1
     * @param falseAlarmRate later minus before, -1 to 1
     */
    public record Change(
            int learners,
            Estimate sensitivity,
            Estimate criterion,
            Estimate hitRate,
            Estimate falseAlarmRate,
            Forms forms) {}

    /** What was done about forms of unequal difficulty. */
    public enum Forms {
        /** Both occasions used the forms alike. */
        ALIKE,
        /** The difference was taken out. */
        EQUATED,
        /** Too few learners took a form by lot to know how hard it is: the change is as it came. */
        NOT_EQUATED
    }

    /**
     * Two members of an identity set.
     *
     * @param over whether the posts of the set are over the line
     * @param criterion c under the first name minus c under the second; below 0: the first is flagged more readily
     */
    public record TwinGap(String set, String one, String other, boolean over, Estimate criterion) {}
}
