package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.basira.account.Accounts;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.content.Publishing.Edition;
import org.basira.ui.Messages;

/** What is written, how a learner sees it, and what stands before it can go out, kept in step while one types. */
final class Workplace extends Div {

    private final Desk desk;
    private final Around around;
    private final ZoneId zone;
    private final Accounts accounts;
    private final DraftState state;
    private final Div notes;
    private final Consumer<String> anew;
    private final FindingsList findings;
    private final PublishPanel publish;

    /**
     * @param state told what was saved
     * @param notes where a conflict is shown
     * @param anew shows the text as it is now, and says what was done
     */
    Workplace(
            Desk desk,
            Around around,
            List<Edition> editions,
            ZoneId zone,
            Accounts accounts,
            DraftState state,
            Div notes,
            Consumer<String> anew) {
        this.desk = desk;
        this.around = around;
        this.zone = zone;
        this.accounts = accounts;
        this.state = state;
        this.notes = notes;
        this.anew = anew;
        addClassName("tx");
        TextPane pane = new TextPane(desk, around.language(), around.locale());
        PreviewPane preview = new PreviewPane(around);
        findings = new FindingsList(around.locale());
        publish = new PublishPanel(desk, editions, around.locale(), anew, this::conflict);
        findings.onGo(pane::goTo);
        pane.onTyped(() -> preview.show(desk));
        pane.onKeep(() -> desk.keep().ifPresent(this::told));
        preview.show(desk);
        check();
        add(pane, preview, beforeItGoesOut(editions));
        pane.keepInTab(desk);
    }

    private Component beforeItGoesOut(List<Edition> editions) {
        Section section =
                new Section(findings, publish, new EditionsList(editions, zone, around.locale(), this::stepBack));
        section.addClassName("stack");
        return section;
    }

    private void check() {
        findings.show(desk);
        publish.refresh(findings.errors());
    }

    private void stepBack() {
        anew.accept(t(desk.stepBack() ? AuthoringText.STEPPED_BACK : AuthoringText.NO_STEP_BACK));
    }

    private String t(AuthoringText text) {
        return Messages.text(around.locale(), text);
    }

    private void told(Drafts.SaveResult result) {
        switch (result) {
            case Drafts.Saved saved -> {
                state.show(desk.opened().draft(), "");
                getElement().executeJs(TextPane.ACKNOWLEDGED, saved.revision());
                check();
            }
            case Drafts.Conflict conflict -> conflict(conflict);
        }
    }

    private void conflict(Drafts.Conflict conflict) {
        state.notSaved();
        notes.removeAll();
        notes.add(TheirsNote.conflict(
                conflict.theirs(),
                author(conflict.theirs()),
                zone,
                around.locale(),
                this::keepMine,
                () -> anew.accept(t(AuthoringText.THEIRS_TAKEN))));
    }

    private void keepMine() {
        notes.removeAll();
        told(desk.keepMine());
    }

    private String author(Drafts.Opened theirs) {
        return theirs.draft()
                .map(draft -> accounts.names(Set.of(draft.author())).getOrDefault(draft.author(), ""))
                .orElse("");
    }
}
