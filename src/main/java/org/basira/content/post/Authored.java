package org.basira.content.post;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.ui.Isolates;

/** Authored text on a page: it carries the language it really is in, and that language's direction. */
public final class Authored {

    private Authored() {}

    /** The text as shown to a reader of a language: that language, or what it falls back to. */
    public static String text(Text text, Language wanted) {
        Language shown = text.shownIn(wanted);
        return shown.direction().equals("rtl") ? Isolates.in(text.in(shown)) : text.in(shown);
    }

    public static Span span(Text text, Language wanted) {
        return marked(new Span(text(text, wanted)), text.shownIn(wanted));
    }

    /** Gives a component the language of what is in it. */
    public static <C extends Component> C marked(C component, Language language) {
        component.getElement().setAttribute("lang", language.tag());
        component.getElement().setAttribute("dir", language.direction());
        return component;
    }

    /** Puts the text into a component, with the language it really is in. */
    public static <C extends Component & HasText> C in(C component, Text text, Locale locale) {
        Language wanted = Language.of(locale);
        component.setText(text(text, wanted));
        return marked(component, text.shownIn(wanted));
    }

    public static Span span(Text text, Locale locale) {
        return span(text, Language.of(locale));
    }

    /** The bare words, for labels that cannot carry a language of their own. */
    public static String words(Text text, Locale locale) {
        return text(text, Language.of(locale));
    }
}
