package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Copyable;
import org.basira.ui.Messages;

/** The secret of a webhook that was proposed, shown this once. Hidden where there is none. */
final class SecretNote extends Div {

    private final Locale locale = UI.getCurrent().getLocale();

    SecretNote() {
        addClassNames("note", "sun");
        setVisible(false);
    }

    void show(String secret) {
        Span words = new Span(secret);
        words.addClassNames("mono", "strong");
        Div lines = new Div(
                new Paragraph(Messages.text(locale, IntakeText.SECRET_IS)),
                new Copyable(Messages.text(locale, IntakeText.COPY_SECRET), secret, words));
        lines.addClassNames("stack-s", "grow");
        removeAll();
        add(lines);
        setVisible(!secret.isBlank());
    }
}
