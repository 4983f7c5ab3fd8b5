package org.basira.assessment.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.basira.assessment.AgreementLink;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.MarkingLink;
import org.basira.assessment.RejudgingLink;
import org.basira.ui.Link;
import org.basira.ui.Messages;

/** The pages about what people mark and judge, from each to the others. */
final class MarkingPages extends Nav {

    MarkingPages(Link here, Locale locale) {
        addClassNames("row", "wrap");
        getElement().setAttribute("aria-label", Messages.text(locale, AssessmentText.MARKING));
        Map<Link, AssessmentText> pages = new LinkedHashMap<>();
        pages.put(new MarkingLink(), AssessmentText.MARKING_TEXTS);
        pages.put(new RejudgingLink(), AssessmentText.REJUDGING);
        pages.put(new AgreementLink(), AssessmentText.AGREEMENT);
        pages.forEach((link, name) -> {
            Anchor anchor = new Anchor(link.path(), Messages.text(locale, name));
            anchor.addClassNames("btn", "s");
            if (link.equals(here)) {
                anchor.addClassName("p");
                anchor.getElement().setAttribute("aria-current", "page");
            }
            add(anchor);
        });
    }
}
