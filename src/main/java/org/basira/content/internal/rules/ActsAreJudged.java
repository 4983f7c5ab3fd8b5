package org.basira.content.internal.rules;

import java.util.List;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** All four acts are judged; over the course, report is the only good one in under half. */
final class ActsAreJudged implements Rule {

    @Override
    public String id() {
        return "R11";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        int only = 0;
        List<ContentFile> all = set.of("specimen");
        for (ContentFile specimen : all) {
            JsonNode acts = specimen.json().path("acts");
            int good = 0;
            for (String act : List.of("report", "block", "talk", "leave")) {
                if (acts.path(act).path("good").isMissingNode()) {
                    findings.error(specimen, "/acts", ContentText.ACT_MISSING, act);
                }
                good += acts.path(act).path("good").asBoolean(false) ? 1 : 0;
            }
            if (good == 1 && acts.path("report").path("good").asBoolean(false)) {
                only++;
            }
        }
        if (!all.isEmpty() && only * 2 >= all.size()) {
            findings.report(!set.incomplete(), all.getFirst(), "/acts", ContentText.ONLY_REPORT, only, all.size());
        }
    }
}
