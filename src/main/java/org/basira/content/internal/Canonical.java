package org.basira.content.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canonical form of a text: parsed, keys sorted, comments and {@code reviewed} left out, a lesson's Markdown under
 * {@code body}. Its SHA-256 is the version of the text.
 */
final class Canonical {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Canonical() {}

    /** A canonical form with its hash; {@code reviewed} is kept beside it. */
    record Form(String body, String hash, String reviewed) {}

    static Form of(ContentFile file) {
        return of(file, file.json());
    }

    /** The form of a file with other front matter or data. */
    static Form of(ContentFile file, ObjectNode json) {
        ObjectNode copy = json.deepCopy();
        JsonNode reviewed = copy.remove("reviewed");
        if (file.language() != null) {
            copy.put("body", file.body().markdown());
        }
        String body = MAPPER.writeValueAsString(sorted(copy));
        return new Form(body, hash(body), reviewed == null ? "\"none\"" : MAPPER.writeValueAsString(reviewed));
    }

    static ObjectNode read(String body) {
        return (ObjectNode) MAPPER.readTree(body);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> keys = new TreeMap<>();
            node.properties().forEach(each -> keys.put(each.getKey(), sorted(each.getValue())));
            ObjectNode object = JSON.objectNode();
            keys.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(each -> array.add(sorted(each)));
            return array;
        }
        return node;
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
