package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.Map;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import org.basira.question.Language;

/** Says how many texts a native reader has reviewed in each language. */
final class ReviewsAreCounted implements Rule {

    @Override
    public String id() {
        return "R26";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile module : set.of("module")) {
            Map<Language, Integer> counts = new HashMap<>();
            int all = 0;
            for (ContentFile file : set.files()) {
                if (file.unit().equals(module.unit())) {
                    all++;
                    for (Language language : Language.values()) {
                        counts.merge(language, file.json().path("reviewed").has(language.tag()) ? 1 : 0, Integer::sum);
                    }
                }
            }
            findings.warning(
                    module,
                    "/reviewed",
                    ContentText.REVIEWED_COUNTS,
                    counts.getOrDefault(Language.EN, 0),
                    counts.getOrDefault(Language.AR, 0),
                    counts.getOrDefault(Language.CKB, 0),
                    all);
        }
    }
}
