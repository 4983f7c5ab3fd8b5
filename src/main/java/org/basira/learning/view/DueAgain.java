package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basira.assessment.AttemptLink;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.learning.Refreshers;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;

/** What to look at again: the objectives that are due, two minutes each. Nothing is lost by coming late. */
final class DueAgain extends Section {

    private static final int SHOWN = 3;

    private final Refreshers refreshers;
    private final UUID learner;
    private final Locale locale;

    DueAgain(List<Refreshers.Standing> met, Refreshers refreshers, UUID learner, Locale locale) {
        this.refreshers = refreshers;
        this.learner = learner;
        this.locale = locale;
        addClassNames("card", "stack-s");
        setAriaLabel(t(LearningText.DUE_AGAIN));
        List<Refreshers.Standing> due =
                met.stream().filter(each -> each.freshness().due()).toList();
        add(new H2(t(LearningText.DUE_AGAIN)), Parts.line(t(LearningText.DUE_AGAIN_TEXT), "dim"));
        Div list = Parts.div("list");
        due.stream().limit(SHOWN).forEach(each -> list.add(row(each)));
        add(list);
        if (due.size() > SHOWN) {
            add(Parts.line(t(LearningText.DUE_MORE, due.size() - SHOWN), "small dim"));
        }
    }

    private Component row(Refreshers.Standing standing) {
        NativeButton start = Buttons.plain(
                t(LearningText.REFRESH), () -> start(standing.objective().id()));
        start.addClassName("s");
        start.setAriaLabel(
                t(LearningText.REFRESH_WHAT, Authored.words(standing.objective().text(), locale)));
        Span words = Authored.span(standing.objective().text(), locale);
        words.addClassName("grow");
        return Parts.div("row between goes", words, start);
    }

    private void start(String objective) {
        refreshers
                .start(learner, objective, Language.of(locale))
                .ifPresent(attempt -> UI.getCurrent().navigate(new AttemptLink(attempt, 1).path()));
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
