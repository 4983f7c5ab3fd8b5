package org.basira.content.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basira.question.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One text of content as it was read: a YAML file, or a lesson in one language.
 *
 * @param path where it stands, for people; code reads nothing out of it
 * @param unit id of the module or form it is part of; its own id for data outside of both; blank if it is part of nothing
 * @param language of a lesson, else null
 * @param json the YAML, or a lesson's front matter
 * @param places of nodes by JSON pointer; empty for what was read from the database
 */
public record ContentFile(
        String path,
        String kind,
        String id,
        String unit,
        @Nullable Language language,
        ObjectNode json,
        Map<String, Place> places,
        LessonText body) {

    /** A piece of text that people read, with its language and place. */
    public record Said(ContentFile file, String pointer, Language language, String text, Place place) {}

    /** Names it among its unit's texts: its id, and for a lesson also the language. */
    public String slug() {
        return language == null ? id : id + "." + language.tag();
    }

    ContentFile inUnit(String otherUnit) {
        return new ContentFile(path, kind, id, otherUnit, language, json, places, body);
    }

    /** The text at a key of the top level, blank if there is none. */
    public String text(String key) {
        return json.path(key).asString("");
    }

    public boolean excerpt() {
        return json.path("excerpt").asBoolean(false);
    }

    public boolean over() {
        return text("label").equals("over");
    }

    public List<String> ids(String key) {
        return ids(json.path(key));
    }

    public static List<String> ids(JsonNode array) {
        List<String> ids = new ArrayList<>();
        for (JsonNode each : array) {
            ids.add(each.asString(""));
        }
        return ids;
    }

    /** The place of a pointer, or of the nearest thing around it that has one. */
    public Place place(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Place.START;
    }

    /** Every text that people read, in order. */
    public List<Said> texts() {
        List<Said> all = new ArrayList<>();
        if (language != null) {
            for (String key : List.of("title", "summary", "content-note")) {
                if (json.path(key).isString()) {
                    all.add(said("/" + key, language, json.path(key)));
                }
            }
            addBody(all, language);
        } else {
            collect(json, "", all);
        }
        return all;
    }

    private void addBody(List<Said> all, Language in) {
        for (LessonText.Screen screen : body.screens()) {
            all.add(new Said(this, screen.id(), in, screen.heading(), new Place(screen.line(), 1)));
            for (LessonText.Block block : screen.blocks()) {
                int line = block.textLine();
                for (String each : block.markdown().split("\n", -1)) {
                    all.add(new Said(this, screen.id(), in, each, new Place(line++, 1)));
                }
            }
        }
    }

    private void collect(JsonNode node, String pointer, List<Said> all) {
        int index = 0;
        if (node.isArray()) {
            for (JsonNode each : node) {
                collect(each, pointer + "/" + index++, all);
            }
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String key = each.getKey();
            String child = pointer + "/" + key;
            Language in = Language.of(key).orElse(null);
            if (in != null && each.getValue().isString()) {
                all.add(said(child, in, each.getValue()));
            } else if (!key.equals("src") && !key.equals("avoid") && !key.equals("reviewed") && in == null) {
                collect(each.getValue(), child, all);
            }
        }
    }

    private Said said(String pointer, Language in, JsonNode text) {
        Place place = place(pointer);
        return new Said(this, pointer, in, text.asString(""), new Place(place.line(), place.column() + 1));
    }
}
