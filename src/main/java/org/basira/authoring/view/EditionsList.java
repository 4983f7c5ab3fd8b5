package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.basira.authoring.AuthoringText;
import org.basira.content.Publishing.Change;
import org.basira.content.Publishing.Edition;
import org.basira.content.Publishing.Origin;
import org.basira.content.post.Authored;
import org.basira.question.Text;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** The versions of the unit, newest first, and the one step back. */
final class EditionsList extends Div {

    private static final int SHOWN = 5;

    private final Locale locale;

    EditionsList(List<Edition> editions, ZoneId zone, Locale locale, Runnable stepBack) {
        this.locale = locale;
        addClassName("stack-s");
        H2 heading = new H2(t(AuthoringText.VERSIONS));
        heading.addClassName("h3");
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "find");
        editions.stream().limit(SHOWN).forEach(edition -> list.add(line(edition, zone)));
        add(heading, list);
        if (editions.size() > SHOWN) {
            Paragraph more = new Paragraph(t(AuthoringText.EARLIER_VERSIONS, editions.size() - SHOWN));
            more.addClassNames("small", "dim");
            add(more);
        }
        if (editions.size() > 1) {
            Paragraph what = new Paragraph(t(AuthoringText.STEP_BACK_TEXT));
            what.addClassNames("small", "dim");
            Element details = new Element("details").setAttribute("class", "unfold");
            details.appendChild(
                    new Element("summary").setText(t(AuthoringText.STEP_BACK)),
                    what.getElement(),
                    Buttons.plain(t(AuthoringText.STEP_BACK_YES), stepBack).getElement());
            getElement().appendChild(details);
        }
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private ListItem line(Edition edition, ZoneId zone) {
        Span words = new Span();
        words.addClassName("lines");
        words.add(new Span(t(AuthoringText.VERSION, edition.number()) + " · "
                + Formats.date(locale, LocalDate.ofInstant(edition.publishedAt(), zone))));
        Span how =
                new Span(t(edition.change() == Change.CORRECTION ? AuthoringText.A_CORRECTION : AuthoringText.A_VERSION)
                        + " · "
                        + t(edition.origin() == Origin.FILES ? AuthoringText.FROM_FILES : AuthoringText.FROM_SITE));
        how.addClassName("dim");
        words.add(how);
        if (!edition.note().equals(Text.EMPTY)) {
            words.add(Authored.span(edition.note(), locale));
        }
        if (edition.live()) {
            words.add(Words.chip(t(AuthoringText.LIVE), "right"));
        }
        return new ListItem(words);
    }
}
