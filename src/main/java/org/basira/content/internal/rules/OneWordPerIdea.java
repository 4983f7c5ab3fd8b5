package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Map<String, Map<Pattern, String>> avoided = new HashMap<>();
        for (ContentFile glossary : set.of("glossary")) {
            for (JsonNode term : glossary.json().path("terms")) {
                term.path("avoid")
                        .properties()
                        .forEach(each -> each.getValue()
                                .forEach(word -> avoided.computeIfAbsent(each.getKey(), key -> new LinkedHashMap<>())
                                        .put(
                                                Words.whole(word.asString("")),
                                                term.path(each.getKey()).asString(""))));
            }
        }
        for (ContentFile file : set.files()) {
            if (!Words.toLearners(file)) {
                continue;
            }
            for (Said said : file.texts()) {
                avoided.getOrDefault(said.language().tag(), Map.of()).forEach((word, better) -> {
                    Matcher matcher = word.matcher(said.text());
                    if (matcher.find()) {
                        findings.in(
                                Severity.WARNING,
                                said,
                                matcher.start(),
                                ContentText.WORD_AVOIDED,
                                matcher.group(),
                                better);
                    }
                });
            }
        }
    }
}
