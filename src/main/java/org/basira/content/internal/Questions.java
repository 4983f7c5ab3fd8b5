package org.basira.content.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.basira.question.AnswerNumber;
import org.basira.question.Language;
import org.basira.question.Picture;
import org.basira.question.Question;
import org.basira.question.Shape;
import org.basira.question.Text;
import tools.jackson.databind.JsonNode;

/** Makes questions of canonical JSON that has passed the rules. */
final class Questions {

    private Questions() {}

    static Question question(JsonNode json) {
        String id = Items.string(json, "id");
        String objective = Items.string(json, "objective");
        int level = json.path("difficulty").path("level").asInt(1);
        Text stem = Items.text(json.path("stem"));
        String specimen = Items.optional(json, "specimen");
        boolean shuffle = json.path("shuffle").asBoolean(true);
        return switch (Items.string(json, "type")) {
            case "single" ->
                new Question.Single(id, objective, level, stem, specimen, options(json, "options"), shuffle);
            case "multiple" ->
                new Question.Multiple(id, objective, level, stem, specimen, options(json, "options"), shuffle);
            case "true-false" -> new Question.TrueFalse(id, objective, level, stem, specimen, trueFalse(json));
            case "matching" ->
                new Question.Matching(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        Items.list(json, "prompts", Questions::prompt),
                        Items.list(json, "targets", Questions::target));
            case "ordering" ->
                new Question.Ordering(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        Items.list(
                                json,
                                "entries",
                                each -> new Question.Entry(
                                        Items.string(each, "id"),
                                        Items.text(each.path("text")),
                                        Items.text(each.path("why")))));
            case "marking" ->
                new Question.Marking(
                        id,
                        objective,
                        level,
                        stem,
                        Items.string(json, "specimen"),
                        new LinkedHashSet<>(ContentFile.ids(json.path("key"))),
                        new LinkedHashSet<>(ContentFile.ids(json.path("ignore"))),
                        texts(json.path("segments")));
            case "short-text" ->
                new Question.ShortText(
                        id, objective, level, stem, specimen, wordings(json), Items.text(json.path("other")));
            case "numeric" ->
                new Question.Numeric(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        figures(json),
                        Items.list(json, "units", Questions::unit),
                        json.path("unitRequired").asBoolean(false),
                        Items.text(json.path("other")));
            case "hotspot" ->
                new Question.Hotspot(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        picture(json.path("picture")),
                        Items.list(json, "areas", Questions::area),
                        Items.string(json, "pick").equals("several"));
            case "classify" ->
                new Question.Classify(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        Items.list(json, "bins", Questions::bin),
                        Items.list(json, "things", Questions::thing));
            case "gaps" ->
                new Question.Gaps(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        Items.text(json.path("text")),
                        Items.list(
                                json,
                                "gaps",
                                each -> new Question.Gap(Items.string(each, "id"), options(each, "choices"))));
            case "free-text" ->
                new Question.FreeText(
                        id,
                        objective,
                        level,
                        stem,
                        specimen,
                        json.path("words").path("min").asInt(1),
                        json.path("words").path("max").asInt(1),
                        Items.list(json, "rubric", Questions::criterion),
                        Items.text(json.path("model")));
            default -> throw new IllegalArgumentException(Items.string(json, "type"));
        };
    }

    private static List<Question.Option> options(JsonNode json, String key) {
        return Items.list(
                json,
                key,
                each -> new Question.Option(
                        Items.string(each, "id"),
                        each.path("key").asBoolean(false),
                        Items.text(each.path("text")),
                        Items.text(each.path("feedback"))));
    }

    /** The two options in their fixed order. */
    private static List<Question.Option> trueFalse(JsonNode json) {
        return options(json, "options").stream()
                .sorted((a, b) -> b.id().compareTo(a.id()))
                .toList();
    }

    private static Question.Prompt prompt(JsonNode json) {
        return new Question.Prompt(
                Items.string(json, "id"),
                Items.string(json, "key"),
                Items.text(json.path("text")),
                Items.text(json.path("right")),
                Items.text(json.path("wrong")));
    }

    private static Question.Target target(JsonNode json) {
        return new Question.Target(
                Items.string(json, "id"),
                Items.text(json.path("text")),
                json.has("lure") ? Items.text(json.path("lure")) : null);
    }

