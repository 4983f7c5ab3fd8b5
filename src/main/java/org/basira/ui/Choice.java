package org.basira.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A native select with its label. */
public final class Choice extends Div {

    private final Element select = new Element("select");
    private final List<Element> options = new ArrayList<>();
    private final String chosen;
    private Element target = select;

    public Choice(String id, String label, String chosen, Consumer<String> onChoice) {
        this.chosen = chosen;
        addClassName("field");
        NativeLabel words = new NativeLabel(label);
        words.addClassName("small");
        words.setFor(id);
        select.getClassList().add("in");
        select.setAttribute("id", id);
        select.addEventListener("change", event -> {
                    String value = event.getEventData().path("element.value").asString("");
                    options.forEach(option -> mark(option, value));
                    onChoice.accept(value);
                })
                .addEventData("element.value");
        getElement().appendChild(words.getElement(), select);
    }

    public Choice option(String value, String label) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(label);
        mark(option, chosen);
        options.add(option);
        target.appendChild(option);
        return this;
    }

    /** Also after a choice: a page that shows the list again shows what was chosen. */
    private static void mark(Element option, String chosen) {
        option.setAttribute("selected", chosen.equals(option.getAttribute("value")));
    }

    /** Says more, between the label and the list. */
    public Choice hint(String id, String text) {
        Div hint = new Div(text);
        hint.setId(id);
        hint.addClassName("hint");
        select.setAttribute("aria-describedby", id);
        getElement().insertChild(1, hint.getElement());
        return this;
    }

    /** What follows stands under this heading. */
    public Choice group(String label) {
        target = new Element("optgroup");
        target.setAttribute("label", label);
        select.appendChild(target);
        return this;
    }
}
