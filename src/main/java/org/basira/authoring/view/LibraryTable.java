package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.TextLink;
import org.basira.content.Library;
import org.basira.content.post.Authored;
import org.basira.measurement.ItemFigure;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.ui.Formats;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** One row a text, one sign a language. On a phone each row becomes a small block. */
final class LibraryTable extends Div {

    static final List<Language> ORDER = List.of(Language.EN, Language.AR, Language.CKB);

    private final Shelf shelf;
    private final Map<String, ItemFigure> figures;
    private final Locale locale;

    LibraryTable(List<Library.Row> rows, Shelf shelf, Map<String, ItemFigure> figures, Locale locale) {
        this.shelf = shelf;
        this.figures = figures;
        this.locale = locale;
        addClassName("scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", t(AuthoringText.TEXTS));
        Element table = new Element("table");
        table.setAttribute("class", "tbl fold lib");
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(row(row)));
        table.appendChild(new Element("thead").appendChild(head()), body);
        getElement().appendChild(table);
    }

    private String t(AuthoringText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private Element head() {
        Element head = new Element("tr");
        head.appendChild(heading(t(AuthoringText.KIND)), heading(t(AuthoringText.COLUMN_TITLE)));
        ORDER.forEach(language ->
                head.appendChild(heading(Locales.ownName(language.locale())).setAttribute("lang", language.tag())));
        return head.appendChild(heading(t(AuthoringText.COLUMN_FIGURES)).setAttribute("class", "r"));
    }

    private static Element heading(String words) {
        return new Element("th").setAttribute("scope", "col").setText(words);
    }

    private Element row(Library.Row row) {
        Anchor link = new Anchor(new TextLink(row.unit(), row.kind(), row.slug(), null).path(), "");
        link.addClassName("row");
        link.add(Authored.marked(new Span(Words.title(locale, row)), row.title().shownIn(Language.of(locale))));
        Element id = new Element("bdi").setAttribute("class", "xs dim").setText(row.slug());
        Element title = new Element("th").setAttribute("scope", "row").appendChild(link.getElement(), id);
        if (!row.kind().equals("lesson")) {
            shelf.draft(row, Language.EN)
                    .ifPresent(draft -> title.appendChild(chip(draft).getElement()));
        }
        Element line = new Element("tr")
                .appendChild(
                        new Element("td").setAttribute("class", "dim").setText(Words.kind(locale, row.kind())), title);
        ORDER.forEach(language -> line.appendChild(
                new Element("td").appendChild(sign(row, language).getElement())));
        Element how = new Element("td").setAttribute("class", "r");
        Span phone = new Span(t(AuthoringText.COLUMN_FIGURES) + ": ");
        phone.addClassNames("ph", "dim");
        return line.appendChild(how.appendChild(phone.getElement(), new Span(figure(row)).getElement()));
    }

    private Component chip(Drafts.Draft draft) {
        return Words.chip(t(Words.state(draft)), "sun");
    }

    private Component sign(Library.Row row, Language language) {
        Library.State state = row.states().getOrDefault(language, Library.State.MISSING);
        Optional<Drafts.Draft> draft = row.kind().equals("lesson") ? shelf.draft(row, language) : Optional.empty();
        Sign sign = draft.isPresent() ? Sign.DRAFT : state == Library.State.MISSING ? Sign.MISSING : Sign.PUBLISHED;
        AuthoringText word = draft.map(Words::state)
                .orElse(state == Library.State.MISSING ? AuthoringText.STATE_MISSING : AuthoringText.STATE_PUBLISHED);
        Element name = new Element("b").setAttribute("class", "ph").setText(Locales.ownName(language.locale()) + ":");
        Span shown = new Span(sign.create());
        shown.addClassNames("lang", "wrap");
        shown.getElement().appendChild(name);
        shown.add(new Span(t(word)));
        if (state == Library.State.PRESENT) {
            shown.add(Words.chip(t(AuthoringText.NOT_REVIEWED), "dash"));
        }
        return shown;
    }

    private String figure(Library.Row row) {
        if (!Item.KINDS.contains(row.kind())) {
            return "–";
        }
        return switch (figures.get(row.slug())) {
            case ItemFigure.Shown shown ->
                Formats.number(locale, shown.answers()) + " · " + Formats.percent(locale, shown.share());
            case ItemFigure.TooFew few -> t(AuthoringText.FEWER_THAN, few.needed());
            case null -> "–";
        };
    }
}
