package org.basira.content.post;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.basira.question.Drill;
import org.basira.ui.Messages;

/** Something seen in a practice case, in the frame of a post: who, where, when. Its address is text, never a link. */
public final class ExhibitView extends Article {

    public ExhibitView(Drill.Exhibit exhibit, Locale locale) {
        addClassName("specimen");
        getElement().setAttribute("aria-label", Messages.text(locale, PostText.INVENTED));
        add(PostView.tape(locale));
        if (!exhibit.handle().isBlank()) {
            Span handle = new Span();
            handle.addClassName("name");
            handle.getElement().appendChild(leftToRight("@" + exhibit.handle()));
            Div words = new Div(handle);
            if (exhibit.day() > 0) {
                Span day = new Span(Messages.text(locale, PostText.ON_DAY, exhibit.day()));
                day.addClassNames("small", "dim");
                words.add(day);
            }
            Div who = new Div(new Avatar(exhibit.handle()), words);
            who.addClassName("who");
            add(who);
        }
        Paragraph text = Authored.in(new Paragraph(), exhibit.text(), locale);
        text.addClassName("txt");
        add(text);
        if (Boolean.TRUE.equals(exhibit.removed())) {
            Paragraph removed = new Paragraph(Messages.text(locale, PostText.REMOVED));
            removed.addClassNames("meta", "small");
            add(removed);
        }
        if (!exhibit.address().isBlank()) {
            Paragraph address = new Paragraph();
            address.addClassNames("meta", "mono");
            address.getElement().appendChild(leftToRight(exhibit.address()));
            add(address);
        }
    }

    private static Element leftToRight(String text) {
        return new Element("bdi").setAttribute("dir", "ltr").setText(text);
    }
}
