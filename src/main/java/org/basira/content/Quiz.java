package org.basira.content;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Stratified.Strata;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;

/**
 * A quiz of a module.
 *
 * @param minutes an estimate shown to learners, not a limit
 * @param passFraction 0 to 1
 */
public record Quiz(
        VersionId version,
        String id,
        Text title,
        Text intro,
        int minutes,
        double passFraction,
        Behaviour behaviour,
        CreditPolicy credit,
        Rules rules,
        List<Section> sections) {

    /** The share of posts over the line in a feed that says nothing of it: within the quarter to a half of rule R06. */
    public static final double OVER_SHARE = 0.375;

    /** Whether feedback comes after each answer; else after the last. */
    public boolean immediate() {
        return behaviour.atOnce();
    }

    /** Whether it is meant to be taken before the lessons. */
    public boolean beforeLessons() {
        return sections.stream().anyMatch(section -> section instanceof Drills drills && drills.before());
    }

    /**
     * How often and how long, and what is shown when.
     *
     * @param limit time for one go by the server's clock, null for none
     * @param grace how long after the end an answer on its way is still taken
     * @param goes how many goes there are at most, null for any number
     * @param opens when goes may begin, in the organisation's time zone; null for at once
     * @param closes when goes end, in the organisation's time zone; null for never
     * @param tries at a question in adaptive mode, null for one more than it has hints
     * @param penalty what a wrong try takes off in adaptive mode, 0 to 1
     */
    public record Rules(
            @Nullable Duration limit,
            Duration grace,
            @Nullable Integer goes,
            Counts counts,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            @Nullable Integer tries,
            double penalty,
            Review review) {

        /** Long enough for a slow line, too short to answer another question. */
        public static final Duration GRACE = Duration.ofSeconds(60);

        public static final Rules DEFAULT =
                new Rules(null, GRACE, null, Counts.BEST, null, null, null, Behaviour.PENALTY, Review.DEFAULT);

        /** Whether a go may end by the clock. */
        public boolean timed() {
            return limit != null || closes != null;
        }
    }

    /** Which of several goes says whether a quiz is passed. MEAN: their mean against the pass mark. */
    public enum Counts {
        BEST,
        FIRST,
        LAST,
        MEAN
    }

    /** What may be told of an answer. */
    public enum Told {
        /** Right, partly, not this one. */
        VERDICT,
        /** The reason of each choice made; of the others too where the key is told. */
        FEEDBACK,
        KEY,
        /** What it earned. */
        MARKS
    }

    /** What is told when; after the close in place of what is told after the finish. */
    public record Review(Set<Told> afterAnswer, Set<Told> afterFinish, Set<Told> afterClose) {

        public static final Review DEFAULT = new Review(
                EnumSet.of(Told.VERDICT, Told.FEEDBACK, Told.KEY),
                EnumSet.allOf(Told.class),
                EnumSet.allOf(Told.class));

        /** Copies the sets. */
        public Review {
            afterAnswer = Set.copyOf(afterAnswer);
            afterFinish = Set.copyOf(afterFinish);
            afterClose = Set.copyOf(afterClose);
        }
    }

    public sealed interface Section {
        String id();
    }

    public record Questions(String id, List<String> items, boolean shuffle) implements Section {}

    /**
     * Draws {@code count} questions, unseen ones first.
     *
     * @param from ids of the pool; empty where it is all questions of the objectives
     * @param objectives empty where the pool is named
     */
    public record Pool(String id, List<String> from, List<String> objectives, int count, Strata strata, boolean shuffle)
            implements Section {}

    /** Draws {@code count} specimens, {@code over} of them over the line; {@code apart}: no twin directly after its twin. */
    public record TriageFeed(String id, List<String> from, int count, int over, boolean apart, double overShare)
            implements Section {}

    public record Story(String id, List<String> items) implements Section {}

    /**
     * Draws {@code count} practice cases, unseen ones first.
     *
     * @param leave how many of them need no report
     * @param before whether it comes before the lessons on reporting, to tell what they changed
     */
    public record Drills(String id, List<String> from, int count, int leave, boolean before) implements Section {}

    /** Reports to be decided at a desk, in this order. */
    public record Desk(String id, List<String> items) implements Section {}
}
