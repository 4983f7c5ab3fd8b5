package org.basira.assessment;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Question;
import org.basira.ui.Messages;

/** What a text is marked by: each criterion with its levels, best first. */
public final class Rubric extends Div {

    /** Shows the rubric as a learner may see it. */
    public Rubric(List<Asked.Aspect> aspects, Locale locale) {
        addClassName("rubric");
        Paragraph heading = new Paragraph(Messages.text(locale, AssessmentText.RUBRIC));
        heading.addClassName("h3");
        DescriptionList list = new DescriptionList();
        for (Asked.Aspect aspect : aspects) {
            list.add(new DescriptionList.Term(Authored.span(aspect.name(), locale)));
            aspect.levels().stream()
                    .sorted((a, b) -> Integer.compare(b.points(), a.points()))
                    .forEach(level -> list.add(level(level, locale)));
        }
        add(heading, list);
    }

    private static DescriptionList.Description level(Question.Level level, Locale locale) {
        Span points = new Span(Messages.text(locale, AssessmentText.POINTS, level.points()));
        points.addClassName("points");
        return new DescriptionList.Description(points, new Span(" "), Authored.span(level.text(), locale));
    }
}
