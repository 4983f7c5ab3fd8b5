package org.basira.question;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pure marking: whether a response can be marked at all (no key needed), and what it shows. */
public final class Marker {

    private Marker() {}

    /** Why a response cannot be marked, or empty. Never tells which part was right. */
    public static Optional<Unmarkable> check(Item item, Response response) {
        return switch (item) {
            case Question.Single q -> choice(q.options(), response, true);
            case Question.TrueFalse q -> choice(q.options(), response, true);
            case Question.Multiple q -> choice(q.options(), response, false);
            case Question.Matching q -> matching(q, response);
            case Question.Ordering q -> ordering(q, response);
            case Question.Marking q -> marking(q, response);
            case Question.ShortText q -> typed(response);
            case Question.Numeric q -> measured(q, response);
            case Question.Hotspot q -> pointed(q, response);
            case Question.Classify q -> sorted(q, response);
            case Question.Gaps q -> filled(q, response);
            case Question.FreeText q -> written(q, response);
            case Specimen s -> response instanceof Response.Judged ? Optional.empty() : misfit();
            case Scenario s -> walked(s, response);
            case Composed c -> assembled(c, response);
        };
    }

    /**
     * What the response shows.
     *
     * @throws IllegalArgumentException if {@link #check} has something against it, or it is not {@link #byMachine}
     */
    public static Evidence evidence(Item item, Response response) {
        check(item, response).ifPresent(problem -> {
            throw new IllegalArgumentException(item.id() + ": " + problem);
        });
        return switch (item) {
            case Question.Single q -> Evidence.of(keys(q.options()).equals(((Response.Chosen) response).options()));
            case Question.TrueFalse q -> Evidence.of(keys(q.options()).equals(((Response.Chosen) response).options()));
            case Question.Multiple q -> sets(keys(q.options()), Set.of(), ((Response.Chosen) response).options());
            case Question.Matching q -> pairs(q, ((Response.Paired) response).pairs());
            case Question.Ordering q -> places(q, ((Response.Ordered) response).entries());
            case Question.Marking q -> sets(q.key(), q.ignore(), ((Response.Marked) response).segments());
            case Question.ShortText q ->
                worth(q.meant(((Response.Typed) response).words())
                        .map(Question.Wording::fraction)
                        .orElse(0.0));
            case Question.Numeric q ->
                worth(q.meant((Response.Measured) response)
                        .map(Question.Figure::fraction)
                        .orElse(0.0));
            case Question.Hotspot q -> areas(q, ((Response.Chosen) response).options());
            case Question.Classify q -> bins(q, ((Response.Paired) response).pairs());
            case Question.Gaps q -> gaps(q, ((Response.Paired) response).pairs());
            case Question.FreeText q -> throw new IllegalArgumentException(q.id() + " is marked by a person");
            case Specimen s -> Evidence.of(s.over() == ((Response.Judged) response).over());
            case Scenario s -> way(s, ((Response.Walked) response).way());
            case Drill d -> report(d, (Response.Assembled) response);
            case Incoming i -> i.evidence(((Response.Assembled) response).parts());
        };
    }

    /** Whether evidence can be had here. A free text is marked by a person, and until then it has no mark. */
    public static boolean byMachine(Item item) {
        return !(item instanceof Question.FreeText);
    }

    /** Why a response was not taken. */
    public enum Unmarkable {
        /** Nothing chosen, or something left open. */
        INCOMPLETE,
        /** Not a response to this kind of item, or with ids it does not have. */
        MISFIT,
        /** Typed where a number was asked for, and not to be read as one. */
        UNREADABLE,
        /** Longer than asked for. */
        TOO_LONG
    }

    private static Optional<Unmarkable> misfit() {
        return Optional.of(Unmarkable.MISFIT);
    }

    private static Optional<Unmarkable> incomplete() {
        return Optional.of(Unmarkable.INCOMPLETE);
    }

    private static Optional<Unmarkable> choice(List<Question.Option> options, Response response, boolean one) {
        if (!(response instanceof Response.Chosen(Set<String> chosen))) {
            return misfit();
        }
        return chosen(options.stream().map(Question.Option::id).collect(Collectors.toSet()), chosen, one);
    }

