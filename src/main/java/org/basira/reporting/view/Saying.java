package org.basira.reporting.view;

import com.vaadin.flow.component.html.Div;

/** A message in the page that is also spoken: what was done, or why it was not. */
final class Saying extends Div {

    Saying() {
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void say(String text) {
        show(text, "river");
    }

    void refuse(String text) {
        show(text, "sun");
    }

    private void show(String text, String colour) {
        removeClassNames("river", "sun");
        addClassName(colour);
        setText(text);
        setVisible(true);
    }
}
