package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.basira.cohort.CohortText;
import org.basira.cohort.Roster;
import org.basira.learning.LearnerStatus;
import org.basira.learning.LearnerStatus.State;
import org.basira.ui.Drawing;
import org.basira.ui.Locales;

/** How a class stands: the sentence, the bar (full, hatched, dotted), the counts in words. */
class StatusBar extends Div {

    private static final String PATTERNS = "<svg class=\"vh\" aria-hidden=\"true\"><defs>"
            + "<pattern id=\"hat\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect width=\"6\" height=\"6\" fill=\"var(--b-chart-band)\"/><rect width=\"2\" height=\"6\" fill=\"var(--b-chart-1)\"/></pattern>"
            + "<pattern id=\"dot\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
            + "<rect width=\"6\" height=\"6\" fill=\"var(--b-surface)\"/><circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"var(--b-ink-3)\"/></pattern>"
            + "</defs></svg>";
    private static final String FULL = "var(--b-chart-1)";
    private static final String HATCHED = "url(#hat)";
    private static final String DOTTED = "url(#dot)";

    private final Words words;
    private final Paragraph sentence = new Paragraph();
    private final Div bar = new Div();
    private final Paragraph legend = new Paragraph();

    StatusBar(Words words) {
        this.words = words;
        addClassName("stack-s");
        sentence.addClassName("bigline");
        sentence.getElement().setAttribute("role", "status");
        legend.addClassName("legend");
        add(new Drawing(PATTERNS), sentence, bar, legend);
    }

    void show(List<Roster.Entry> entries) {
        List<LearnerStatus> all = entries.stream().map(Roster.Entry::status).toList();
        int finished = count(all, State.FINISHED);
        int started = (int) all.stream()
                .filter(each -> each.state() != State.FINISHED && each.started())
                .count();
        int open = all.size() - finished - started;
        String said = words.t(CohortText.SENTENCE, all.size(), finished, started, open);
        sentence.setText(said);
        bar.removeAll();
        legend.removeAll();
        if (all.isEmpty()) {
            return;
        }
        bar.add(new Drawing(bar(words.locale(), said, all.size(), finished, started)));
        legend.add(
                sign(FULL, words.t(CohortText.LEGEND_FINISHED, finished)),
                sign(HATCHED, words.t(CohortText.LEGEND_UNDER_WAY, started)),
                sign(DOTTED, words.t(CohortText.LEGEND_NOT_STARTED, open)));
        int overdue = count(all, State.OVERDUE);
        if (overdue > 0) {
            Span late = new Span(new Drawing(StateSign.of(State.OVERDUE)));
            late.add(words.t(CohortText.LEGEND_OVERDUE, overdue));
            legend.add(late);
        }
    }

    private static int count(List<LearnerStatus> all, State state) {
        return (int) all.stream().filter(each -> each.state() == state).count();
    }

    private static Span sign(String fill, String label) {
        Span sign = new Span(new Drawing("<svg viewBox=\"0 0 18 18\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\""
                + " width=\"17\" height=\"17\" fill=\"" + fill + "\" stroke=\"var(--b-line-strong)\"/></svg>"));
        sign.add(label);
        return sign;
    }

    /** Three stretches in reading direction. */
    static String bar(Locale locale, String label, int all, int finished, int started) {
        double full = 100.0 * finished / all;
        double hatched = 100.0 * started / all;
        boolean mirrored = Locales.rightToLeft(locale);
        return "<svg class=\"statusbar\" role=\"img\" aria-label=\"" + label + "\">"
                + stretch(mirrored, 0, full, FULL)
                + stretch(mirrored, full, hatched, HATCHED)
                + stretch(mirrored, full + hatched, 100 - full - hatched, DOTTED)
                + "</svg>";
    }

    private static String stretch(boolean mirrored, double from, double width, String fill) {
        double x = mirrored ? 100 - from - width : from;
        return String.format(
                Locale.ROOT, "<rect x=\"%.2f%%\" width=\"%.2f%%\" height=\"100%%\" fill=\"%s\"/>", x, width, fill);
    }
}
