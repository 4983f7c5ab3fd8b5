package org.basira.assessment.view;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.basira.account.CurrentPerson;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.Judgements;
import org.basira.assessment.LookAgainLink;
import org.basira.ui.Buttons;
import org.basira.ui.HomeLink;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.UiText;

/** The posts of the last time that slipped past or were flagged by mistake, with what tells them apart. */
@Route(value = LookAgainLink.ROUTE, layout = Shell.class)
@RolesAllowed("LEARNER")
class LookAgainView extends Page {

    private static final int SHOWN = 12;

    LookAgainView(Judgements judgements, CurrentPerson person) {
        title(t(AssessmentText.LOOK_AGAIN));
        addClassName("stack-l");
        Judgements.ToLookAt posts = judgements.toLookAt(person.id(), SHOWN);
        add(new H1(t(AssessmentText.LOOK_AGAIN)));
        if (posts.flagged().isEmpty() && posts.slipped().isEmpty()) {
            add(new Paragraph(t(AssessmentText.LOOK_AGAIN_NONE)));
        } else {
            Paragraph text = new Paragraph(t(AssessmentText.LOOK_AGAIN_TEXT));
            text.addClassName("dim");
            add(text);
        }
        if (!posts.flagged().isEmpty()) {
            add(new SpecimensAgain(AssessmentText.WHICH_FLAGGED, posts.flagged(), true, locale()));
        }
        if (!posts.slipped().isEmpty()) {
            add(new SpecimensAgain(AssessmentText.WHICH_SLIPPED, posts.slipped(), false, locale()));
        }
        add(Buttons.mainLink(t(UiText.GO_HOME), new HomeLink()));
    }
}
