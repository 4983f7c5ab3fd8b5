package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** Over the course each people speaks at least as often lawfully as dangerously. */
final class EveryPeopleSpeaksLawfully implements Rule {

    @Override
    public String id() {
        return "R08";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile world : set.of("world")) {
            Map<String, String> people = new HashMap<>();
            for (JsonNode each : world.json().path("peoples")) {
                people.put(each.path("id").asString(""), each.path("id").asString(""));
            }
            for (String list : List.of("groups", "accounts", "persons")) {
                for (JsonNode each : world.json().path(list)) {
                    people.put(each.path("id").asString(""), each.path("people").asString("none"));
                }
            }
            Map<String, int[]> counts = new TreeMap<>();
            for (ContentFile specimen : set.of("specimen")) {
                String of = people.getOrDefault(specimen.text("voice"), "none");
                counts.computeIfAbsent(of, key -> new int[2])[specimen.over() ? 0 : 1]++;
            }
            counts.remove("none");
            counts.forEach((of, count) -> {
                if (count[0] > count[1]) {
                    findings.report(!set.incomplete(), world, "/peoples", ContentText.COUNTS, of, count[0], count[1]);
                }
            });
        }
    }
}
