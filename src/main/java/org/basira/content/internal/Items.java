package org.basira.content.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes items of canonical JSON that has passed the rules. */
final class Items {

    private Items() {}

    static boolean isItem(String kind) {
        return Item.KINDS.contains(kind);
    }

    static Item item(String kind, JsonNode json) {
        return switch (kind) {
            case "question" -> Questions.question(json);
            case "specimen" -> specimen(json);
            case "scenario" -> scenario(json);
            case "case" -> Cases.drill(json);
            case "incoming" -> Cases.incoming(json);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Specimen specimen(JsonNode json) {
        JsonNode identity = json.path("identity");
        JsonNode context = json.path("context");
        JsonNode verdict = json.path("verdict");
        Map<Specimen.Act, Specimen.ActJudgement> acts = new EnumMap<>(Specimen.Act.class);
        for (Specimen.Act act : Specimen.Act.values()) {
            JsonNode each = json.path("acts").path(act.name().toLowerCase(Locale.ROOT));
            acts.put(act, new Specimen.ActJudgement(each.path("good").asBoolean(false), text(each.path("why"))));
        }
        Map<Language, List<String>> order = new EnumMap<>(Language.class);
        json.path("order")
                .properties()
                .forEach(each -> Language.of(each.getKey())
                        .ifPresent(language -> order.put(language, ContentFile.ids(each.getValue()))));
        return new Specimen(
                string(json, "id"),
                Specimen.Use.valueOf(string(json, "use").toUpperCase(Locale.ROOT)),
                Specimen.Label.valueOf(string(json, "label").toUpperCase(Locale.ROOT)),
                string(json, "kind"),
                optional(json, "ideology"),
                json.path("voice").asString("none"),
                json.path("about").asString("none"),
                optional(json, "twin"),
                identity.isObject() ? new Specimen.Identity(string(identity, "set"), string(identity, "member")) : null,
                string(json, "objective"),
                json.path("difficulty").path("level").asInt(1),
                string(json, "platform"),
                text(json.path("author").path("name")),
                json.path("author").path("handle").asString(""),
                json.path("minutesAgo").asInt(0),
                json.path("counts").path("likes").asInt(0),
                json.path("counts").path("shares").asInt(0),
                text(json.path("veil")),
                list(
                        json,
                        "segments",
                        each -> new Specimen.Segment(
                                string(each, "id"),
                                text(each),
                                each.path("glue").asBoolean(false),
                                each.path("break").asBoolean(false))),
                order,
                list(
                        json,
                        "marks",
                        each -> new Specimen.Mark(
                                string(each, "id"),
                                string(each, "kind").equals("signal"),
                                string(each, "of"),
                                ContentFile.ids(each.path("segments")),
                                text(each.path("why")))),
                new Specimen.Context(
                        text(context.path("account")), text(context.path("time")), list(context, "posts", Items::text)),
                acts,
                new Specimen.Verdict(
                        text(verdict.path("right")), text(verdict.path("wrong")), text(verdict.path("line"))));
    }

    private static Scenario scenario(JsonNode json) {
        return new Scenario(
                string(json, "id"),
                string(json, "objective"),
                json.path("difficulty").path("level").asInt(1),
                text(json.path("title")),
                string(json, "start"),
                list(
                        json,
                        "nodes",
                        node -> new Scenario.Node(
                                string(node, "id"),
                                text(node.path("text")),
                                optional(node, "specimen"),
                                guard(node.path("when")),
                                list(node, "choices", Items::choice))),
                text(json.path("end")),
                list(json, "endings", each -> new Scenario.Ending(guard(each.path("when")), text(each.path("text")))));
    }

    private static Scenario.Choice choice(JsonNode json) {
        return new Scenario.Choice(
                string(json, "id"),
                text(json.path("text")),
                text(json.path("feedback")),
                text(json.path("consequence")),
                json.path("credit").asDouble(0),
                list(json, "branches", each -> new Scenario.Branch(guard(each.path("when")), string(each, "to"))),
                string(json, "to"));
    }

    private static Scenario.Guard guard(JsonNode when) {
        return new Scenario.Guard(
                ContentFile.ids(when.path("chose")),
                ContentFile.ids(when.path("choseNot")),
                number(when, "scoreAtLeast"),
                number(when, "scoreBelow"));
    }

    private static @Nullable Double number(JsonNode json, String key) {
        return json.path(key).isNumber() ? (Double) json.path(key).asDouble(0) : null;
    }

    static Text text(JsonNode json) {
        return new Text(
                json.path("en").asString(""),
                json.path("ar").asString(""),
                json.path("ckb").asString(""));
    }

    static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        json.path(key).forEach(node -> list.add(each.apply(node)));
        return List.copyOf(list);
    }

    static String string(JsonNode json, String key) {
        return json.path(key).asString("");
    }

    static @Nullable String optional(JsonNode json, String key) {
        return json.path(key).isString() ? json.path(key).stringValue() : null;
    }
}
