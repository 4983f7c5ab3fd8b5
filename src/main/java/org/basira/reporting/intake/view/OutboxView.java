package org.basira.reporting.intake.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.operations.Outbox;
import org.basira.operations.Outbox.Message;
import org.basira.operations.Outbox.State;
import org.basira.operations.Settings;
import org.basira.reporting.intake.IntakeLink;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.OutboxLink;
import org.basira.ui.Icon;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** Messages to the intake: how many wait and were delivered, and those that failed, to be sent again or given up. */
@Route(value = OutboxLink.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class OutboxView extends Page {

    private static final int SHOWN = 50;

    private final Outbox outbox;
    private final Intakes intakes;
    private final ZoneId zone;
    private final UUID administrator;
    private final StatusNote status = StatusNote.farFromTheButton();
    private final Div lists = new Div();

    OutboxView(Outbox outbox, Intakes intakes, Settings settings, CurrentPerson current) {
        this.outbox = outbox;
        this.intakes = intakes;
        this.zone = settings.timeZone();
        this.administrator = current.id();
        title(t(IntakeText.OUTBOX_TITLE));
        lists.addClassName("stack-l");
        Div column = new Div(
                toIntake(),
                new H1(t(IntakeText.OUTBOX_TITLE)),
                new Paragraph(t(IntakeText.OUTBOX_LEAD)),
                status,
                lists);
        column.addClassName("stack-l");
        add(column);
        show();
    }

    private Component toIntake() {
        Anchor back = new Anchor(new IntakeLink().path(), "");
        back.addClassName("ghost");
        back.add(Icon.BACK.create(), new Span(t(IntakeText.INTAKE_TITLE)));
        return new Div(back);
    }

    private void show() {
        List<Message> dead = outbox.messages(State.DEAD, 0, SHOWN);
        List<Message> waiting = outbox.messages(State.WAITING, 0, SHOWN);
        Map<UUID, String> names = intakes.names(Stream.concat(dead.stream(), waiting.stream())
                .map(Message::destination)
                .collect(Collectors.toSet()));
        lists.removeAll();
        lists.add(
                new OutboxCounts(outbox.counts()),
                list(IntakeText.OUTBOX_DEAD, dead, names),
                list(IntakeText.OUTBOX_WAITING, waiting, names));
    }

    private Component list(IntakeText heading, List<Message> messages, Map<UUID, String> names) {
        Section section = new Section(new H2(t(heading)));
        section.addClassName("stack-s");
        if (messages.isEmpty()) {
            section.add(new Paragraph(t(IntakeText.OUTBOX_DEAD_NONE)));
        }
        for (Message message : messages) {
            section.add(row(message, names.getOrDefault(message.destination(), "")));
        }
        return section;
    }

    private Component row(Message message, String name) {
        return new OutboxRow(
                message,
                name,
                zone,
                () -> after(outbox.resend(message.id(), administrator), IntakeText.RESENT),
                () -> after(outbox.discard(message.id(), administrator), IntakeText.DISCARDED));
    }

    private void after(boolean done, IntakeText words) {
        if (done) {
            status.done(t(words));
        } else {
            status.refused(t(IntakeText.GONE));
        }
        show();
    }
}
