package org.basira.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Estimate;
import org.basira.question.AnswerRecorded.Occasion;

/**
 * What a coordinator sees of a cohort's answers: from the daily snapshot, over the set number of learners.
 *
 * @param occasions before, after and later, where enough learners were there
 * @param changes since before, by the later occasion
 * @param gaps between posts that are the same but for a name
 * @param languages by the language in which posts were shown
 * @param reports in practice cases before and after the lessons on reporting, where enough learners did both
 */
public record CohortPicture(
        Map<Occasion, Snapshot> occasions,
        Map<Occasion, Change> changes,
        List<TwinGap> gaps,
        Map<Occasion, Languages> languages,
        Optional<Reports> reports) {

    /**
     * How good the reports of practice cases were, of those who did some before and after the lessons, as of a day.
     *
     * @param measures by measure, as in {@link ReportFigures}; those of few people left out, and shares that are none or all
     */
    public record Reports(LocalDate takenOn, int learners, Map<String, Reported> measures) {

        /** Without what is made of fewer people, where the number was raised since. */
        Reports over(int needed) {
            Map<String, Reported> enough = new TreeMap<>(measures);
            enough.values().removeIf(each -> each.learners() < needed);
            return new Reports(takenOn, learners, enough);
        }

        /** Without what another picture that can be seen shows of a few people more or fewer. */
        Reports beside(Reports other, int needed) {
            Map<String, Reported> apart = new TreeMap<>(measures);
            apart.entrySet().removeIf(each -> {
                Reported its = other.measures().get(each.getKey());
                int few = its == null
                        ? 0
                        : Math.abs(its.learners() - each.getValue().learners());
                return few > 0 && few < needed;
            });
            return new Reports(takenOn, learners, apart);
        }
    }

    /**
     * A measure of reports.
     *
     * @param before share of what could be had, 0 to 1
     * @param after the same after the lessons
     * @param change after minus before, its interval from how learners differ
     */
    public record Reported(int learners, double before, double after, Estimate change) {}

    /**
     * An occasion by the language in which posts were shown, as of a day: of its own, since a language whose learners grow by
     * a few must wait.
     *
     * @param shown by the tag of the language; languages of few people, or in which none or all was caught or flagged, left out
     * @param rest those left out together, as anyone can work them out from the whole; empty where none was
     */
    public record Languages(LocalDate takenOn, Map<String, InLanguage> shown, Optional<InLanguage> rest) {

        /** Whether each figure is made of so many people, also where the number was raised since. */
        public boolean over(int needed) {
            return Stream.concat(shown.values().stream(), rest.stream()).allMatch(cell -> cell.learners() >= needed);
        }
    }

    /**
     * Posts in one language, or in some.
     *
     * @param learners people who judged a post in it
     * @param caught of posts over the line
     * @param flagged of lawful posts
     */
    public record InLanguage(int learners, Share caught, Share flagged) {}

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
