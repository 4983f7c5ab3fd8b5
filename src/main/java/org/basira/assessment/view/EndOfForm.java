package org.basira.assessment.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptPage;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** One past the last slot where nothing is told before the end: what is open is said, then it is finished. */
class EndOfForm extends Div {

    EndOfForm(AttemptPage page, Runnable onFinish) {
        addClassName("stack");
        var locale = UI.getCurrent().getLocale();
        boolean form = page.occasion().isForm();
        long open = page.states().stream()
                .filter(state -> state == AttemptPage.SlotState.OPEN)
                .count();
        add(
                new H1(Messages.text(locale, form ? AssessmentText.END_TITLE : AssessmentText.END_QUIZ)),
                new Paragraph(
                        Messages.text(locale, page.immediate() ? AssessmentText.END_FINAL : AssessmentText.END_TEXT)));
        if (open > 0) {
            Paragraph note = new Paragraph(
                    Messages.text(locale, form ? AssessmentText.END_OPEN : AssessmentText.QUESTIONS_OPEN, open));
            note.addClassName("note");
            add(note);
        }
        int last = page.slots();
        add(
                Buttons.main(Messages.text(locale, AssessmentText.END_FINISH), onFinish),
                Buttons.link(
                        Messages.text(
                                locale,
                                form ? AssessmentText.BACK_ONE : AssessmentText.BACK_QUESTION,
                                Formats.number(locale, last)),
                        new AttemptLink(page.attempt(), last)));
    }
}
