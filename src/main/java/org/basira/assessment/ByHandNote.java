package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.question.Item;
import org.basira.question.Question;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** What a trainer said of a text: the level reached of each criterion, and the comment, shown as text and nothing else. */
public class ByHandNote extends Div {

    public ByHandNote(Item item, double fraction, ByHand said, Locale locale) {
        addClassNames("note", "river");
        Div words = new Div(
                new Paragraph(Messages.text(locale, AssessmentText.BY_HAND, Formats.percent(locale, fraction))));
        words.addClassNames("stack-s", "grow");
        if (item instanceof Question.FreeText question) {
            question.rubric()
                    .forEach(criterion -> criterion.levels().stream()
                            .filter(level -> level.id().equals(said.levels().get(criterion.id())))
                            .findFirst()
                            .ifPresent(level -> words.add(new Paragraph(
                                    Authored.span(criterion.name(), locale),
                                    new com.vaadin.flow.component.html.Span(": "),
                                    Authored.span(level.text(), locale)))));
        }
        if (!said.comment().isBlank()) {
            Paragraph comment = new Paragraph(said.comment());
            comment.addClassName("own-text");
            comment.getElement().setAttribute("dir", "auto");
            words.add(comment);
        }
        add(Icon.COMMENT.create(), words);
    }
}
