package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * What is shown to be taken along, under it a button that copies it, and what became of that, which is also spoken. The
 * browser does it by itself.
 */
@Tag("basira-copy")
@JsModule("./components/basira-copy.ts")
public final class Copyable extends HtmlContainer {

    private final NativeButton button = new NativeButton();

    /**
     * @param label of the button
     * @param text what is copied
     * @param shown is marked where the browser does not let us copy
     */
    public Copyable(String label, String text, Component... shown) {
        Locale locale = UI.getCurrent().getLocale();
        addClassName("stack-s");
        getElement()
                .setAttribute("text", text)
                .setAttribute("copied", Messages.text(locale, UiText.COPIED))
                .setAttribute("copy-failed", Messages.text(locale, UiText.COPY_FAILED));
        Div what = new Div(shown);
        what.addClassName("stack-s");
        what.getElement().setAttribute("data-shown", true);
        button.addClassNames("btn", "wauto");
        button.getElement().setAttribute("type", "button");
        button.add(Icon.COPY.create(), new Span(label));
        Div told = new Div();
        told.addClassName("small");
        told.getElement().setAttribute("role", "status");
        add(what, button, told);
    }

    /** Copying is what one comes here for. */
    public Copyable main() {
        button.addClassName("p");
        return this;
    }
}
