package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** Whether there is a draft, when it was saved, and what was just done. */
final class DraftState extends Div {

    private final ZoneId zone;
    private final Locale locale;
    private final Div chips = new Div();
    private final Span words = new Span();

    DraftState(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
        addClassNames("row", "wrap");
        chips.addClassNames("row", "wrap");
        words.addClassName("state");
        words.getElement().setAttribute("role", "status");
        add(chips, words);
    }

    /** @param said what was just done, blank for nothing */
    void show(Optional<Drafts.Draft> draft, String said) {
        chips.removeAll();
        words.setText(said);
        draft.ifPresent(there -> {
            chips.add(Words.chip(Messages.text(locale, Words.state(there)), "sun"));
            saved(there.savedAt(), said);
        });
    }

    private void saved(Instant at, String said) {
        String time = Formats.time(locale, LocalDateTime.ofInstant(at, zone));
        String when = Messages.text(locale, AuthoringText.DRAFT_SAVED, time);
        words.removeAll();
        words.add(Icon.CHECK.create(), new Span(said.isBlank() ? when : said + " " + when));
    }

    void notSaved() {
        words.setText(Messages.text(locale, AuthoringText.NOT_SAVED));
    }
}
