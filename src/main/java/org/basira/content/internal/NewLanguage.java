package org.basira.content.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a text begins with in a language it lacks. */
final class NewLanguage {

    private static final List<String> WORDS = List.of("title", "summary", "content-note");

    private NewLanguage() {}

    /** A lesson's front matter in another language, its words not translated yet. */
    static ObjectNode front(ObjectNode front, Language to) {
        ObjectNode begun = front.deepCopy();
        begun.remove("change");
        return begun.put("lang", to.tag()).put("reviewed", "none");
    }

    /** The same without its words. */
    static ObjectNode frontFrame(ObjectNode front, Language to) {
        ObjectNode begun = front(front, to);
        WORDS.stream().filter(begun::has).forEach(key -> begun.put(key, ""));
        return begun;
    }

    /** The marks of a lesson's screens, headings and blocks, as R03 wants them in every language. */
    static String bodyFrame(String body) {
        StringBuilder frame = new StringBuilder();
        for (LessonText.Screen screen :
                LessonText.read(body, 1, new ArrayList<>()).screens()) {
            frame.append(frame.isEmpty() ? "" : "\n")
                    .append("::screen id=")
                    .append(screen.id())
                    .append("\n\n## \n");
            screen.blocks().stream()
                    .filter(block -> !block.kind().equals("prose"))
                    .forEach(block -> frame.append('\n').append(frame(block)));
        }
        return frame.toString();
    }

    private static String frame(LessonText.Block block) {
        StringBuilder opening = new StringBuilder(":::").append(block.kind());
        new TreeMap<>(block.attributes())
                .forEach((name, value) ->
                        opening.append(' ').append(name).append('=').append(value));
        boolean parted = block.kind().equals("try-it");
        return opening + "\n" + (parted ? "\n" + LessonText.PARTING + "\n\n" : "") + ":::\n";
    }

    /** Every text that is blank in a language gets its words in another. */
    static ObjectNode filled(ObjectNode json, Language from, Language to) {
        ObjectNode filled = json.deepCopy();
        fill(filled, from, to);
        return filled;
    }

    private static void fill(JsonNode node, Language from, Language to) {
        if (node instanceof ObjectNode object
                && object.path(from.tag()).isString()
                && object.path(to.tag()).asString("").isBlank()) {
            object.set(to.tag(), object.path(from.tag()));
        }
        for (JsonNode each : node) {
            fill(each, from, to);
        }
    }
}
