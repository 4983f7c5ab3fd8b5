package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.MarksLink;
import org.basira.authoring.TextLink;
import org.basira.authoring.TrialLink;
import org.basira.content.Library;
import org.basira.content.post.Authored;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** What text it is, in which state, and its other languages. */
final class TextHead extends Div {

    TextHead(Library.Row row, Language language, Locale locale, Component... states) {
        Anchor back = new Anchor(new LibraryLink().path(), "");
        back.addClassName("ghost");
        back.add(Icon.BACK.create(), new Span(Messages.text(locale, AuthoringText.LIBRARY)));
        H1 heading = new H1(
                Authored.marked(new Span(Words.title(locale, row)), row.title().shownIn(Language.of(locale))));
        Div line = new Div(heading, Words.chip(Words.kind(locale, row.kind()), ""));
        line.add(states);
        line.addClassNames("row", "wrap");
        if (Item.KINDS.contains(row.kind())) {
            Anchor marks = new Anchor(
                    new MarksLink(row.unit(), row.kind(), row.slug()).path(),
                    Messages.text(locale, AuthoringText.MARKS));
            marks.addClassNames("btn", "s");
            line.add(marks);
        }
        if (row.kind().equals("quiz") || row.kind().equals("form")) {
            Anchor trial = new Anchor(
                    new TrialLink(row.unit(), row.kind(), row.slug()).path(),
                    Messages.text(locale, AuthoringText.TRIAL));
            trial.addClassNames("btn", "s");
            line.add(trial);
        }
        Div words = new Div(back, line);
        words.addClassName("stack-s");
        addClassNames("row", "between", "wrap");
        add(words, languages(row, language, locale));
    }

    private static Component languages(Library.Row row, Language language, Locale locale) {
        Nav nav = new Nav();
        nav.setAriaLabel(Messages.text(locale, AuthoringText.TEXT_LANGUAGE));
        nav.addClassNames("row", "wrap");
        for (Language each : LibraryTable.ORDER) {
            Anchor link = new Anchor(
                    new TextLink(row.unit(), row.kind(), row.slug(), each).path(), Locales.ownName(each.locale()));
            link.addClassNames("btn", "s");
            link.getElement().setAttribute("lang", each.tag());
            if (each == language) {
                link.addClassName("p");
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }
}
