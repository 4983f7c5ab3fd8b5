package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Locale;
import java.util.Optional;
import org.basira.question.Asked;
import org.basira.question.Response;

/** Own words on one line. They may be in any language, so the field takes its direction from what is typed. */
final class TypeFields extends Fields {

    TypeFields(Asked.Type type, Locale locale, Optional<Response> given) {
        super(type.stem(), locale);
        Input input = new Input();
        input.setId(type.id() + "-words");
        input.addClassName("in");
        input.getElement().setAttribute("data-text", true);
        input.getElement().setAttribute("dir", "auto");
        input.getElement().setAttribute("maxlength", Integer.toString(type.longest()));
        input.getElement().setAttribute("autocomplete", "off");
        if (given.orElse(null) instanceof Response.Typed(String words)) {
            input.getElement().setAttribute("value", words);
        }
        NativeLabel label = new NativeLabel(t(AssessmentText.IN_OWN_WORDS));
        label.setFor(type.id() + "-words");
        Div field = new Div(label, input);
        field.addClassName("field");
        add(field);
    }

    @Override
    String kind() {
        return "type";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_TEXT;
    }
}
