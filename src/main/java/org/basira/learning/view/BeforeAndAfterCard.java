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
import org.basira.measurement.Figures.Share;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.Messages;

/** Before and after the course: a strip each for what is caught and what is flagged by mistake. */
final class BeforeAndAfterCard extends Section {

    private final Locale locale;

    BeforeAndAfterCard(Figures figures, Locale locale) {
        this.locale = locale;
        add(
                Parts.div(
                        "two even",
                        strips(figures, true, LearningText.CAUGHT_MORE),
                        strips(figures, false, LearningText.FLAGGED_FEWER)),
                Parts.line(t(LearningText.BAND), "small dim"));
        addClassNames("card", "stack");
        setAriaLabel(t(LearningText.BEFORE_AND_AFTER));
    }

    private Component strips(Figures figures, boolean caught, LearningText heading) {
        Div strip = Parts.div("strip");
        strip.add(
                strip(t(LearningText.BEFORE), share(figures, Occasion.BEFORE, caught), caught, true),
                strip(t(LearningText.AFTER), share(figures, Occasion.AFTER, caught), caught, false));
        return Parts.div("stack-s", new H2(t(heading)), strip);
    }

    private static Optional<Share> share(Figures figures, Occasion occasion, boolean caught) {
        return Optional.ofNullable(figures.occasions().get(occasion)).map(each -> {
            Share left = each.harmlessLeft();
            return caught ? each.dangerousCaught() : new Share(left.of() - left.count(), left.of());
        });
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
