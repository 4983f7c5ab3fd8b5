package org.basira.learning.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.basira.learning.LearningText;
import org.basira.learning.ReportWords;
import org.basira.measurement.ReportFigures;
import org.basira.measurement.ReportFigures.Part;
import org.basira.ui.Formats;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Reports in practice cases, before the lessons and after them, element by element: counts, since cases are few. */
final class ReportsCard extends Section {

    private final Locale locale;

    ReportsCard(ReportFigures figures, Locale locale) {
        this.locale = locale;
        addClassNames("card", "stack");
        NativeTable table = new NativeTable();
        table.addClassNames("tbl", "fold", "slim");
        table.getElement().setAttribute("aria-label", t(LearningText.REPORTS_TITLE));
        NativeTableRow head = table.getHead().addRow();
        for (LearningText each :
                new LearningText[] {LearningText.REPORTS_WHAT, LearningText.BEFORE, LearningText.AFTER}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(t(each));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        ReportWords.ORDER.stream()
                .filter(measure ->
                        figures.before().containsKey(measure) || figures.after().containsKey(measure))
                .forEach(measure -> row(table, measure, figures));
        add(
                new H2(t(LearningText.REPORTS_TITLE)),
                Parts.line(t(LearningText.REPORTS_FEW), "small dim"),
                table,
                Parts.line(t(LearningText.REPORTS_HALF), "small dim"));
    }

    private void row(NativeTable table, String measure, ReportFigures figures) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = new NativeTableHeaderCell(ReportWords.name(measure, locale));
        name.getElement().setAttribute("scope", "row");
        if (ReportWords.fewerIsBetter(measure)) {
            Span fewer = new Span(" " + t(LearningText.FEWER_BETTER));
            fewer.addClassNames("small", "dim");
            name.add(fewer);
        }
        row.add(
                name,
                cell(LearningText.BEFORE, figures.before(), measure),
                cell(LearningText.AFTER, figures.after(), measure));
    }

    private NativeTableCell cell(LearningText when, Map<String, Part> parts, String measure) {
        @Nullable Part part = parts.get(measure);
        Span label = new Span(t(when) + ": ");
        label.addClassName("ph");
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("num");
        cell.add(
                label,
                new Span(
                        part == null
                                ? "–"
                                : t(
                                        LearningText.REPORTS_OF,
                                        Formats.decimal(locale, part.credit(), part.credit() % 1 == 0 ? 0 : 1),
                                        Formats.number(locale, part.answers()))));
        return cell;
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
