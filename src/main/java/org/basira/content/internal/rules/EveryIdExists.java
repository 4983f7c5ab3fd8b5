package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import org.basira.question.Item;
import tools.jackson.databind.JsonNode;

/** Ids are unique, and every id named exists. */
final class EveryIdExists implements Rule {

    @Override
    public String id() {
        return "R02";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        unique(set, findings);
        Named named = new Named(set, findings);
        for (ContentFile file : set.files()) {
            if (file.unit().isEmpty()) {
                if (!set.hasBroken()) {
                    findings.error(file, "/id", ContentText.NOT_IN_UNIT);
                }
                continue;
            }
            switch (file.kind()) {
                case "module" -> named.module(file);
                case "specimen" -> named.specimen(file);
                case "question" -> named.question(file);
                case "scenario" -> named.scenario(file);
                case "quiz" -> named.quiz(file);
                case "form" -> named.form(file);
                case "lesson" -> named.lesson(file);
                case "advice" -> named.advice(file);
                case "case", "incoming" -> named.composed(file);
                default -> {}
            }
        }
    }

    private static void unique(ContentSet set, Findings findings) {
        Map<String, ContentFile> first = new HashMap<>();
        for (ContentFile file : set.files()) {
            boolean item = Item.KINDS.contains(file.kind());
            String key = (item ? "item" : file.kind()) + " " + file.slug();
            ContentFile other = first.putIfAbsent(key, file);
            if (other != null) {
                findings.error(file, "/id", ContentText.ID_TWICE, file.slug(), other.path());
            }
            inner(file, file.json(), "", findings);
        }
    }

    private static void inner(ContentFile file, JsonNode node, String pointer, Findings findings) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (JsonNode each : node.isArray() ? node : file.json().arrayNode()) {
            String id = each.path("id").asString("");
            String at = pointer + "/" + index++;
            if (!id.isEmpty() && !seen.add(id)) {
                findings.error(file, at + "/id", ContentText.ID_TWICE, id, file.path());
            }
            inner(file, each, at, findings);
        }
        node.properties().forEach(each -> inner(file, each.getValue(), pointer + "/" + each.getKey(), findings));
    }
}
