package org.basira.content.internal.rules;

import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;

/** At least half of a module’s practice specimens are lawful. */
final class HalfAreLawful implements Rule {

    @Override
    public String id() {
        return "R05";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile module : set.of("module")) {
            long over = set.of("specimen", module.id()).stream()
                    .filter(ContentFile::over)
                    .count();
            long lawful = set.of("specimen", module.id()).size() - over;
            if (over > lawful) {
                boolean error = !set.excerpt(module.id()) && !set.hasBroken();
                findings.report(error, module, "/id", ContentText.COUNTS, module.id(), over, lawful);
            }
        }
    }
}
