package org.basira.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the key out of an item and puts what is shuffled into the order drawn for one attempt. */
public final class Asking {

    private Asking() {}

    /** The ids of what is shown, in an order drawn from the seed; authored order where nothing is shuffled. */
    public static List<String> drawOrder(Item item, long seed) {
        return switch (item) {
            case Question.Single q -> shuffled(ids(q.options()), q.shuffle(), seed);
            case Question.Multiple q -> shuffled(ids(q.options()), q.shuffle(), seed);
            case Question.TrueFalse q -> ids(q.options());
            case Question.Matching q ->
                q.targets().stream().map(Question.Target::id).toList();
            case Question.Ordering q -> disordered(q, seed);
            case Question.Marking q -> List.of();
            case Specimen s -> List.of();
            case Scenario s -> List.of();
        };
    }

    /** The asked form of an item; {@code post} is the specimen it shows, if any. */
    public static Asked ask(Item item, List<String> order, @Nullable Specimen post) {
        Asked.@Nullable Post shown = post == null ? null : Asked.Post.of(post);
        return switch (item) {
            case Question.Single q ->
                new Asked.Choice(q.id(), q.stem(), shown, offers(q.options(), order), false, false);
            case Question.Multiple q ->
                new Asked.Choice(q.id(), q.stem(), shown, offers(q.options(), order), true, false);
            case Question.TrueFalse q ->
                new Asked.Choice(q.id(), q.stem(), shown, offers(q.options(), order), false, true);
            case Question.Matching q ->
                new Asked.Match(
                        q.id(),
                        q.stem(),
                        shown,
                        q.prompts().stream()
                                .map(prompt -> new Asked.Offer(prompt.id(), prompt.text()))
                                .toList(),
                        inOrder(q.targets(), Question.Target::id, order).stream()
                                .map(target -> new Asked.Offer(target.id(), target.text()))
                                .toList());
            case Question.Ordering q ->
                new Asked.Order(
                        q.id(),
                        q.stem(),
                        shown,
                        inOrder(q.entries(), Question.Entry::id, order).stream()
                                .map(entry -> new Asked.Offer(entry.id(), entry.text()))
                                .toList());
            case Question.Marking q -> {
                if (shown == null) {
                    throw new IllegalArgumentException(q.id() + " needs its specimen");
                }
                yield new Asked.Mark(q.id(), q.stem(), shown);
            }
            case Specimen s -> new Asked.Triage(s.id(), Asked.Post.of(s));
            case Scenario s -> new Asked.Story(s.id(), s.title());
        };
    }

    /** The scene a way has led to, empty where the story has ended. */
    public static Optional<Asked.Scene> scene(Scenario scenario, List<String> way) {
        return scenario.at(way)
                .map(node -> new Asked.Scene(
                        scenario.taken(way).size() + 1,
                        node.id(),
                        node.text(),
                        Optional.ofNullable(node.specimen()),
                        node.choices().stream()
                                .map(choice -> new Asked.Offer(choice.id(), choice.text()))
                                .toList()));
    }

    private static List<Asked.Offer> offers(List<Question.Option> options, List<String> order) {
        return inOrder(options, Question.Option::id, order).stream()
                .map(option -> new Asked.Offer(option.id(), option.text()))
                .toList();
    }

    private static List<String> ids(List<Question.Option> options) {
        return options.stream().map(Question.Option::id).toList();
    }

    private static List<String> shuffled(List<String> ids, boolean shuffle, long seed) {
        List<String> copy = new ArrayList<>(ids);
        if (shuffle) {
            Collections.shuffle(copy, new Random(seed));
        }
        return List.copyOf(copy);
    }

    /** Never the right order: an ordering shown solved would be no question. */
    private static List<String> disordered(Question.Ordering question, long seed) {
        List<String> right = question.entries().stream().map(Question.Entry::id).toList();
        List<String> drawn = shuffled(right, true, seed);
        if (drawn.equals(right)) {
            List<String> turned = new ArrayList<>(right);
            Collections.rotate(turned, 1);
            return List.copyOf(turned);
        }
        return drawn;
    }

    private static <T> List<T> inOrder(List<T> things, Function<T, String> id, List<String> order) {
        Map<String, T> byId = things.stream().collect(Collectors.toMap(id, Function.identity()));
        if (order.size() != things.size() || !byId.keySet().containsAll(order)) {
            return things;
        }
        return order.stream()
                .map(each -> Objects.requireNonNull(byId.get(each)))
                .toList();
    }
}
