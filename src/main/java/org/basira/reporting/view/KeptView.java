package org.basira.reporting.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.operations.Settings;
import org.basira.reporting.ChangeLink;
import org.basira.reporting.Changes;
import org.basira.reporting.Changes.Outcome;
import org.basira.reporting.Keeping;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.KeepingLink;
import org.basira.reporting.KeptLink;
import org.basira.reporting.ProposalLink;
import org.basira.reporting.ReportingText;
import org.basira.ui.Buttons;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;
import org.jspecify.annotations.Nullable;

/** One entry as coordinators keep it: open it and state what is there, its links, its changes, and how learners see it. */
@Route(value = KeptLink.ROUTE, layout = Shell.class)
@RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
class KeptView extends ReportingPage implements BeforeEnterObserver {

    private static final int EVERY_TWO_SECONDS = 2_000;

    private final Keeping keeping;
    private final Changes changes;
    private final Accounts accounts;
    private final Settings settings;
    private final CurrentPerson current;
    private final StatusNote status = StatusNote.farFromTheButton();
    private final Div body = new Div();
    private String id = "";
    private @Nullable Registration poll;
    private @Nullable Kept shown;

    KeptView(Keeping keeping, Changes changes, Accounts accounts, Settings settings, CurrentPerson current) {
        super(ReportingText.KEEPING_TITLE);
        this.keeping = keeping;
        this.changes = changes;
        this.accounts = accounts;
        this.settings = settings;
        this.current = current;
        addClassName("wide");
        body.addClassName("stack");
        column.removeAll();
        column.removeClassName("stack-l");
        column.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("channel").orElse("");
        Kept kept = keeping.find(id).orElseThrow(NotFoundException::new);
        Span name = words(kept.channel().name());
        title(name.getText());
        column.removeAll();
        column.add(toKeeping(new KeepingLink()), new H1(name), status, body);
        draw(kept);
    }

    private void draw(Kept kept) {
        shown = kept;
        Div chips = new Div();
        chips.addClassNames("row", "wrap");
        new Chips(locale()).of(kept).forEach(chips::add);
        Div acts = new Div(
                new OvertakenNote(kept, changes.shipped(id), locale(), this::keepOurs, this::giveUp),
                new VerifyForm(kept, locale(), this::state),
                new LinksPart(kept, locale(), settings.timeZone(), this::lookAtLinks),
                changePart(kept),
                new PastPart(keeping.past(id), kept, accounts, settings.timeZone(), locale()));
        acts.addClassName("stack-l");
        Div two = new Div(acts, new ChannelCard(kept.channel(), kept.standing(), Optional.empty()));
        two.addClassNames("two", "even");
        body.removeAll();
        body.add(chips, two);
    }

    private Component changePart(Kept kept) {
        Div row = new Div(Buttons.link(t(ReportingText.CHANGE_ENTRY), new ChangeLink(id)));
        row.addClassNames("row", "wrap");
        if (kept.edited()) {
            row.add(Buttons.plain(
                    t(kept.own() ? ReportingText.LET_GO : ReportingText.RETURN_TO_SHIPPED), this::giveUp));
        }
        changes.waiting().stream()
                .filter(each -> each.channel().equals(id))
                .forEach(each -> row.add(Buttons.link(t(ReportingText.SEE_PROPOSAL), new ProposalLink(each.id()))));
        return row;
    }

    private void redraw() {
        keeping.find(id)
                .ifPresentOrElse(this::draw, () -> getUI().ifPresent(ui -> ui.navigate(new KeepingLink().path())));
    }

    private void state(VerifyForm.Statement stated) {
        boolean recorded =
                keeping.state(current.id(), id, stated.hash(), stated.way(), stated.verdict(), stated.note());
        if (recorded) {
            status.done(t(ReportingText.STATED, stated.verdict().name()));
            redraw();
        } else {
            status.refused(t(ReportingText.STATED_TOO_LATE));
        }
    }

    private void lookAtLinks() {
        status.done(t(ReportingText.LINKS_ASKED, keeping.askLinks(current.id(), id)));
        redraw();
        getUI().ifPresent(ui -> ui.setPollInterval(EVERY_TWO_SECONDS));
    }

    private void keepOurs() {
        changes.keep(current.id(), id);
        status.done(t(ReportingText.KEPT_OURS));
        redraw();
    }

    private void giveUp() {
        switch (changes.giveUp(current.id(), id)) {
            case Outcome.Live live -> status.done(t(ReportingText.SAVED_LIVE));
            case Outcome.Waits waits -> status.done(t(ReportingText.SAVED_WAITS));
            case Outcome.Wrong wrong -> status.refused(t(ReportingText.STATED_TOO_LATE));
            case Outcome.Overtaken overtaken -> status.refused(t(ReportingText.STATED_TOO_LATE));
            case Outcome.Same same -> status.done(t(ReportingText.SAVED_SAME));
        }
        redraw();
    }

    /** Looks again while links are asked for; what is being typed stays where nothing has changed. */
    private void tick() {
        Optional<Kept> now = keeping.find(id);
        if (now.isPresent() && !now.get().asked()) {
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
        if (now.isPresent() && !now.get().equals(shown)) {
            draw(now.get());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        poll = event.getUI().addPollListener(tick -> tick());
        event.getUI().setPollInterval(shown != null && shown.asked() ? EVERY_TWO_SECONDS : -1);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }
}
