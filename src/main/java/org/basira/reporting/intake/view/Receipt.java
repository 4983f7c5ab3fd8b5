package org.basira.reporting.intake.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Copyable;
import org.basira.ui.Messages;

/** Number and PIN of what was passed on, large, with a button that copies both. */
final class Receipt extends Div {

    private final Locale locale = UI.getCurrent().getLocale();

    Receipt(String reference, String pin) {
        // Each on a line of its own, so that in a text from right to left none of them is turned round.
        String lines = String.join("\n", t(IntakeText.REFERENCE), reference, t(IntakeText.PIN), pin);
        addClassName("card");
        add(new Copyable(
                        t(IntakeText.COPY_CODES),
                        lines,
                        code(IntakeText.REFERENCE, reference),
                        code(IntakeText.PIN, pin))
                .main());
    }

    private Component code(IntakeText term, String code) {
        Span name = new Span(t(term));
        name.addClassNames("small", "dim");
        Span words = new Span(code);
        words.addClassName("code");
        Div large = new Div(words);
        large.addClassName("join");
        Div lines = new Div(name, large);
        lines.addClassName("lines");
        return lines;
    }

    private String t(IntakeText text) {
        return Messages.text(locale, text);
    }
}
