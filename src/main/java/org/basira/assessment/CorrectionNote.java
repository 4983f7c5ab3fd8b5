package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** What a learner is told of a correction: since when, why, what it means, and unfolded the answer as it was told then. */
public class CorrectionNote extends Div {

    private final Locale locale;

    public CorrectionNote(Corrected corrected, ZoneId zone, Locale locale) {
        this.locale = locale;
        addClassName("stack-s");
        String on = Formats.date(locale, corrected.at().atZone(zone).toLocalDate());
        Div words = new Div(new Paragraph(t(since(corrected.kind()), on)));
        words.addClassNames("stack-s", "grow");
        words.add(Authored.in(new Paragraph(), corrected.reason(), locale));
        switch (corrected.kind()) {
            case FULL_CREDIT -> words.add(new Paragraph(t(AssessmentText.WITHDRAWN_FULL)));
            case LEFT_OUT -> words.add(new Paragraph(t(AssessmentText.WITHDRAWN_OUT)));
            case REGRADE, RESTORED -> {}
        }
        Div note = new Div(Icon.INFO.create(), words);
        note.addClassNames("note", "river");
        add(note);
        corrected.before().ifPresent(this::asSeen);
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private static AssessmentText since(Correction.Kind kind) {
        return switch (kind) {
            case REGRADE -> AssessmentText.CORRECTED_ON;
            case FULL_CREDIT, LEFT_OUT -> AssessmentText.WITHDRAWN_ON;
            case RESTORED -> AssessmentText.RESTORED_ON;
        };
    }

    private void asSeen(Reviewed before) {
        Element details = new Element("details").setAttribute("class", "unfold");
        Span then = new Span(t(AssessmentText.AS_SEEN_MARK, Formats.percent(locale, before.fraction())));
        then.addClassNames("small", "dim");
        details.appendChild(
                new Element("summary").setText(t(AssessmentText.AS_SEEN)),
                then.getElement(),
                new QuestionReview(before, locale, post -> post.veiled(false, () -> {})).getElement());
        getElement().appendChild(details);
    }
}
