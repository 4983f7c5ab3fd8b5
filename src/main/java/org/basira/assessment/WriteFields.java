package org.basira.assessment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.basira.question.Asked;
import org.basira.question.Composed;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;
import org.basira.ui.UiText;

/** A text of one's own. Before one writes, it is said who reads it, what it is looked at for, and where support is. */
final class WriteFields extends Fields {

    private final Asked.Write write;

    WriteFields(Asked.Write write, Locale locale, Optional<Response> given) {
        super(write.stem(), locale);
        this.write = write;
        if (mayBeEmpty()) {
            add(field(given));
        } else {
            add(new Rubric(write.rubric(), locale), whoReads(), field(given));
        }
    }

    /** A sentence that may be added, and is never marked. */
    private boolean mayBeEmpty() {
        return write.minWords() == 0;
    }

    private Div whoReads() {
        Paragraph words = new Paragraph(
                new Span(t(AssessmentText.WHO_READS) + " "),
                new Anchor("support", Messages.text(locale(), UiText.NEED_SUPPORT)));
        Div note = new Div(Icon.PEOPLE.create(), words);
        note.addClassNames("note", "small");
        return note;
    }

    private Div field(Optional<Response> given) {
        String id = write.id() + "-text";
        Element area = new Element("textarea");
        area.getClassList().add("in");
        area.setAttribute("id", id)
                .setAttribute("rows", mayBeEmpty() ? "3" : "8")
                .setAttribute("dir", "auto")
                .setAttribute("data-text", true)
                .setAttribute("data-min", Integer.toString(write.minWords()))
                .setAttribute(
                        "maxlength", Integer.toString(mayBeEmpty() ? Composed.LONGEST : Question.FreeText.LONGEST))
                .setAttribute("data-optional", mayBeEmpty())
                .setAttribute("aria-describedby", id + "-words");
        if (given.orElse(null) instanceof Response.Written(String text)) {
            area.setText(text);
        }
        NativeLabel label = new NativeLabel(t(AssessmentText.YOUR_TEXT));
        label.setFor(id);
        Div hint = mayBeEmpty()
                ? new Div(new Span(t(AssessmentText.OWN_SENTENCE_HINT)))
                : new Div(
                        new Span(t(AssessmentText.WORDS_ASKED, number(write.minWords()), number(write.maxWords()))),
                        count());
        hint.setId(id + "-words");
        hint.addClassName("hint");
        Div field = new Div(label, hint, wrong(area));
        field.addClassName("field");
        field.getElement().appendChild(area);
        return field;
    }

    /** Kept up to date in the page; not read out with each word. */
    private Span count() {
        Span count = new Span();
        count.getElement().setAttribute("data-count", t(AssessmentText.WORDS_SO_FAR, "#"));
        return count;
    }

    private String number(int number) {
        return Formats.number(locale(), number);
    }

    @Override
    Optional<String> problem(Response response) {
        if (!(response instanceof Response.Written written)) {
            return Optional.empty();
        }
        int words = written.words();
        if (words > write.maxWords()) {
            return Optional.of(t(AssessmentText.TOO_MANY_WORDS, number(words), number(write.maxWords())));
        }
        return words < write.minWords()
                ? Optional.of(t(AssessmentText.TOO_FEW_WORDS, number(words), number(write.minWords())))
                : Optional.empty();
    }

    @Override
    String kind() {
        return "write";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_TEXT;
    }
}
