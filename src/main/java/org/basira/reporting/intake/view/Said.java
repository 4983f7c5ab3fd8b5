package org.basira.reporting.intake.view;

import com.vaadin.flow.component.html.Div;

/** A message in the page that is also spoken: what was done, or why it was not. */
final class Said extends Div {

    Said() {
        addClassName("note");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void done(String text) {
        say(text, "river");
    }

    void refused(String text) {
        say(text, "sun");
    }

    void nothing() {
        setVisible(false);
    }

    private void say(String text, String colour) {
        removeClassNames("river", "sun");
        addClassName(colour);
        setText(text);
        setVisible(true);
        // It may stand far from the button that was pressed.
        getElement().callJsFunction("focus");
    }
}
