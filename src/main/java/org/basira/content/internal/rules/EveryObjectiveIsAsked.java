package org.basira.content.internal.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** Every objective has a question. */
final class EveryObjectiveIsAsked implements Rule {

    @Override
    public String id() {
        return "R16";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        Set<String> asked = set.of("question").stream()
                .map(question -> question.text("objective"))
                .collect(Collectors.toSet());
        for (ContentFile module : set.of("module")) {
            int index = 0;
            for (JsonNode objective : module.json().path("objectives")) {
                String at = "/objectives/" + index++;
                String id = objective.path("id").asString("");
                if (!asked.contains(id)) {
                    boolean error = !set.excerpt(module.id()) && !set.hasBroken();
                    findings.report(error, module, at, ContentText.OBJECTIVE_UNTESTED, id);
                }
            }
        }
    }
}
