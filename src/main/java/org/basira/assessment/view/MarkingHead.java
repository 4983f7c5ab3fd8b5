package org.basira.assessment.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.ui.Link;
import org.basira.ui.Messages;

/** The head of a page about what people mark and judge: the way to the others, its name, how much there is. */
final class MarkingHead extends Div {

    MarkingHead(Link here, AssessmentText name, Paragraph count, Locale locale, Component... about) {
        count.addClassName("dim");
        Div words = new Div(new H1(Messages.text(locale, name)), count);
        words.add(about);
        words.addClassName("stack-s");
        add(new MarkingPages(here, locale), words);
        addClassName("stack");
    }
}
