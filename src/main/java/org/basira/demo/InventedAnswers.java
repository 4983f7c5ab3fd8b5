package org.basira.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;

/** Answers of invented learners: right with the given chance, else some other answer. */
final class InventedAnswers {

    private final Random random;

    InventedAnswers(Random random) {
        this.random = random;
    }

    /**
     * An answer to an item.
     *
     * @param catches chance to see that a post over the line is over it
     * @param leaves chance to leave a harmless post in peace, and to answer other items right
     */
    Response to(Item item, double catches, double leaves) {
        boolean right = random.nextDouble() < leaves;
        return switch (item) {
            case Question.Single q -> chosen(q.options(), right);
            case Question.TrueFalse q -> chosen(q.options(), right);
            case Question.Multiple q -> chosen(q.options(), right);
            case Question.Matching q -> paired(q, right);
            case Question.Ordering q -> ordered(q, right);
            case Question.Marking q -> right ? new Response.Marked(q.key()) : anySegment(q);
            case Question.ShortText q -> new Response.Typed(right ? words(q) : "?");
            case Question.Numeric q ->
                new Response.Measured(
                        right ? q.figures().getFirst().value().toPlainString() : "0",
                        q.units().stream()
                                .filter(unit -> unit.factor().doubleValue() == 1)
                                .findFirst()
                                .map(Question.Unit::id)
                                .orElse(""),
                        Language.EN);
            case Question.Hotspot q ->
                chosen(
                        q.areas().stream()
                                .map(area -> new Question.Option(area.id(), area.key(), area.name(), area.feedback()))
                                .toList(),
                        right);
            case Question.Classify q -> sorted(q, right);
            case Question.Gaps q -> filled(q, right);
            case Question.FreeText q ->
                new Response.Written(Arrays.stream(q.model().ar().split(" ", -1))
                        .limit(right ? q.maxWords() : q.minWords())
                        .collect(Collectors.joining(" ")));
            case Specimen s -> judged(s, random.nextDouble() < (s.over() ? catches : leaves));
            case Scenario s -> walked(s, right);
            case Composed c -> composed(c, right);
        };
    }

    private Response chosen(List<Question.Option> options, boolean right) {
        Set<String> key = options.stream()
                .filter(Question.Option::key)
                .map(Question.Option::id)
                .collect(Collectors.toSet());
        return new Response.Chosen(
                right ? key : Set.of(options.get(random.nextInt(options.size())).id()));
    }

    private Response paired(Question.Matching question, boolean right) {
        Map<String, String> pairs = new HashMap<>();
        for (Question.Prompt prompt : question.prompts()) {
            pairs.put(
                    prompt.id(),
                    right || random.nextBoolean()
                            ? prompt.key()
                            : question.targets()
                                    .get(random.nextInt(question.targets().size()))
                                    .id());
        }
        return new Response.Paired(pairs);
    }

    private static String words(Question.ShortText question) {
        return question.wordings().getFirst().words().values().iterator().next().getFirst();
    }

    private Response sorted(Question.Classify question, boolean right) {
        Map<String, String> pairs = new HashMap<>();
        for (Question.Thing thing : question.things()) {
            pairs.put(
                    thing.id(),
                    right || random.nextBoolean()
                            ? thing.bin()
                            : question.bins()
                                    .get(random.nextInt(question.bins().size()))
                                    .id());
        }
        return new Response.Paired(pairs);
    }

    private Response filled(Question.Gaps question, boolean right) {
        Map<String, String> pairs = new HashMap<>();
        for (Question.Gap gap : question.gaps()) {
            pairs.put(
                    gap.id(),
                    right || random.nextBoolean()
                            ? gap.key().id()
                            : gap.choices()
                                    .get(random.nextInt(gap.choices().size()))
                                    .id());
        }
        return new Response.Paired(pairs);
    }

    private Response ordered(Question.Ordering question, boolean right) {
        List<String> entries = new ArrayList<>(
                question.entries().stream().map(Question.Entry::id).toList());
        if (!right) {
            Collections.swap(entries, 0, entries.size() - 1);
        }
        return new Response.Ordered(List.copyOf(entries));
    }

    private Response anySegment(Question.Marking question) {
        List<String> ids = question.segments().keySet().stream().sorted().toList();
        return new Response.Marked(Set.of(ids.get(random.nextInt(ids.size()))));
    }

    private Response judged(Specimen specimen, boolean right) {
        boolean over = right == specimen.over();
        Specimen.Act act = specimen.acts().entrySet().stream()
                .filter(entry -> entry.getValue().good() == right)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(Specimen.Act.TALK);
        Response.Sureness[] sureness = Response.Sureness.values();
        return new Response.Judged(over, sureness[random.nextInt(sureness.length)], act);
    }

    private Response composed(Composed item, boolean right) {
        if (item instanceof Drill drill && !drill.shouldReport() && right) {
            return Response.Assembled.nothing();
        }
        Set<String> parts = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (Composed.Group group : item.groups()) {
            settled.add(group.id());
            if (right || random.nextInt(3) > 0) {
                group.parts().stream()
                        .filter(part -> group.several()
                                ? group.wanted().contains(part.id())
                                : part.quality() == Composed.Quality.GOOD)
                        .map(Composed.Part::id)
                        .forEach(parts::add);
            }
            if (!group.several()
                    && group.parts().stream().map(Composed.Part::id).noneMatch(parts::contains)) {
                parts.add(
                        group.parts().get(random.nextInt(group.parts().size())).id());
            }
        }
        return new Response.Assembled(false, parts, settled, "");
    }

    private Response walked(Scenario scenario, boolean right) {
        List<String> way = new ArrayList<>();
        for (int scenes = 0; scenes < 20; scenes++) {
            var node = scenario.at(way);
            if (node.isEmpty()) {
                break;
            }
            List<Scenario.Choice> choices = node.get().choices();
            Scenario.Choice choice = right
                    ? choices.stream()
                            .max(Comparator.comparingDouble(Scenario.Choice::credit))
                            .orElseThrow()
                    : choices.get(random.nextInt(choices.size()));
            way.add(node.get().id() + "." + choice.id());
        }
        return new Response.Walked(List.copyOf(way));
    }
}
