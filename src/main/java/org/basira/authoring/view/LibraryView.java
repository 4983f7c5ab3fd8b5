package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.LibraryLink;
import org.basira.content.Library;
import org.basira.content.post.Authored;
import org.basira.measurement.ItemFigures;
import org.basira.question.Text;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Paths;
import org.basira.ui.Shell;

/** All texts with their state in each language. What is looked for stands in the address. */
@Route(value = LibraryLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class LibraryView extends Page implements BeforeEnterObserver {

    static final int PAGE = 50;

    private final Library library;
    private final Drafts drafts;
    private final ItemFigures figures;
    private LibraryLink filter = new LibraryLink();

    LibraryView(Library library, Drafts drafts, ItemFigures figures) {
        this.library = library;
        this.drafts = drafts;
        this.figures = figures;
        title(t(AuthoringText.LIBRARY));
        addClassNames("wide", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new LibraryLink(
                query.getSingleParameter("words").orElse(""),
                query.getSingleParameter("module").orElse(""),
                query.getSingleParameter("kind").orElse(""),
                query.getSingleParameter("state").orElse(""),
                query.getSingleParameter("page").flatMap(Paths::number).orElse(1));
        List<Library.Row> all = library.rows();
        Map<String, Text> units = Words.units(all);
        Shelf shelf = new Shelf(all, drafts.list());
        List<Library.Row> found = shelf.found(filter);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(filter.page(), pages);
        List<Library.Row> shown = found.subList((page - 1) * PAGE, Math.min(found.size(), page * PAGE));
        removeAll();
        Paragraph sum = new Paragraph(t(AuthoringText.LIBRARY_SUM, units.size(), all.size(), shelf.draftCount()));
        sum.addClassName("dim");
        Div head = new Div(new H1(t(AuthoringText.LIBRARY)), sum);
        head.addClassName("stack-s");
        add(head);
        if (!library.problems().isEmpty()) {
            add(new FileProblems(library.problems(), locale()));
        }
        add(filters(units), legend(), status(found.size()));
        if (!shown.isEmpty()) {
            add(new LibraryTable(
                    shown,
                    shelf,
                    figures.of(shown.stream().map(Library.Row::slug).toList()),
                    locale()));
        }
        add(pages(page, pages), small(t(AuthoringText.FIGURES_NOTE)));
    }

    private Component filters(Map<String, Text> units) {
        Field words = new Field(t(AuthoringText.SEARCH)).value(filter.words()).type("search");
        words.input().getElement().setAttribute("dir", "auto");
        words.input()
                .getElement()
                .addEventListener(
                        "change",
                        event -> look(new LibraryLink(words.value(), filter.unit(), filter.kind(), filter.state(), 1)))
                .synchronizeProperty("value");
        Choice unit = new Choice(
                        "unit",
                        t(AuthoringText.MODULE),
                        filter.unit(),
                        chosen -> look(new LibraryLink(filter.words(), chosen, filter.kind(), filter.state(), 1)))
                .option("", t(AuthoringText.ALL));
        units.forEach((id, title) -> unit.option(id, Authored.words(title, locale())));
        Choice kind = new Choice(
                        "kind",
                        t(AuthoringText.KIND),
                        filter.kind(),
                        chosen -> look(new LibraryLink(filter.words(), filter.unit(), chosen, filter.state(), 1)))
                .option("", t(AuthoringText.ALL));
        Words.KINDS.forEach(each -> kind.option(each, Words.kind(locale(), each)));
        Choice state = new Choice(
                        "state",
                        t(AuthoringText.STATE),
                        filter.state(),
                        chosen -> look(new LibraryLink(filter.words(), filter.unit(), filter.kind(), chosen, 1)))
                .option("", t(AuthoringText.ANY_STATE))
                .option(Shelf.DRAFT, t(AuthoringText.STATE_DRAFT))
                .option(Shelf.IN_REVIEW, t(AuthoringText.STATE_IN_REVIEW))
                .option(Shelf.MISSING, t(AuthoringText.STATE_MISSING))
                .option(Shelf.NOT_REVIEWED, t(AuthoringText.NOT_REVIEWED));
        Div filters = new Div(words, unit, kind, state);
        filters.addClassNames("two2", "four");
        return filters;
    }

    private void look(LibraryLink wanted) {
        getUI().ifPresent(ui -> ui.navigate(LibraryLink.ROUTE, QueryParameters.fromString(wanted.query())));
    }

    private Component legend() {
        Paragraph legend = new Paragraph(
                new Span(Sign.PUBLISHED.create(), new Span(t(AuthoringText.STATE_PUBLISHED))),
                new Span(Sign.DRAFT.create(), new Span(t(AuthoringText.STATE_DRAFT))),
                new Span(Sign.MISSING.create(), new Span(t(AuthoringText.STATE_MISSING))),
                new Span(
                        Words.chip(t(AuthoringText.NOT_REVIEWED), "dash"),
                        new Span(t(AuthoringText.NO_NATIVE_READER))));
        legend.addClassName("legend");
        return legend;
    }

    private Component status(int found) {
        Paragraph status = small(t(AuthoringText.FOUND, found));
        status.getElement().setAttribute("role", "status");
        return status;
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassNames("small", "dim");
        return small;
    }

    private Component pages(int page, int pages) {
        Nav nav = new Nav();
        nav.setAriaLabel(t(AuthoringText.PAGES));
        nav.addClassNames("row", "wrap");
        nav.setVisible(pages > 1);
        for (int each = 1; each <= pages; each++) {
            Anchor link = new Anchor(filter.page(each).path(), Formats.number(locale(), each));
            link.addClassNames("btn", "s");
            if (each == page) {
                link.getElement().setAttribute("aria-current", "page");
                link.addClassName("p");
            }
            nav.add(link);
        }
        return nav;
    }
}
