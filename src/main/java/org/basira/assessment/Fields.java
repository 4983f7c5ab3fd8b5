package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Response;
import org.basira.question.Text;
import org.basira.ui.Messages;

/** What one answers a question with: native controls under the question, which {@code basira-answer} reads. */
abstract class Fields extends FieldSet {

    private final Locale locale;

    Fields(Text stem, Locale locale) {
        this.locale = locale;
        addClassNames("fs", "stack-s");
        Element legend = new Element("legend");
        legend.getClassList().add("legendq");
        legend.appendChild(Authored.span(stem, locale).getElement());
        getElement().appendChild(legend);
    }

    /** How the page's element collects the answer. */
    abstract String kind();

    /** What is said while something is open. */
    abstract AssessmentText open();

    /** What keeps an answer from being taken, to be said at the field: what was typed stays. */
    Optional<String> problem(Response response) {
        return Optional.empty();
    }

    /** The place at a control where {@link #problem} is said; the page's element fills it. */
    static Div wrong(Element control) {
        String id = control.getAttribute("id") + "-wrong";
        String before = control.getAttribute("aria-describedby");
        control.setAttribute("aria-describedby", before == null ? id : before + " " + id);
        Div wrong = new Div();
        wrong.setId(id);
        wrong.addClassName("err");
        wrong.getElement().setAttribute("data-wrong", true);
        return wrong;
    }

    /** An option of a native select. */
    static Element option(String value, String words, boolean selected) {
        return new Element("option")
                .setAttribute("value", value)
                .setAttribute("selected", selected)
                .setText(words);
    }

    final Locale locale() {
        return locale;
    }

    final String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    final void hint(AssessmentText message) {
        Paragraph hint = new Paragraph(t(message));
        hint.addClassNames("dim", "small");
        add(hint);
    }
}
