package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table that becomes small blocks on a phone. */
final class Table extends Div {

    private final NativeTable table = new NativeTable();

    Table(String name, List<String> heads) {
        addClassName("scroll");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", name);
        table.addClassNames("tbl", "fold");
        NativeTableRow row = table.getHead().addRow();
        for (String head : heads) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        add(table);
    }

    /** Adds a row; its first cell is its head. */
    void row(List<Component> cells) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell first = new NativeTableHeaderCell(cells.getFirst());
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        cells.stream().skip(1).forEach(cell -> row.addDataCell().add(cell));
    }
}
