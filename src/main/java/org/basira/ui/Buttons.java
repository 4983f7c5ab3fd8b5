package org.basira.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Buttons and links that look like buttons: one main one a screen. */
public final class Buttons {

    private Buttons() {}

    public static NativeButton main(String label, Runnable action) {
        NativeButton button = plain(label, action);
        button.addClassName("p");
        return button;
    }

    public static NativeButton plain(String label, Runnable action) {
        NativeButton button = new NativeButton(label, click -> action.run());
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    public static NativeButton ghost(String label, Icon icon, Runnable action) {
        NativeButton button = new NativeButton("", click -> action.run());
        button.addClassName("ghost");
        button.getElement().setAttribute("type", "button");
        button.add(icon.create(), new Span(label));
        return button;
    }

    public static Anchor link(String label, Link target) {
        Anchor link = new Anchor(target.path(), label);
        link.addClassName("btn");
        return link;
    }

    public static Anchor mainLink(String label, Link target) {
        Anchor link = link(label, target);
        link.addClassName("p");
        return link;
    }
}
