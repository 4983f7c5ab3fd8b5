package org.basira.content;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.question.Language;
import org.basira.question.Text;

/** Puts authored text into components: in the page's language where there is one, else visibly in another, with lang and dir. */
public final class Authored {

    private Authored() {}

    /** Sets the text of a component, with {@code lang} and {@code dir} of the language it really is in. */
    public static <C extends Component & HasText> C in(C component, Text text, Locale locale) {
        Language shown = text.shownIn(Language.of(locale));
        component.setText(text.in(shown));
        component.getElement().setAttribute("lang", shown.tag());
        component.getElement().setAttribute("dir", shown.direction());
        return component;
    }

    public static Span span(Text text, Locale locale) {
        return in(new Span(), text, locale);
    }

    /** The bare words, for labels and titles that cannot carry a language of their own. */
    public static String words(Text text, Locale locale) {
        return text.in(text.shownIn(Language.of(locale)));
    }
}
