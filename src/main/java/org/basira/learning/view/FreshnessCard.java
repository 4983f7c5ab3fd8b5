package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basira.assessment.AttemptLink;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.learning.Refreshers;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** What is fresh and what is fading, in words; any of it can be looked at again at any time. */
final class FreshnessCard extends Section {

    private final Locale locale;
    private final ZoneId zone;

    FreshnessCard(List<Refreshers.Standing> met, Refreshers refreshers, UUID learner, Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        addClassName("stack-s");
        setAriaLabel(t(LearningText.FRESHNESS));
        add(new H2(t(LearningText.FRESHNESS)), Parts.line(t(LearningText.FRESHNESS_TEXT), "small dim"));
        Div list = Parts.div("list");
        for (Refreshers.Standing each : met) {
            list.add(row(
                    each,
                    () -> refreshers
                            .start(learner, each.objective().id(), Language.of(locale))
                            .ifPresent(attempt ->
                                    getUI().ifPresent(ui -> ui.navigate(new AttemptLink(attempt, 1).path())))));
        }
        add(list);
    }

    private Component row(Refreshers.Standing standing, Runnable start) {
        Span words = Authored.span(standing.objective().text(), locale);
        String state = standing.freshness().due()
                ? t(LearningText.DUE_NOW)
                : t(
                        LearningText.FRESH_UNTIL,
                        Formats.date(
                                locale, LocalDate.ofInstant(standing.freshness().dueAt(), zone)));
        NativeButton again = Buttons.plain(t(LearningText.REFRESH), start);
        again.addClassName("s");
        again.setAriaLabel(
                t(LearningText.REFRESH_WHAT, Authored.words(standing.objective().text(), locale)));
        return Parts.div(
                "row between goes wrap", Parts.div("grow stack-s", words, Parts.line(state, "small dim")), again);
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
