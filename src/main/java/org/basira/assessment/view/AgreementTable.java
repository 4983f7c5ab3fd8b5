package org.basira.assessment.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.assessment.Agreement;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.Kappa;
import org.basira.content.post.Authored;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** Agreement in numbers, a row an element: how many were judged, the share with the same verdict, and both kappas. */
final class AgreementTable extends Div {

    private static final int PLACES = 2;
    private static final List<AssessmentText> HEAD = List.of(
            AssessmentText.AGREEMENT_PART,
            AssessmentText.AGREEMENT_JUDGED,
            AssessmentText.AGREEMENT_SAME,
            AssessmentText.AGREEMENT_PLAIN,
            AssessmentText.AGREEMENT_WEIGHTED);

    private final Locale locale;
    private final int needed;
    private final NativeTable table = new NativeTable();

    /** {@code together} stands in a last row, if there is any. */
    AgreementTable(List<Agreement.Element> elements, Optional<Agreement.Figures> together, int needed, Locale locale) {
        this.locale = locale;
        this.needed = needed;
        table.addClassNames("tbl", "fold", "slim");
        NativeTableRow head = table.getHead().addRow();
        for (AssessmentText each : HEAD) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(t(each));
            cell.getElement().setAttribute("scope", "col");
            if (each != AssessmentText.AGREEMENT_PART) {
                cell.addClassName("r");
            }
            head.add(cell);
        }
        elements.forEach(element -> row(Authored.span(element.name(), locale), element.figures()));
        together.ifPresent(figures -> row(new Span(t(AssessmentText.AGREEMENT_TOGETHER)), together));
        add(table);
    }

    private void row(Span name, Optional<Agreement.Figures> figures) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell heading = new NativeTableHeaderCell();
        heading.add(name);
        heading.getElement().setAttribute("scope", "row");
        row.add(heading);
        figures.ifPresentOrElse(
                found -> {
                    cell(row, AssessmentText.AGREEMENT_JUDGED, Formats.number(locale, found.judged()));
                    cell(
                            row,
                            AssessmentText.AGREEMENT_SAME,
                            Formats.percent(locale, (double) found.same() / found.judged()));
                    cell(row, AssessmentText.AGREEMENT_PLAIN, kappa(found.plain()));
                    cell(row, AssessmentText.AGREEMENT_WEIGHTED, kappa(found.weighted()));
                },
                () -> {
                    NativeTableCell few = new NativeTableCell(t(AssessmentText.AGREEMENT_FEW, needed));
                    few.getElement().setAttribute("colspan", Integer.toString(HEAD.size() - 1));
                    few.addClassName("sup");
                    row.add(few);
                });
    }

    /** On a phone the head of the table is not shown, so each figure says what it is. */
    private void cell(NativeTableRow row, AssessmentText name, String figure) {
        Span said = new Span(t(name) + ": ");
        said.addClassNames("ph", "dim");
        NativeTableCell cell = new NativeTableCell();
        cell.add(said, new Span(figure));
        cell.addClassName("r");
        row.add(cell);
    }

    private String kappa(Optional<Kappa> kappa) {
        return kappa.map(found -> found.interval()
                        .map(interval -> t(
                                AssessmentText.AGREEMENT_BETWEEN,
                                decimal(found.value()),
                                decimal(interval.low()),
                                decimal(interval.high())))
                        .orElseGet(() -> decimal(found.value())))
                .orElseGet(() -> t(AssessmentText.AGREEMENT_NO_SPREAD));
    }

    private String decimal(double number) {
        return Formats.decimal(locale, number, PLACES);
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
