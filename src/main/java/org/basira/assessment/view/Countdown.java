package org.basira.assessment.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptPage;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** How much time is left. The page counts by itself from what the server says once; at the end it tells the server. */
@Tag("basira-countdown")
@JsModule("./components/basira-countdown.ts")
final class Countdown extends HtmlContainer {

    Countdown(AttemptPage.TimeLeft time, Locale locale, Runnable onOver) {
        addClassNames("clock", "row", "small");
        getElement().setAttribute("left", "" + time.left().toSeconds());
        getElement().setAttribute("grace", "" + time.grace().toSeconds());
        getElement().setAttribute("digits", Formats.digits(locale, "0123456789"));
        getElement().setAttribute("at-5", Messages.text(locale, AssessmentText.TIME_MINUTES, 5));
        getElement().setAttribute("at-1", Messages.text(locale, AssessmentText.TIME_MINUTES, 1));
        getElement().setAttribute("at-end", Messages.text(locale, AssessmentText.TIME_UP));
        Span left = new Span(words(time.left().toSeconds(), locale));
        left.addClassName("num");
        left.getElement().setAttribute("data-time", true);
        left.getElement().setAttribute("role", "timer");
        Span said = new Span();
        said.addClassName("vh");
        said.getElement().setAttribute("data-live", true);
        said.getElement().setAttribute("aria-live", "polite");
        add(Icon.CLOCK.create(), new Span(Messages.text(locale, AssessmentText.TIME_LEFT)), left, said);
        getElement().addEventListener("over", event -> onOver.run());
    }

    private static String words(long seconds, Locale locale) {
        return Formats.digits(locale, "%02d:%02d".formatted(seconds / 60, seconds % 60));
    }
}
