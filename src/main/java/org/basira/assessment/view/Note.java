package org.basira.assessment.view;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.basira.assessment.ActResult;
import org.basira.assessment.AssessmentText;
import org.basira.ui.Messages;

/** Why an answer was not taken; read out. */
final class Note extends Div {

    Note(AssessmentText words, Locale locale) {
        super(Messages.text(locale, words));
        addClassNames("note", "river");
        getElement().setAttribute("role", "alert");
    }

    static AssessmentText words(ActResult.Reason reason) {
        return switch (reason) {
            case STALE -> AssessmentText.REFUSED_STALE;
            case ALREADY_CHECKED -> AssessmentText.REFUSED_CHECKED;
            case FINISHED, LATE -> AssessmentText.REFUSED_FINISHED;
            case TOO_LONG -> AssessmentText.REFUSED_TOO_LONG;
            case INCOMPLETE, MISFIT, UNKNOWN -> AssessmentText.REFUSED_OTHER;
        };
    }
}
