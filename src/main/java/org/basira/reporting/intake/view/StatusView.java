package org.basira.reporting.intake.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import org.basira.operations.Settings;
import org.basira.reporting.intake.HandOffs;
import org.basira.reporting.intake.HandOffs.Answer;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.StatusLink;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** How something stands, for whoever has its number and PIN. Neither ever stands in the address. */
@Route(value = StatusLink.ROUTE, layout = Shell.class)
@AnonymousAllowed
class StatusView extends Page {

    private final HandOffs handOffs;
    private final ZoneId zone;
    private final Field reference = new Field(t(IntakeText.REFERENCE)).code().most(20);
    private final Field pin = new Field(t(IntakeText.PIN)).code().most(10);
    private final Section found = new Section();

    StatusView(HandOffs handOffs, Settings settings) {
        this.handOffs = handOffs;
        this.zone = settings.timeZone();
        title(t(IntakeText.STATUS_TITLE));
        reference.input().getElement().setAttribute("autocomplete", "off");
        pin.input().getElement().setAttribute("autocomplete", "off").setAttribute("inputmode", "numeric");
        found.addClassNames("card", "stack-s");
        found.getElement().setAttribute("role", "status");
        found.setVisible(false);
        Div column = new Div(
                new H1(t(IntakeText.STATUS_TITLE)),
                new Paragraph(t(IntakeText.STATUS_LEAD)),
                new Form(t(IntakeText.STATUS_SHOW), this::show, reference, pin),
                found);
        column.addClassName("stack");
        add(column);
    }

    private void show() {
        reference.fine();
        found.setVisible(false);
        switch (handOffs.status(reference.value(), pin.value(), source())) {
            case Answer.Found answer -> found(answer);
            case Answer.Unknown unknown -> reference.wrong(t(IntakeText.STATUS_UNKNOWN));
            case Answer.Slowed(var waiting) -> reference.wrong(t(IntakeText.SLOWED, waiting.toMinutes() + 1));
        }
    }

    private void found(Answer.Found answer) {
        String state = answer.state().name();
        Paragraph since = new Paragraph(
                t(IntakeText.STATE_SINCE, Formats.date(locale(), LocalDate.ofInstant(answer.changedAt(), zone))));
        since.addClassNames("small", "dim");
        found.removeAll();
        found.add(new H2(t(IntakeText.STATE, state)), new Paragraph(t(IntakeText.STATE_TEXT, state)), since);
        if (!answer.text().isBlank()) {
            Span words = new Span(answer.text());
            words.getElement().setAttribute("dir", "auto");
            Span label = new Span(t(IntakeText.ANSWER));
            label.addClassName("strong");
            Div said = new Div(label, words);
            said.addClassName("lines");
            found.add(said);
        }
        found.setVisible(true);
    }

    /** The address a request comes from, as the server sees it. */
    private static String source() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : String.valueOf(request.getRemoteAddr());
    }
}
