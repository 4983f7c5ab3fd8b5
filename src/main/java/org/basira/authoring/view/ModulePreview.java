package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.TextLink;
import org.basira.content.TaughtModule;
import org.basira.content.post.Authored;
import org.basira.ui.Icon;

/** A module's page as it is before one begins; each lesson and quiz leads to its editor. */
final class ModulePreview extends Div {

    private final Around around;

    ModulePreview(TaughtModule module, Around around) {
        this.around = around;
        addClassName("stack");
        add(
                Authored.in(new H2(), module.title(), around.language().locale()),
                Authored.in(new Paragraph(), module.summary(), around.language().locale()),
                objectives(module),
                lessons(module),
                quizzes(module),
                sources(module));
    }

    private Component section(String heading, Component inside) {
        Div section = new Div(new H3(heading), inside);
        section.addClassName("stack-s");
        return section;
    }

    private Component objectives(TaughtModule module) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rules");
        module.objectives()
                .forEach(objective -> list.add(
                        new ListItem(Icon.CHECK.create(), Authored.span(objective.text(), around.language()))));
        return section(around.t(AuthoringText.SEEN_OBJECTIVES), list);
    }

    private Component lessons(TaughtModule module) {
        Div list = new Div();
        list.addClassName("list");
        module.lessons()
                .forEach(lesson -> list.add(row(
                        "lesson",
                        lesson.id(),
                        Authored.span(lesson.title(), around.language()),
                        around.t(AuthoringText.SEEN_MINUTES, lesson.minutes()))));
        return section(around.t(AuthoringText.SEEN_LESSONS, module.lessons().size(), module.minutes()), list);
    }

    private Component quizzes(TaughtModule module) {
        Div list = new Div();
        list.addClassName("list");
        Stream.concat(module.quizzes().stream(), module.practice().stream())
                .flatMap(id -> around.catalogue().quiz(module.version().id(), id).stream())
                .forEach(quiz -> list.add(row(
                        "quiz",
                        quiz.id(),
                        Authored.span(quiz.title(), around.language()),
                        around.t(AuthoringText.SEEN_MINUTES, quiz.minutes()))));
        return section(Words.kind(around.language().locale(), "quiz"), list);
    }

    private Component row(String kind, String id, Span title, String state) {
        Div words = new Div(new H3(title), new Paragraph(state));
        words.addClassName("grow");
        Anchor row = new Anchor(new TextLink(around.unit(), kind, id, around.language()).path(), "");
        row.addClassName("item");
        row.add(Sign.MISSING.create(), words, Icon.CHEVRON.create());
        return row;
    }

    private Component sources(TaughtModule module) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("stack-s", "small");
        for (TaughtModule.Source source : module.sources()) {
            Span title = new Span(source.title() + " · " + source.by());
            title.getElement().setAttribute("dir", "auto");
            ListItem item = new ListItem(title);
            if (source.status().equals("unverified")) {
                item.add(new Span(" "), Words.chip(around.t(AuthoringText.SEEN_NOT_VERIFIED), "dash"));
            }
            list.add(item);
        }
        return section(around.t(AuthoringText.SEEN_SOURCES), list);
    }
}
