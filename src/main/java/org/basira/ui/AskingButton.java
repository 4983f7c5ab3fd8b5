package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/**
 * A button for what has no way back: pressed, it asks once, in its own place. Whoever says no is at the button again, and
 * nothing has happened.
 */
public final class AskingButton extends Div {

    private final NativeButton button;
    private final Div asked;
    private final Paragraph question;

    /**
     * @param label of the button, and of the one that says yes
     * @param question with the name of the thing
     */
    public AskingButton(String label, String question, Runnable act) {
        Locale locale = UI.getCurrent().getLocale();
        this.question = new Paragraph(question);
        this.question.getElement().setAttribute("tabindex", "-1");
        button = Buttons.plain(label, this::ask);
        Div answers = new Div(
                Buttons.plain(label, () -> {
                    put(button);
                    act.run();
                }),
                Buttons.plain(Messages.text(locale, UiText.CANCEL), this::no));
        answers.addClassNames("row", "wrap");
        Div words = new Div(this.question, answers);
        words.addClassNames("stack-s", "grow");
        asked = new Div(words);
        asked.addClassNames("note", "sun");
        asked.getElement().setAttribute("role", "group");
        asked.getElement().setAttribute("aria-label", label);
        add(button);
    }

    /** The one that asks. */
    public NativeButton button() {
        return button;
    }

    private void ask() {
        put(asked);
        question.getElement().callJsFunction("focus");
    }

    private void no() {
        put(button);
        button.focus();
    }

    private void put(Component shown) {
        removeAll();
        add(shown);
    }
}
