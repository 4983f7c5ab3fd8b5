package org.basira.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A branching story. A way through it is a list of {@code node.choice} ids; credit stands on the choices. Where a choice
 * leads may hang on what was chosen before and on the credit so far; so may the words the story ends with.
 */
public record Scenario(
        String id,
        String objective,
        int level,
        Text title,
        String start,
        List<Node> nodes,
        Text ending,
        List<Ending> endings)
        implements Item {

    /** Where every way stops. */
    public static final String END = "end";

    public Scenario(String id, String objective, int level, Text title, String start, List<Node> nodes, Text ending) {
        this(id, objective, level, title, start, nodes, ending, List.of());
    }

    /**
     * What a way must have been like.
     *
     * @param chosen one of these was chosen; empty for no such wish
     * @param notChosen none of these was
     * @param scoreAtLeast the credit of all choices so far is this or more; null for no such wish
     * @param scoreBelow it is less than this
     */
    public record Guard(
            List<String> chosen,
            List<String> notChosen,
            @Nullable Double scoreAtLeast,
            @Nullable Double scoreBelow) {

        public static final Guard NONE = new Guard(List.of(), List.of(), null, null);

        boolean holds(List<Taken> way) {
            List<String> steps = way.stream().map(Taken::step).toList();
            double score =
                    way.stream().mapToDouble(each -> each.choice().credit()).sum();
            return (chosen.isEmpty() || chosen.stream().anyMatch(steps::contains))
                    && notChosen.stream().noneMatch(steps::contains)
                    && (scoreAtLeast == null || score >= scoreAtLeast)
                    && (scoreBelow == null || score < scoreBelow);
        }
    }

    /** A scene. One whose guard does not hold ends the way. */
    public record Node(String id, Text text, @Nullable String specimen, Guard guard, List<Choice> choices) {}

    /**
     * Something to do in a scene.
     *
     * @param feedback how good it was and why: part of the key
     * @param consequence what happens next in the story, told whatever the behaviour; empty where the next scene says all
     * @param credit from 0 to 1
     * @param branches where it leads under a condition: the first that holds counts, this choice being part of the way
     * @param to a node id or {@link #END}, where no branch holds
     */
    public record Choice(
            String id, Text text, Text feedback, Text consequence, double credit, List<Branch> branches, String to) {

        public Choice(String id, Text text, Text feedback, double credit, String to) {
            this(id, text, feedback, Text.EMPTY, credit, List.of(), to);
        }
    }

    /** {@code to} is a node id or {@link #END}. */
    public record Branch(Guard guard, String to) {}

    /** Last words for some ways; the first that holds counts, {@link #ending} where none does. */
    public record Ending(Guard guard, Text text) {}

    /** One taken step of a way. */
    public record Taken(Node node, Choice choice) {

        /** {@code node.choice} */
        public String step() {
            return node.id() + "." + choice.id();
        }
    }

    public Optional<Node> node(String nodeId) {
        return nodes.stream().filter(node -> node.id().equals(nodeId)).findFirst();
    }

    /** The steps of a way as far as it is a real one: it stops before the first id that does not lead on. */
    public List<Taken> taken(List<String> way) {
        List<Taken> taken = new ArrayList<>();
        for (String step : way) {
            Optional<Taken> next = next(taken)
                    .flatMap(node -> node.choices().stream()
                            .map(choice -> new Taken(node, choice))
                            .filter(each -> each.step().equals(step))
                            .findFirst());
            if (next.isEmpty()) {
                break;
            }
            taken.add(next.get());
        }
        return taken;
    }

    /** The node a way has led to, empty where it has ended. A guarded node whose guard does not hold ends the way. */
    public Optional<Node> at(List<String> way) {
        return next(taken(way));
    }

    private Optional<Node> next(List<Taken> taken) {
        return node(target(taken)).filter(node -> node.guard().holds(taken));
    }

    private String target(List<Taken> taken) {
        if (taken.isEmpty()) {
            return start;
        }
        Choice last = taken.getLast().choice();
        return last.branches().stream()
                .filter(branch -> branch.guard().holds(taken))
                .map(Branch::to)
                .findFirst()
                .orElse(last.to());
    }

    /** The words a way ends with. */
    public Text ending(List<String> way) {
        List<Taken> taken = taken(way);
        return endings.stream()
                .filter(each -> each.guard().holds(taken))
                .map(Ending::text)
                .findFirst()
                .orElse(ending);
    }
}
