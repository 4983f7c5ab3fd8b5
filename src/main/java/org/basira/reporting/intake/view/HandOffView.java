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
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.reporting.DirectoryLink;
import org.basira.reporting.intake.HandOffLink;
import org.basira.reporting.intake.HandOffs;
import org.basira.reporting.intake.HandOffs.Result;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.StatusLink;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** Passing on what one saw: who reads it, what one writes, that one agrees; then a number and a PIN, shown once. */
@Route(value = HandOffLink.ROUTE, layout = Shell.class)
@PermitAll
class HandOffView extends Page {

    private final HandOffs handOffs;
    private final Intakes intakes;
    private final UUID person;
    private final Div column = new Div();
    private final H1 heading = new H1(t(IntakeText.HAND_OFF_TITLE));
    private final Section who = new Section();
    private final Section saw = new Section();

    HandOffView(HandOffs handOffs, Intakes intakes, CurrentPerson current) {
        this.handOffs = handOffs;
        this.intakes = intakes;
        this.person = current.id();
        title(t(IntakeText.HAND_OFF_TITLE));
        column.addClassName("stack-l");
        heading.getElement().setAttribute("tabindex", "-1");
        who.addClassName("stack-s");
        saw.addClassName("stack-s");
        add(column);
        intakes.inUse().ifPresentOrElse(this::ask, this::nobody);
    }

    private void nobody() {
        column.add(heading, new Paragraph(t(IntakeText.NOT_IN_USE)), toDirectory());
    }

    private void ask(Intake intake) {
        UUID[] shown = {show(intake)};
        HandOffForm[] form = {null};
        form[0] = new HandOffForm(intake.way(), () -> shown[0] = submit(form[0], shown[0]));
        saw.add(new H2(t(IntakeText.WHAT_YOU_SAW)), form[0]);
        showForm();
    }

    private void showForm() {
        column.removeAll();
        column.add(heading, new Paragraph(t(IntakeText.HAND_OFF_LEAD)), who, saw);
    }

    /** Back to the form, which is the same one: all that was typed still stands in it. */
    private void change() {
        showForm();
        heading.getElement().callJsFunction("focus");
    }

    private Component toDirectory() {
        return Buttons.link(t(IntakeText.TO_DIRECTORY), new DirectoryLink());
    }

    private UUID show(Intake intake) {
        who.removeAll();
        who.add(new H2(t(IntakeText.WHO_READS)), IntakeFacts.forPeople(intake));
        return intake.id();
    }

    /** Sends; the id of the intake that is shown from then on. */
    private UUID submit(HandOffForm form, UUID shown) {
        form.fine();
        Result result = handOffs.send(person, shown, form.typed(), form.agreed());
        switch (result) {
            case Result.Sent(String reference, String pin) -> sent(reference, pin);
            case Result.Open(String address) -> open(address);
            case Result.IntakeChanged changed -> {
                Optional<Intake> now = intakes.inUse();
                if (now.isPresent()) {
                    form.askAgain(now.get().way());
                    return show(now.get());
                }
                who.removeAll();
                form.takenByNobody();
            }
            default -> form.refuse(result);
        }
        return shown;
    }

    private void sent(String reference, String pin) {
        finish(
                IntakeText.SENT_TITLE,
                new Paragraph(t(IntakeText.SENT_TEXT)),
                new Receipt(reference, pin),
                Buttons.link(t(IntakeText.TO_STATUS), new StatusLink()));
    }

    private void open(String address) {
        String name = intakes.inUse().map(Intake::name).orElse("");
        Anchor link = new Anchor(address, "");
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("referrerpolicy", "no-referrer");
        link.addClassNames("btn", "p", "wauto");
        link.add(new Span(t(IntakeText.OPEN_PAGE)), Icon.OUTSIDE.create());
        Div back = new Div(Buttons.plain(t(IntakeText.CHANGE_TYPED), this::change), toDirectory());
        back.addClassNames("row", "wrap");
        finish(IntakeText.OPEN_TITLE, new Paragraph(t(IntakeText.OPEN_TEXT, name)), link, back);
    }

    private void finish(IntakeText words, Component... rest) {
        H1 title = new H1(t(words));
        title.getElement().setAttribute("tabindex", "-1");
        column.removeAll();
        column.add(title);
        column.add(rest);
        title.getElement().callJsFunction("focus");
    }
}
