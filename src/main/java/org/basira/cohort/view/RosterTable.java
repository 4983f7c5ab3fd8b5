package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.cohort.CohortText;
import org.basira.cohort.Roster;
import org.basira.learning.LearnerStatus.State;
import org.basira.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** Who is where, live: a row a learner, changed in place, so that what is open or typed in a row stays. */
class RosterTable extends Div {

    private final Words words;
    private final RosterRow.Acts acts;
    private final Map<UUID, RosterRow> rows = new LinkedHashMap<>();
    private final NativeTableBody body = new NativeTableBody();
    private final Div table = new Div();
    private final Paragraph nobody = new Paragraph();
    private final Map<State, NativeButton> filters = new EnumMap<>(State.class);
    private final NativeButton all;
    private @Nullable State chosen;

    RosterTable(Words words, RosterRow.Acts acts) {
        this.words = words;
        this.acts = acts;
        addClassName("stack-s");
        Paragraph live = new Paragraph(words.t(CohortText.ROSTER_LIVE));
        live.addClassNames("small", "dim");
        all = filter(null);
        Div bar = new Div(all);
        for (State state : List.of(State.UNDER_WAY, State.OVERDUE, State.JOINED, State.FINISHED)) {
            filters.put(state, filter(state));
            bar.add(filters.get(state));
        }
        bar.addClassNames("row", "wrap", "filterbar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", words.t(CohortText.FILTERS));
        table.add(table());
        table.addClassName("scroll");
        table.getElement().setAttribute("tabindex", "0");
        table.getElement().setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", words.t(CohortText.ROSTER_TITLE));
        add(new H2(words.t(CohortText.ROSTER_TITLE)), live, bar, table, nobody);
    }

    private NativeTable table() {
        NativeTableRow heads = new NativeTableRow();
        for (CohortText head : List.of(CohortText.COLUMN_NAME, CohortText.COLUMN_WHERE, CohortText.COLUMN_STATE)) {
            heads.add(head(new Span(words.t(head))));
        }
        Span change = new Span(words.t(CohortText.CHANGE));
        change.addClassName("vh");
        heads.add(head(change));
        NativeTable made = new NativeTable(new NativeTableHeader(heads), body);
        made.addClassNames("tbl", "fold", "roster");
        return made;
    }

    private static NativeTableHeaderCell head(Span label) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(label);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeButton filter(@Nullable State state) {
        NativeButton button = Buttons.plain("", () -> {
            chosen = state;
            sift();
        });
        button.addClassName("s");
        return button;
    }

    /** Brings every row to what is true now. */
    void show(List<Roster.Entry> entries, Instant now) {
        for (Roster.Entry entry : entries) {
            RosterRow row = rows.computeIfAbsent(entry.learner(), learner -> {
                RosterRow fresh = new RosterRow(words, acts, learner);
                body.add(fresh.line(), fresh.form());
                return fresh;
            });
            row.show(entry, now);
        }
        all.setText(words.t(CohortText.FILTER_ALL, entries.size()));
        filters.forEach((state, button) -> button.setText(words.t(
                CohortText.FILTER_STATE,
                words.state(state),
                entries.stream()
                        .filter(entry -> entry.status().state() == state)
                        .count())));
        sift();
    }

    private void sift() {
        int shown = 0;
        for (RosterRow row : rows.values()) {
            boolean fits = chosen == null || row.state() == chosen;
            row.visible(fits);
            shown += fits ? 1 : 0;
        }
        table.setVisible(shown > 0);
        nobody.setVisible(shown == 0);
        nobody.setText(words.t(rows.isEmpty() ? CohortText.ROSTER_EMPTY : CohortText.FILTER_NOBODY));
        press(all, chosen == null);
        filters.forEach((state, button) -> press(button, state == chosen));
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
