package org.basira.content.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.basira.content.ContentText;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas under {@code content/schema}, packed with the application; their findings in the reader's language. */
final class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /** Whether there is a schema for a format such as {@code specimen/1}. */
    boolean knows(String format) {
        return schema(format).isPresent();
    }

    /** What is wrong with data of a format; places are found in the file. */
    List<Fault> faults(String format, ContentFile file) {
        return schema(format).stream()
                .flatMap(schema -> schema.validate(file.json()).stream())
                .map(error -> fault(error, file))
                .distinct()
                .toList();
    }

    private Optional<Schema> schema(String format) {
        return schemas.computeIfAbsent(format, this::load);
    }

    private Optional<Schema> load(String format) {
        if (!format.matches("[a-z]+/[0-9]+")) {
            return Optional.empty();
        }
        String name = "/content/schema/" + format.replace('/', '.') + ".json";
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(registry.getSchema(Canonical.MAPPER.readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Fault fault(Error error, ContentFile file) {
        String pointer = pointer(error.getInstanceLocation().toString());
        String path = path(pointer);
        String property = error.getProperty();
        JsonNode schema = error.getSchemaNode();
        String value = error.getInstanceNode() == null ? "" : shortened(error.getInstanceNode());
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" ->
                new Fault(file.place(pointer), ContentText.FIELD_MISSING, path(pointer + "/" + property));
            case "additionalProperties" ->
                new Fault(
                        file.place(pointer + "/" + property),
                        ContentText.FIELD_UNKNOWN,
                        path(pointer + "/" + property));
            case "false" -> new Fault(file.place(pointer), ContentText.FIELD_UNKNOWN, path);
            case "enum", "const" ->
                new Fault(
                        file.place(pointer),
                        ContentText.FIELD_VALUE,
                        path,
                        value,
                        schema == null ? "" : shortened(schema));
            case "type" ->
                new Fault(file.place(pointer), ContentText.FIELD_TYPE, path, schema == null ? "" : schema.asString(""));
            case "pattern" -> new Fault(file.place(pointer), ContentText.FIELD_PATTERN, path, value);
            case "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength", "minContains", "maxContains" ->
                new Fault(
                        file.place(pointer),
                        ContentText.FIELD_SIZE,
                        path,
                        schema == null ? keyword : shortened(schema));
            default -> new Fault(file.place(pointer), ContentText.FIELD_WRONG, path, keyword);
        };
    }

    private static String pointer(String location) {
        return location.startsWith("/") ? location : "";
    }

    /** A pointer as people write it: {@code options.b} stays {@code options.1}, dots instead of slashes. */
    private static String path(String pointer) {
        return pointer.isEmpty() ? "file" : pointer.substring(1).replace('/', '.');
    }

    private static String shortened(JsonNode node) {
        String text = node.isString() ? node.stringValue() : node.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
