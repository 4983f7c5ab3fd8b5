package org.basira.content.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basira.content.ContentText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the YAML of the house (1.2, JSON types, no anchors, no multi-line scalars, no key twice) into JSON, and keeps the
 * place of each node under its JSON pointer.
 */
final class Yaml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(1)
            .build();

    private final int firstLine;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Yaml(int firstLine) {
        this.firstLine = firstLine;
    }

    /** What was read; {@code json} is empty where nothing could be. */
    record Tree(ObjectNode json, Map<String, Place> places, List<Fault> faults) {}

    /** {@code firstLine}: the line of the file the text starts at. */
    static Tree read(String text, int firstLine) {
        Yaml yaml = new Yaml(firstLine);
        ObjectNode json = JSON.objectNode();
        try {
            Node root = new Compose(SETTINGS).composeString(text).orElse(null);
            if (root instanceof MappingNode mapping) {
                json = yaml.object(mapping, "");
            } else {
                yaml.faults.add(new Fault(new Place(firstLine, 1), ContentText.YAML_BROKEN, "no keys"));
            }
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(yaml::place).orElse(new Place(firstLine, 1));
            yaml.faults.add(new Fault(place, ContentText.YAML_BROKEN, e.getProblem()));
        } catch (YamlEngineException e) {
            yaml.faults.add(
                    new Fault(new Place(firstLine, 1), ContentText.YAML_BROKEN, String.valueOf(e.getMessage())));
        }
        return new Tree(json, yaml.places, yaml.faults);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Place at = placeOf(tuple.getKeyNode());
            String child = pointer + "/" + key;
            if (object.has(key)) {
                faults.add(new Fault(at, ContentText.YAML_NOT_ALLOWED, "key twice: " + key));
            }
            places.put(child, at);
            object.set(key, value(tuple.getValueNode(), child));
        }
        return object;
    }

    private JsonNode value(Node node, String pointer) {
        Place at = placeOf(node);
        if (node.getAnchor().isPresent()) {
            faults.add(new Fault(at, ContentText.YAML_NOT_ALLOWED, "anchor"));
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> {
                places.put(pointer, at);
                yield scalar(scalar, at);
            }
            default -> JSON.nullNode();
        };
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        int index = 0;
        for (Node each : sequence.getValue()) {
            String child = pointer + "/" + index++;
            places.put(child, placeOf(each));
            array.add(value(each, child));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, Place at) {
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int end = scalar.getEndMark().map(mark -> place(mark).line()).orElse(at.line());
        if (block || end != at.line()) {
            faults.add(new Fault(at, ContentText.YAML_NOT_ALLOWED, "text over several lines"));
        }
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.INT)) {
            // As Jackson would read it from the stored form, so that both are equal.
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Integer.SIZE
                    ? JSON.numberNode(number.intValueExact())
                    : JSON.numberNode(number);
        }
        if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(text).doubleValue());
        }
        return JSON.stringNode(text);
    }

    private Place placeOf(Node node) {
        return node.getStartMark().map(this::place).orElse(new Place(firstLine, 1));
    }

    private Place place(Mark mark) {
        return new Place(firstLine + mark.getLine(), mark.getColumn() + 1);
    }
}
