package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.ui.Formats;
import org.basira.ui.Messages;
import org.basira.ui.Signs;

/**
 * Both kinds of posts side by side, each with its own error: circles for posts over the line (full = caught, dashed =
 * slipped past), squares for harmless ones (full = left in peace, flagged ones outlined with a flag). Sentence first,
 * picture second; readable without colour.
 */
public class RecognitionPicture extends Section {

    private final Locale locale;

    public RecognitionPicture(int caught, int dangerous, int left, int harmless, Locale locale) {
        this.locale = locale;
        addClassName("card");
        Div two = new Div(
                half(
                        AssessmentText.DANGEROUS_POSTS,
                        AssessmentText.CAUGHT_OF,
                        AssessmentText.CAUGHT_ALT,
                        caught,
                        dangerous,
                        true),
                half(
                        AssessmentText.HARMLESS_POSTS,
                        AssessmentText.LEFT_OF,
                        AssessmentText.LEFT_ALT,
                        left,
                        harmless,
                        false));
        two.addClassNames("two", "even");
        add(two);
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private Div half(
            AssessmentText title, AssessmentText sentence, AssessmentText spoken, int right, int all, boolean circles) {
        H2 heading = new H2(t(title));
        heading.addClassName("h3");
        String rightWords = Formats.number(locale, right);
        String allWords = Formats.number(locale, all);
        Paragraph line = new Paragraph(t(sentence, rightWords, allWords));
        line.addClassNames("bigline", "num");
        String alt = t(spoken, rightWords, allWords, Formats.number(locale, all - right));
        Div half = new Div(heading, line, Signs.rows(right, all, circles, alt, locale), legend(circles));
        half.addClassName("stack-s");
        return half;
    }

    private Paragraph legend(boolean circles) {
        Paragraph legend = new Paragraph(
                entry(circles, true, t(circles ? AssessmentText.CAUGHT : AssessmentText.LEFT)),
                entry(circles, false, t(circles ? AssessmentText.SLIPPED : AssessmentText.FLAGGED)));
        legend.addClassName("legend");
        return legend;
    }

    private static Span entry(boolean circle, boolean right, String words) {
        return new Span(Signs.one(circle, right), new Span(words));
    }
}
