package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/** A form that Enter sends: fields and one button. Sending it twice in one go does it once, the round trip is one. */
@Tag("form")
public class Form extends HtmlContainer {

    private final NativeButton button;

    public Form(String action, Runnable onSubmit, Component... fields) {
        addClassName("stack");
        getElement().setAttribute("novalidate", true);
        button = new NativeButton(action);
        button.addClassNames("btn", "p", "block");
        button.getElement().setAttribute("type", "submit");
        add(fields);
        add(button);
        getElement().addEventListener("submit", event -> onSubmit.run()).preventDefault();
    }

    public NativeButton button() {
        return button;
    }
}
