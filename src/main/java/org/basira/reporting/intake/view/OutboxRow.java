package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Locale;
import org.basira.operations.Outbox.Message;
import org.basira.operations.Outbox.State;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.AskingButton;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** A message that waits or failed: where to, since when, how it went, and what can be done with it. */
final class OutboxRow extends Div {

    private final Locale locale = UI.getCurrent().getLocale();

    /** @param name of the intake it goes to */
    OutboxRow(Message message, String name, ZoneId zone, Runnable resend, Runnable discard) {
        String since = Formats.dateTime(locale, message.createdAt(), zone);
        Span to = new Span(name);
        to.addClassName("strong");
        to.getElement().setAttribute("dir", "auto");
        Span id = new Span(message.id().toString());
        id.addClassNames("mono", "small", "dim");
        boolean fresh = message.tries() == 0 && message.failure().isBlank();
        Span how = new Span(
                fresh
                        ? t(IntakeText.OUTBOX_NEW, since)
                        : t(
                                IntakeText.OUTBOX_TRIED,
                                since,
                                message.tries(),
                                FailureWords.of(locale, message.failure())));
        how.addClassName("small");
        Div words = new Div(to, id, how);
        words.addClassNames("lines", "grow");
        if (message.state() == State.WAITING && message.tries() > 0) {
            Span next = new Span(t(IntakeText.OUTBOX_NEXT, Formats.dateTime(locale, message.nextAt(), zone)));
            next.addClassNames("small", "dim");
            words.add(next);
        }
        NativeButton again = Buttons.plain(t(IntakeText.RESEND), resend);
        AskingButton giveUp = new AskingButton(t(IntakeText.DISCARD), t(IntakeText.DISCARD_ASK, name, since), discard);
        Div acts = new Div(of(message, again), giveUp);
        of(message, giveUp.button());
        acts.addClassNames("row", "wrap");
        add(words, acts);
        addClassNames("card", "stack-s");
    }

    /** The same button stands in every row: which one it is of is for those who only hear it. */
    private static NativeButton of(Message message, NativeButton button) {
        button.addClassName("s");
        button.setAriaLabel(button.getText() + ": " + message.id());
        return button;
    }

    private String t(IntakeText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }
}
