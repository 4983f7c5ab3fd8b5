package org.basira.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basira.assessment.Reviewed.Calibration;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Told;
import org.basira.question.Behaviour;
import org.basira.question.Behaviour.Check;
import org.basira.question.CreditPolicy;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.jspecify.annotations.Nullable;

/**
 * What a quiz makes of the answers of a {@link QuizTrial}: the same as of a learner's, so that a trial does not promise
 * what an attempt does not keep. Pure; nothing is stored.
 *
 * @param penalty what a wrong try takes off in adaptive mode, 0 to 1
 * @param told after each answer, or after the last where nothing is told at once
 */
public record TrialRules(Behaviour behaviour, CreditPolicy credit, double penalty, Set<Told> told) {

    /** A form tells nothing before its end. */
    public static final TrialRules FORM = new TrialRules(
            Behaviour.DEFERRED, CreditPolicy.PARTIAL, Behaviour.PENALTY, Quiz.Review.DEFAULT.afterAnswer());

    /** Copies the set. */
    public TrialRules {
        told = Set.copyOf(told);
    }

    /** Those of a quiz. */
    public static TrialRules of(Quiz quiz) {
        Quiz.Review review = quiz.rules().review();
        return new TrialRules(
                quiz.behaviour(),
                quiz.credit(),
                quiz.rules().penalty(),
                quiz.immediate() ? review.afterAnswer() : review.afterFinish());
    }

    /** Whether feedback comes after each answer; else after the last. */
    public boolean immediate() {
        return behaviour.atOnce();
    }

    /**
     * One answer marked, 0 where a person would mark it.
     *
     * @param certainty null where it was not asked; with a post it is part of the answer
     */
    public Check check(QuizTrial.Place place, Response response, @Nullable Sureness certainty) {
        return new Check(
                Marker.byMachine(place.item()) ? credit.fraction(Marker.evidence(place.item(), response)) : 0,
                response instanceof Response.Judged judged ? judged.sureness() : certainty);
    }

    /** After a wrong check with tries left, else empty: then nothing more is taken. */
    public Optional<AttemptPage.Tried> tried(QuizTrial.Place place, List<Check> checks) {
        return !Marker.byMachine(place.item()) || behaviour.closes(checks, place.tries())
                ? Optional.empty()
                : Optional.of(new AttemptPage.Tried(
                        checks.getLast().fraction(),
                        place.hints().subList(0, Math.min(place.hints().size(), checks.size())),
                        behaviour.triesLeft(checks, place.tries())));
    }

    /** What may be told of a place after its last check. */
    public Reviewed reviewed(QuizTrial.Place place, Response response, List<Check> checks) {
        Check last = checks.getLast();
        return new Reviewed(
                place.item(),
                response,
                behaviour.fraction(checks, penalty),
                place.specimen(),
                told,
                last.sureness() == null || !behaviour.asksSureness()
                        ? Optional.empty()
                        : Optional.of(new Calibration(last.sureness(), Behaviour.mark(last), last.fraction() >= 1)),
                Marker.byMachine(place.item()),
                Optional.empty(),
                Optional.empty());
    }
}
