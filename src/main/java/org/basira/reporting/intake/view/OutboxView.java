package org.basira.reporting.intake.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
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
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.OutboxLink;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
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
        Div column =
                new Div(new H1(t(IntakeText.OUTBOX_TITLE)), new Paragraph(t(IntakeText.OUTBOX_LEAD)), status, lists);
        column.addClassName("stack-l");
        add(column);
        show();
    }

    private void show() {
        List<Message> dead = outbox.messages(State.DEAD, 0, SHOWN);
        List<Message> waiting = outbox.messages(State.WAITING, 0, SHOWN);
        Map<UUID, String> names = intakes.names(Stream.concat(dead.stream(), waiting.stream())
                .map(Message::destination)
                .collect(Collectors.toSet()));
        lists.removeAll();
        lists.add(counts(), list(IntakeText.OUTBOX_DEAD, dead, names), list(IntakeText.OUTBOX_WAITING, waiting, names));
    }

    private Component counts() {
        Map<State, Integer> counts = outbox.counts();
        return new Paragraph(t(
                IntakeText.OUTBOX_COUNTS,
                number(counts, State.WAITING),
                number(counts, State.DELIVERED),
                number(counts, State.DEAD),
                Formats.number(
                        locale(), counts.getOrDefault(State.DISCARDED, 0) + counts.getOrDefault(State.EXPIRED, 0))));
    }

    private String number(Map<State, Integer> counts, State state) {
        return Formats.number(locale(), counts.getOrDefault(state, 0));
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
        Span to = new Span(name);
        to.addClassName("strong");
        to.getElement().setAttribute("dir", "auto");
        Span id = new Span(message.id().toString());
        id.addClassNames("mono", "small", "dim");
        Span how = new Span(t(
                IntakeText.OUTBOX_TRIED,
                Formats.dateTime(locale(), message.createdAt(), zone),
                message.tries(),
                FailureWords.of(locale(), message.failure())));
        how.addClassName("small");
        Div words = new Div(to, id, how);
        words.addClassNames("lines", "grow");
        if (message.state() == State.WAITING && message.tries() > 0) {
            Span next = new Span(t(IntakeText.OUTBOX_NEXT, Formats.dateTime(locale(), message.nextAt(), zone)));
            next.addClassNames("small", "dim");
            words.add(next);
        }
        Div acts = new Div(
                act(
                        IntakeText.RESEND,
                        message,
                        () -> after(outbox.resend(message.id(), administrator), IntakeText.RESENT)),
                act(
                        IntakeText.DISCARD,
                        message,
                        () -> after(outbox.discard(message.id(), administrator), IntakeText.DISCARDED)));
        acts.addClassNames("row", "wrap");
        Div row = new Div(words, acts);
        row.addClassNames("card", "stack-s");
        return row;
    }

    private NativeButton act(IntakeText label, Message message, Runnable action) {
        NativeButton button = Buttons.plain(t(label), action);
        button.addClassName("s");
        button.setAriaLabel(t(label) + ": " + message.id());
        return button;
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
