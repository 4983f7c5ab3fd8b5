package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.basira.question.Language;
import org.jspecify.annotations.Nullable;

/**
 * A labelled piece of text that tells what is typed: at a short rest for the preview, and after a second or on leaving it
 * to be kept.
 */
final class Area extends Div {

    private static final int REST = 350;
    private static final int PAUSE = 1000;

    private final Element input = new Element("textarea");

    /** @param language of the text, null for a whole file */
    Area(String id, String label, String text, @Nullable Language language) {
        addClassName("field");
        NativeLabel words = new NativeLabel(label);
        words.getElement().setAttribute("for", id);
        input.setAttribute("id", id);
        input.setAttribute("data-kept", id);
        input.getClassList().add("in");
        input.setAttribute("rows", Integer.toString(Math.clamp(text.length() / 48 + 1, 1, 6)));
        if (language == null) {
            input.setAttribute("dir", "ltr");
            input.setAttribute("spellcheck", "false");
        } else {
            input.setAttribute("lang", language.tag());
            input.setAttribute("dir", language.direction());
        }
        input.setProperty("value", text);
        getElement().appendChild(words.getElement(), input);
    }

    /** For whole files and lesson bodies. */
    Area tall() {
        input.getClassList().add("tall");
        input.setAttribute("rows", "24");
        return this;
    }

    Area mono() {
        input.getClassList().add("mono");
        return this;
    }

    /** A name that also says where it belongs, for those who do not see what stands around it. */
    Area named(String name) {
        input.setAttribute("aria-label", name);
        return this;
    }

    Area onTyped(Consumer<String> typed, Runnable keep) {
        input.addEventListener("input", event -> typed.accept(value()))
                .synchronizeProperty("value")
                .debounce(REST, DebouncePhase.TRAILING);
        input.addEventListener("input", event -> {
                    typed.accept(value());
                    keep.run();
                })
                .synchronizeProperty("value")
                .debounce(PAUSE, DebouncePhase.TRAILING);
        input.addEventListener("change", event -> {
                    typed.accept(value());
                    keep.run();
                })
                .synchronizeProperty("value");
        return this;
    }

    String value() {
        return input.getProperty("value", "");
    }

    /** Goes to a line and column, both from 1. */
    void goTo(int line, int column) {
        input.executeJs(
                "const at = this.value.split('\\n').slice(0, $0 - 1).reduce((sum, each) => sum + each.length + 1, 0);"
                        + "const end = this.value.indexOf('\\n', at);"
                        + "this.focus(); this.setSelectionRange(at + Math.max(0, $1 - 1), end < 0 ? this.value.length : end);"
                        + "const rows = this.value.split('\\n').length;"
                        + "this.scrollTop = Math.max(0, this.scrollHeight * ($0 - 4) / rows);",
                line,
                column);
    }
}
