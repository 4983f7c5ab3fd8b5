package org.basira.content.internal.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.LessonText;
import org.basira.content.internal.Place;
import org.basira.content.internal.Rule;
import org.basira.question.Language;

/** Figures and law name a source. */
final class FiguresHaveSources implements Rule {

    @Override
    public String id() {
        return "R19";
    }

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{Nd}:.@/٫])\\p{Nd}{1,3}(?:[,٬]\\p{Nd}{3})+|(?<![\\p{Nd}:.@/٫])\\p{Nd}{2,}(?![\\p{Nd}:]|:\\p{Nd})|\\p{Nd} ?[%٪]");

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile lesson : set.of("lesson")) {
            if (lesson.ids("sources").isEmpty()) {
                lesson(lesson, findings);
            }
        }
        for (ContentFile question : set.of("question")) {
            if (question.ids("sources").isEmpty()) {
                for (Said said : question.texts()) {
                    Matcher figure = FIGURE.matcher(said.text());
                    if (said.language() == Language.EN && figure.find()) {
                        findings.in(Severity.WARNING, said, figure.start(), ContentText.NO_SOURCE, figure.group());
                    }
                }
            }
        }
    }

    private static void lesson(ContentFile lesson, Findings findings) {
        for (LessonText.Screen screen : lesson.body().screens()) {
            for (LessonText.Block block : screen.blocks()) {
                Place at = new Place(block.line(), 1);
                if (block.kind().equals("note") && block.attribute("kind").equals("law")) {
                    findings.add(Severity.ERROR, lesson, at, ContentText.LAW_SOURCE);
                }
                Matcher figure = FIGURE.matcher(block.markdown());
                if (!block.kind().equals("try-it") && figure.find()) {
                    findings.add(Severity.ERROR, lesson, at, ContentText.NO_SOURCE, figure.group());
                }
            }
        }
    }
}
