package org.basira.content.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a schema asks for at the least: with fresh ids, empty texts and the first of each choice. */
final class FormSkeleton {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** In percent of the picture: something to be seen and moved. */
    private static final Map<String, String> SHAPES =
            Map.of("rect", "[10,10,20,20]", "circle", "[30,30,10]", "polygon", "[[10,10],[30,10],[20,30]]");

    private final FormSchema schema;

    FormSkeleton(FormSchema schema) {
        this.schema = schema;
    }

    /**
     * @param name of the property it is for; blank for a row
     * @param siblings rows that are there already, or nothing
     */
    JsonNode of(JsonNode raw, String name, JsonNode siblings) {
        JsonNode settled = schema.settled(raw, JSON.objectNode());
        if (SHAPES.containsKey(name)) {
            return Canonical.MAPPER.readTree(SHAPES.get(name));
        }
        if (settled.has("const")) {
            return settled.path("const");
        }
        if (settled.has("enum")) {
            return settled.path("enum").path(0);
        }
        if (settled.has("oneOf") && !settled.has("properties")) {
            return of(settled.path("oneOf").path(0), "", siblings);
        }
        return switch (settled.path("type").asString("")) {
            case "object" -> object(raw, settled, siblings);
            case "array" -> array(settled);
            case "boolean" -> JSON.booleanNode(false);
            case "integer", "number" -> number(settled);
            default -> JSON.stringNode("");
        };
    }

    private static JsonNode number(JsonNode settled) {
        double least = settled.path("minimum").asDouble(settled.has("exclusiveMinimum") ? 1 : 0);
        return JSON.numberNode((int) Math.max(0, least));
    }

    private ObjectNode object(JsonNode raw, JsonNode first, JsonNode siblings) {
        ObjectNode object = JSON.objectNode();
        // What its kind decides is asked for only once the kind stands there.
        fill(object, first, siblings);
        fill(object, schema.settled(raw, object), siblings);
        return object;
    }

    private void fill(ObjectNode object, JsonNode settled, JsonNode siblings) {
        JsonNode properties = settled.path("properties");
        for (JsonNode each : settled.path("required")) {
            String name = each.asString("");
            if (!object.has(name)) {
                JsonNode property = schema.settled(properties.path(name), MissingNode.getInstance());
                object.set(name, name.equals("id") ? id(property, siblings) : of(property, name, JSON.arrayNode()));
            }
        }
        if (settled.path("minProperties").asInt(0) == 1 && object.isEmpty()) {
            properties.properties().stream()
                    .findFirst()
                    .ifPresent(each -> object.set(each.getKey(), of(each.getValue(), each.getKey(), JSON.arrayNode())));
        }
    }

    private ArrayNode array(JsonNode settled) {
        ArrayNode array = JSON.arrayNode();
        JsonNode items = schema.settled(settled.path("items"), JSON.objectNode());
        if (!items.has("properties")) {
            return array;
        }
        for (int i = 0; i < settled.path("minItems").asInt(0); i++) {
            array.add(of(settled.path("items"), "", array));
        }
        JsonNode one = settled.path("contains").path("required").path(0);
        if (one.isString() && array.path(0) instanceof ObjectNode first) {
            first.put(one.stringValue(), true);
        }
        return array;
    }

    private static JsonNode id(JsonNode property, JsonNode siblings) {
        Set<String> taken = new HashSet<>();
        siblings.forEach(each -> taken.add(each.path("id").asString("")));
        for (JsonNode each : property.path("enum")) {
            if (!taken.contains(each.asString(""))) {
                return each;
            }
        }
        return JSON.stringNode(fresh(taken, List.copyOf(taken)));
    }

    /** A letter, or what the others have with the next number: {@code s1}, {@code s2}, then {@code s3}. */
    static String fresh(Set<String> taken, List<String> like) {
        String stem = like.stream()
                .filter(each -> each.matches("[a-z]+[0-9]+"))
                .map(each -> each.replaceAll("[0-9]+$", ""))
                .findFirst()
                .orElse("");
        for (char letter = 'a'; stem.isEmpty() && letter <= 'z'; letter++) {
            if (!taken.contains(String.valueOf(letter))) {
                return String.valueOf(letter);
            }
        }
        int number = 1;
        while (taken.contains((stem.isEmpty() ? "n" : stem) + number)) {
            number++;
        }
        return (stem.isEmpty() ? "n" : stem) + number;
    }
}
