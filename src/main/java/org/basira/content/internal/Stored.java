package org.basira.content.internal;

import java.util.ArrayList;
import java.util.Map;
import org.basira.content.internal.Snapshots.Snapshot;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored texts as files again. */
final class Stored {

    private Stored() {}

    static String path(String unit, String kind, String slug) {
        return unit + "/" + kind + "/" + slug;
    }

    static ContentFile file(String unit, Snapshot snapshot) {
        ObjectNode json = Canonical.read(snapshot.body());
        LessonText text = LessonText.NONE;
        Language language = null;
        if (snapshot.kind().equals("lesson")) {
            JsonNode body = json.remove("body");
            text = LessonText.read(body == null ? "" : body.asString(""), 1, new ArrayList<>());
            language = Language.of(Items.string(json, "lang")).orElse(Language.EN);
        }
        json.set("reviewed", Canonical.MAPPER.readTree(snapshot.reviewed()));
        return new ContentFile(
                path(unit, snapshot.kind(), snapshot.slug()),
                snapshot.kind(),
                Items.string(json, "id"),
                unit,
                language,
                json,
                Map.of(),
                text);
    }
}
