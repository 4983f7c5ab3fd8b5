package org.basira.content.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.LessonText;
import org.basira.content.internal.Place;
import org.basira.content.internal.Rule;

/** A dangerous specimen stands under a content note and a veil. */
final class DangerIsVeiled implements Rule {

    @Override
    public String id() {
        return "R18";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile lesson : set.of("lesson")) {
            boolean noted = lesson.json().has("content-note");
            for (LessonText.Screen screen : lesson.body().screens()) {
                for (LessonText.Block block : screen.blocks()) {
                    Place at = new Place(block.line(), 1);
                    for (String over : over(set, block)) {
                        if (!noted) {
                            findings.add(Severity.ERROR, lesson, at, ContentText.NO_CONTENT_NOTE, over);
                        }
                        boolean bare = block.kind().equals("specimen")
                                && !block.attribute("veil").equals("on");
                        if (bare) {
                            findings.add(Severity.ERROR, lesson, at, ContentText.NO_VEIL, over);
                        }
                    }
                }
            }
        }
    }

    private static List<String> over(ContentSet set, LessonText.Block block) {
        List<String> ids = new ArrayList<>();
        switch (block.kind()) {
            case "specimen" -> ids.add(block.id());
            case "check" -> set.find("question", block.id()).ifPresent(each -> ids.add(each.text("specimen")));
            case "scenario" ->
                set.find("scenario", block.id())
                        .ifPresent(each -> each.json()
                                .path("nodes")
                                .forEach(node -> ids.add(node.path("specimen").asString(""))));
            default -> {}
        }
        return ids.stream()
                .filter(id -> set.find("specimen", id).filter(ContentFile::over).isPresent())
                .distinct()
                .toList();
    }
}
