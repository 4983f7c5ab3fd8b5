package org.basira.reporting.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.reporting.ChangeLink;
import org.basira.reporting.Changes;
import org.basira.reporting.Changes.Draft;
import org.basira.reporting.Changes.Outcome;
import org.basira.reporting.KeepingLink;
import org.basira.reporting.KeptLink;
import org.basira.reporting.OfficeLink;
import org.basira.reporting.ProposalLink;
import org.basira.reporting.ReportingText;
import org.basira.ui.Buttons;
import org.basira.ui.Link;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** Changes an entry, or adds an office of the institution's own. */
@Route(value = ChangeLink.ROUTE, layout = Shell.class)
@RouteAlias(value = OfficeLink.ROUTE, layout = Shell.class)
@RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
class ChangeView extends ReportingPage implements BeforeEnterObserver {

    private final Changes changes;
    private final CurrentPerson current;
    private final StatusNote status = new StatusNote();

    ChangeView(Changes changes, CurrentPerson current) {
        super(ReportingText.CHANGE_TITLE);
        this.changes = changes;
        this.current = current;
        column.addClassName("readable");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> channel = event.getRouteParameters().get("channel");
        Draft draft = channel.map(id -> changes.open(id).orElseThrow(NotFoundException::new))
                .orElseGet(changes::openOffice);
        Link back = channel.<Link>map(KeptLink::new).orElseGet(KeepingLink::new);
        String heading = t(channel.isPresent() ? ReportingText.CHANGE_TITLE : ReportingText.ADD_OFFICE);
        title(heading);
        boolean two = draft.kind().needsTwo();
        EntryForm form = new EntryForm(draft, locale());
        NativeButton save =
                Buttons.main(t(two ? ReportingText.PROPOSE : ReportingText.SAVE_CHANGE), () -> save(draft, form));
        Div row = new Div(save, Buttons.link(t(ReportingText.CANCEL_CHANGE), back));
        row.addClassNames("row", "wrap");
        column.removeAll();
        column.add(
                toKeeping(back),
                new H1(heading),
                new Paragraph(t(two ? ReportingText.CHANGE_TWO : ReportingText.CHANGE_ONE)),
                form,
                status,
                row);
    }

    private void save(Draft opened, EntryForm form) {
        Draft typed = new Draft(opened.channel(), opened.kind(), opened.base(), form.values());
        switch (changes.save(current.id(), typed)) {
            case Outcome.Live(String channel) -> go(new KeptLink(channel));
            case Outcome.Waits(var proposal) -> go(new ProposalLink(proposal));
            case Outcome.Wrong(var findings) -> {
                List<String> said = new ArrayList<>();
                said.add(t(ReportingText.TO_MEND, findings.size()));
                said.addAll(form.show(findings));
                status.refused(String.join(" ", said));
            }
            case Outcome.Overtaken overtaken -> {
                form.show(List.of());
                status.refused(t(ReportingText.CHANGE_OVERTAKEN));
            }
            case Outcome.Same same -> {
                form.show(List.of());
                status.done(t(ReportingText.SAVED_SAME));
            }
        }
    }

    private void go(Link target) {
        getUI().ifPresent(ui -> ui.navigate(target.path()));
    }
}
