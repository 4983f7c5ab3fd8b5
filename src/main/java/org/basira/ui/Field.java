package org.basira.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A labelled input: label above, hint under it, then what is wrong, then the input. What was typed stays whatever happens.
 */
public class Field extends Div {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final String base = "field-" + NUMBER.incrementAndGet();
    private final Input input;
    private final Div error = new Div();
    private final Div hint = new Div();

    public Field(String label) {
        this(label, new Input());
    }

    private Field(String label, Input input) {
        this.input = input;
        addClassName("field");
        NativeLabel words = new NativeLabel(label);
        words.setFor(input);
        input.setId(base);
        input.addClassName("in");
        error.setId(base + "-error");
        error.addClassName("err");
        error.getElement().setAttribute("role", "alert");
        hint.setId(base + "-hint");
        hint.addClassName("hint");
        error.setVisible(false);
        hint.setVisible(false);
        add(words, hint, error, input);
    }

    /** A field of several lines. */
    public static Field tall(String label) {
        return new Field(label, new Lines());
    }

    @Tag("textarea")
    private static final class Lines extends Input {
        private static final long serialVersionUID = 1L;
    }

    /** For authored text: marked with its language. */
    public Field in(String tag, String direction) {
        input.getElement().setAttribute("lang", tag).setAttribute("dir", direction);
        return this;
    }

    public Field hint(String text) {
        hint.setText(text);
        hint.setVisible(true);
        describe();
        return this;
    }

    public Field password(boolean fresh) {
        input.setType("password");
        input.getElement().setAttribute("autocomplete", fresh ? "new-password" : "current-password");
        return this;
    }

    /** For user names: Latin, no help from the keyboard. */
    public Field login() {
        input.getElement().setAttribute("autocomplete", "username");
        input.getElement().setAttribute("autocapitalize", "none");
        input.getElement().setAttribute("spellcheck", "false");
        input.getElement().setAttribute("dir", "ltr");
        return this;
    }

    /** For codes: one field, Latin, large. */
    public Field code() {
        input.addClassName("code");
        input.getElement().setAttribute("autocomplete", "one-time-code");
        input.getElement().setAttribute("autocapitalize", "characters");
        input.getElement().setAttribute("spellcheck", "false");
        input.getElement().setAttribute("dir", "ltr");
        return this;
    }

    public Field type(String type) {
        input.setType(type);
        return this;
    }

    public Field most(int letters) {
        input.getElement().setAttribute("maxlength", Integer.toString(letters));
        return this;
    }

    public Field value(String value) {
        input.setValue(value);
        return this;
    }

    public String value() {
        return input.getValue();
    }

    public Input input() {
        return input;
    }

    /** Says what is wrong, next to the field, and moves there. */
    public void wrong(String text) {
        addClassName("bad");
        error.removeAll();
        error.add(Icon.INFO.create(), new Span(text));
        error.setVisible(true);
        input.getElement().setAttribute("aria-invalid", "true");
        describe();
        input.focus();
    }

    public void fine() {
        removeClassName("bad");
        error.setVisible(false);
        input.getElement().removeAttribute("aria-invalid");
        describe();
    }

    private void describe() {
        String described = (hint.isVisible() ? base + "-hint " : "") + (error.isVisible() ? base + "-error" : "");
        if (described.isBlank()) {
            input.getElement().removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-describedby", described.strip());
        }
    }

    /** A tick box with its words, the whole row the target. */
    public static final class Tick extends Div {
        private final Input box = new Input();

        public Tick(String label) {
            box.setType("checkbox");
            box.getElement().addPropertyChangeListener("checked", "change", change -> {});
            NativeLabel row = new NativeLabel();
            row.addClassName("opt");
            row.add(box, new Span(label));
            add(row);
        }

        public boolean ticked() {
            return box.getElement().getProperty("checked", false);
        }

        public Tick ticked(boolean ticked) {
            box.getElement().setProperty("checked", ticked);
            return this;
        }
    }
}
