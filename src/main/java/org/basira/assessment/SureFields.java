package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.basira.question.Behaviour;
import org.basira.question.Response.Sureness;
import org.basira.ui.Messages;

/** How sure one is of an answer, in three steps, each with what it earns and costs. */
final class SureFields extends FieldSet {

    SureFields(Locale locale) {
        addClassNames("fs");
        Element legend = new Element("legend");
        legend.getClassList().add("small");
        legend.setText(Messages.text(locale, AssessmentText.HOW_SURE));
        Div steps = new Div();
        steps.addClassName("sure");
        for (Sureness each : Sureness.values()) {
            Element input = new Element("input");
            input.setAttribute("type", "radio");
            input.setAttribute("name", "certainty");
            input.setAttribute("data-certainty", each.name());
            input.getClassList().add("vh");
            Span stake = new Span(Messages.text(
                    locale,
                    AssessmentText.STAKE,
                    CertaintyMark.words(locale, Behaviour.mark(1, each)),
                    CertaintyMark.words(locale, Behaviour.mark(0, each))));
            stake.addClassName("xs");
            Element label = new Element("label");
            label.appendChild(
                    input,
                    new Span(Messages.text(locale, AssessmentText.SURE, each.name())).getElement(),
                    stake.getElement());
            steps.getElement().appendChild(label);
        }
        getElement().appendChild(legend, steps.getElement());
    }
}
