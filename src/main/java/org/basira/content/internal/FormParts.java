package org.basira.content.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.basira.content.Part;
import org.basira.content.Part.Kind;
import org.basira.content.Part.Option;
import org.basira.question.Language;
import org.basira.question.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads data and the schema it must keep as the parts of a form. */
final class FormParts {

    /** Set elsewhere: by the file's name, on publishing, or by those who read a translation. */
    private static final List<String> NOT_IN_FORM =
            List.of("/format", "/id", "/type", "/reviewed", "/change", "/awaits", "/notes", "/excerpt", "/picture/svg");

    private static final String OWN = "own";

    private final FormSchema schema;
    private final FormReferences references;
    private final ObjectNode json;

    FormParts(String kind, FormSchema schema, ObjectNode json) {
        this.schema = schema;
        this.references = new FormReferences(kind, json);
        this.json = json;
    }

    Part.Fields whole() {
        return fields("", true, schema.whole(json), json);
    }

    private Part.Fields fields(String pointer, boolean required, JsonNode object, JsonNode data) {
        List<Part> parts = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<Map.Entry<String, JsonNode>> properties =
                new ArrayList<>(object.path("properties").properties());
        properties.sort(Comparator.comparingInt(each -> HouseYaml.rank(each.getKey())));
        boolean words = inWords(object);
        if (words) {
            parts.add(new Part.Words(pointer, true, text(data)));
        }
        for (Map.Entry<String, JsonNode> each : properties) {
            String name = each.getKey();
            String child = pointer + "/" + name;
            if (NOT_IN_FORM.contains(child) || (words && Language.of(name).isPresent())) {
                continue;
            }
            boolean asked = FormSchema.requires(object, name);
            if (!asked && !data.has(name) && large(each.getValue(), child)) {
                absent.add(name);
            } else {
                part(child, asked, each.getValue(), data.path(name)).ifPresent(parts::add);
            }
        }
        // The id first, as in the file: the words belong to it.
        parts.sort(Comparator.comparingInt(each -> each.pointer().equals(pointer + "/id") ? 0 : 1));
        return new Part.Fields(pointer, required, List.copyOf(parts), List.copyOf(absent));
    }

    /** Whether a part is too large to stand empty in the form. */
    private boolean large(JsonNode raw, String pointer) {
        JsonNode settled = schema.settled(raw, json);
        String type = settled.path("type").asString("");
        return references.options(pointer).isEmpty()
                && (type.equals("object") || (type.equals("array") && !plainList(settled)));
    }

    private boolean plainList(JsonNode settled) {
        return settled.has("items") && schema.plainList(settled) && !large(settled.path("items"), "");
    }

    private Optional<Part> part(String pointer, boolean required, JsonNode raw, JsonNode data) {
        JsonNode settled = schema.settled(raw, data);
        if (settled.has("const")) {
            return settled.path("const").isBoolean()
                    ? Optional.of(new Part.Tick(pointer, required, data.asBoolean(false)))
                    : Optional.empty();
        }
        if (settled.has("enum")) {
            return Optional.of(new Part.Select(pointer, required, data.asString(""), options(settled.path("enum"))));
        }
        if (settled.path("oneOf").size() > 0 && !settled.has("properties")) {
            return Optional.of(oneOf(pointer, required, settled.path("oneOf"), data));
        }
        return switch (settled.path("type").asString("")) {
            case "boolean" -> Optional.of(bool(pointer, required, data));
            case "number" -> Optional.of(new Part.Line(pointer, required, scalar(data), number(settled, Kind.NUMBER)));
            case "integer" -> Optional.of(new Part.Line(pointer, required, scalar(data), number(settled, Kind.NUMBER)));
            case "string" -> Optional.of(line(pointer, required, settled, data));
            case "array" -> array(pointer, required, settled, data);
            case "object" -> Optional.of(object(pointer, required, settled, data));
            default -> Optional.empty();
        };
    }

    /** What is not asked for may also be left to the usual. */
    private static Part bool(String pointer, boolean required, JsonNode data) {
        return required
                ? new Part.Tick(pointer, true, data.asBoolean(false))
                : new Part.Select(
                        pointer,
                        false,
                        data.asString(""),
                        List.of(new Option("true", Text.EMPTY), new Option("false", Text.EMPTY)));
    }

    private Part line(String pointer, boolean required, JsonNode settled, JsonNode data) {
        List<Option> others = references.options(pointer);
        if (!others.isEmpty()) {
            return new Part.Select(pointer, required, data.asString(""), others);
        }
        Part.Check check =
                new Part.Check(Kind.NAME, false, 0, 0, settled.path("pattern").asString(""));
        return new Part.Line(pointer, required, data.asString(""), check);
    }

