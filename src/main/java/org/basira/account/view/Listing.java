package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A long list as a table, fifty rows a page, or the word that there is nothing; the place in it is in the address. */
final class Listing<T> extends Div {

    private final String name;
    private final List<String> heads;
    private final String nothing;
    private final Function<T, List<Component>> cells;

    /** @param cells of a row, its head first */
    Listing(String name, List<String> heads, String nothing, Function<T, List<Component>> cells) {
        this.name = name;
        this.heads = heads;
        this.nothing = nothing;
        this.cells = cells;
        addClassName("stack");
    }

    /**
     * Shows a page of what is found.
     *
     * @param query what else stands in the address, or blank
     * @param find rows from an offset on, so many at most
     */
    void show(String route, String query, int page, BiFunction<Integer, Integer, List<T>> find) {
        removeAll();
        List<T> found = find.apply(page * Pager.SIZE, Pager.SIZE + 1);
        if (found.isEmpty()) {
            add(new Paragraph(nothing));
            return;
        }
        Table table = new Table(name, heads);
        found.stream().limit(Pager.SIZE).map(cells).forEach(table::row);
        add(table, new Pager(UI.getCurrent().getLocale(), route, query, page, found.size() > Pager.SIZE));
    }
}
