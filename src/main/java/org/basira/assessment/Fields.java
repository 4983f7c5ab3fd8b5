package org.basira.assessment;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.basira.content.post.Authored;
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
