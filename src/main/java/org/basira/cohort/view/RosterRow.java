package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.PasswordChanges;
import org.basira.cohort.CohortText;
import org.basira.cohort.Roster;
import org.basira.learning.LearnerStatus;
import org.basira.learning.LearnerStatus.State;
import org.basira.ui.Buttons;
import org.basira.ui.Drawing;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.jspecify.annotations.Nullable;

/** A learner's line of the list, and under it, when asked for, what the coordinator may do about them. */
class RosterRow {

    /** What the page does for a row. */
    interface Acts {
        boolean label(UUID learner, String label);

        void hideName(UUID learner, boolean hidden);

        Optional<String> passwordCode(UUID learner);
    }

    private static final Duration HERE = Duration.ofMinutes(3);

    /** Between the start and the end of a form or quiz nothing is told of it; a form takes about a quarter of an hour. */
    private static final Duration ANSWERING = Duration.ofMinutes(20);

    private final Words words;
    private final Acts acts;
    private final UUID learner;
    private final NativeTableRow line = new NativeTableRow();
    private final NativeTableRow form = new NativeTableRow();
    private final Span name = new Span();
    private final Span where = new Span();
    private final Span state = new Span();
    private final NativeButton change;
    private final Field label;
    private final NativeButton hide;
    private final Div code = new Div();
    private Roster.@Nullable Entry shown;
    private boolean here;
    private boolean open;
    private boolean fits = true;

    RosterRow(Words words, Acts acts, UUID learner) {
        this.words = words;
        this.acts = acts;
        this.learner = learner;
        name.getElement().setAttribute("dir", "auto");
        state.addClassName("lang");
        change = Buttons.plain(words.t(CohortText.CHANGE), this::toggle);
        change.addClassName("s");
        label = new Field(words.t(CohortText.LABEL))
                .hint(words.t(CohortText.LABEL_HINT))
                .most(80);
        label.input().getElement().setAttribute("dir", "auto");
        hide = Buttons.plain("", this::hideOrShow);
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        line.add(head, new NativeTableCell(where), new NativeTableCell(state), new NativeTableCell(change));
        code.addClassNames("note", "river");
        code.getElement().setAttribute("role", "status");
        code.setVisible(false);
        NativeTableCell cell = new NativeTableCell(panel());
        cell.getElement().setAttribute("colspan", "4");
        form.add(cell);
    }

    private Div panel() {
        Div others = new Div(hide, Buttons.plain(words.t(CohortText.PASSWORD_CODE), this::giveCode));
        others.addClassNames("row", "wrap");
        Div panel = new Div(new Form(words.t(CohortText.SAVE), this::save, label), others, code);
        panel.addClassNames("stack", "rowpanel");
        return panel;
    }

    NativeTableRow line() {
        return line;
    }

    NativeTableRow form() {
        return form;
    }

    State state() {
        return shown == null ? State.JOINED : shown.status().state();
    }

    void visible(boolean wanted) {
        fits = wanted;
        line.setVisible(fits);
        form.setVisible(fits && open);
        change.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    void show(Roster.Entry entry, Instant now) {
        Instant active = entry.status().lastActive();
        Duration stays = entry.status().answering() ? ANSWERING : HERE;
        boolean hereNow =
                entry.status().state() != State.FINISHED && active != null && active.isAfter(now.minus(stays));
        if (entry.equals(shown) && here == hereNow) {
            return;
        }
        if (shown == null) {
            label.value(entry.label());
        }
        shown = entry;
        here = hereNow;
        name.setText(words.name(entry));
        change.getElement().setAttribute("aria-label", words.t(CohortText.CHANGE_WHOM, words.name(entry)));
        where.setText(words.where(entry.status()));
        state.removeAll();
        state.add(new Drawing(here ? StateSign.HERE : StateSign.of(state())), new Span(stateInWords(entry.status())));
        hide.setText(words.t(entry.nameHidden() ? CohortText.SHOW_NAME : CohortText.HIDE_NAME));
    }

    private String stateInWords(LearnerStatus status) {
        if (here) {
            return words.t(CohortText.STATE_HERE);
        }
        return status.state() == State.OVERDUE
                ? words.t(CohortText.OVERDUE_BY, status.daysOverdue())
                : words.state(status.state());
    }

    private void toggle() {
        open = !open;
        visible(fits);
        if (open) {
            label.input().focus();
        } else {
            code.setVisible(false);
            code.removeAll();
        }
    }

    private void save() {
        label.fine();
        if (acts.label(learner, label.value())) {
            toggle();
            change.focus();
        } else {
            label.wrong(words.t(CohortText.LABEL_WRONG));
        }
    }

    private void hideOrShow() {
        acts.hideName(learner, shown == null || !shown.nameHidden());
    }

    private void giveCode() {
        code.removeAll();
        Optional<String> given = acts.passwordCode(learner);
        if (given.isPresent()) {
            Span shownCode = new Span(given.get());
            shownCode.addClassName("mono");
            shownCode.getElement().setAttribute("dir", "ltr");
            code.add(shownCode, new Span(words.t(CohortText.PASSWORD_CODE_IS, (int)
                    PasswordChanges.CODE_LASTS.toMinutes())));
        } else {
            code.add(new Span(words.t(CohortText.PASSWORD_CODE_STAFF)));
        }
        code.setVisible(true);
    }
}
