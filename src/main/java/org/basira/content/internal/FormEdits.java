package org.basira.content.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basira.content.Edit;
import org.basira.content.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Does acts of a form on the data behind it. */
final class FormEdits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormSchema schema;
    private final ObjectNode json;
    private final FormSkeleton skeleton;

    FormEdits(FormSchema schema, ObjectNode json) {
        this.schema = schema;
        this.json = json;
        this.skeleton = new FormSkeleton(schema);
    }

    /** Whether the act was possible; where it was not, the data is as it was. */
    boolean done(Edit edit) {
        JsonNode allowed = schema.at(json, edit.pointer());
        if (edit.pointer().isEmpty() || allowed.isMissingNode()) {
            return false;
        }
        JsonNode parent = json.at(parent(edit.pointer()));
        String name = edit.pointer().substring(edit.pointer().lastIndexOf('/') + 1);
        return switch (edit) {
            case Edit.Put put -> put(parent, name, allowed, put);
            case Edit.Add add -> add(parent, name, allowed, json.at(add.pointer()));
            case Edit.Remove remove -> remove(parent, name);
            case Edit.Move move -> move(parent, FormSchema.index(name), move.by());
            case Edit.Rename rename -> rename(parent, name, rename.name());
            case Edit.Become become -> become(parent, name, allowed, become.make());
        };
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private boolean put(JsonNode parent, String name, JsonNode allowed, Edit.Put put) {
        if (parent instanceof ArrayNode array && array.has(FormSchema.index(name))) {
            array.set(FormSchema.index(name), value(allowed, put.text()));
            return true;
        }
        if (!(parent instanceof ObjectNode object)) {
            return false;
        }
        boolean required = FormSchema.requires(schema.at(json, parent(put.pointer())), name);
        boolean off = allowed.has("const") && !put.text().equals("true");
        if (off || (put.text().isBlank() && !required && !allowed.has("oneOf"))) {
            object.remove(name);
            return true;
        }
        if (allowed.has("const") && onlyOne(parent(put.pointer()), name)) {
            json.at(parent(parent(put.pointer()))).forEach(each -> {
                if (each instanceof ObjectNode sibling) {
                    sibling.remove(name);
                }
            });
        }
        object.set(name, value(allowed, put.text()));
        return true;
    }

    /** Whether one among its siblings may bear this tick. */
    private boolean onlyOne(String row, String name) {
        JsonNode list = schema.at(json, parent(row));
        return list.path("maxContains").asInt(0) == 1
                && list.path("contains").path("required").path(0).asString("").equals(name);
    }

    private static JsonNode value(JsonNode allowed, String typed) {
        String text = typed.strip();
        if (allowed.has("const") || allowed.path("type").asString("").equals("boolean")) {
            return JSON.booleanNode(text.equals("true"));
        }
        for (JsonNode each : allowed.path("enum")) {
            if (each.asString("").equals(text)) {
                return each;
            }
        }
        for (JsonNode make : allowed.path("oneOf")) {
            if (text.isEmpty() ? make.has("const") : FormSchema.number(make)) {
                return text.isEmpty() ? make.path("const") : number(text);
            }
        }
        if (FormSchema.number(allowed)) {
            return number(text);
        }
        return allowed.path("type").asString("").equals("array")
                ? list(allowed.path("items"), text)
                : JSON.stringNode(text.replaceAll("\\s*\n\\s*", " "));
    }

    /** What is no number, or too large for one, stays as it was typed: the form says so beside it. */
    private static JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(Part.Check.latin(text)).stripTrailingZeros();
            boolean small = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            if (small) {
                return JSON.numberNode(number.intValueExact());
            }
            double value = number.doubleValue();
            return Double.isFinite(value) ? JSON.numberNode(value) : JSON.stringNode(text);
        } catch (NumberFormatException notOne) {
            return JSON.stringNode(text);
        }
    }

    private static ArrayNode list(JsonNode items, String text) {
        ArrayNode list = JSON.arrayNode();
        boolean groups = items.path("type").asString("").equals("array");
        String between = groups ? "[;؛\n]" : FormSchema.number(items) ? "[\\s,،]+" : "\n";
        Arrays.stream(text.split(between, -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> list.add(
                        groups
                                ? list(items.path("items"), each)
                                : FormSchema.number(items) ? number(each) : JSON.stringNode(each)));
        return list;
    }

    private boolean add(JsonNode parent, String name, JsonNode allowed, JsonNode there) {
        if (there instanceof ArrayNode array && allowed.has("items")) {
            array.add(skeleton.of(allowed.path("items"), "", array));
            return true;
        }
        if (there instanceof ObjectNode object && FormSchema.named(allowed)) {
            List<String> names =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            object.set(
                    FormSkeleton.fresh(new HashSet<>(names), names),
                    skeleton.of(allowed.path("additionalProperties"), "", JSON.arrayNode()));
            return true;
        }
        if (!there.isMissingNode() || !(parent instanceof ObjectNode object)) {
            return false;
        }
        JsonNode fresh = skeleton.of(allowed, name, JSON.arrayNode());
        if (fresh instanceof ArrayNode array && array.isEmpty() && !schema.plainList(allowed)) {
            array.add(skeleton.of(allowed.path("items"), "", array));
        }
        object.set(name, fresh);
        return true;
    }

    private static boolean remove(JsonNode parent, String name) {
        int index = FormSchema.index(name);
        if (parent instanceof ArrayNode array && index >= 0 && index < array.size()) {
            array.remove(index);
            return true;
        }
        return parent instanceof ObjectNode object && object.remove(name) != null;
    }

    private static boolean move(JsonNode parent, int index, int by) {
        int to = index + by;
        if (!(parent instanceof ArrayNode array) || index < 0 || Math.max(index, to) >= array.size() || to < 0) {
            return false;
        }
        JsonNode moved = array.remove(index);
        array.insert(to, moved);
        return true;
    }

    private static boolean rename(JsonNode parent, String from, String to) {
        if (!(parent instanceof ObjectNode object)
                || !object.has(from)
                || object.has(to)
                || !to.matches("[a-z0-9-]{1,40}")) {
            return false;
        }
        Map<String, JsonNode> all = new LinkedHashMap<>();
        object.properties().forEach(each -> all.put(each.getKey().equals(from) ? to : each.getKey(), each.getValue()));
        object.removeAll();
        all.forEach(object::set);
        return true;
    }

    private boolean become(JsonNode parent, String name, JsonNode allowed, String make) {
        JsonNode fresh = made(allowed, make);
        if (fresh.isMissingNode()) {
            return false;
        }
        if (parent instanceof ObjectNode object) {
            object.set(name, fresh);
        }
        return parent.isObject();
    }

    private JsonNode made(JsonNode allowed, String make) {
        JsonNode property = allowed.path("properties").path(make);
        if (!property.isMissingNode()) {
            ObjectNode fresh = JSON.objectNode();
            fresh.set(make, skeleton.of(property, make, JSON.arrayNode()));
            return fresh;
        }
        for (JsonNode each : allowed.path("oneOf").isMissingNode() ? List.<JsonNode>of() : allowed.path("oneOf")) {
            for (JsonNode word : each.path("enum")) {
                if (word.asString("").equals(make)) {
                    return word;
                }
            }
        }
        JsonNode own = FormSchema.variant(allowed);
        return own.equals(allowed) ? allowed.path("missing") : skeleton.of(own, "", JSON.arrayNode());
    }
}
