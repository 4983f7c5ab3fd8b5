package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.basira.learning.LearningText;
import org.basira.measurement.Figures;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Figures.Share;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.Messages;

/**
 * Before the course, after it and some weeks later: what is caught and what is flagged by mistake, never the one without
 * the other, first in words and then as strips.
 */
final class BeforeAndAfterCard extends Section {

    private final Figures figures;
    private final Locale locale;

    BeforeAndAfterCard(Figures figures, Locale locale) {
        this.figures = figures;
        this.locale = locale;
        addClassNames("card", "stack");
        setAriaLabel(t(LearningText.BEFORE_AND_AFTER));
        at(Occasion.BEFORE)
                .ifPresent(before -> at(Occasion.FOLLOW_UP)
                        .or(() -> at(Occasion.AFTER))
                        .ifPresent(then -> add(Parts.div("stack-s", said(before, then)))));
        add(
                Parts.div(
                        "two even", strips(true, LearningText.CAUGHT_MORE), strips(false, LearningText.FLAGGED_FEWER)),
                Parts.line(t(LearningText.BAND), "small dim"));
    }

    private Optional<Recognised> at(Occasion occasion) {
        return Optional.ofNullable(figures.occasions().get(occasion)).filter(Pictures::enough);
    }

    private Component[] said(Recognised before, Recognised then) {
        return new Component[] {
            sentence(
                    before.dangerousCaught(),
                    then.dangerousCaught(),
                    LearningText.CATCHES_MORE,
                    LearningText.CATCHES_LESS,
                    LearningText.CATCHES_ALIKE),
            sentence(
                    before.harmlessFlagged(),
                    then.harmlessFlagged(),
                    LearningText.FLAGS_MORE,
                    LearningText.FLAGS_LESS,
                    LearningText.FLAGS_ALIKE)
        };
    }

    private Component sentence(Share before, Share then, LearningText more, LearningText less, LearningText alike) {
        LearningText words = switch (Move.of(before, then)) {
            case MORE -> more;
            case LESS -> less;
            case ALIKE -> alike;
        };
        return Parts.line(t(words, before.count(), before.of(), then.count(), then.of()), "");
    }

    private Component strips(boolean caught, LearningText heading) {
        Div strip = Parts.div("strip");
        strip.add(
                strip(t(LearningText.BEFORE), share(Occasion.BEFORE, caught), caught, true),
                strip(t(LearningText.AFTER), share(Occasion.AFTER, caught), caught, false));
        if (figures.occasions().containsKey(Occasion.FOLLOW_UP)) {
            strip.add(strip(t(LearningText.LATER), share(Occasion.FOLLOW_UP, caught), caught, false));
        }
        return Parts.div("stack-s", new H2(t(heading)), strip);
    }

    private Optional<Share> share(Occasion occasion, boolean caught) {
        return Optional.ofNullable(figures.occasions().get(occasion))
                .map(each -> caught ? each.dangerousCaught() : each.harmlessFlagged());
    }

    private Component strip(String label, Optional<Share> share, boolean circle, boolean open) {
        Span name = new Span(label);
        name.addClassName("l");
        Div row = Parts.div("srow", name);
        Optional<Share> enough = share.filter(each -> each.of() >= Pictures.LEAST);
        if (enough.isEmpty()) {
            row.add(Parts.chip(t(LearningText.NOT_ENOUGH), "dash"));
            return row;
        }
        String words =
                t(LearningText.SO_MANY_OF, enough.get().count(), enough.get().of());
        Span value = new Span(words);
        value.addClassNames("v", "num");
        row.add(value, Pictures.strip(enough.get(), circle, open, label + ": " + words, locale));
        return row;
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
