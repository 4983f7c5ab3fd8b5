package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** Another trainer's text stands against one's own: theirs to read, and two ways on. One's own stays on screen. */
final class TheirsNote extends Div {

    private TheirsNote(String sentence, String theirs, Locale locale) {
        addClassNames("note", "sun");
        getElement().setAttribute("role", "alert");
        Element text = new Element("details").setAttribute("class", "unfold");
        text.appendChild(
                new Element("summary").setText(Messages.text(locale, AuthoringText.SEE_THEIRS)),
                new Element("pre")
                        .setAttribute("class", "theirs")
                        .setAttribute("dir", "auto")
                        .setText(theirs));
        words.addClassNames("stack-s", "grow");
        words.add(new Paragraph(sentence));
        words.getElement().appendChild(text);
        add(Icon.PEOPLE.create(), words);
    }

    private final Div words = new Div();

    private void ways(com.vaadin.flow.component.Component... buttons) {
        Div row = new Div(buttons);
        row.addClassNames("row", "wrap");
        words.add(row);
    }

    static TheirsNote conflict(
            Drafts.Opened theirs, String author, ZoneId zone, Locale locale, Runnable keepMine, Runnable takeTheirs) {
        String sentence = theirs.draft()
                .map(draft -> Messages.text(
                        locale,
                        AuthoringText.CONFLICT,
                        author,
                        Formats.time(locale, LocalDateTime.ofInstant(draft.savedAt(), zone))))
                .orElseGet(() -> Messages.text(locale, AuthoringText.CONFLICT_LIVE));
        TheirsNote note = new TheirsNote(sentence, theirs.body(), locale);
        note.ways(
                Buttons.plain(Messages.text(locale, AuthoringText.KEEP_MINE), keepMine),
                Buttons.plain(Messages.text(locale, AuthoringText.TAKE_THEIRS), takeTheirs));
        return note;
    }

    static TheirsNote overtaken(Drafts.Opened opened, Locale locale, Runnable putOnLive) {
        TheirsNote note = new TheirsNote(
                Messages.text(locale, AuthoringText.OVERTAKEN), opened.live().text(), locale);
        note.ways(Buttons.plain(Messages.text(locale, AuthoringText.PUT_ON_LIVE), putOnLive));
        return note;
    }
}
