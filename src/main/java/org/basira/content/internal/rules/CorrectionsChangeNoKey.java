package org.basira.content.internal.rules;

import java.util.Set;
import java.util.TreeSet;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;

/** A correction changes no key, id, label, act, credit or set of options. */
final class CorrectionsChangeNoKey implements Rule {

    @Override
    public String id() {
        return "R25";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile file : set.files()) {
            boolean correction =
                    file.json().path("change").path("kind").asString("").equals("correction");
            if (correction) {
                set.live(file.kind(), file.slug()).ifPresent(live -> {
                    // An unchanged text needs no defence, whatever it once was.
                    compare(live, file.json(), "", file, findings);
                });
            }
        }
    }

    private static void compare(JsonNode before, JsonNode after, String pointer, ContentFile file, Findings findings) {
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(before.get(i), after.get(i), pointer + "/" + i, file, findings);
            }
        } else if (before.isObject() && after.isObject()) {
            TreeSet<String> keys = new TreeSet<>(before.propertyNames());
            keys.addAll(after.propertyNames());
            for (String key : keys) {
                String at = pointer + "/" + key;
                // Lists by language are answers that are accepted: a key, not words.
                boolean list = before.path(key).isArray() || after.path(key).isArray();
                if (!isWords(key, at) || (list && Language.of(key).isPresent())) {
                    compare(before.path(key), after.path(key), at, file, findings);
                }
            }
        } else if (!before.equals(after)) {
            String path = pointer.isEmpty() ? "file" : pointer.substring(1).replace('/', '.');
            findings.error(file, pointer, ContentText.CORRECTION_CHANGES, path);
        }
    }

    /** What a correction is for: texts, sources, notes, and what only describes the text. */
    private static boolean isWords(String key, String at) {
        return Language.of(key).isPresent()
                || Set.of("change", "reviewed", "notes", "sources", "title", "summary", "content-note", "awaits")
                        .contains(key)
                || at.equals("/difficulty/why");
    }
}
