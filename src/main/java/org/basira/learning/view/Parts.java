package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.basira.question.Language;
import org.basira.ui.Icon;
import org.basira.ui.Link;

/** Small pieces the learner's pages share. */
final class Parts {

    private Parts() {}

    static Div div(String classes, Component... children) {
        Div div = new Div(children);
        div.addClassNames(classes.split(" ", -1));
        return div;
    }

    static Section section(String heading, Component... children) {
        Section section = new Section(new H2(heading));
        section.add(children);
        return section;
    }

    static Paragraph line(String text, String classes) {
        Paragraph line = new Paragraph(text);
        if (!classes.isBlank()) {
            line.addClassNames(classes.split(" ", -1));
        }
        return line;
    }

    static Span chip(String text, String kind) {
        Span chip = new Span(text);
        chip.addClassName("chip");
        if (!kind.isBlank()) {
            chip.addClassName(kind);
        }
        return chip;
    }

    /** A note with its sign: {@code kind} is sun, river or nothing. */
    static Div note(Icon icon, String kind, Component... words) {
        Div text = div("stack-s grow", words);
        Div note = new Div(icon.create(), text);
        note.addClassName("note");
        if (!kind.isBlank()) {
            note.addClassName(kind);
        }
        return note;
    }

    static Div note(Icon icon, String text) {
        return note(icon, "", new Paragraph(text));
    }

    static Anchor onward(String label, Link target, boolean main) {
        Anchor link = new Anchor(target.path(), "");
        link.add(new Span(label), Icon.NEXT.create());
        link.addClassName("btn");
        if (main) {
            link.addClassName("p");
        }
        return link;
    }

    static Anchor textLink(String label, Link target) {
        Anchor link = new Anchor(target.path(), "");
        link.add(new Span(label), Icon.CHEVRON.create());
        link.addClassNames("row", "textlink");
        return link;
    }

    /** Sanitised HTML of an author, with its language. */
    static Component authored(String html, Language language) {
        return new Html("<div class=\"prose\" lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"
                + html + "</div>");
    }
}
