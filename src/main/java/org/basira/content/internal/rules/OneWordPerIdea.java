package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** No word that the glossary advises against. */
final class OneWordPerIdea implements Rule {

    @Override
    public String id() {
        return "R22";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        Map<String, Map<String, String>> avoided = new HashMap<>();
        for (ContentFile glossary : set.of("glossary")) {
            for (JsonNode term : glossary.json().path("terms")) {
                for (Map.Entry<String, JsonNode> each : term.path("avoid").properties()) {
                    Map<String, String> words = avoided.computeIfAbsent(each.getKey(), key -> new LinkedHashMap<>());
                    String better = term.path(each.getKey()).asString("");
                    each.getValue().forEach(word -> words.put(word.asString(""), better));
                }
            }
        }
        for (ContentFile file : set.files()) {
            if (!Words.toLearners(file)) {
                continue;
            }
            for (Said said : set.texts(file)) {
                avoided.getOrDefault(said.language().tag(), Map.of())
                        .forEach((word, better) -> find(said, word, better, findings));
            }
        }
    }

    private static void find(Said said, String word, String better, Findings findings) {
        if (word.isEmpty() || !said.text().contains(word)) {
            return;
        }
        Matcher matcher = Words.whole(word).matcher(said.text());
        if (matcher.find()) {
            findings.in(Severity.WARNING, said, matcher.start(), ContentText.WORD_AVOIDED, word, better);
        }
    }
}
