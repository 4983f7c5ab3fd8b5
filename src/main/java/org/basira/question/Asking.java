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
import java.util.stream.Stream;
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
            case Question.ShortText q -> List.of();
            case Question.Numeric q -> List.of();
            case Question.Hotspot q -> List.of();
            case Question.Classify q ->
                shuffled(q.things().stream().map(Question.Thing::id).toList(), true, seed);
            case Question.Gaps q ->
                q.gaps().stream().flatMap(gap -> drawn(gap, seed)).toList();
            case Question.FreeText q -> List.of();
            case Specimen s -> List.of();
            case Scenario s -> List.of();
            case Composed c ->
                c.groups().stream().flatMap(group -> drawn(c, group, seed)).toList();
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
            case Question.ShortText q -> new Asked.Type(q.id(), q.stem(), shown, Question.ShortText.LONGEST);
            case Question.Numeric q ->
                new Asked.Measure(
                        q.id(),
                        q.stem(),
                        shown,
                        q.units().stream()
                                .map(unit -> new Asked.Offer(unit.id(), unit.text()))
                                .toList(),
                        q.unitRequired());
            case Question.Hotspot q ->
                new Asked.Point(
                        q.id(),
                        q.stem(),
                        shown,
                        q.picture(),
                        q.areas().stream()
                                .map(area -> new Asked.Spot(area.id(), area.shape(), area.name()))
                                .toList(),
                        q.several());
            case Question.Classify q -> sort(q, order, shown);
            case Question.Gaps q ->
                new Asked.Fill(
                        q.id(),
                        q.stem(),
                        shown,
                        q.text(),
                        q.gaps().stream().map(gap -> hole(gap, order)).toList());
            case Question.FreeText q ->
                new Asked.Write(
                        q.id(),
                        q.stem(),
                        shown,
                        q.minWords(),
                        q.maxWords(),
                        q.rubric().stream()
                                .map(each -> new Asked.Aspect(each.id(), each.name(), each.levels()))
                                .toList());
            case Specimen s -> new Asked.Triage(s.id(), Asked.Post.of(s));
            case Scenario s -> new Asked.Story(s.id(), s.title());
            case Drill d ->
                new Asked.Compose(d.id(), d.title(), new Asked.Found(d.story(), d.exhibits()), bundles(d, order));
            case Incoming i ->
                new Asked.Compose(
                        i.id(),
                        i.title(),
                        new Asked.Received(i.desk(), i.from(), i.report(), i.post(), i.basis()),
                        bundles(i, order));
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

    private static Asked.Sort sort(Question.Classify question, List<String> order, Asked.@Nullable Post shown) {
        return new Asked.Sort(
                question.id(),
                question.stem(),
                shown,
                question.bins().stream()
                        .map(bin -> new Asked.Offer(bin.id(), bin.text()))
                        .toList(),
                inOrder(question.things(), Question.Thing::id, order).stream()
                        .map(thing -> new Asked.Offer(thing.id(), thing.text()))
                        .toList());
    }

    /** The choices of a gap in an order of their own, each as {@code gap.choice}. */
    private static Stream<String> drawn(Question.Gap gap, long seed) {
        return shuffled(ids(gap.choices()), true, seed * 31 + gap.id().hashCode()).stream()
                .map(choice -> gap.id() + "." + choice);
    }

    private static Stream<String> drawn(Composed item, Composed.Group group, long seed) {
        List<String> ids = group.parts().stream().map(Composed.Part::id).toList();
        return shuffled(ids, !item.fixed(group), seed * 31 + group.id().hashCode()).stream();
    }

    private static List<Asked.Bundle> bundles(Composed item, List<String> order) {
        return item.groups().stream()
                .map(group -> {
                    List<String> ids =
                            group.parts().stream().map(Composed.Part::id).toList();
                    return new Asked.Bundle(
                            group.id(),
                            group.several(),
                            inOrder(
                                            group.parts(),
                                            Composed.Part::id,
                                            order.stream().filter(ids::contains).toList())
                                    .stream()
                                    .map(part -> new Asked.Offer(part.id(), part.text()))
                                    .toList());
                })
                .toList();
    }

    private static Asked.Hole hole(Question.Gap gap, List<String> order) {
        String prefix = gap.id() + ".";
        List<String> own = order.stream()
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .toList();
        return new Asked.Hole(gap.id(), offers(gap.choices(), own));
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
