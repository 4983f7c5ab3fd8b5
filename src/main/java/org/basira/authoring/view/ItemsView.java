package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.ItemReportLink;
import org.basira.authoring.ResultsLink;
import org.basira.content.Library;
import org.basira.content.post.Authored;
import org.basira.measurement.ItemFigure;
import org.basira.measurement.ItemFigures;
import org.basira.operations.Settings;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.ui.Choice;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** How each question and specimen does, by module, over all classes and never for one. */
@Route(value = ResultsLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class ItemsView extends Page implements BeforeEnterObserver {

    private final Library library;
    private final ItemFigures figures;
    private final Settings settings;

    ItemsView(Library library, ItemFigures figures, Settings settings) {
        this.library = library;
        this.figures = figures;
        this.settings = settings;
        title(t(AuthoringText.RESULTS));
        addClassNames("wide", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ResultsLink.MODULE)
                .orElse("");
        List<Library.Row> all = library.rows();
        Map<String, Text> units = Words.units(all);
        List<Library.Row> items =
                all.stream().filter(row -> Item.KINDS.contains(row.kind())).toList();
        Map<String, ItemFigure> shown =
                figures.of(items.stream().map(Library.Row::slug).toList());
        removeAll();
        Paragraph asOf = new Paragraph(
                t(AuthoringText.AS_OF, Formats.dateTime(locale(), figures.countedUntil(), settings.timeZone())));
        asOf.addClassName("dim");
        Div head = new Div(new H1(t(AuthoringText.RESULTS)), asOf);
        head.addClassName("stack-s");
        Choice unit = new Choice("unit", t(AuthoringText.MODULE), wanted, this::look).option("", t(AuthoringText.ALL));
        units.forEach((id, title) -> unit.option(id, Authored.words(title, locale())));
        add(head, unit);
        units.forEach((id, title) -> {
            if (wanted.isBlank() || wanted.equals(id)) {
                add(section(
                        title,
                        items.stream().filter(row -> row.unit().equals(id)).toList(),
                        shown));
            }
        });
        Paragraph note = new Paragraph(t(AuthoringText.FIGURES_NOTE));
        note.addClassNames("small", "dim");
        add(note);
    }

    private void look(String unit) {
        getUI().ifPresent(ui -> ui.navigate(
                ResultsLink.ROUTE,
                unit.isBlank() ? QueryParameters.empty() : QueryParameters.of(ResultsLink.MODULE, unit)));
    }

    private Component section(Text title, List<Library.Row> rows, Map<String, ItemFigure> shown) {
        H2 heading = new H2(Authored.span(title, locale()));
        Section section = new Section(heading);
        section.addClassName("stack-s");
        Element table = new Element("table").setAttribute("class", "tbl fold lib");
        Element head = new Element("tr");
        for (AuthoringText column : List.of(AuthoringText.KIND, AuthoringText.COLUMN_TITLE)) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(t(column)));
        }
        for (AuthoringText column : List.of(AuthoringText.COLUMN_ANSWERS, AuthoringText.COLUMN_RIGHT)) {
            head.appendChild(new Element("th")
                    .setAttribute("scope", "col")
                    .setAttribute("class", "r")
                    .setText(t(column)));
        }
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(line(row, shown.get(row.slug()))));
        table.appendChild(new Element("thead").appendChild(head), body);
        Div scroll = new Div();
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", Authored.words(title, locale()));
        scroll.getElement().appendChild(table);
        section.add(scroll);
        return section;
    }

    private Element line(Library.Row row, @org.jspecify.annotations.Nullable ItemFigure figure) {
        Anchor link = new Anchor(new ItemReportLink(row.unit(), row.kind(), row.slug()).path(), "");
        link.addClassName("row");
        link.add(Authored.marked(
                new Span(Words.title(locale(), row)), row.title().shownIn(Language.of(locale()))));
        Element line = new Element("tr")
                .appendChild(
                        new Element("td").setAttribute("class", "dim").setText(Words.kind(locale(), row.kind())),
                        new Element("th").setAttribute("scope", "row").appendChild(link.getElement()));
        if (figure instanceof ItemFigure.Shown shown) {
            return line.appendChild(
                    figure(AuthoringText.COLUMN_ANSWERS, Formats.number(locale(), shown.answers())),
                    figure(AuthoringText.COLUMN_RIGHT, Formats.percent(locale(), shown.share())));
        }
        int needed = figure instanceof ItemFigure.TooFew few ? few.needed() : settings.suppressBelow();
        return line.appendChild(new Element("td")
                .setAttribute("class", "r sup")
                .setAttribute("colspan", "2")
                .setText(t(AuthoringText.FEWER_THAN, needed)));
    }

    private Element figure(AuthoringText name, String value) {
        Span phone = new Span(t(name) + ": ");
        phone.addClassNames("ph", "dim");
        return new Element("td")
                .setAttribute("class", "r")
                .appendChild(phone.getElement(), new Span(value).getElement());
    }
}
