package org.basira.ui;

import com.vaadin.flow.component.html.Div;

/** A message in the page that is also spoken: what was done, or why it was not. Hidden until there is something to say. */
public final class StatusNote extends Div {

    private final boolean takesFocus;

    public StatusNote() {
        this(false);
    }

    private StatusNote(boolean takesFocus) {
        this.takesFocus = takesFocus;
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** One that may stand far from the button that was pressed: it takes the focus when it speaks. */
    public static StatusNote farFromTheButton() {
        StatusNote note = new StatusNote(true);
        note.getElement().setAttribute("tabindex", "-1");
        return note;
    }

    public void done(String text) {
        say(text, "river");
    }

    public void refused(String text) {
        say(text, "sun");
    }

    public void nothing() {
        setVisible(false);
    }

    private void say(String text, String colour) {
        removeClassNames("river", "sun");
        addClassName(colour);
        setText(text);
        setVisible(true);
        if (takesFocus) {
            getElement().callJsFunction("focus");
        }
    }
}
