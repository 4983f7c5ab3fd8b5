package org.basira.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basira.question.Composed;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.testing.Items;

/** The right answer to an item, as a response and as the page sends it. */
final class RightAnswers {

    private RightAnswers() {}

    static Response to(Item item) {
        return switch (item) {
            case Question.Single q -> chosen(q.options());
            case Question.TrueFalse q -> chosen(q.options());
            case Question.Multiple q -> chosen(q.options());
            case Question.Matching q -> {
                Map<String, String> pairs = new HashMap<>();
                q.prompts().forEach(prompt -> pairs.put(prompt.id(), prompt.key()));
                yield new Response.Paired(pairs);
            }
            case Question.Ordering q ->
                new Response.Ordered(
                        q.entries().stream().map(Question.Entry::id).toList());
            case Question.Marking q -> new Response.Marked(new HashSet<>(q.key()));
            case Question.ShortText q ->
                new Response.Typed(q.wordings()
                        .getFirst()
                        .words()
                        .values()
                        .iterator()
                        .next()
                        .getFirst());
            case Question.Numeric q ->
                new Response.Measured(
                        q.figures().getFirst().value().toPlainString(),
                        q.units().stream()
                                .filter(unit -> unit.factor().doubleValue() == 1)
                                .findFirst()
                                .map(Question.Unit::id)
                                .orElse(""),
                        Language.EN);
            case Question.Hotspot q ->
                new Response.Chosen(q.areas().stream()
                        .filter(Question.Area::key)
                        .map(Question.Area::id)
                        .collect(Collectors.toSet()));
            case Question.Classify q ->
                new Response.Paired(
                        q.things().stream().collect(Collectors.toMap(Question.Thing::id, Question.Thing::bin)));
            case Question.Gaps q ->
                new Response.Paired(q.gaps().stream()
                        .collect(Collectors.toMap(
                                Question.Gap::id, gap -> gap.key().id())));
            case Question.FreeText q ->
                new Response.Written("word ".repeat(q.minWords()).strip());
            case Specimen s -> new Response.Judged(s.over(), Response.Sureness.FAIRLY, Specimen.Act.REPORT);
            case Scenario s -> walked(s);
            case Composed c -> Items.rightly(c);
        };
    }

    /** What the page puts into the event {@code answer}; a story has no such event. */
    static Object sent(Response response) {
        return switch (response) {
            case Response.Chosen chosen -> chosen.options();
            case Response.Paired paired -> paired.pairs();
            case Response.Ordered ordered -> ordered.entries();
            case Response.Marked marked -> marked.segments();
            case Response.Judged judged ->
                Map.of(
                        "side", judged.over() ? "over" : "not",
                        "sure", judged.sureness().name(),
                        "act", judged.act().name());
            case Response.Typed typed -> typed.words();
            case Response.Measured measured -> measured;
            case Response.Written written -> written.text();
            case Response.Assembled made -> throw new IllegalArgumentException("a report is made part by part");
            case Response.Walked walked -> throw new IllegalArgumentException("a story is walked");
        };
    }

    private static Response chosen(List<Question.Option> options) {
        return new Response.Chosen(options.stream()
                .filter(Question.Option::key)
                .map(Question.Option::id)
                .collect(Collectors.toSet()));
    }

    private static Response walked(Scenario scenario) {
        List<String> way = new ArrayList<>();
        for (var node = scenario.at(way); node.isPresent(); node = scenario.at(way)) {
            way.add(node.get().id() + "." + node.get().choices().getFirst().id());
        }
        return new Response.Walked(List.copyOf(way));
    }
}
