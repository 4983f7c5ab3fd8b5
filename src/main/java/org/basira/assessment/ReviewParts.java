package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.question.Text;
import org.basira.ui.Messages;

/** What every review is made of: the question again, rows that say how an answer was, and the verdict. */
abstract class ReviewParts extends Div {

    private final Locale locale;

    ReviewParts(Locale locale) {
        this.locale = locale;
        addClassName("stack");
    }

    final Locale locale() {
        return locale;
    }

    final String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    /** The one verdict of an answer that is marked as a whole. */
    final Verdict verdict(Reviewed reviewed, Component... rest) {
        Verdict.Kind kind = reviewed.marked() ? Verdict.Kind.of(reviewed.fraction()) : Verdict.Kind.WAITING;
        return new Verdict(kind, t(kind.word()), rest);
    }

    final Component legend(Text stem) {
        Paragraph legend = Authored.in(new Paragraph(), stem, locale);
        legend.addClassName("legendq");
        return legend;
    }

    /** The radio or tick as it was left; what was chosen stands in words too. */
    static Input control(boolean many, boolean chosen) {
        Input control = new Input();
        control.setType(many ? "checkbox" : "radio");
        control.getElement().setAttribute("disabled", true);
        control.getElement().setAttribute("checked", chosen);
        control.getElement().setAttribute("aria-hidden", "true");
        return control;
    }

    /** Words that fill their row. */
    static Div words(Component... content) {
        Div words = new Div(content);
        words.addClassName("grow");
        return words;
    }

    static Div row(Component... content) {
        Div row = new Div(content);
        row.addClassName("opt");
        return row;
    }

    static Div dress(Div row, Verdict.Kind kind) {
        row.addClassName(kind.row());
        row.add(kind.stamp());
        return row;
    }

    static Component small(String text) {
        Span small = new Span(text);
        small.addClassName("small-line");
        return small;
    }

    final Component smallText(Text text) {
        Span small = Authored.span(text, locale);
        small.addClassName("small-line");
        return small;
    }
}
