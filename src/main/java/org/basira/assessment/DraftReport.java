package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Response.Assembled;
import org.basira.ui.Messages;

/** A practice case and a report of it as it was put together, own words too: without a mark, and without who wrote it. */
public final class DraftReport extends Div {

    private final Locale locale;

    public DraftReport(Drill item, Assembled made, Locale locale) {
        this.locale = locale;
        addClassName("stack");
        add(Authored.in(new H3(), item.title(), locale), Authored.in(new Paragraph(), item.story(), locale));
        add(ComposeWords.exhibits(item.exhibits(), locale));
        Div letter = new Div();
        letter.addClassNames("letter", "stack-s");
        for (Composed.Group group : item.groups()) {
            List<Composed.Part> chosen = group.parts().stream()
                    .filter(part -> made.parts().contains(part.id()))
                    .toList();
            if (!chosen.isEmpty()) {
                letter.add(lines(ComposeWords.name(group.id(), locale), chosen));
            }
        }
        add(new H3(t(AssessmentText.REJUDGING_DRAFT)), letter);
        if (!made.words().isBlank()) {
            Paragraph label = new Paragraph(t(AssessmentText.REJUDGING_OWN));
            label.addClassNames("small", "dim");
            Paragraph words = new Paragraph(made.words());
            words.addClassName("own-text");
            words.getElement().setAttribute("dir", "auto");
            letter.add(label, words);
        }
    }

    /** What was chosen in a group, under its name. */
    private Paragraph lines(String group, List<Composed.Part> chosen) {
        Span name = new Span(group);
        name.addClassName("strong");
        Paragraph lines = new Paragraph(name);
        lines.addClassName("lines");
        chosen.forEach(part -> lines.add(Authored.span(part.text(), locale)));
        return lines;
    }

    private String t(AssessmentText message) {
        return Messages.text(locale, message);
    }
}
