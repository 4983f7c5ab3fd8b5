package org.basira.content.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes data as YAML the way the house writes it: known order of keys, texts in double quotes, short lists on a line. */
final class HouseYaml {

    private static final List<String> ORDER = List.of(
            "format",
            "id",
            "lang",
            "type",
            "use",
            "order",
            "minutes",
            "family",
            "requires",
            "title",
            "summary",
            "set",
            "member",
            "label",
            "kind",
            "of",
            "ideology",
            "voice",
            "about",
            "identity",
            "objective",
            "objectives",
            "twin",
            "level",
            "why",
            "difficulty",
            "content-note",
            "sources",
            "platform",
            "author",
            "name",
            "handle",
            "minutesAgo",
            "counts",
            "likes",
            "shares",
            "veil",
            "specimen",
            "story",
            "stem",
            "hints",
            "intro",
            "limit",
            "grace",
            "opens",
            "closes",
            "attempts",
            "pass",
            "file",
            "svg",
            "alternative",
            "picture",
            "pick",
            "words",
            "min",
            "max",
            "factor",
            "points",
            "answers",
            "value",
            "tolerance",
            "fraction",
            "bin",
            "shape",
            "behaviour",
            "tries",
            "penalty",
            "credit",
            "review",
            "to",
            "text",
            "key",
            "ignore",
            "right",
            "wrong",
            "line",
            "feedback",
            "guidance",
            "consequence",
            "branches",
            "accepted",
            "near",
            "other",
            "units",
            "unitRequired",
            "areas",
            "bins",
            "things",
            "gaps",
            "levels",
            "rubric",
            "model",
            "lure",
            "good",
            "glue",
            "break",
            "start",
            "nodes",
            "when",
            "choices",
            "end",
            "endings",
            "targets",
            "prompts",
            "options",
            "entries",
            "segments",
            "marks",
            "context",
            "account",
            "time",
            "posts",
            "acts",
            "report",
            "block",
            "talk",
            "leave",
            "verdict",
            "mix",
            "blueprint",
            "specimens",
            "sections",
            "draw",
            "lessons",
            "quizzes",
            "practice",
            "en",
            "ar",
            "ckb");
    private static final List<String> LAST = List.of("change", "awaits", "notes", "excerpt", "reviewed");

    private final StringBuilder out = new StringBuilder();

    private HouseYaml() {}

    static String write(ObjectNode json) {
        HouseYaml yaml = new HouseYaml();
        yaml.object(json, 0, false);
        return yaml.out.toString();
    }

    private void object(JsonNode json, int indent, boolean inline) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(json.properties());
        entries.sort(Comparator.comparingInt(entry -> rank(entry.getKey())));
        boolean first = inline;
        for (Map.Entry<String, JsonNode> entry : entries) {
            out.append(first ? "" : " ".repeat(indent)).append(entry.getKey()).append(':');
            first = false;
            value(entry.getValue(), indent);
        }
    }

    /** Where a key stands among others: lower ones first. */
    static int rank(String key) {
        int known = ORDER.indexOf(key);
        int last = LAST.indexOf(key);
        return last >= 0 ? 1000 + last : known >= 0 ? known : 500;
    }

    private void value(JsonNode value, int indent) {
        if (value.isObject() && !value.isEmpty()) {
            out.append('\n');
            object(value, indent + 2, false);
        } else if (value.isArray() && hasObjects(value)) {
            out.append('\n');
            for (JsonNode each : value) {
                out.append(" ".repeat(indent + 2)).append("- ");
                object(each, indent + 4, true);
            }
        } else if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(each -> all.add(scalar(each)));
            out.append(" [").append(String.join(", ", all)).append("]\n");
        } else {
            out.append(' ').append(value.isObject() ? "{}" : scalar(value)).append('\n');
        }
    }

    private static boolean hasObjects(JsonNode array) {
        return !array.isEmpty() && array.get(0).isObject();
    }

    private static String scalar(JsonNode value) {
        if (!value.isString()) {
            return value.toString();
        }
        String text = value.stringValue();
        boolean plain = text.matches("[a-z][a-z0-9]*([-./][a-z0-9]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
                && !List.of("true", "false", "null").contains(text);
        return plain ? text : Canonical.MAPPER.writeValueAsString(text);
    }
}