    /** What is right or partly so, then what only comes near. */
    private static List<Question.Wording> wordings(JsonNode json) {
        List<Question.Wording> wordings = new ArrayList<>();
        json.path("accepted")
                .forEach(
                        each -> wordings.add(wording(each, each.path("fraction").asDouble(1))));
        json.path("near").forEach(each -> wordings.add(wording(each, 0)));
        return List.copyOf(wordings);
    }

    private static Question.Wording wording(JsonNode json, double fraction) {
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        json.path("answers")
                .properties()
                .forEach(each -> Language.of(each.getKey())
                        .ifPresent(language -> words.put(language, ContentFile.ids(each.getValue()))));
        return new Question.Wording(Items.string(json, "id"), words, fraction, Items.text(json.path("feedback")));
    }

    private static List<Question.Figure> figures(JsonNode json) {
        List<Question.Figure> figures = new ArrayList<>();
        json.path("accepted")
                .forEach(each -> figures.add(figure(each, each.path("fraction").asDouble(1))));
        json.path("near").forEach(each -> figures.add(figure(each, 0)));
        return List.copyOf(figures);
    }

    private static Question.Figure figure(JsonNode json, double fraction) {
        JsonNode tolerance = json.path("tolerance");
        boolean relative = tolerance.has("relative");
        return new Question.Figure(
                Items.string(json, "id"),
                json.path("value").decimalValue(BigDecimal.ZERO),
                new AnswerNumber.Tolerance(
                        tolerance.path(relative ? "relative" : "absolute").decimalValue(BigDecimal.ZERO), relative),
                fraction,
                Items.text(json.path("feedback")));
    }

    private static Question.Unit unit(JsonNode json) {
        return new Question.Unit(
                Items.string(json, "id"),
                json.path("factor").decimalValue(BigDecimal.ONE),
                Items.text(json.path("text")));
    }

    /** Cleaned here too, whatever the rules let through: a page gets nothing else. */
    private static Picture picture(JsonNode json) {
        SafeSvg svg = SafeSvg.of(Items.string(json, "svg"));
        return new Picture(svg.clean(), svg.ratio(), Items.text(json.path("alternative")));
    }

    private static Question.Area area(JsonNode json) {
        return new Question.Area(
                Items.string(json, "id"),
                json.path("key").asBoolean(false),
                shape(json.path("shape")),
                Items.text(json.path("name")),
                Items.text(json.path("feedback")));
    }

    private static Shape shape(JsonNode json) {
        JsonNode rect = json.path("rect");
        JsonNode circle = json.path("circle");
        if (rect.isArray()) {
            return new Shape.Rect(at(rect, 0), at(rect, 1), at(rect, 2), at(rect, 3));
        }
        if (circle.isArray()) {
            return new Shape.Circle(at(circle, 0), at(circle, 1), at(circle, 2));
        }
        return new Shape.Polygon(Items.list(json, "polygon", corner -> new Shape.Point(at(corner, 0), at(corner, 1))));
    }

    private static double at(JsonNode numbers, int index) {
        return numbers.path(index).asDouble(0);
    }

    private static Question.Bin bin(JsonNode json) {
        return new Question.Bin(Items.string(json, "id"), Items.text(json.path("text")), Items.text(json.path("why")));
    }

    private static Question.Thing thing(JsonNode json) {
        return new Question.Thing(
                Items.string(json, "id"),
                Items.string(json, "bin"),
                Items.text(json.path("text")),
                Items.text(json.path("right")),
                Items.text(json.path("wrong")));
    }

    private static Question.Criterion criterion(JsonNode json) {
        return new Question.Criterion(
                Items.string(json, "id"),
                Items.text(json.path("name")),
                Items.list(
                        json,
                        "levels",
                        each -> new Question.Level(
                                Items.string(each, "id"), each.path("points").asInt(0), Items.text(each.path("text")))),
                Items.text(json.path("guidance")));
    }

    private static Map<String, Text> texts(JsonNode json) {
        Map<String, Text> texts = new LinkedHashMap<>();
        json.properties().forEach(each -> texts.put(each.getKey(), Items.text(each.getValue())));
        return texts;
    }
}
