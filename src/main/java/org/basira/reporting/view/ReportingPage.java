package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.Advice;
import org.basira.reporting.Channel;
import org.basira.reporting.Directory;
import org.basira.reporting.DirectoryLink;
import org.basira.reporting.Filter;
import org.basira.reporting.ReportingText;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Message;
import org.basira.ui.Page;

/** What the pages of this room share: authored words in their own language, the emergency note, notices, sources. */
abstract class ReportingPage extends Page {

    /** The column all of the page stands in. */
    final Div column = new Div();

    ReportingPage(Message heading) {
        title(t(heading));
        column.addClassName("stack-l");
        column.add(new H1(t(heading)));
        add(column);
    }

    Language language() {
        return Language.of(locale());
    }

    /** Authored text, marked with its language where that is not the page's. */
    Span words(Text text) {
        return words(text, language());
    }

    static Span words(Text text, Language wanted) {
        Language shown = text.shownIn(wanted);
        Span span = new Span(text.in(shown));
        if (shown != wanted) {
            span.getElement().setAttribute("lang", shown.tag()).setAttribute("dir", shown.direction());
        }
        return span;
    }

    <C extends HtmlContainer> C holding(C container, Text text) {
        container.add(words(text));
        return container;
    }

    /** First of all: who is in danger calls before reading on. */
    Component emergency(Advice advice) {
        Div words = new Div();
        words.addClassName("grow");
        for (Advice.Rule rule : advice.rules()) {
            if (rule.id().equals(Advice.DANGER_FIRST)) {
                Span title = words(rule.title());
                title.addClassName("strong");
                words.add(new Paragraph(title), new Paragraph(words(rule.text())));
            }
        }
        words.add(new Anchor(
                new DirectoryLink(new Filter("", "emergency", "")).path(), t(ReportingText.EMERGENCY_NUMBERS)));
        Div note = new Div(Icon.PHONE.create(), words);
        note.addClassNames("note", "sun");
        return note;
    }

    /** How many of the places a person has opened lately: what may be relied on, and what not. */
    Component opened(Directory directory) {
        Directory.Opened opened = directory.opened();
        Paragraph line =
                new Paragraph(t(ReportingText.OPENED, opened.opened(), opened.all(), Channel.CHECK_LASTS_DAYS));
        line.addClassNames("small", "dim");
        return line;
    }

    /** The way back to the directory as coordinators keep it. */
    Component toKeeping(Link target) {
        Anchor back = new Anchor(target.path(), "");
        back.addClassName("ghost");
        back.add(Icon.BACK.create(), new Span(t(ReportingText.KEEPING_TITLE)));
        return new Div(back);
    }

    /** Said to readers too, on pages of law and safety. */
    Component notReviewed(Directory directory) {
        Span chip = new Span(t(ReportingText.NOT_REVIEWED));
        chip.addClassNames("chip", "dash", "wraps");
        Paragraph line = new Paragraph(chip);
        line.setVisible(!directory.reviewed(language()));
        return line;
    }

    /** The sources of some advice, folded away. */
    Component sources(List<Advice.Reference> references) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("small", "dim", "stack-s");
        for (Advice.Reference each : references) {
            Span rest = new Span(" · " + t(ReportingText.SOURCE_READ, Formats.date(locale(), each.read())) + " · "
                    + t(ReportingText.STATUS, each.status().name()));
            list.add(new ListItem(Outside.source(each.by() + ": " + each.title(), each.url(), outside()), rest));
        }
        Disclosure sources = new Disclosure(t(ReportingText.SOURCES), list);
        sources.setVisible(!references.isEmpty());
        return sources;
    }

    String outside() {
        return t(ReportingText.OUTSIDE);
    }
}
