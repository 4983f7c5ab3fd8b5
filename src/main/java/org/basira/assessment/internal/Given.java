package org.basira.assessment.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.QuestionForm.Answer;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the page sends into a response. Anything odd is no answer; ids are checked where the item is known. */
public final class Given {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 20_000;

    private Given() {}

    public static Optional<Answer> read(@Nullable String kind, String response, String nonce, Language language) {
        if (kind == null || response.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(response);
            return Optional.of(new Answer(
                    switch (kind) {
                        case "choose" -> new Response.Chosen(set(node));
                        case "pair" -> new Response.Paired(map(node));
                        case "sort" -> new Response.Paired(map(node));
                        case "type" -> new Response.Typed(text(node, " "));
                        case "measure" ->
                            new Response.Measured(
                                    text(node.path("number"), " "), text(node.path("unit"), ""), language);
                        case "write" -> new Response.Written(text(node, "\n"));
                        case "order" -> new Response.Ordered(List.copyOf(strings(node)));
                        case "mark" -> new Response.Marked(set(node));
                        case "judge" ->
                            new Response.Judged(
                                    node.path("side").asString("").equals("over"),
                                    Response.Sureness.valueOf(node.path("sure").asString("")),
                                    Specimen.Act.valueOf(node.path("act").asString("")));
                        default -> throw new IllegalArgumentException(kind);
                    },
                    UUID.fromString(nonce)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Own words without what is no sign at all: broken pairs and control signs; line ends become {@code lineEnd}. */
    private static String text(JsonNode node, String lineEnd) {
        StringBuilder clean = new StringBuilder();
        node.asString("").replace("\r\n", "\n").strip().codePoints().forEach(sign -> {
            if (sign == '\n' || sign == '\t') {
                clean.append(sign == '\n' ? lineEnd : " ");
            } else if (!Character.isISOControl(sign) && (sign < 0xD800 || sign > 0xDFFF)) {
                clean.appendCodePoint(sign);
            }
        });
        return clean.toString();
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new java.util.ArrayList<>();
        node.forEach(each -> strings.add(each.asString("")));
        return strings;
    }

    private static Set<String> set(JsonNode node) {
        return new LinkedHashSet<>(strings(node));
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new HashMap<>();
        node.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString("")));
        return map;
    }
}
