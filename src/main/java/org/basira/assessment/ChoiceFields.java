package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;

/** Single and several choice, true or false: radios or ticks, the whole row being the target. */
final class ChoiceFields extends Fields {

    ChoiceFields(Asked.Choice choice, Locale locale, Optional<Response> given) {
        super(choice.stem(), locale);
        if (choice.many()) {
            hint(AssessmentText.SEVERAL);
        }
        for (Asked.Offer offer : choice.options()) {
            Input input = new Input();
            input.setType(choice.many() ? "checkbox" : "radio");
            input.getElement().setAttribute("name", choice.id());
            input.getElement().setAttribute("data-id", offer.id());
            if (given.orElse(null) instanceof Response.Chosen(var options) && options.contains(offer.id())) {
                input.getElement().setAttribute("checked", true);
            }
            NativeLabel row = new NativeLabel();
            row.addClassName("opt");
            row.add(input, words(choice, offer));
            add(row);
        }
    }

    private Component words(Asked.Choice choice, Asked.Offer offer) {
        if (choice.trueFalse()) {
            return new Span(t(either(offer.id())));
        }
        return Authored.span(offer.text(), locale());
    }

    /** The word for one of the two fixed options of true or false. */
    static AssessmentText either(String id) {
        return id.equals("t") ? AssessmentText.TRUE_WORD : AssessmentText.FALSE_WORD;
    }

    @Override
    String kind() {
        return "choose";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_CHOICE;
    }
}
