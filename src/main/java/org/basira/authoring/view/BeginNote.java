package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.basira.authoring.AuthoringText;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** A text is not there in a language yet: ways to begin it. */
final class BeginNote extends Div {

    private final Locale locale;
    private final Div ways = new Div();

    BeginNote(Language missing, Locale locale) {
        this.locale = locale;
        addClassNames("note", "river");
        ways.addClassNames("row", "wrap");
        Div words = new Div(
                new Paragraph(Messages.text(locale, AuthoringText.NOT_IN_LANGUAGE, Locales.ownName(missing.locale()))),
                ways);
        words.addClassNames("stack-s", "grow");
        add(Icon.INFO.create(), words);
    }

    BeginNote empty(Runnable begin) {
        ways.add(Buttons.main(Messages.text(locale, AuthoringText.BEGIN_EMPTY), begin));
        return this;
    }

    BeginNote copying(List<Language> there, Consumer<Language> begin) {
        there.forEach(each -> ways.add(Buttons.plain(
                Messages.text(locale, AuthoringText.BEGIN_COPY, Locales.ownName(each.locale())),
                () -> begin.accept(each))));
        return this;
    }
}
