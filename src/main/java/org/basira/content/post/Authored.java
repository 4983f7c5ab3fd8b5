package org.basira.content.post;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.basira.question.Language;
import org.basira.question.Text;

/** Authored text on a page: it carries the language it really is in, and that language's direction. */
public final class Authored {

    private Authored() {}

    /** The text as shown to a reader of a language: that language, or what it falls back to. */
    public static String text(Text text, Language wanted) {
        return text.in(text.shownIn(wanted));
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
}
