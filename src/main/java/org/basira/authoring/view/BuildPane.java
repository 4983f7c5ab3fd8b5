package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.content.Edit;
import org.basira.content.Part;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;

/**
 * The parts of a text as a form, for those who read no YAML. What is typed goes into the file at its place; what changes
 * the parts themselves shows the form anew, kept at once, and can be taken back by one step.
 */
final class BuildPane extends Div {

    /** The control of a place, or the nearest thing around it that has one. */
    private static final String GO = """
            let at = $0;
            for (;;) {
              const part = this.querySelector('[data-part="' + CSS.escape(at) + '"]');
              const control = part?.matches('input, textarea, select, button')
                ? part : part?.querySelector('input, textarea, select, button');
              if (control) { control.focus(); control.scrollIntoView({ block: 'center' }); return; }
              if (!at) return;
              at = at.slice(0, at.lastIndexOf('/'));
            }
            """;

    private final Desk desk;
    private final Locale locale;
    private final Runnable typed;
    private final Runnable keep;
    private final Div status = new Div();
    private final Div form = new Div();

    /**
     * @param typed told at each rest
     * @param keep told when it is time to keep what was typed
     */
    BuildPane(Desk desk, Locale locale, Runnable typed, Runnable keep) {
        this.desk = desk;
        this.locale = locale;
        this.typed = typed;
        this.keep = keep;
        addClassNames("stack", "build");
        status.getElement().setAttribute("role", "status");
        status.addClassNames("row", "wrap");
        form.addClassName("stack");
        Paragraph hint = new Paragraph(t(AuthoringText.BUILD_HINT));
        hint.addClassNames("small", "dim");
        add(hint, status, form);
        show();
    }

    private String t(AuthoringText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    Locale locale() {
        return locale;
    }

    private void show() {
        form.removeAll();
        Optional<Part.Fields> parts = desk.form();
        if (parts.isEmpty()) {
            Paragraph none = new Paragraph(t(AuthoringText.BUILD_NOTHING));
            none.addClassName("note");
            form.add(none);
        }
        parts.ifPresent(all -> new BuildParts(this).fields(form, all));
    }

    /** Takes what is typed into the text; it is kept after a while. */
    void typed(Edit.Put put) {
        desk.done(put);
        typed.run();
    }

    void keep() {
        keep.run();
    }

    /** Changes the parts, keeps it, and goes to a place of the new form. */
    void changed(Edit edit, String goTo) {
        String before = desk.text();
        status.removeAll();
        desk.done(edit);
        typed.run();
        keep.run();
        show();
        goTo(goTo);
        if (edit instanceof Edit.Remove removed && !before.equals(desk.text())) {
            status.add(
                    new Span(t(AuthoringText.BUILD_REMOVED, Words.place(locale, removed.pointer()))),
                    Buttons.plain(t(AuthoringText.BUILD_BRING_BACK), () -> bringBack(before, removed.pointer())));
        }
    }

    /** Only offered until the next change of the parts; what was typed in between goes with it. */
    private void bringBack(String before, String pointer) {
        status.removeAll();
        desk.typed(before);
        typed.run();
        keep.run();
        show();
        goTo(pointer);
    }

    /** Moves to what stands at a place. */
    void goTo(String pointer) {
        getElement().executeJs(GO, pointer);
    }
}
