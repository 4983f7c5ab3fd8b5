package org.basira.assessment.internal;

import java.util.List;
import java.util.Optional;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult.Reason;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Response;

/** Pure rules of an act: what it means in an attempt, whether it needs a step, and why it may not have one. */
public final class ActRules {

    private ActRules() {}

    /** Where nothing is shown before the end, nothing is for good: a check is a save. */
    public static Act meant(Attempt attempt, Act act) {
        return attempt.immediate() || act.kind() != Act.Kind.CHECK
                ? act
                : new Act(Act.Kind.SAVE, act.response(), act.stepsSeen(), act.nonce(), act.shown(), act.shownAt());
    }

    /** Whether an act needs no step, because it arrived before or says what is there already. */
    public static boolean settled(Attempt attempt, int slot, Act act) {
        return attempt.steps(slot).stream().anyMatch(step -> step.id().equals(act.nonce()))
                || switch (act.kind()) {
                    case LOOK -> attempt.lookedCloser(slot);
                    case SAVE -> same(attempt.answer(slot), act);
                    case CHECK -> same(attempt.checked(slot), act);
                };
    }

    private static boolean same(Optional<Step> step, Act act) {
        return step.map(Step::response)
                .filter(each -> each.equals(act.response()))
                .isPresent();
    }

    /** Why an act makes no step, or empty. */
    public static Optional<Reason> refused(Attempt attempt, int slot, Item item, Act act) {
        if (attempt.finished()) {
            return Optional.of(Reason.FINISHED);
        }
        if (act.kind() != Act.Kind.LOOK && attempt.checked(slot).isPresent()) {
            return Optional.of(Reason.ALREADY_CHECKED);
        }
        Optional<Reason> unfit = act.kind() == Act.Kind.LOOK ? unfitLook(item) : unfit(item, act);
        if (unfit.isPresent()) {
            return unfit;
        }
        if (act.stepsSeen() != attempt.stepCount(slot)) {
            return Optional.of(Reason.STALE);
        }
        return attempt.immediate() && takesBack(attempt, slot, act)
                ? Optional.of(Reason.ALREADY_CHECKED)
                : Optional.empty();
    }

    private static Optional<Reason> unfitLook(Item item) {
        return Reading.showsPost(item) ? Optional.empty() : Optional.of(Reason.MISFIT);
    }

    /** What is incomplete may be saved, but not checked. */
    private static Optional<Reason> unfit(Item item, Act act) {
        if (act.response() == null) {
            return Optional.of(Reason.INCOMPLETE);
        }
        return Marker.check(item, act.response()).flatMap(problem -> switch (problem) {
            case MISFIT, UNREADABLE -> Optional.of(Reason.MISFIT);
            case TOO_LONG -> Optional.of(Reason.TOO_LONG);
            case INCOMPLETE -> act.kind() == Act.Kind.CHECK ? Optional.of(Reason.INCOMPLETE) : Optional.empty();
        });
    }

    /** Whether a way through a story leaves the way taken so far, whose feedback has been seen. */
    private static boolean takesBack(Attempt attempt, int slot, Act act) {
        return attempt.answer(slot).map(Step::response).orElse(null) instanceof Response.Walked(List<String> before)
                && act.response() instanceof Response.Walked(List<String> after)
                && !(after.size() >= before.size()
                        && after.subList(0, before.size()).equals(before));
    }
}
