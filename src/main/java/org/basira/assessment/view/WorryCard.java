package org.basira.assessment.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.UiText;

/** The written protocol for an answer that worries, and where support is to be had. Nothing here is flagged by a machine. */
final class WorryCard extends Section {

    private final Locale locale;

    WorryCard(Locale locale) {
        this.locale = locale;
        Div words = new Div(
                new H2(t(AssessmentText.WORRY)),
                new Paragraph(t(AssessmentText.WORRY_FIRST)),
                new Paragraph(t(AssessmentText.WORRY_THEN)),
                new Paragraph(t(AssessmentText.WORRY_NOT)),
                new Anchor("support", t(UiText.NEED_SUPPORT)));
        words.addClassNames("stack-s", "grow");
        Div note = new Div(Icon.SUPPORT.create(), words);
        note.addClassNames("note", "sun");
        add(note);
    }

    private String t(Message text) {
        return Messages.text(locale, text);
    }
}
