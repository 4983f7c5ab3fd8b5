package org.basira.assessment.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.content.post.Authored;
import org.basira.question.Text;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** One group of a rubric: its name, what to look at, and choices, of which one is to be made. */
@Tag("fieldset")
final class ChoiceGroup extends HtmlContainer {

    private final String id;
    private final Text name;
    private final Locale locale;
    private final Div error = new Div();
    private Runnable onChoice = () -> {};
    private boolean open = true;

    /** {@code id} is one of its own on the page. */
    ChoiceGroup(String id, Text name, Text hint, Locale locale) {
        this.id = id;
        this.name = name;
        this.locale = locale;
        addClassNames("fs", "stack-s");
        // The role that may be called invalid; the focus goes to the whole, so that its name comes into view.
        getElement().setAttribute("role", "radiogroup").setAttribute("tabindex", "-1");
        Element legend = new Element("legend").setAttribute("class", "h3");
        legend.appendChild(Authored.span(name, locale).getElement());
        getElement().appendChild(legend);
        Paragraph guidance = Authored.in(new Paragraph(), hint, locale);
        guidance.addClassName("hint");
        error.setId(id + "-error");
        error.addClassName("err");
        add(guidance, error);
    }

    /** Adds a choice; {@code made} runs when it is made. */
    NativeLabel choice(String value, Component words, Runnable made) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", id);
        radio.getElement().setAttribute("value", value);
        radio.getElement().addEventListener("change", event -> {
            open = false;
            markOpen(false);
            made.run();
            onChoice.run();
        });
        NativeLabel label = new NativeLabel();
        label.addClassName("opt");
        label.add(radio, words);
        add(label);
        return label;
    }

    /** What runs after any choice. */
    void onChoice(Runnable told) {
        onChoice = told;
    }

    Text name() {
        return name;
    }

    /** Whether nothing is chosen yet. */
    boolean open() {
        return open;
    }

    /** Says at the group that nothing is chosen, or no longer. */
    void markOpen(boolean marked) {
        error.removeAll();
        if (marked) {
            addClassName("bad");
            error.add(Icon.INFO.create(), new Span(Messages.text(locale, AssessmentText.MARKING_NOTHING_CHOSEN)));
            getElement().setAttribute("aria-invalid", "true").setAttribute("aria-describedby", id + "-error");
        } else {
            removeClassName("bad");
            getElement().removeAttribute("aria-invalid").removeAttribute("aria-describedby");
        }
    }

    void focus() {
        getElement().callJsFunction("focus");
    }
}
