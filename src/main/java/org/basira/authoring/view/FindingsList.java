package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.TextId;
import org.basira.content.Problem;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** What the content rules say of the text, each finding with a way to its place. */
final class FindingsList extends Div {

    private final Locale locale;
    private final UnorderedList list = new UnorderedList();
    private BiConsumer<Integer, Integer> go = (line, column) -> {};
    private int errors;

    FindingsList(Locale locale) {
        this.locale = locale;
        H2 heading = new H2(t(AuthoringText.BEFORE_OUT));
        heading.addClassName("h3");
        list.addClassNames("plain", "find");
        list.getElement().setAttribute("aria-live", "polite");
        add(heading, list);
    }

    private String t(AuthoringText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    void onGo(BiConsumer<Integer, Integer> listener) {
        go = listener;
    }

    int errors() {
        return errors;
    }

    void show(Desk desk) {
        List<Problem> problems = desk.findings();
        errors = (int) problems.stream().filter(Problem::error).count();
        list.removeAll();
        problems.forEach(problem -> list.add(line(problem, desk.id())));
        if (problems.isEmpty()) {
            Span tick = new Span(Icon.CHECK.create());
            tick.addClassName("ok-sign");
            list.add(new ListItem(tick, new Span(t(AuthoringText.NO_FINDINGS))));
        }
    }

    private ListItem line(Problem problem, TextId id) {
        Span sign = new Span(problem.error() ? Icon.INFO.create() : Icon.CLOCK.create());
        sign.addClassName(problem.error() ? "error-sign" : "warning-sign");
        Span words = new Span();
        Span severity = new Span(t(problem.error() ? AuthoringText.ERROR : AuthoringText.WARNING) + " ");
        severity.addClassName("strong");
        words.add(severity, new Span(problem.message(locale) + " "));
        if (problem.file().startsWith(id.unit() + "/" + id.kind() + "/" + id.slug()) && problem.line() > 0) {
            NativeButton link = new NativeButton(
                    t(AuthoringText.LINE, problem.line(), problem.column()),
                    click -> go.accept(problem.line(), problem.column()));
            link.addClassName("as-link");
            link.getElement().setAttribute("type", "button");
            words.add(link);
        } else {
            words.getElement()
                    .appendChild(
                            new Element("bdi").setAttribute("class", "mono").setText(problem.file()));
        }
        return new ListItem(sign, words);
    }
}
