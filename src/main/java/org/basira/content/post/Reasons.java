package org.basira.content.post;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Specimen.Mark;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** Why each marked phrase tells, numbered as in the post. */
public final class Reasons extends OrderedList {

    public Reasons(Asked.Post post, List<Mark> marks, Language language, Locale locale) {
        addClassNames("stack-s", "reasons-list");
        List<Mark> numbered = MarkedText.inOrder(PostBody.of(post, language), marks);
        for (int i = 0; i < numbered.size(); i++) {
            Mark mark = numbered.get(i);
            Span number = new Span(Formats.number(locale, i + 1L));
            number.addClassName("n");
            if (!mark.signal()) {
                number.addClassName("ok");
            }
            Span kind = new Span(Messages.text(locale, mark.signal() ? PostText.SIGNAL : PostText.SIGN));
            kind.addClassName("vh");
            add(new ListItem(number, kind, new Span(" "), Authored.span(mark.why(), language)));
        }
    }
}
