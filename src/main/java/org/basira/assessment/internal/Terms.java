package org.basira.assessment.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Counts;
import org.basira.question.Behaviour;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one attempt beside those that have columns of their own, copied at its start.
 *
 * <p>Time is the server's. An attempt ends at {@code ends}; what was on its way then is taken for {@code graceSeconds}
 * more, and refused after that. A server's clock may be put right while an attempt is open. Set back, it lengthens nobody's
 * time: the time of an act is never before the last step's, and an attempt once late stays late by its steps. Set forward,
 * it cannot be told from time gone by: within the grace nothing is lost, beyond it the attempt ends with what was saved.
 *
 * @param ends the end by its limit or the quiz's close, whichever is first; null for none
 * @param closes when the quiz closes, null for never; from then on {@link Quiz.Review#afterClose} is told
 * @param penalty what a wrong try takes off in adaptive mode
 * @param wrongChoice what a wrong choice takes off in right ones, of a penalised credit
 */
public record Terms(
        @Nullable Instant ends,
        int graceSeconds,
        @Nullable Instant closes,
        double penalty,
        double wrongChoice,
        Counts counts,
        Quiz.Review review) {

    /** Of attempts begun before there were such rules, and of forms. */
    public static final Terms PLAIN = new Terms(null, 0, null, Behaviour.PENALTY, 1, Counts.BEST, Quiz.Review.DEFAULT);

    /** Those of a quiz for an attempt begun at a time. */
    static Terms of(Quiz quiz, Instant start, ZoneId zone) {
        Quiz.Rules rules = quiz.rules();
        Instant closes = instant(rules.closes(), zone);
        Instant ends = Stream.of(rules.limit() == null ? Instant.MAX : start.plus(rules.limit()), orNever(closes))
                .min(Instant::compareTo)
                .filter(end -> !end.equals(Instant.MAX))
                .orElse(null);
        return new Terms(
                ends,
                (int) rules.grace().toSeconds(),
                closes,
                rules.penalty(),
                quiz.credit().penalty(),
                rules.counts(),
                rules.review());
    }

    static @Nullable Instant instant(@Nullable LocalDateTime time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toInstant();
    }

    private static Instant orNever(@Nullable Instant time) {
        return time == null ? Instant.MAX : time;
    }

    /** What may be told of the attempt's answers now. */
    public Set<Quiz.Told> told(boolean finished, Instant now) {
        if (!finished) {
            return review.afterAnswer();
        }
        return closes != null && !now.isBefore(closes) ? review.afterClose() : review.afterFinish();
    }

    /** From when on nothing is taken any more, null for never. */
    public @Nullable Instant lateFrom() {
        return ends == null ? null : ends.plus(Duration.ofSeconds(graceSeconds));
    }
}
