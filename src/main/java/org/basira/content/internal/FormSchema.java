package org.basira.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What the schema of an item or a quiz allows where, once its conditions are settled by the data that is there. */
final class FormSchema {

    private static final List<String> KINDS = List.of("question", "specimen", "scenario", "case", "incoming", "quiz");
    private static final ConcurrentHashMap<String, FormSchema> READ = new ConcurrentHashMap<>();
    private static final List<String> CONDITIONS = List.of("if", "then", "else", "allOf");

    private final JsonNode root;

    private FormSchema(JsonNode root) {
        this.root = root;
    }

    /** Empty for kinds that have no form. */
    static Optional<FormSchema> of(String kind) {
        return KINDS.contains(kind) ? Optional.of(READ.computeIfAbsent(kind, FormSchema::read)) : Optional.empty();
    }

    private static FormSchema read(String kind) {
        String name = "/content/schema/" + kind + ".1.json";
        try (InputStream in = FormSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new FormSchema(Canonical.MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What holds for the whole file. */
    JsonNode whole(JsonNode data) {
        return settled(root, data);
    }

    /** A schema without references and conditions, as it holds for this data. */
    JsonNode settled(JsonNode schema, JsonNode data) {
        JsonNode plain = schema.path("$ref").isString()
                ? root.at(schema.path("$ref").stringValue().substring(1))
                : schema;
        if (!(plain instanceof ObjectNode object) || CONDITIONS.stream().noneMatch(object::has)) {
            return plain;
        }
        ObjectNode settled = object.deepCopy();
        CONDITIONS.forEach(settled::remove);
        List<JsonNode> all = new ArrayList<>(List.of(object));
        object.path("allOf").forEach(all::add);
        for (JsonNode each : all) {
            if (each.has("if")
                    && each.path(holds(each.path("if"), data) ? "then" : "else") instanceof ObjectNode then) {
                join(settled, then);
            }
        }
        return settled;
    }

    private static boolean holds(JsonNode condition, JsonNode data) {
        return condition.path("properties").properties().stream()
                .allMatch(
                        each -> data.path(each.getKey()).equals(each.getValue().path("const")));
    }

    /** A property that is only allowed stays as it was said first; one that is forbidden goes. */
    private static void join(ObjectNode settled, ObjectNode then) {
        ObjectNode properties = settled.withObjectProperty("properties");
        then.path("properties").properties().forEach(each -> {
            JsonNode before = properties.path(each.getKey());
            if (each.getValue().isBoolean() && !each.getValue().booleanValue()) {
                properties.remove(each.getKey());
            } else if (!(before.has("enum") && each.getValue().has("const"))) {
                properties.set(each.getKey(), each.getValue());
            }
        });
        ArrayNode required = settled.withArrayProperty("required");
        then.path("required").forEach(required::add);
    }

    /** What holds at a place of the data; missing where nothing may stand. */
    JsonNode at(JsonNode data, String pointer) {
        JsonNode here = data;
        JsonNode schema = settled(root, data);
        for (String step : steps(pointer)) {
            here = here.isArray() ? here.path(index(step)) : here.path(step);
            schema = settled(under(variant(schema), step), here);
        }
        return schema;
    }

    /** Of several makes the one that has parts. */
    static JsonNode variant(JsonNode schema) {
        for (JsonNode make : schema.path("oneOf")) {
            if (make.has("properties")) {
                return make;
            }
        }
        return schema;
    }

    private static JsonNode under(JsonNode schema, String step) {
        if (schema.has("items")) {
            return schema.path("items");
        }
        JsonNode named = schema.path("properties").path(step);
        if (!named.isMissingNode()) {
            return named;
        }
        JsonNode any = schema.path("additionalProperties");
        return any.isObject() ? any : MissingNode.getInstance();
    }

    static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    static int index(String step) {
        return step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : -1;
    }

    static boolean requires(JsonNode schema, String name) {
        for (JsonNode each : schema.path("required")) {
            if (each.asString("").equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an object with names of its own choice. */
    static boolean named(JsonNode schema) {
        return schema.path("additionalProperties").isObject() && !schema.has("properties");
    }

    /** Whether exactly one of its properties must stand there. */
    static boolean oneProperty(JsonNode schema) {
        return schema.path("minProperties").asInt(0) == 1
                && schema.path("maxProperties").asInt(0) == 1;
    }

    static boolean number(JsonNode schema) {
        return List.of("number", "integer").contains(schema.path("type").asString(""));
    }

    /** Whether there are only texts, or numbers, or lists of numbers in a list. */
    boolean plainList(JsonNode schema) {
        JsonNode items = settled(schema.path("items"), MissingNode.getInstance());
        return items.path("type").asString("").equals("array") ? plainList(items) : !items.has("properties");
    }
}
