package org.basira.assessment.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult.Reason;
import org.basira.question.Composed;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.question.Scenario;
import org.jspecify.annotations.Nullable;

/** Pure rules of an act: what it means in an attempt, whether it needs a step, and why it may not have one. */
public final class ActRules {

    private ActRules() {}

    /** Where nothing is shown before the end, nothing is for good: a check is a save. */
    public static Act meant(Attempt attempt, Act act) {
        return attempt.behaviour().atOnce() || act.kind() != Act.Kind.CHECK ? act : act.as(Act.Kind.SAVE);
    }

    /** Whether an act needs no step, because it arrived before or says what is there already. */
    public static boolean settled(Attempt attempt, int slot, Act act) {
        return attempt.steps(slot).stream().anyMatch(step -> step.id().equals(act.nonce()))
                || switch (act.kind()) {
                    case LOOK -> attempt.lookedCloser(slot);
                    case SAVE -> same(attempt.answer(slot), act);
                    case CHECK ->
                        attempt.checks(slot).stream()
                                .reduce((earlier, later) -> later)
                                .filter(last -> same(Optional.of(last), act) && sameSureness(last, act))
                                .isPresent();
                };
    }

    private static boolean same(Optional<Step> step, Act act) {
        return step.map(Step::response)
                .filter(each -> each.equals(act.response()))
                .isPresent();
    }

    private static boolean sameSureness(Step step, Act act) {
        return act.certainty() == null || act.certainty() == step.sureness();
    }

    /** How sure one said one was: a judgement carries it, another answer where the behaviour asks it. */
    public static @Nullable Sureness sureness(Attempt attempt, Act act) {
        if (act.response() instanceof Response.Judged judged) {
            return judged.sureness();
        }
        return attempt.behaviour().asksSureness() ? act.certainty() : null;
    }

    /** Why an act makes no step, or empty. {@code now} is the time of the act. */
    public static Optional<Reason> refused(Attempt attempt, int slot, Item item, Act act, Instant now) {
        if (attempt.finished()) {
            return Optional.of(Reason.FINISHED);
        }
        if (attempt.late(now)) {
            return Optional.of(Reason.LATE);
        }
        if (act.kind() != Act.Kind.LOOK && attempt.closed(slot)) {
            return Optional.of(Reason.ALREADY_CHECKED);
        }
        Optional<Reason> unfit = act.kind() == Act.Kind.LOOK ? unfitLook(item) : unfit(attempt, item, act);
        if (unfit.isPresent()) {
            return unfit;
        }
        if (act.stepsSeen() != attempt.stepCount(slot)) {
            return Optional.of(Reason.STALE);
        }
        return attempt.behaviour().atOnce() && takesBack(attempt, slot, act)
                ? Optional.of(Reason.ALREADY_CHECKED)
                : Optional.empty();
    }

    private static Optional<Reason> unfitLook(Item item) {
        return Reading.showsPost(item) ? Optional.empty() : Optional.of(Reason.MISFIT);
    }

    /** What is incomplete may be saved, but not checked. */
    private static Optional<Reason> unfit(Attempt attempt, Item item, Act act) {
        if (act.response() == null || unsure(attempt, item, act)) {
            return Optional.of(Reason.INCOMPLETE);
        }
        return Marker.check(item, act.response()).flatMap(problem -> switch (problem) {
            case MISFIT, UNREADABLE -> Optional.of(Reason.MISFIT);
            case TOO_LONG -> Optional.of(Reason.TOO_LONG);
            case INCOMPLETE -> act.kind() == Act.Kind.CHECK ? Optional.of(Reason.INCOMPLETE) : Optional.empty();
        });
    }

    /** Whether an answer lacks how sure one is. A story or a report does not ask it: its choices are many. */
    private static boolean unsure(Attempt attempt, Item item, Act act) {
        return act.kind() == Act.Kind.CHECK
                && attempt.behaviour().asksSureness()
                && !(item instanceof Scenario || item instanceof Composed)
                && sureness(attempt, act) == null;
    }

    /** Whether a way through a story leaves the way taken so far, whose feedback has been seen. */
    private static boolean takesBack(Attempt attempt, int slot, Act act) {
        return attempt.answer(slot).map(Step::response).orElse(null) instanceof Response.Walked(List<String> before)
                && act.response() instanceof Response.Walked(List<String> after)
                && !(after.size() >= before.size()
                        && after.subList(0, before.size()).equals(before));
    }
}
