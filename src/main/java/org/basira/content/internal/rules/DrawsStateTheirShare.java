package org.basira.content.internal.rules;

import java.util.Optional;
import org.basira.content.ContentText;
import org.basira.content.Quiz;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** A practice draw is a quarter to a half over the line, and says its share. */
final class DrawsStateTheirShare implements Rule {

    @Override
    public String id() {
        return "R06";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile quiz : set.of("quiz")) {
            int index = 0;
            for (JsonNode section : quiz.json().path("sections")) {
                String at = "/sections/" + index++;
                if (section.path("kind").asString("").equals("triage")) {
                    draw(set, quiz, section, at, findings);
                }
            }
        }
    }

    private static void draw(ContentSet set, ContentFile quiz, JsonNode section, String at, Findings findings) {
        boolean error = !set.excerpt(quiz.unit());
        String id = section.path("id").asString("");
        int count = section.path("draw").path("count").asInt(0);
        double stated = section.path("overShare").asDouble(Quiz.OVER_SHARE);
        int over = section.path("draw").path("over").asInt((int) Math.round(count * stated));
        boolean both = section.has("overShare") && section.path("draw").has("over");
        double share = count == 0 ? 0 : over / (double) count;
        if (share < 0.25 || share > 0.5 || (both && Math.abs(share - stated) > 0.01)) {
            findings.report(error, quiz, at + "/overShare", ContentText.DRAW_SHARE, id, over, count, "" + stated);
        }
        int dangerous = 0;
        int lawful = 0;
        for (String specimen : ContentFile.ids(section.path("draw").path("from"))) {
            Optional<ContentFile> found = set.find("specimen", specimen);
            if (found.isEmpty() || found.get().over()) {
                dangerous++;
            }
            if (found.isEmpty() || !found.get().over()) {
                lawful++;
            }
        }
        if (dangerous < over || lawful < count - over) {
            findings.report(error, quiz, at + "/draw", ContentText.DRAW_SHORT, id);
        }
    }
}
