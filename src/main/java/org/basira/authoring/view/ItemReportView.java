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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.ItemReportLink;
import org.basira.authoring.ResultsLink;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.Library;
import org.basira.measurement.ItemFigures;
import org.basira.measurement.ItemReport;
import org.basira.measurement.ItemScale;
import org.basira.operations.SafeCsv;
import org.basira.operations.Settings;
import org.basira.question.Item;
import org.basira.question.Question;
import org.basira.question.Specimen;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** How one question or specimen does, each version by itself, over all classes and never for one; also as a file. */
@Route(value = ItemReportLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class ItemReportView extends Page implements BeforeEnterObserver {

    /** As many letters of a version's hash as tell it apart for people. */
    private static final int SHORT = 8;

    private final Library library;
    private final ItemFigures figures;
    private final Catalogue catalogue;
    private final Settings settings;

    ItemReportView(Library library, ItemFigures figures, Catalogue catalogue, Settings settings) {
        this.library = library;
        this.figures = figures;
        this.catalogue = catalogue;
        this.settings = settings;
        addClassNames("wide", "stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Library.Row row = Words.row(library, event);
        removeAll();
        title(Words.title(locale(), row));
        Map<String, ItemReport> reports = figures.reports(row.slug());
        Map<String, ReportLines> versions = new LinkedHashMap<>();
        Optional<ItemScale> scale = Optional.ofNullable(figures.scales().get(row.slug()));
        reports.forEach((hash, report) -> versions.put(hash, lines(row, hash, report, scale)));
        add(head(row, versions));
        if (versions.isEmpty()) {
            add(new Paragraph(t(AuthoringText.FEWER_THAN, figures.needed())));
        }
        versions.forEach((hash, lines) -> add(version(hash, lines, reports)));
    }

    private ReportLines lines(Library.Row row, String hash, ItemReport report, Optional<ItemScale> scale) {
        Optional<Item> item = catalogue.itemByHash(hash);
        return ReportLines.of(report, scale, item, item.flatMap(found -> post(row, found)), locale());
    }

    /** The post a question is about, as it is now: a version of a question does not tell which version of it was shown. */
    private Optional<Specimen> post(Library.Row row, Item item) {
        return item instanceof Question question
                ? Optional.ofNullable(question.specimen())
                        .flatMap(id -> catalogue.live(row.unit()).flatMap(version -> catalogue.item(version.id(), id)))
                        .map(found -> found.value() instanceof Specimen specimen ? specimen : null)
                : Optional.empty();
    }

    private Component head(Library.Row row, Map<String, ReportLines> versions) {
        Anchor back = new Anchor(new ResultsLink(row.unit()).path(), t(AuthoringText.RESULTS));
        Anchor text =
                new Anchor(new TextLink(row.unit(), row.kind(), row.slug(), null).path(), t(AuthoringText.TO_THE_TEXT));
        text.addClassNames("btn", "s");
        Div links = new Div(text);
        links.addClassNames("row", "wrap");
        if (!versions.isEmpty()) {
            links.add(export(row, versions));
        }
        Paragraph note = new Paragraph(t(AuthoringText.FIGURES_NOTE));
        note.addClassNames("small", "dim");
        Div head = new Div(back, new H1(Words.title(locale(), row)), links, note);
        head.addClassName("stack-s");
        return head;
    }

    private Anchor export(Library.Row row, Map<String, ReportLines> versions) {
        byte[] bytes = SafeCsv.write(rows(versions));
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), row.slug() + ".csv", "text/csv; charset=utf-8", bytes.length)),
                t(AuthoringText.EXPORT));
        file.addClassNames("btn", "s");
        return file;
    }

    private List<List<String>> rows(Map<String, ReportLines> versions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                t(AuthoringText.COLUMN_VERSION),
                t(AuthoringText.MEASURE),
                t(AuthoringText.VALUE),
                t(AuthoringText.MEANING)));
        versions.forEach((hash, lines) -> rows.addAll(lines.rows(brief(hash))));
        return rows;
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    private Component version(String hash, ReportLines lines, Map<String, ItemReport> reports) {
        ItemReport report = reports.get(hash);
        String asOf = report == null ? "" : Formats.dateTime(locale(), report.asOf(), settings.timeZone());
        Element body = new Element("tbody");
        for (ReportLines.Line line : lines.lines()) {
            Span meaning = new Span(line.meaning());
            meaning.addClassNames("small", "dim");
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(line.name()),
                            new Element("td").setAttribute("class", "num").setText(line.value()),
                            new Element("td").appendChild(meaning.getElement())));
        }
        Element table = new Element("table").setAttribute("class", "tbl fold");
        table.appendChild(body);
        Section section = new Section(new H2(t(AuthoringText.VERSION_AS_OF, brief(hash), asOf)));
        section.addClassName("stack-s");
        section.getElement().appendChild(table);
        return section;
    }
}
