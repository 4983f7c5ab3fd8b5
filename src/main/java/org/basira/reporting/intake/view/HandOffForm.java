package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.basira.question.Language;
import org.basira.reporting.intake.Draft;
import org.basira.reporting.intake.HandOffs.Result;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.StatusNote;

/** What one saw, and that one agrees. A refusal stands on the field that is to be mended; all typed stays. */
final class HandOffForm extends Div {

    private final Locale locale = UI.getCurrent().getLocale();
    private final Field link = field(IntakeText.LINK, Draft.Part.LINK).hint(t(IntakeText.LINK_HINT));
    private final Field account = field(IntakeText.ACCOUNT, Draft.Part.ACCOUNT).hint(t(IntakeText.ACCOUNT_HINT));
    private final Field seen = field(IntakeText.SEEN, Draft.Part.SEEN);
    private final Area why = new Area("hand-off-why", t(IntakeText.WHY), t(IntakeText.WHY_HINT), Draft.Part.WHY.most());
    private final Field.Tick agree = new Field.Tick(t(IntakeText.AGREE));
    private final StatusNote status = StatusNote.farFromTheButton();
    private final Paragraph how = new Paragraph();
    private final Form form;
    private Draft.Kind kind = Draft.Kind.THREAT;

    HandOffForm(Intake.Way way, Runnable onSubmit) {
        link.input().getElement().setAttribute("dir", "ltr").setAttribute("inputmode", "url");
        Choice kinds = new Choice(
                "hand-off-kind", t(IntakeText.KIND), kind.name(), chosen -> kind = Draft.Kind.valueOf(chosen));
        for (Draft.Kind each : Draft.Kind.values()) {
            kinds.option(each.name(), t(IntakeText.KIND_NAME, each.word()));
        }
        how.addClassNames("small", "dim");
        form = new Form("", onSubmit, kinds, link, account, seen, why, how, agree, status);
        add(form);
        takenBy(way);
    }

    /** Asks for what an intake of this kind takes, and says what becomes of it. What was typed already stays to be copied. */
    private void takenBy(Intake.Way way) {
        boolean webhook = way == Intake.Way.WEBHOOK;
        seen.setVisible(webhook || !seen.value().isBlank());
        why.setVisible(webhook || !why.value().isBlank());
        how.setText(t(webhook ? IntakeText.KEPT_HOW : IntakeText.OPENED_HOW));
        form.button().setText(t(webhook ? IntakeText.SEND : IntakeText.GO_ON));
    }

    private Field field(Message label, Draft.Part part) {
        Field field = new Field(t(label)).most(part.most());
        field.input().getElement().setAttribute("dir", "auto").setAttribute("autocomplete", "off");
        return field;
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    Draft typed() {
        return new Draft(kind, link.value(), account.value(), seen.value(), why.value(), Language.of(locale));
    }

    boolean agreed() {
        return agree.ticked();
    }

    /** Another intake is shown now: the person has agreed to nothing yet. */
    void askAgain(Intake.Way way) {
        takenBy(way);
        agree.ticked(false);
        status.refused(t(IntakeText.INTAKE_CHANGED));
    }

    /** No intake takes it any more; what was typed stays to be copied. */
    void takenByNobody() {
        status.refused(t(IntakeText.NOT_IN_USE));
    }

    void fine() {
        link.fine();
        account.fine();
        seen.fine();
        why.fine();
        status.nothing();
    }

    void refuse(Result refusal) {
        switch (refusal) {
            case Result.NotAgreed no -> status.refused(t(IntakeText.MUST_AGREE));
            case Result.NoPlace no -> link.wrong(t(IntakeText.NO_PLACE));
            case Result.NoReason no -> why.wrong(t(IntakeText.NO_REASON));
            case Result.TooLong(Draft.Part part) -> tooLong(part);
            case Result.Slowed(var waiting) -> status.refused(t(IntakeText.SLOWED, waiting.toMinutes() + 1));
            default -> throw new IllegalArgumentException("No refusal: " + refusal);
        }
    }

    private void tooLong(Draft.Part part) {
        String text = t(IntakeText.TOO_LONG, Formats.number(locale, part.most()));
        switch (part) {
            case LINK -> link.wrong(text);
            case ACCOUNT -> account.wrong(text);
            case SEEN -> seen.wrong(text);
            case WHY -> why.wrong(text);
        }
    }
}