    private Optional<Part> array(String pointer, boolean required, JsonNode settled, JsonNode data) {
        if (!settled.has("items")) {
            return Optional.empty();
        }
        JsonNode items = schema.settled(settled.path("items"), json);
        List<Option> options = items.has("enum") ? options(items.path("enum")) : references.options(pointer);
        if (!options.isEmpty()) {
            return Optional.of(new Part.Several(pointer, required, texts(data), options));
        }
        if (plainList(settled)) {
            return Optional.of(list(pointer, required, items, data));
        }
        List<Part> rows = new ArrayList<>();
        for (JsonNode each : data) {
            part(pointer + "/" + rows.size(), true, settled.path("items"), each).ifPresent(rows::add);
        }
        boolean grows = rows.size() < settled.path("maxItems").asInt(Integer.MAX_VALUE);
        boolean shrinks = rows.size() > settled.path("minItems").asInt(0);
        return Optional.of(new Part.Rows(pointer, required, List.copyOf(rows), grows, shrinks, false));
    }

    private static Part list(String pointer, boolean required, JsonNode items, JsonNode data) {
        if (items.path("type").asString("").equals("array")) {
            String groups = data.valueStream()
                    .map(each -> each.valueStream().map(FormParts::scalar).collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
            return new Part.Line(pointer, required, groups, number(items.path("items"), Kind.NUMBERS));
        }
        if (FormSchema.number(items)) {
            return new Part.Line(pointer, required, String.join(", ", texts(data)), number(items, Kind.NUMBERS));
        }
        return new Part.Line(
                pointer, required, String.join("\n", texts(data)), new Part.Check(Kind.LINES, false, 0, 0, ""));
    }

    private Part object(String pointer, boolean required, JsonNode settled, JsonNode data) {
        if (inWords(settled) && settled.path("properties").size() == Language.values().length) {
            return new Part.Words(pointer, required, text(data));
        }
        if (FormSchema.named(settled)) {
            List<Part> rows = new ArrayList<>();
            data.properties()
                    .forEach(each -> part(
                                    pointer + "/" + each.getKey(),
                                    true,
                                    settled.path("additionalProperties"),
                                    each.getValue())
                            .ifPresent(rows::add));
            return new Part.Rows(pointer, required, List.copyOf(rows), true, true, true);
        }
        if (!FormSchema.oneProperty(settled)) {
            return fields(pointer, required, settled, data);
        }
        List<Option> makes = settled.path("properties").properties().stream()
                .map(each -> new Option(each.getKey(), Text.EMPTY))
                .toList();
        String make =
                data.properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
        List<Part> parts = new ArrayList<>(List.of(new Part.Which(pointer, required, make, makes)));
        JsonNode of = settled.path("properties").path(make);
        part(pointer + "/" + make, true, of, data.path(make)).ifPresent(parts::add);
        return new Part.Fields(pointer, required, List.copyOf(parts), List.of());
    }

    private Part oneOf(String pointer, boolean required, JsonNode makes, JsonNode data) {
        List<Option> options = new ArrayList<>();
        for (JsonNode make : makes) {
            if (FormSchema.number(make)) {
                String number = data.isNumber() ? scalar(data) : "";
                return new Part.Line(pointer, false, number, number(make, Kind.NUMBER)); // blank is the word for none
            }
            options.addAll(options(make.path("enum")));
            if (make.has("properties")) {
                options.add(new Option(OWN, Text.EMPTY));
            }
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Which(pointer, required, data.isObject() ? OWN : data.asString(""), options));
        for (JsonNode make : makes) {
            if (make.has("properties") && data.isObject()) {
                parts.addAll(fields(pointer, required, make, data).parts());
            }
        }
        return new Part.Fields(pointer, required, List.copyOf(parts), List.of());
    }

    private static boolean inWords(JsonNode object) {
        return object.path("properties").path("en").path("type").asString("").equals("string");
    }

    private static Text text(JsonNode data) {
        return new Text(
                data.path("en").asString(""),
                data.path("ar").asString(""),
                data.path("ckb").asString(""));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(FormParts::scalar).toList();
    }

    private static String scalar(JsonNode data) {
        return data.isValueNode() && !data.isNull() ? data.asString("") : "";
    }

    private static List<Option> options(JsonNode values) {
        return values.valueStream()
                .map(each -> new Option(each.asString(""), Text.EMPTY))
                .toList();
    }

    private static Part.Check number(JsonNode settled, Kind kind) {
        double least = settled.path("exclusiveMinimum").isNumber()
                ? Math.nextUp(settled.path("exclusiveMinimum").doubleValue())
                : settled.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        double most = settled.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        return new Part.Check(kind, settled.path("type").asString("").equals("integer"), least, most, "");
    }
}
