package org.basira.content.internal.rules;

import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;

/** Every dangerous specimen has a lawful twin, both ways, with the same objective. */
final class EveryDangerHasATwin implements Rule {

    @Override
    public String id() {
        return "R07";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile specimen : set.of("specimen")) {
            String twin = specimen.text("twin");
            if (twin.isEmpty()) {
                if (specimen.over()) {
                    findings.error(specimen, "/label", ContentText.NO_TWIN, specimen.id());
                }
                continue;
            }
            set.find("specimen", twin).ifPresent(other -> pair(specimen, other, findings));
        }
    }

    private static void pair(ContentFile specimen, ContentFile other, Findings findings) {
        if (!other.text("twin").equals(specimen.id())) {
            findings.error(specimen, "/twin", ContentText.TWIN_ONE_WAY, other.id());
        }
        if (other.over() == specimen.over()) {
            findings.error(specimen, "/twin", ContentText.TWIN_SAME, other.id(), "label");
        }
        if (!other.text("objective").equals(specimen.text("objective"))) {
            findings.error(specimen, "/twin", ContentText.TWIN_SAME, other.id(), "objective");
        }
    }
}
