package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/**
 * Both kinds of posts side by side, each with its own error: circles for posts over the line (full = caught, dashed =
 * slipped past), squares for harmless ones (full = left in peace, flagged ones outlined with a flag). Sentence first,
 * picture second; readable without colour.
 */
public class RecognitionPicture extends Section {

    private static final int A_LINE = 10;
    private static final int MOST = 40;

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
        Div half = new Div(heading, line, new Drawing(picture(right, all, circles, alt)), legend(circles));
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
        return new Span(
                new Drawing(
                        "<svg viewBox=\"0 0 30 30\" aria-hidden=\"true\">" + sign(15, 15, circle, right) + "</svg>"),
                new Span(words));
    }

    /** Ten a line, right ones first; over forty posts ten signs stand for all, in proportion. */
    private static String picture(int right, int all, boolean circles, String alt) {
        int signs = all > MOST ? A_LINE : all;
        int full = all > MOST ? Math.round(10f * right / all) : right;
        int lines = Math.max(1, (signs + A_LINE - 1) / A_LINE);
        StringBuilder svg = new StringBuilder("<svg class=\"pict\" viewBox=\"0 0 300 " + 30 * lines
                + "\" role=\"img\" aria-label=\"" + alt.replace("\"", "&quot;") + "\">");
        for (int i = 0; i < signs; i++) {
            svg.append(sign(15 + 30 * (i % A_LINE), 15 + 30 * (i / A_LINE), circles, i < full));
        }
        return svg.append("</svg>").toString();
    }

    private static String sign(int x, int y, boolean circle, boolean right) {
        if (circle) {
            return right
                    ? "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"10\" fill=\"var(--b-chart-1)\"/>"
                    : "<circle cx=\"" + x + "\" cy=\"" + y
                            + "\" r=\"9\" fill=\"none\" stroke=\"var(--b-chart-miss)\" stroke-width=\"2.25\" stroke-dasharray=\"4 3.07\"/>";
        }
        if (right) {
            return "<rect x=\"" + (x - 10) + "\" y=\"" + (y - 10)
                    + "\" width=\"20\" height=\"20\" rx=\"5\" fill=\"var(--b-chart-2)\"/>";
        }
        return "<rect x=\"" + (x - 9) + "\" y=\"" + (y - 9)
                + "\" width=\"18\" height=\"18\" rx=\"4.5\" fill=\"none\" stroke=\"var(--b-chart-miss)\" stroke-width=\"2.25\"/>"
                + "<path d=\"M" + (x - 3) + " " + (y + 5.5)
                + "v-10.5h6l-1.5 2.5 1.5 2.5h-6\" fill=\"none\" stroke=\"var(--b-chart-miss)\" stroke-width=\"1.75\" stroke-linejoin=\"round\"/>";
    }
}
