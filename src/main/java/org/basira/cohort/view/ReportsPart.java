package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.basira.cohort.CohortText;
import org.basira.learning.ReportWords;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.CohortPicture.Reported;
import org.basira.ui.Formats;

/** The reports of a class in practice cases before and after the lessons on reporting, element by element; sums only. */
class ReportsPart extends Div {

    private final Words words;

    ReportsPart(Words words, CohortPicture.Reports reports) {
        this.words = words;
        addClassName("stack-s");
        Paragraph of = new Paragraph(words.t(CohortText.REPORTS_OF, reports.learners(), words.date(reports.takenOn())));
        of.addClassNames("small", "dim");
        NativeTable table = new NativeTable();
        table.addClassNames("tbl", "fold", "slim");
        table.getElement().setAttribute("aria-label", words.t(CohortText.REPORTS_TITLE));
        NativeTableRow head = table.getHead().addRow();
        for (CohortText each : new CohortText[] {
            CohortText.REPORTS_WHAT, CohortText.BEFORE, CohortText.AFTER, CohortText.REPORTS_CHANGE
        }) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.t(each));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        ReportWords.ORDER.stream()
                .filter(reports.measures()::containsKey)
                .forEach(measure -> row(
                        table,
                        measure,
                        Objects.requireNonNull(reports.measures().get(measure))));
        Paragraph hidden = new Paragraph(words.t(CohortText.REPORTS_HIDDEN));
        hidden.addClassNames("small", "dim");
        add(new H3(words.t(CohortText.REPORTS_TITLE)), of, table, hidden);
    }

    private void row(NativeTable table, String measure, Reported reported) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(ReportWords.name(measure, words.locale()));
        name.getElement().setAttribute("scope", "row");
        if (ReportWords.fewerIsBetter(measure)) {
            Span fewer = new Span(" " + words.t(CohortText.REPORTS_FEWER));
            fewer.addClassNames("small", "dim");
            name.add(fewer);
        }
        table.getBody()
                .addRow()
                .add(
                        name,
                        cell(CohortText.BEFORE, Formats.percent(words.locale(), reported.before())),
                        cell(CohortText.AFTER, Formats.percent(words.locale(), reported.after())),
                        cell(
                                CohortText.REPORTS_CHANGE,
                                words.t(
                                        CohortText.CHANGE_POINTS,
                                        Formats.signed(
                                                words.locale(),
                                                100 * reported.change().value(),
                                                0),
                                        Formats.signed(
                                                words.locale(),
                                                100 * reported.change().low(),
                                                0),
                                        Formats.signed(
                                                words.locale(),
                                                100 * reported.change().high(),
                                                0))));
    }

    private NativeTableCell cell(CohortText what, String figure) {
        Span label = new Span(words.t(what) + ": ");
        label.addClassName("ph");
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("num");
        cell.add(label, new Span(figure));
        return cell;
    }
}