    private static Optional<Unmarkable> chosen(Set<String> ids, Set<String> chosen, boolean one) {
        if (!ids.containsAll(chosen) || (one && chosen.size() > 1)) {
            return misfit();
        }
        return chosen.isEmpty() ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> matching(Question.Matching question, Response response) {
        if (!(response instanceof Response.Paired(Map<String, String> pairs))) {
            return misfit();
        }
        Set<String> prompts =
                question.prompts().stream().map(Question.Prompt::id).collect(Collectors.toSet());
        Set<String> targets =
                question.targets().stream().map(Question.Target::id).collect(Collectors.toSet());
        if (!prompts.containsAll(pairs.keySet()) || !targets.containsAll(pairs.values())) {
            return misfit();
        }
        return pairs.size() < prompts.size() ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> typed(Response response) {
        if (!(response instanceof Response.Typed(String words))) {
            return misfit();
        }
        if (words.length() > Question.ShortText.LONGEST) {
            return Optional.of(Unmarkable.TOO_LONG);
        }
        return words.isBlank() ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> measured(Question.Numeric question, Response response) {
        if (!(response instanceof Response.Measured measured)) {
            return misfit();
        }
        if (!measured.unit().isEmpty() && question.unit(measured.unit()).isEmpty()) {
            return misfit();
        }
        if (measured.number().length() > Question.Numeric.LONGEST) {
            return Optional.of(Unmarkable.TOO_LONG);
        }
        if (measured.number().isBlank()) {
            return incomplete();
        }
        if (question.read(measured).isEmpty()) {
            return Optional.of(Unmarkable.UNREADABLE);
        }
        return question.unitRequired() && !question.hasUnit(measured) ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> pointed(Question.Hotspot question, Response response) {
        if (!(response instanceof Response.Chosen(Set<String> chosen))) {
            return misfit();
        }
        Set<String> ids = question.areas().stream().map(Question.Area::id).collect(Collectors.toSet());
        return chosen(ids, chosen, !question.several());
    }

    private static Optional<Unmarkable> sorted(Question.Classify question, Response response) {
        if (!(response instanceof Response.Paired(Map<String, String> pairs))) {
            return misfit();
        }
        Set<String> things = question.things().stream().map(Question.Thing::id).collect(Collectors.toSet());
        Set<String> bins = question.bins().stream().map(Question.Bin::id).collect(Collectors.toSet());
        if (!things.containsAll(pairs.keySet()) || !bins.containsAll(pairs.values())) {
            return misfit();
        }
        return pairs.size() < things.size() ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> filled(Question.Gaps question, Response response) {
        if (!(response instanceof Response.Paired(Map<String, String> pairs))) {
            return misfit();
        }
        long fitting = question.gaps().stream()
                .filter(gap ->
                        gap.choices().stream().anyMatch(choice -> choice.id().equals(pairs.get(gap.id()))))
                .count();
        if (fitting < pairs.size()) {
            return misfit();
        }
        return fitting < question.gaps().size() ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> written(Question.FreeText question, Response response) {
        if (!(response instanceof Response.Written written)) {
            return misfit();
        }
        if (written.words() > question.maxWords() || written.text().length() > Question.FreeText.LONGEST) {
            return Optional.of(Unmarkable.TOO_LONG);
        }
        return written.words() < Math.max(1, question.minWords()) ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> ordering(Question.Ordering question, Response response) {
        if (!(response instanceof Response.Ordered(List<String> entries))) {
            return misfit();
        }
        Set<String> ids = question.entries().stream().map(Question.Entry::id).collect(Collectors.toSet());
        return entries.size() == ids.size() && ids.equals(new HashSet<>(entries)) ? Optional.empty() : misfit();
    }

    private static Optional<Unmarkable> marking(Question.Marking question, Response response) {
        if (!(response instanceof Response.Marked(Set<String> segments))) {
            return misfit();
        }
        if (!question.segments().keySet().containsAll(segments)) {
            return misfit();
        }
        return segments.isEmpty() ? incomplete() : Optional.empty();
    }

    private static Optional<Unmarkable> walked(Scenario scenario, Response response) {
        if (!(response instanceof Response.Walked(List<String> way))) {
            return misfit();
        }
        if (scenario.taken(way).size() != way.size()) {
            return misfit();
        }
        return scenario.at(way).isPresent() ? incomplete() : Optional.empty();
    }

    /** Each group settled, of one that takes one part exactly that. Sending nothing needs no parts. */
    private static Optional<Unmarkable> assembled(Composed item, Response response) {
        if (!(response instanceof Response.Assembled assembled)) {
            return misfit();
        }
        if (assembled.words().length() > Composed.LONGEST) {
            return Optional.of(Unmarkable.TOO_LONG);
        }
        if (assembled.none()) {
            return item instanceof Drill && assembled.parts().isEmpty() ? Optional.empty() : misfit();
        }
        int known = 0;
        boolean open = false;
        for (Composed.Group group : item.groups()) {
            long chosen = group.parts().stream()
                    .filter(part -> assembled.parts().contains(part.id()))
                    .count();
            known += (int) chosen;
            if (!group.several() && chosen > 1) {
                return misfit();
            }
            open |= !assembled.settled().contains(group.id()) || (!group.several() && chosen == 0);
        }
        if (known != assembled.parts().size()) {
            return misfit();
        }
        return open ? incomplete() : Optional.empty();
    }

    private static Evidence report(Drill drill, Response.Assembled response) {
        if (!drill.rightEnd(!response.none())) {
            return new Evidence(0, drill.weight(), 1);
        }
        return response.none() ? new Evidence(drill.weight(), 0, 0) : drill.evidence(response.parts());
    }

    private static Set<String> keys(List<Question.Option> options) {
        return options.stream()
                .filter(Question.Option::key)
                .map(Question.Option::id)
                .collect(Collectors.toSet());
    }

    private static Evidence sets(Set<String> key, Set<String> ignored, Set<String> chosen) {
        long hits = key.stream().filter(chosen::contains).count();
        long falseMarks = chosen.stream()
                .filter(id -> !key.contains(id) && !ignored.contains(id))
                .count();
        return new Evidence(hits, key.size() - hits, falseMarks);
    }

    private static Evidence pairs(Question.Matching question, Map<String, String> pairs) {
        long hits = question.prompts().stream()
                .filter(prompt -> prompt.key().equals(pairs.get(prompt.id())))
                .count();
        return new Evidence(hits, question.prompts().size() - hits, 0);
    }

    /** A part of what could be had; what is worth nothing is a false mark. */
    private static Evidence worth(double fraction) {
        return new Evidence(fraction, 1 - fraction, fraction > 0 ? 0 : 1);
    }

    private static Evidence areas(Question.Hotspot question, Set<String> chosen) {
        Set<String> keys = question.areas().stream()
                .filter(Question.Area::key)
                .map(Question.Area::id)
                .collect(Collectors.toSet());
        return question.several() ? sets(keys, Set.of(), chosen) : Evidence.of(keys.containsAll(chosen));
    }

    private static Evidence bins(Question.Classify question, Map<String, String> pairs) {
        long hits = question.things().stream()
                .filter(thing -> thing.bin().equals(pairs.get(thing.id())))
                .count();
        return new Evidence(hits, question.things().size() - hits, 0);
    }

    private static Evidence gaps(Question.Gaps question, Map<String, String> pairs) {
        long hits = question.gaps().stream()
                .filter(gap -> gap.key().id().equals(pairs.get(gap.id())))
                .count();
        return new Evidence(hits, question.gaps().size() - hits, 0);
    }

    private static Evidence places(Question.Ordering question, List<String> entries) {
        int hits = 0;
        for (int place = 0; place < entries.size(); place++) {
            if (question.entries().get(place).id().equals(entries.get(place))) {
                hits++;
            }
        }
        return new Evidence(hits, entries.size() - hits, 0);
    }

    private static Evidence way(Scenario scenario, List<String> way) {
        List<Scenario.Taken> taken = scenario.taken(way);
        double earned =
                taken.stream().mapToDouble(each -> each.choice().credit()).sum();
        return new Evidence(earned, taken.size() - earned, 0);
    }
}
