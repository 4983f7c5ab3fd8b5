package org.basira.content.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;

/** Every option, choice, area, bin, accepted or near answer, segment, entry and act has feedback in every language. */
final class EverythingHasFeedback implements Rule {

    @Override
    public String id() {
        return "R14";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile question : set.of("question")) {
            JsonNode json = question.json();
            each(question, "options", List.of("feedback"), findings);
            each(question, "prompts", List.of("right", "wrong"), findings);
            if (question.text("type").equals("ordering")) {
                each(question, "entries", List.of("why"), findings);
            }
            newer(question, findings);
            Set<String> keys = new HashSet<>();
            json.path("prompts").forEach(prompt -> keys.add(prompt.path("key").asString("")));
            int index = 0;
            for (JsonNode target : json.path("targets")) {
                String id = target.path("id").asString("");
                String at = "/targets/" + index++;
                if (!keys.contains(id)) {
                    text(question, target.path("lure"), at, "targets." + id, findings);
                }
            }
            if (question.text("type").equals("marking")) {
                set.find("specimen", question.text("specimen"))
                        .ifPresent(specimen -> segments(question, specimen, findings));
            }
        }
        for (ContentFile specimen : set.of("specimen")) {
            specimen.json()
                    .path("acts")
                    .properties()
                    .forEach(act -> text(
                            specimen,
                            act.getValue().path("why"),
                            "/acts/" + act.getKey(),
                            "acts." + act.getKey(),
                            findings));
        }
        for (ContentFile scenario : set.of("scenario")) {
            int node = 0;
            for (JsonNode each : scenario.json().path("nodes")) {
                int choice = 0;
                for (JsonNode way : each.path("choices")) {
                    String at = "/nodes/" + node + "/choices/" + choice++;
                    String name =
                            each.path("id").asString("") + "." + way.path("id").asString("");
                    text(scenario, way.path("feedback"), at, name, findings);
                }
                node++;
            }
        }
    }

    private static void newer(ContentFile question, Findings findings) {
        each(question, "accepted", List.of("feedback"), findings);
        each(question, "near", List.of("feedback"), findings);
        if (question.json().has("accepted")) {
            text(question, question.json().path("other"), "/other", "other", findings);
        }
        each(question, "areas", List.of("feedback"), findings);
        each(question, "bins", List.of("why"), findings);
        each(question, "things", List.of("right", "wrong"), findings);
        each(question, "rubric", List.of("guidance"), findings);
        int gap = 0;
        for (JsonNode each : question.json().path("gaps")) {
            int choice = 0;
            for (JsonNode way : each.path("choices")) {
                String at = "/gaps/" + gap + "/choices/" + choice++;
                String name =
                        each.path("id").asString("") + "." + way.path("id").asString("");
                text(question, way.path("feedback"), at, name, findings);
            }
            gap++;
        }
    }

    private static void segments(ContentFile question, ContentFile specimen, Findings findings) {
        for (JsonNode segment : specimen.json().path("segments")) {
            String id = segment.path("id").asString("");
            text(question, question.json().path("segments").path(id), "/segments", "segments." + id, findings);
        }
    }

    private static void each(ContentFile file, String list, List<String> keys, Findings findings) {
        int index = 0;
        for (JsonNode each : file.json().path(list)) {
            String at = "/" + list + "/" + index++;
            for (String key : keys) {
                text(file, each.path(key), at, list + "." + each.path("id").asString(""), findings);
            }
        }
    }

    private static void text(ContentFile file, JsonNode text, String at, String name, Findings findings) {
        for (Language language : Language.values()) {
            if (text.path(language.tag()).asString("").isBlank()) {
                findings.error(file, at, ContentText.NO_FEEDBACK, name, language.tag());
            }
        }
    }
}
