package org.basira.content.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basira.content.Part.Option;
import org.basira.question.Text;
import tools.jackson.databind.JsonNode;

/** Which places of a file name another part of it, and what they can name. The schema only says that it is an id. */
final class FormReferences {

    private final String kind;
    private final JsonNode json;

    FormReferences(String kind, JsonNode json) {
        this.kind = kind;
        this.json = json;
    }

    /** Empty where nothing of the file is named. */
    List<Option> options(String pointer) {
        String place = kind + pointer.replaceAll("/[0-9]+", "/*");
        return switch (place) {
            case "question/prompts/*/key" -> all("targets");
            case "question/things/*/bin" -> all("bins");
            case "question/key", "question/ignore", "specimen/marks/*/segments" -> all("segments");
            case "scenario/start" -> all("nodes");
            case "scenario/nodes/*/choices/*/to", "scenario/nodes/*/choices/*/branches/*/to" -> scenesAndEnd();
            default ->
                kind.equals("scenario") && (place.endsWith("/chose") || place.endsWith("/choseNot"))
                        ? choices()
                        : List.of();
        };
    }

    private List<Option> all(String list) {
        JsonNode node = json.path(list);
        List<Option> options = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            options.add(new Option(each.getKey(), words(each.getValue())));
        }
        if (node.isArray()) {
            node.forEach(each -> options.add(option("", each)));
        }
        return options;
    }

    private List<Option> scenesAndEnd() {
        List<Option> options = new ArrayList<>(all("nodes"));
        options.add(new Option("end", Text.EMPTY));
        return options;
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>();
        for (JsonNode scene : json.path("nodes")) {
            String prefix = scene.path("id").asString("") + ".";
            scene.path("choices").forEach(each -> options.add(option(prefix, each)));
        }
        return options;
    }

    private static Option option(String prefix, JsonNode part) {
        return new Option(prefix + part.path("id").asString(""), words(part.has("text") ? part.path("text") : part));
    }

    private static Text words(JsonNode node) {
        return new Text(
                node.path("en").asString(""),
                node.path("ar").asString(""),
                node.path("ckb").asString(""));
    }
}
