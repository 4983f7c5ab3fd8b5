package org.basira.content.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** Members of an identity set are the same in all but the text; none stands alone. */
final class IdentitySetsAreSymmetric implements Rule {

    @Override
    public String id() {
        return "R09";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        Map<String, List<ContentFile>> sets = new LinkedHashMap<>();
        for (ContentFile specimen : set.of("specimen")) {
            String id = specimen.json().path("identity").path("set").asString("");
            if (!id.isEmpty()) {
                sets.computeIfAbsent(id, key -> new ArrayList<>()).add(specimen);
            }
        }
        sets.forEach((id, members) -> {
            ContentFile first = members.getFirst();
            if (members.size() == 1) {
                findings.report(!set.incomplete(), first, "/identity", ContentText.SET_LONE, id);
            }
            for (ContentFile other : members.subList(1, members.size())) {
                compare(first, other, findings);
            }
        });
    }

    private static void compare(ContentFile first, ContentFile other, Findings findings) {
        for (String key : List.of("label", "kind", "counts", "verdict", "objective")) {
            differ(key, first.json().path(key), other.json().path(key), first, other, findings);
        }
        JsonNode level = first.json().path("difficulty").path("level");
        differ("difficulty", level, other.json().path("difficulty").path("level"), first, other, findings);
        differ("marks", marks(first), marks(other), first, other, findings);
        differ("acts", acts(first), acts(other), first, other, findings);
    }

    private static void differ(
            String key, Object first, Object second, ContentFile set, ContentFile other, Findings findings) {
        if (!first.equals(second)) {
            findings.error(other, "/" + key, ContentText.SET_DIFFERS, other.id(), key, set.id());
        }
    }

    private static String marks(ContentFile specimen) {
        StringBuilder marks = new StringBuilder();
        for (JsonNode mark : specimen.json().path("marks")) {
            marks.append(mark.path("kind")).append(mark.path("of")).append(mark.path("segments"));
        }
        return marks.toString();
    }

    private static String acts(ContentFile specimen) {
        Map<String, String> acts = new TreeMap<>();
        specimen.json()
                .path("acts")
                .properties()
                .forEach(act ->
                        acts.put(act.getKey(), act.getValue().path("good").toString()));
        return acts.toString();
    }
}
