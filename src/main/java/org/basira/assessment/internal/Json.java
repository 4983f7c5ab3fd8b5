package org.basira.assessment.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basira.assessment.ByHand;
import org.basira.question.Evidence;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How responses, evidence and drawn slots are written down. A response is one object with one field named after its kind,
 * ids wherever something was chosen; a later format gets a number of its own, and this one stays readable.
 */
public final class Json {

    /** The format responses are written in. */
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    private record Slots(int format, List<Slot> slots) {}

    private record Rules(int format, Terms terms) {}

    private record Judgement(boolean over, Sureness sureness, Specimen.Act act) {}

    private record Assembly(boolean none, Set<String> parts, Set<String> settled, String words) {}

    private static Response assembled(Assembly made) {
        return new Response.Assembled(made.none(), Set.copyOf(made.parts()), Set.copyOf(made.settled()), made.words());
    }

    public static String write(List<Slot> slots) {
        return MAPPER.writeValueAsString(new Slots(FORMAT, slots));
    }

    public static List<Slot> slots(String json) {
        return List.copyOf(MAPPER.readValue(json, Slots.class).slots());
    }

    public static String write(Terms terms) {
        return MAPPER.writeValueAsString(new Rules(FORMAT, terms));
    }

    /** Blank is written nowhere: it is what attempts have that are older than their rules. */
    public static Terms terms(String json) {
        return json.isBlank()
                ? Terms.PLAIN
                : MAPPER.readValue(json, Rules.class).terms();
    }

    static String write(ByHand said) {
        return MAPPER.writeValueAsString(said);
    }

    static ByHand byHand(String json) {
        return MAPPER.readValue(json, ByHand.class);
    }

    public static String write(Evidence evidence) {
        return MAPPER.writeValueAsString(evidence);
    }

    /** Sets are sorted: the same answer is the same text. */
    public static String write(Response response) {
        return MAPPER.writeValueAsString(
                switch (response) {
                    case Response.Chosen(Set<String> options) -> Map.of("chosen", new TreeSet<>(options));
                    case Response.Paired(Map<String, String> pairs) -> Map.of("paired", new TreeMap<>(pairs));
                    case Response.Ordered(List<String> entries) -> Map.of("ordered", entries);
                    case Response.Marked(Set<String> segments) -> Map.of("marked", new TreeSet<>(segments));
                    case Response.Typed(String words) -> Map.of("typed", words);
                    case Response.Measured measured -> Map.of("measured", measured);
                    case Response.Written(String text) -> Map.of("written", text);
                    case Response.Walked(List<String> way) -> Map.of("walked", way);
                    case Response.Assembled(boolean none, Set<String> parts, Set<String> settled, String words) ->
                        Map.of("assembled", new Assembly(none, new TreeSet<>(parts), new TreeSet<>(settled), words));
                    case Response.Judged(boolean over, Sureness sureness, Specimen.Act act) ->
                        Map.of("judged", new Judgement(over, sureness, act));
                });
    }

    /** How sure, as a number from 1 to 3. */
    static @Nullable Integer rating(@Nullable Sureness sureness) {
        return switch (sureness) {
            case null -> null;
            case GUESSING -> 1;
            case FAIRLY -> 2;
            case VERY -> 3;
        };
    }

    static @Nullable Sureness sureness(@Nullable Integer rating) {
        return switch (rating) {
            case null -> null;
            case 1 -> Sureness.GUESSING;
            case 2 -> Sureness.FAIRLY;
            default -> Sureness.VERY;
        };
    }

    public static Response response(String json, int format) {
        if (format != FORMAT) {
            throw new IllegalStateException("Responses of format " + format + " cannot be read");
        }
        Map.Entry<String, JsonNode> kind =
                MAPPER.readTree(json).properties().iterator().next();
        JsonNode body = kind.getValue();
        return switch (kind.getKey()) {
            case "chosen" -> new Response.Chosen(new LinkedHashSet<>(strings(body)));
            case "paired" -> new Response.Paired(pairs(body));
            case "ordered" -> new Response.Ordered(strings(body));
            case "marked" -> new Response.Marked(new LinkedHashSet<>(strings(body)));
            case "walked" -> new Response.Walked(strings(body));
            case "typed" -> new Response.Typed(body.asString(""));
            case "measured" -> MAPPER.treeToValue(body, Response.Measured.class);
            case "written" -> new Response.Written(body.asString(""));
            case "assembled" -> assembled(MAPPER.treeToValue(body, Assembly.class));
            case "judged" -> judged(MAPPER.treeToValue(body, Judgement.class));
            default -> throw new IllegalStateException("No response is called " + kind.getKey());
        };
    }

    private static Response judged(Judgement judgement) {
        return new Response.Judged(judgement.over(), judgement.sureness(), judgement.act());
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Map<String, String> pairs(JsonNode object) {
        Map<String, String> pairs = new LinkedHashMap<>();
        object.properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().stringValue()));
        return pairs;
    }
}
