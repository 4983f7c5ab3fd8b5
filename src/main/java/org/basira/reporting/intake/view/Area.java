package org.basira.reporting.intake.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.basira.ui.Icon;

/** A labelled field of several lines, with its hint and what is wrong; what was typed stays whatever happens. */
final class Area extends Div {

    private final Element input = new Element("textarea");
    private final Div error = new Div();

    Area(String id, String label, String hint, int most) {
        addClassName("field");
        NativeLabel words = new NativeLabel(label);
        words.getElement().setAttribute("for", id);
        input.setAttribute("id", id)
                .setAttribute("rows", "5")
                .setAttribute("dir", "auto")
                .setAttribute("maxlength", Integer.toString(most))
                .setAttribute("aria-describedby", id + "-hint " + id + "-error");
        input.getClassList().add("in");
        input.addPropertyChangeListener("value", "change", change -> {});
        Div explained = new Div(hint);
        explained.setId(id + "-hint");
        explained.addClassName("hint");
        error.setId(id + "-error");
        error.addClassName("err");
        error.getElement().setAttribute("role", "alert");
        add(words, explained, error);
        getElement().appendChild(input);
    }

    String value() {
        return input.getProperty("value", "");
    }

    void wrong(String text) {
        addClassName("bad");
        error.removeAll();
        error.add(Icon.INFO.create(), new Span(text));
        input.setAttribute("aria-invalid", "true");
        input.callJsFunction("focus");
    }

    void fine() {
        removeClassName("bad");
        error.removeAll();
        input.removeAttribute("aria-invalid");
    }
}
