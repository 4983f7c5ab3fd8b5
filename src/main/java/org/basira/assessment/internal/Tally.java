package org.basira.assessment.internal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.assessment.RegradePlan;
import org.basira.assessment.RegradePlan.Example;
import org.basira.assessment.RegradePlan.Size;
import org.basira.question.Response;
import org.jspecify.annotations.Nullable;

/** Adds up changes, attempt by attempt in the order of learners; what it keeps does not grow with their number. */
public final class Tally {

    /** Different answers that are told apart; what comes after goes into "unshown". */
    private static final int KINDS = 500;

    private static final int EXAMPLES = 5;

    private final Map<Size, Integer> by = new EnumMap<>(Size.class);
    private final Map<Kind, Count> kinds = new HashMap<>();
    private @Nullable UUID learner;
    private int attempts;
    private int learners;
    private int answers;
    private int open;
    private int marked;
    private int unfit;
    private int changed;
    private int pass;
    private int keep;
    private int further;

    private record Kind(Response response, double before, double after) {}

    private static final class Count {
        private @Nullable UUID last;
        private int learners;
        private int answers;

        void add(UUID who) {
            answers++;
            if (!who.equals(last)) {
                learners++;
                last = who;
            }
        }
    }

    public void add(Change change) {
        if (change.answered() == 0) {
            return;
        }
        UUID who = change.attempt().learner();
        attempts++;
        learners += who.equals(learner) ? 0 : 1;
        learner = who;
        answers += change.answered();
        open += change.attempt().finished() ? 0 : 1;
        marked += change.marks().size();
        unfit += change.unfit();
        changed += change.renews() ? 1 : 0;
        pass += change.passes() ? 1 : 0;
        keep += change.keepsPass() ? 1 : 0;
        for (Change.Changed each : change.marks()) {
            by.merge(Size.of(each.by()), 1, Integer::sum);
            if (each.tells() && each.before() != null && each.step().response() != null) {
                kind(who, each.before(), each.after().mark(), each.step().response());
            }
        }
    }

    private void kind(UUID who, Mark before, Mark after, Response response) {
        Kind kind = new Kind(
                response, before.fraction().doubleValue(), after.fraction().doubleValue());
        if (kinds.containsKey(kind) || kinds.size() < KINDS) {
            kinds.computeIfAbsent(kind, any -> new Count()).add(who);
        } else {
            further++;
        }
    }

    /** What was added up; an answer is shown that at least so many learners gave. */
    public RegradePlan plan(int needed) {
        List<Example> examples = kinds.entrySet().stream()
                .filter(each -> each.getValue().learners >= needed)
                .sorted(Comparator.comparingInt((Map.Entry<Kind, Count> each) -> -each.getValue().learners))
                .limit(EXAMPLES)
                .map(each -> new Example(
                        each.getKey().response(),
                        each.getKey().before(),
                        each.getKey().after(),
                        each.getValue().learners))
                .toList();
        int unshown = further
                + kinds.values().stream()
                        .filter(each -> each.learners < needed)
                        .mapToInt(each -> each.answers)
                        .sum();
        return new RegradePlan(
                attempts,
                learners,
                answers,
                open,
                marked,
                Map.copyOf(by),
                unfit,
                changed,
                pass,
                keep,
                examples,
                unshown);
    }
}
