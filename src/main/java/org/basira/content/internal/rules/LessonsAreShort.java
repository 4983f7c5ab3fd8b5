package org.basira.content.internal.rules;

import java.util.List;
import java.util.Set;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.LessonText;
import org.basira.content.internal.Place;
import org.basira.content.internal.Rule;

/** A lesson’s screens are short; it opens with a task and ends in one. */
final class LessonsAreShort implements Rule {

    @Override
    public String id() {
        return "R17";
    }

    private static final int MOST = 140;
    private static final Set<String> TASKS = Set.of("check", "try-it", "scenario");

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile lesson : set.of("lesson")) {
            List<LessonText.Screen> screens = lesson.body().screens();
            for (LessonText.Screen screen : screens) {
                int words = Words.count(screen.heading());
                for (LessonText.Block block : screen.blocks()) {
                    words += Words.count(withoutModel(block));
                }
                if (words > MOST) {
                    Place at = new Place(screen.line(), 1);
                    findings.add(Severity.ERROR, lesson, at, ContentText.SCREEN_LONG, screen.id(), words, MOST);
                }
            }
            if (!screens.isEmpty()) {
                task(lesson, screens.getFirst(), ContentText.FIRST_TASK, findings);
                task(lesson, screens.getLast(), ContentText.LAST_TASK, findings);
            }
        }
    }

    private static String withoutModel(LessonText.Block block) {
        int parting = block.markdown().indexOf("\n***\n");
        String text = parting < 0 ? block.markdown() : block.markdown().substring(0, parting);
        return text.replaceAll("\\]\\([^)]*\\)", "]");
    }

    private static void task(ContentFile lesson, LessonText.Screen screen, ContentText text, Findings findings) {
        if (screen.blocks().stream().noneMatch(block -> TASKS.contains(block.kind()))) {
            findings.add(Severity.ERROR, lesson, new Place(screen.line(), 1), text);
        }
    }
}
