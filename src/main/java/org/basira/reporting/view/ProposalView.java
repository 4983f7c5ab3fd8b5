package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.operations.Settings;
import org.basira.reporting.Changes;
import org.basira.reporting.Changes.Proposal;
import org.basira.reporting.Changes.State;
import org.basira.reporting.Channel.CheckState;
import org.basira.reporting.KeepingLink;
import org.basira.reporting.ProposalLink;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Standing;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** A change that waits: what it would say, who approved, and the decision. */
@Route(value = ProposalLink.ROUTE, layout = Shell.class)
@RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
class ProposalView extends ReportingPage implements BeforeEnterObserver {

    private final Changes changes;
    private final Accounts accounts;
    private final Settings settings;
    private final Person me;
    private final StatusNote status = StatusNote.farFromTheButton();
    private final Div body = new Div();
    private UUID id = new UUID(0, 0);

    ProposalView(Changes changes, Accounts accounts, Settings settings, CurrentPerson current) {
        super(ReportingText.PROPOSAL_TITLE);
        this.changes = changes;
        this.accounts = accounts;
        this.settings = settings;
        this.me = current.require();
        addClassName("wide");
        body.addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(NotFoundException::new);
        Proposal proposal = changes.proposal(id).orElseThrow(NotFoundException::new);
        H1 heading = new H1(t(ReportingText.PROPOSAL_TITLE) + ": " + Proposed.name(proposal, language()));
        column.removeAll();
        column.add(toKeeping(new KeepingLink()), heading, status, body);
        draw(proposal);
    }

    /** What stands under the note, which stays in its place when this is drawn anew. */
    private void draw(Proposal proposal) {
        Div two = new Div();
        two.addClassNames("two", "even");
        if (!proposal.differences().isEmpty()) {
            Section what = new Section(
                    new H2(t(ReportingText.WHAT_CHANGES)), Proposed.differences(proposal.differences(), locale()));
            what.addClassName("stack-s");
            two.add(what);
        }
        proposal.then().ifPresent(then -> {
            Standing unseen = new Standing(CheckState.NOT_YET, Optional.empty(), false, Set.of(), Map.of());
            Section after = new Section(
                    new H2(t(ReportingText.AS_LEARNERS_SEE)), new ChannelCard(then, unseen, Optional.empty()));
            after.addClassName("stack-s");
            two.add(after);
        });
        body.removeAll();
        body.add(who(proposal), two, acts(proposal));
    }

    private Component who(Proposal proposal) {
        Set<UUID> people = new HashSet<>(proposal.approvals());
        people.add(proposal.by());
        Map<UUID, String> names = accounts.names(people);
        Div who = new Div(new Paragraph(t(
                ReportingText.PROPOSED_BY,
                names.getOrDefault(proposal.by(), "–"),
                Formats.dateTime(locale(), proposal.at(), settings.timeZone()))));
        for (UUID each : proposal.approvals()) {
            who.add(new Paragraph(t(ReportingText.ONE_APPROVED, names.getOrDefault(each, "–"))));
        }
        who.add(new Paragraph(t(
                ReportingText.PROPOSAL_STATE,
                proposal.overtaken() ? "OVERTAKEN" : proposal.state().name())));
        who.addClassName("stack-s");
        return who;
    }

    private Component acts(Proposal proposal) {
        Div row = new Div();
        row.addClassNames("row", "wrap");
        if (proposal.state() != State.OPEN) {
            return row;
        }
        if (me.is(Role.ADMINISTRATOR)) {
            if (!proposal.overtaken() && !proposal.approvals().contains(me.id())) {
                row.add(Buttons.main(t(ReportingText.APPROVE), this::approve));
            }
            row.add(Buttons.plain(t(ReportingText.REFUSE), () -> done(changes.refuse(me.id(), id))));
        }
        if (proposal.by().equals(me.id())) {
            row.add(Buttons.plain(t(ReportingText.WITHDRAW), () -> done(changes.withdraw(me.id(), id))));
        }
        return row;
    }

    private void approve() {
        Changes.Approval approval = changes.approve(me.id(), id);
        String said = t(ReportingText.APPROVAL, approval.name());
        switch (approval) {
            case LIVE, ONE_MORE -> status.done(said);
            case OVERTAKEN, GONE -> status.refused(said);
        }
        changes.proposal(id).ifPresent(this::draw);
    }

    private void done(boolean ended) {
        if (ended) {
            status.done(t(ReportingText.PROPOSAL_ENDED));
        } else {
            status.refused(t(ReportingText.APPROVAL, Changes.Approval.GONE.name()));
        }
        changes.proposal(id).ifPresent(this::draw);
    }
}
