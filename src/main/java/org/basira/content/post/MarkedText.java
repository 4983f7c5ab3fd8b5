package org.basira.content.post;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.basira.question.Specimen.Mark;
import org.basira.question.Specimen.Segment;
import org.basira.ui.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A post's text with its telling phrases marked and numbered: a signal has a solid line, a sign of a harmless post a dotted
 * one, so that they differ without colour. The numbers repeat in {@link Reasons}.
 */
public final class MarkedText extends Paragraph {

    private final Locale locale;

    public MarkedText(PostBody body, List<Mark> marks, Locale locale) {
        this.locale = locale;
        addClassName("txt");
        Authored.marked(this, body.language());
        List<Mark> numbered = inOrder(body, marks);
        boolean first = true;
        Segment last = null;
        for (Segment segment : body.segments()) {
            Mark mark = markOf(numbered, segment);
            Mark before = last == null ? null : markOf(numbered, last);
            if (before != null && !before.equals(mark)) {
                add(number(numbered, before));
            }
            if (segment.lineBreak()) {
                getElement().appendChild(new Element("br"));
            } else if (!first && !segment.glue()) {
                add(" ");
            }
            if (mark == null) {
                add(body.text(segment));
            } else {
                Element phrase = new Element("mark").setText(body.text(segment));
                if (!mark.signal()) {
                    phrase.getClassList().add("ok");
                }
                getElement().appendChild(phrase);
            }
            first = false;
            last = segment;
        }
        Mark open = last == null ? null : markOf(numbered, last);
        if (open != null) {
            add(number(numbered, open));
        }
    }

    /** The marks by where they first stand in this language's text. */
    static List<Mark> inOrder(PostBody body, List<Mark> marks) {
        List<String> ids = body.segments().stream().map(Segment::id).toList();
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(mark -> mark.segments().stream()
                .mapToInt(ids::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(Integer.MAX_VALUE)));
        return sorted;
    }

    private static @Nullable Mark markOf(List<Mark> marks, Segment segment) {
        return marks.stream()
                .filter(mark -> mark.segments().contains(segment.id()))
                .findFirst()
                .orElse(null);
    }

    private Span number(List<Mark> marks, Mark mark) {
        Span number = new Span(Formats.number(locale, marks.indexOf(mark) + 1L));
        number.addClassName("n");
        if (!mark.signal()) {
            number.addClassName("ok");
        }
        return number;
    }
}
