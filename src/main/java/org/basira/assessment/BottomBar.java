package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.basira.ui.Messages;

/** The bar that stays at the bottom of a question: how it is saved, and what one does next. */
public final class BottomBar extends Section {

    public BottomBar(Locale locale, Component... contents) {
        Div inner = new Div(contents);
        inner.addClassName("in2");
        addClassName("judge");
        setAriaLabel(Messages.text(locale, AssessmentText.YOUR_ANSWER));
        add(inner);
    }
}
