package org.basira.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branching story. A way through it is a list of {@code node.choice} ids; credit stands on the choices. */
public record Scenario(String id, String objective, int level, Text title, String start, List<Node> nodes, Text ending)
        implements Item {

    /** Where every way stops. */
    public static final String END = "end";

    /** {@code chosen} and {@code scoreAtLeast} guard the node; both empty where it has no guard. */
    public record Node(
            String id,
            Text text,
            @Nullable String specimen,
            List<String> chosen,
            @Nullable Double scoreAtLeast,
            List<Choice> choices) {}

    /** {@code credit} from 0 to 1; {@code to} is a node id or {@link #END}. */
    public record Choice(String id, Text text, Text feedback, double credit, String to) {}

    /** One taken step of a way. */
    public record Taken(Node node, Choice choice) {}

    public Optional<Node> node(String nodeId) {
        return nodes.stream().filter(node -> node.id().equals(nodeId)).findFirst();
    }

    /** The steps of a way as far as it is a real one: it stops before the first id that does not lead on. */
    public List<Taken> taken(List<String> way) {
        List<Taken> taken = new ArrayList<>();
        String at = start;
        for (String step : way) {
            Node node = node(at).orElse(null);
            if (node == null || !step.startsWith(at + ".")) {
                break;
            }
            String choiceId = step.substring(at.length() + 1);
            Optional<Choice> choice = node.choices().stream()
                    .filter(each -> each.id().equals(choiceId))
                    .findFirst();
            if (choice.isEmpty()) {
                break;
            }
            taken.add(new Taken(node, choice.get()));
            at = choice.get().to();
        }
        return taken;
    }

    /** The node a way has led to, empty where it has ended. A guarded node whose guard does not hold ends the way. */
    public Optional<Node> at(List<String> way) {
        List<Taken> taken = taken(way);
        String at = taken.isEmpty() ? start : taken.getLast().choice().to();
        double score =
                taken.stream().mapToDouble(each -> each.choice().credit()).sum();
        return node(at).filter(node ->
                        node.chosen().isEmpty() || node.chosen().stream().anyMatch(way::contains))
                .filter(node -> node.scoreAtLeast() == null || score >= node.scoreAtLeast());
    }
}
