package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Locale;
import org.basira.learning.LearningText;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Figures.Share;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** Charts as tables, for who reads figures better. */
final class Tables {

    private Tables() {}

    static Component recognised(Recognised figures, Locale locale) {
        NativeTable table = new NativeTable();
        table.addClassNames("tbl", "fold", "slim");
        NativeTableRow head = table.getHead().addRow();
        for (Message each : new Message[] {
            LearningText.SORT, LearningText.RIGHT_COUNT, LearningText.WRONG_COUNT, LearningText.ALL_COUNT
        }) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Messages.text(locale, each));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        row(table, LearningText.OVER_POSTS, figures.dangerousCaught(), locale);
        row(table, LearningText.HARMLESS_POSTS, figures.harmlessLeft(), locale);
        return table;
    }

    private static void row(NativeTable table, Message name, Share share, Locale locale) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell label = new NativeTableHeaderCell(Messages.text(locale, name));
        label.getElement().setAttribute("scope", "row");
        row.add(label);
        if (!Pictures.enough(share)) {
            NativeTableCell cell = new NativeTableCell(Messages.text(locale, LearningText.NOT_ENOUGH));
            cell.setColspan(3);
            row.add(cell);
            return;
        }
        for (int figure : new int[] {share.count(), share.of() - share.count(), share.of()}) {
            NativeTableCell cell = new NativeTableCell(Formats.number(locale, figure));
            cell.addClassName("r");
            row.add(cell);
        }
    }
}
