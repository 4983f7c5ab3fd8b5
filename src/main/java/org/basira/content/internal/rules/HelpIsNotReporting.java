package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** Channels that help people are never offered for content, nor the reverse. */
final class HelpIsNotReporting implements Rule {

    @Override
    public String id() {
        return "R12";
    }

    private static final Set<String> FOR_PEOPLE = Set.of("family-help", "emergency", "hotline");

    @Override
    public void check(ContentSet set, Findings findings) {
        Map<String, String> kinds = new HashMap<>();
        for (ContentFile channels : set.of("channels")) {
            for (JsonNode each : channels.json().path("channels")) {
                kinds.put(each.path("id").asString(""), each.path("kind").asString(""));
            }
        }
        for (ContentFile advice : set.of("advice")) {
            int index = 0;
            for (JsonNode support : advice.json().path("support")) {
                String at = "/support/" + index++ + "/channels";
                for (String id : ContentFile.ids(support.path("channels"))) {
                    String kind = kinds.getOrDefault(id, "family-help");
                    if (!FOR_PEOPLE.contains(kind)) {
                        findings.error(advice, at, ContentText.WRONG_CHANNEL, id, kind);
                    }
                }
            }
        }
        for (ContentFile specimen : set.of("specimen")) {
            for (Said said : specimen.texts()) {
                kinds.forEach((id, kind) -> {
                    if (kind.equals("family-help") && said.text().contains("channel:" + id)) {
                        findings.in(Severity.ERROR, said, 0, ContentText.WRONG_CHANNEL, id, kind);
                    }
                });
            }
        }
    }
}
