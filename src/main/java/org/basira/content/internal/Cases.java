package org.basira.content.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Incoming;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes practice cases and incoming reports of canonical JSON that has passed the rules. */
final class Cases {

    private Cases() {}

    static Drill drill(JsonNode json) {
        return new Drill(
                Items.string(json, "id"),
                Items.string(json, "objective"),
                json.path("difficulty").path("level").asInt(1),
                Items.text(json.path("title")),
                Items.text(json.path("story")),
                Items.list(json, "exhibits", Cases::exhibit),
                groups(json),
                rubric(json),
                json.path("shouldReport").asBoolean(true),
                Items.text(json.path("noReport").path("says")),
                Items.text(json.path("model")),
                Items.list(json, "people", Items::text));
    }

    static Incoming incoming(JsonNode json) {
        return new Incoming(
                Items.string(json, "id"),
                Items.string(json, "objective"),
                json.path("difficulty").path("level").asInt(1),
                Incoming.Desk.valueOf(Items.string(json, "desk").toUpperCase(Locale.ROOT)),
                Items.text(json.path("title")),
                Items.text(json.path("from")),
                Items.text(json.path("report")),
                post(json.path("post")),
                Items.text(json.path("basis")),
                groups(json),
                rubric(json),
                Items.text(json.path("after")));
    }

    private static Incoming.@Nullable Post post(JsonNode json) {
        return json.isObject()
                ? new Incoming.Post(
                        Items.text(json.path("author").path("name")),
                        json.path("author").path("handle").asString(""),
                        json.path("minutesAgo").asInt(0),
                        json.path("counts").path("likes").asInt(0),
                        json.path("counts").path("shares").asInt(0),
                        Items.text(json.path("veil")),
                        Items.text(json.path("text")))
                : null;
    }

    private static Drill.Exhibit exhibit(JsonNode json) {
        return new Drill.Exhibit(
                Items.string(json, "id"),
                json.path("day").asInt(0),
                json.path("handle").asString(""),
                json.path("address").asString(""),
                json.has("state") ? (Boolean) Items.string(json, "state").equals("removed") : null,
                Items.text(json));
    }

    private static List<Composed.Group> groups(JsonNode json) {
        return Items.list(
                json,
                "groups",
                each -> new Composed.Group(
                        Items.string(each, "id"),
                        Items.string(each, "pick").equals("some"),
                        ContentFile.ids(each.path("want")),
                        Items.list(each, "parts", Cases::part)));
    }

    private static Composed.Part part(JsonNode json) {
        Map<String, Double> marks = new LinkedHashMap<>();
        json.path("marks")
                .properties()
                .forEach(each -> marks.put(each.getKey(), each.getValue().asDouble(0)));
        return new Composed.Part(
                Items.string(json, "id"), quality(json), marks, Items.text(json), Items.text(json.path("says")));
    }

    private static Composed.Quality quality(JsonNode json) {
        return Composed.Quality.valueOf(Items.string(json, "quality").toUpperCase(Locale.ROOT));
    }

    private static List<Composed.Element> rubric(JsonNode json) {
        return Items.list(
                json,
                "rubric",
                each -> new Composed.Element(
                        Items.string(each, "id"),
                        each.path("weight").asDouble(1),
                        each.path("default").asDouble(0),
                        Items.text(each.path("name")),
                        Items.text(each.path("actionable"))));
    }
}
