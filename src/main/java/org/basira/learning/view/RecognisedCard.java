package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basira.assessment.LookAgainLink;
import org.basira.content.post.Kinds;
import org.basira.learning.LearningText;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Figures.Share;
import org.basira.ui.Details;
import org.basira.ui.Messages;
import org.basira.ui.Signs;
import org.basira.ui.UiText;

/** What one recognises and what one wrongly flags, side by side: the sentence, the picture, which kinds, and the table. */
final class RecognisedCard extends Section {

    private final Locale locale;

    RecognisedCard(Recognised last, Locale locale) {
        this.locale = locale;
        add(Parts.div("two even", caught(last.dangerousCaught()), left(last.harmlessLeft())), flagged(last));
        addClassNames("card", "stack");
        setAriaLabel(t(LearningText.YOUR_PICTURE));
    }

    private Component caught(Share share) {
        Div part = Parts.div("stack-s", new H2(t(LearningText.OVER_POSTS)));
        if (!Pictures.enough(share)) {
            part.add(notEnough(share));
            return part;
        }
        String sentence = t(LearningText.CAUGHT_SENTENCE, share.count(), share.of());
        part.add(
                Parts.line(sentence, "bigline num"),
                Signs.rows(
                        share.count(),
                        share.of(),
                        true,
                        t(LearningText.CAUGHT_LABEL, share.count(), share.of(), share.of() - share.count()),
                        locale),
                legend(true, LearningText.CAUGHT, LearningText.SLIPPED, share));
        return part;
    }

    private Component left(Share share) {
        Div part = Parts.div("stack-s", new H2(t(LearningText.HARMLESS_POSTS)));
        if (!Pictures.enough(share)) {
            part.add(notEnough(share));
            return part;
        }
        part.add(
                Parts.line(t(LearningText.LEFT_SENTENCE, share.count(), share.of()), "bigline num"),
                Signs.rows(
                        share.count(),
                        share.of(),
                        false,
                        t(LearningText.LEFT_LABEL, share.count(), share.of(), share.of() - share.count()),
                        locale),
                legend(false, LearningText.LEFT, LearningText.FLAGGED, share));
        return part;
    }

    private Component notEnough(Share share) {
        return Parts.div(
                "stack-s",
                Parts.chip(t(LearningText.NOT_ENOUGH), "dash"),
                Parts.line(t(LearningText.NOT_ENOUGH_TEXT, Pictures.LEAST, share.of()), "dim small"));
    }

    private Component legend(boolean circle, LearningText full, LearningText open, Share share) {
        Paragraph legend = new Paragraph(
                new Span(Signs.one(circle, true), new Span(t(full))),
                new Span(Signs.one(circle, false), new Span(t(open))));
        legend.addClassName("legend");
        int each = Signs.each(share.of());
        if (each > 1) {
            legend.add(new Span(t(LearningText.EACH_STANDS_FOR, each)));
        }
        return legend;
    }

    /** Which sorts of harmless posts were flagged; with it the figures as a table. */
    private Component flagged(Recognised last) {
        Div part = Parts.div("stack-s");
        List<Map.Entry<String, Share>> flagged = last.flaggedByKind().entrySet().stream()
                .filter(kind -> kind.getValue().count() > 0)
                .toList();
        if (!flagged.isEmpty()) {
            part.add(new H2(t(LearningText.WHICH_FLAGGED)));
            Div list = Parts.div("list");
            flagged.forEach(kind -> list.add(Parts.div(
                    "row between goes", new Span(Kinds.genre(kind.getKey(), locale)), soMany(kind.getValue()))));
            part.add(list, Parts.line(t(LearningText.A_FLAG_IS), "dim"));
            part.add(Parts.textLink(t(LearningText.LOOK_AT_FLAGGED), new LookAgainLink()));
        }
        if (!last.caughtBySignal().isEmpty()) {
            Div signals = Parts.div("list");
            last.caughtBySignal()
                    .forEach((signal, share) -> signals.add(
                            Parts.div("row between goes", new Span(Kinds.signal(signal, locale)), soMany(share))));
            part.add(Details.of(t(LearningText.WHICH_SIGNALS), signals));
        }
        part.add(Details.of(Messages.text(locale, UiText.SHOW_AS_TABLE), Tables.recognised(last, locale)));
        return part;
    }

    private Component soMany(Share share) {
        return Pictures.enough(share)
                ? new Span(t(LearningText.SO_MANY_OF, share.count(), share.of()))
                : Parts.chip(t(LearningText.NOT_ENOUGH), "dash");
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
