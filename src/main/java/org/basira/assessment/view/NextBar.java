package org.basira.assessment.view;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.BottomBar;
import org.basira.assessment.SectionKind;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;

/** Under what was said of an answer: that it is saved, and what comes next. */
final class NextBar {

    private NextBar() {}

    static BottomBar of(AttemptPage page, Locale locale, Runnable onNext, Runnable onFinish) {
        boolean last = page.nextOpen().isEmpty();
        AssessmentText words = last
                ? AssessmentText.FINISH_QUIZ
                : page.section() == SectionKind.TRIAGE ? AssessmentText.NEXT_POST : AssessmentText.NEXT;
        NativeButton next = Buttons.main(Messages.text(locale, words), last ? onFinish : onNext);
        next.addClassName("block");
        Paragraph saved = new Paragraph(Messages.text(locale, AssessmentText.SAVED));
        saved.addClassName("state");
        saved.getElement().setAttribute("role", "status");
        return new BottomBar(locale, saved, next);
    }
}
