package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.content.Publishing.Change;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.ui.Field;
import org.basira.ui.Locales;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** A new version or a correction, and why. */
final class ChangeChoice extends Div {

    private final Locale locale;
    private final Map<Language, Field> notes = new EnumMap<>(Language.class);
    private Change change = Change.VERSION;

    ChangeChoice(Desk desk, int live, Locale locale) {
        this.locale = locale;
        addClassName("stack-s");
        Element kinds = new Element("fieldset").setAttribute("class", "fs stack-s");
        kinds.appendChild(
                new Element("legend").setAttribute("class", "h3").setText(t(AuthoringText.PUBLISH_AS)),
                kind(Change.VERSION, t(AuthoringText.AS_VERSION), t(AuthoringText.AS_VERSION_TEXT, live)));
        if (!desk.opened().live().missing()) {
            AuthoringText what = desk.id().kind().equals("lesson")
                    ? AuthoringText.AS_CORRECTION_TEXT
                    : AuthoringText.AS_CORRECTION_ITEM_TEXT;
            kinds.appendChild(kind(Change.CORRECTION, t(AuthoringText.AS_CORRECTION), t(what)));
        }
        getElement().appendChild(kinds, noteFields());
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private Element kind(Change each, String name, String what) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", "publish-as");
        radio.getElement().setProperty("checked", each == change);
        radio.getElement().addEventListener("change", event -> change = each);
        Element small = new Element("small").setText(what);
        Span words = new Span(name);
        words.getElement().appendChild(small);
        NativeLabel label = new NativeLabel();
        label.addClassNames("opt", "top");
        label.add(radio, words);
        return label.getElement();
    }

    private Element noteFields() {
        Element details = new Element("details").setAttribute("class", "unfold");
        details.appendChild(new Element("summary").setText(t(AuthoringText.NOTE)));
        Paragraph hint = new Paragraph(t(AuthoringText.NOTE_HINT));
        hint.addClassName("hint");
        details.appendChild(hint.getElement());
        for (Language language : LibraryTable.ORDER) {
            Field field = new Field(Locales.ownName(language.locale())).most(300);
            field.input().getElement().setAttribute("lang", language.tag());
            field.input().getElement().setAttribute("dir", language.direction());
            notes.put(language, field);
            details.appendChild(field.getElement());
        }
        return details;
    }

    Change change() {
        return change;
    }

    Text note() {
        return new Text(note(Language.EN), note(Language.AR), note(Language.CKB));
    }

    private String note(Language language) {
        return Optional.ofNullable(notes.get(language))
                .map(Field::value)
                .orElse("")
                .strip();
    }
}
