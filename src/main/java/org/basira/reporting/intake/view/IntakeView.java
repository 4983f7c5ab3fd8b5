package org.basira.reporting.intake.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.operations.OutboxHandler.Outcome;
import org.basira.operations.Settings;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeLink;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.OutboxLink;
import org.basira.ui.AskingButton;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** The outside intake: which is in use, which waits for a second administrator, and connecting another. */
@Route(value = IntakeLink.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class IntakeView extends Page {

    private final Intakes intakes;
    private final Accounts accounts;
    private final Settings settings;
    private final UUID administrator;
    private final StatusNote status = StatusNote.farFromTheButton();
    private final SecretNote secret = new SecretNote();
    private final Section now = new Section();
    private final Section waiting = new Section();

    IntakeView(Intakes intakes, Accounts accounts, Settings settings, CurrentPerson current) {
        this.intakes = intakes;
        this.accounts = accounts;
        this.settings = settings;
        this.administrator = current.id();
        title(t(IntakeText.INTAKE_TITLE));
        boolean webhooks = intakes.webhooksPossible();
        Paragraph noKey = new Paragraph(t(IntakeText.NO_KEY));
        noKey.addClassNames("note", "sun");
        noKey.setVisible(!webhooks);
        ProposalForm form = new ProposalForm(webhooks, typed -> intakes.propose(administrator, typed), this::proposed);
        Section propose = new Section(new H2(t(IntakeText.PROPOSE_TITLE)), form);
        for (Section section : new Section[] {now, waiting, propose}) {
            section.addClassName("stack-s");
        }
        Anchor toOutbox = Buttons.link(t(IntakeText.TO_OUTBOX), new OutboxLink());
        toOutbox.addClassName("wauto");
        Div column = new Div(
                new H1(t(IntakeText.INTAKE_TITLE)),
                new Paragraph(t(IntakeText.INTAKE_LEAD)),
                noKey,
                status,
                secret,
                now,
                waiting,
                propose,
                toOutbox);
        column.addClassName("stack-l");
        add(column);
        show();
    }

    private void show() {
        now.removeAll();
        now.add(new H2(t(IntakeText.IN_USE)));
        intakes.inUse().ifPresentOrElse(this::inUse, () -> now.add(new Paragraph(t(IntakeText.NONE_IN_USE))));
        waiting.removeAll();
        intakes.waiting().ifPresent(this::waiting);
    }

    private void inUse(Intake intake) {
        Div acts = new Div(new AskingButton(
                t(IntakeText.SWITCH_OFF), t(IntakeText.SWITCH_OFF_ASK, intake.name()), this::switchOff));
        if (intake.way() == Intake.Way.WEBHOOK) {
            acts.addComponentAsFirst(Buttons.plain(t(IntakeText.TEST), this::test));
        }
        acts.addClassNames("row", "wrap");
        now.add(IntakeFacts.forAdministrators(intake), acts);
    }

    private void switchOff() {
        intakes.switchOff(administrator);
        status.done(t(IntakeText.SWITCHED_OFF));
        show();
    }

    private void test() {
        Outcome outcome = intakes.test(administrator);
        if (outcome.delivered()) {
            status.done(t(IntakeText.TEST_FINE));
        } else {
            status.refused(t(IntakeText.TEST_FAILED, FailureWords.of(locale(), outcome.failure())));
        }
    }

    private void waiting(Intakes.Waiting proposal) {
        boolean own = proposal.by().equals(administrator);
        UUID id = proposal.intake().id();
        String name = accounts.names(Set.of(proposal.by()))
                .getOrDefault(proposal.by(), proposal.by().toString());
        Paragraph by = new Paragraph(
                t(IntakeText.PROPOSED_BY, name, Formats.dateTime(locale(), proposal.at(), settings.timeZone())));
        by.addClassNames("small", "dim");
        Div acts = new Div(Buttons.plain(t(own ? IntakeText.WITHDRAW : IntakeText.REFUSE), () -> {
            intakes.refuse(administrator, id);
            status.done(t(IntakeText.REFUSED));
            show();
        }));
        acts.addClassNames("row", "wrap");
        waiting.add(new H2(t(IntakeText.WAITS)), IntakeFacts.forAdministrators(proposal.intake()), by);
        if (own) {
            waiting.add(new Paragraph(t(IntakeText.OWN_PROPOSAL)));
        } else {
            acts.addComponentAsFirst(Buttons.main(t(IntakeText.APPROVE), () -> approve(id)));
        }
        waiting.add(acts);
    }

    private void approve(UUID proposal) {
        if (intakes.approve(administrator, proposal)) {
            status.done(t(IntakeText.APPROVED));
        } else {
            status.refused(t(IntakeText.NOT_APPROVED));
        }
        show();
    }

    private void proposed(String signing) {
        status.done(t(IntakeText.PROPOSED));
        secret.show(signing);
        show();
    }
}
