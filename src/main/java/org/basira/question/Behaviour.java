package org.basira.question;

import java.util.List;
import org.basira.question.Response.Sureness;
import org.jspecify.annotations.Nullable;

/**
 * The conversation an answer is part of, after Moodle's question behaviours: it knows what a check means and what a row of
 * checks comes to, and nothing of the question. All rules are pure.
 *
 * <ul>
 *   <li>IMMEDIATE: one check, then the key.
 *   <li>DEFERRED: answers are saved and changed until the end, nothing is told before; what stands at the end is the check.
 *   <li>ADAPTIVE: a wrong check brings the next hint and another try; each earlier wrong try takes the penalty off what a
 *       later one earns, the best counts, never below 0 (Moodle's adaptive mode).
 *   <li>CERTAINTY: one check, with how sure one is (A. Gardner-Medwin's certainty-based marking, as in Moodle): right
 *       earns 1, 2 or 3, wrong costs 0, 2 or 6. Saying truly how sure one is earns most: guessing pays below two of three,
 *       very sure from four of five on.
 * </ul>
 */
public enum Behaviour {
    IMMEDIATE,
    DEFERRED,
    ADAPTIVE,
    CERTAINTY;

    /** What a wrong try takes off in adaptive mode where a quiz says nothing else: a third. */
    public static final double PENALTY = 1 / 3.0;

    private static final double MOST = mark(1, Sureness.VERY);

    /**
     * One marked check.
     *
     * @param fraction credit of the response alone, 0 to 1
     * @param sureness null where it was not asked
     */
    public record Check(double fraction, @Nullable Sureness sureness) {

        boolean right() {
            return fraction >= 1;
        }
    }

    /** Whether a check is answered at once; else it is kept as a save. */
    public boolean atOnce() {
        return this != DEFERRED;
    }

    /** Whether one says with each answer how sure one is. */
    public boolean asksSureness() {
        return this == CERTAINTY;
    }

    /** Whether after these checks nothing more is taken; {@code tries} counts from 1 and matters in adaptive mode alone. */
    public boolean closes(List<Check> checks, int tries) {
        return !checks.isEmpty() && (this != ADAPTIVE || checks.getLast().right() || checks.size() >= tries);
    }

    /** Tries left after these checks. */
    public int triesLeft(List<Check> checks, int tries) {
        return closes(checks, tries) ? 0 : (this == ADAPTIVE ? tries : 1) - checks.size();
    }

    /**
     * What the checks of one question come to, 0 to 1; 0 without a check. In certainty mode this is the credit of the
     * answer alone: how sure one was counts in {@link #grade}.
     *
     * @param penalty what each earlier wrong try takes off, 0 to 1
     */
    public double fraction(List<Check> checks, double penalty) {
        if (this != ADAPTIVE) {
            return checks.isEmpty() ? 0 : checks.getLast().fraction();
        }
        double best = 0;
        int wrong = 0;
        for (Check check : checks) {
            best = Math.max(best, check.fraction() - penalty * wrong);
            wrong += check.right() ? 0 : 1;
        }
        return best;
    }

    /**
     * What a whole attempt comes to, 0 to 1: the mean over its questions, those without a check counting 0. In certainty
     * mode it is the mean mark by the mark of a right answer given very sure, so three by three is 1 (Moodle 2's
     * {@code question_cbm::adjust_fraction}; its quiz report takes one mark as 100 % and goes up to 300 %). Below 0 it is 0.
     */
    public double grade(List<List<Check>> questions, double penalty) {
        double mean = questions.stream()
                .mapToDouble(checks -> this == CERTAINTY ? share(checks) : fraction(checks, penalty))
                .average()
                .orElse(0);
        return Math.max(0, mean);
    }

    private static double share(List<Check> checks) {
        return checks.isEmpty() ? 0 : mark(checks.getLast()) / MOST;
    }

    /** The certainty mark of a check, −6 to 3. Where sureness was not asked (a story), as guessed: nothing is at stake. */
    public static double mark(Check check) {
        Sureness sureness = check.sureness();
        return mark(check.fraction(), sureness == null ? Sureness.GUESSING : sureness);
    }

    /** The mark of an answer given with a sureness; what is partly right lies in proportion between wrong and right. */
    public static double mark(double fraction, Sureness sureness) {
        int right = switch (sureness) {
            case GUESSING -> 1;
            case FAIRLY -> 2;
            case VERY -> 3;
        };
        int wrong = switch (sureness) {
            case GUESSING -> 0;
            case FAIRLY -> -2;
            case VERY -> -6;
        };
        return wrong + (right - wrong) * fraction;
    }
}
