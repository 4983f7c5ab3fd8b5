package org.basira.learning.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.basira.measurement.Figures;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.SmallestNumber;
import org.basira.measurement.formula.Wilson;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.Drawing;
import org.basira.ui.Locales;
import org.basira.ui.Signs;
import org.jspecify.annotations.Nullable;

/** The pictures of DESIGN section 10, drawn by the server: a full shape is as it should be, an open one is not yet. */
final class Pictures {

    /** Under so many judged posts of a sort nothing is drawn. */
    static final int LEAST = SmallestNumber.COUNTS;

    private Pictures() {}

    /** Whether a number may be made of both sorts of posts. */
    static boolean enough(Figures.Recognised figures) {
        return SmallestNumber.showsCounts(figures.ratings().outcomes());
    }

    /** Whether a number may be made of these. */
    static boolean enough(Figures.Share share) {
        return share.of() >= LEAST;
    }

    /**
     * What a learner recognises now: some weeks after the course, else after it, else in practice, else before; the first of them with posts enough,
     * and where none has enough, the first there is.
     */
    static Optional<Figures.Recognised> last(Figures figures) {
        List<Figures.Recognised> there = Stream.of(
                        Occasion.FOLLOW_UP, Occasion.AFTER, Occasion.PRACTICE, Occasion.BEFORE)
                .flatMap(occasion -> Optional.ofNullable(figures.occasions().get(occasion)).stream())
                .toList();
        return there.stream()
                .filter(Pictures::enough)
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    /**
     * One strip from 0 to 100 %: open shape before, full shape after; circle for catching, square for flagging. The axis
     * runs from the right where one reads from there.
     */
    static Drawing strip(Figures.Share share, boolean circle, boolean open, String label, Locale locale) {
        boolean flipped = Locales.rightToLeft(locale);
        Estimate band = Wilson.interval(share.count(), share.of()).figure().orElseGet(() -> new Estimate(0, 0, 1));
        double at = place((double) share.count() / share.of(), flipped);
        double from = place(flipped ? band.high() : band.low(), flipped);
        double to = place(flipped ? band.low() : band.high(), flipped);
        String colour = circle ? "var(--b-chart-1)" : "var(--b-chart-miss)";
        String fill = open ? "var(--b-surface)" : colour;
        String sign = circle
                ? "<circle r=\"8\" cy=\"14\" fill=\"" + fill + "\" stroke=\"" + colour + "\" stroke-width=\"2.5\"/>"
                : "<rect x=\"-7.5\" y=\"6.5\" width=\"15\" height=\"15\" rx=\"4\" fill=\"" + fill + "\" stroke=\""
                        + colour + "\" stroke-width=\"2.5\"/>";
        return new Drawing(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\"><line x1=\"0%%\" x2=\"100%%\" y1=\"14\" y2=\"14\""
                        + " stroke=\"var(--b-line-strong)\"/><rect x=\"%.1f%%\" y=\"8\" width=\"%.1f%%\" height=\"12\" rx=\"6\""
                        + " fill=\"var(--b-chart-band)\"/><svg x=\"%.1f%%\" overflow=\"visible\">%s</svg></svg>",
                Signs.escaped(label),
                from,
                to - from,
                at,
                sign));
    }

    /** A quiz result on its 0–100 % axis, with a tick where it passes if that is known: full shape passed, open shape not yet. */
    static Drawing plainStrip(double fraction, @Nullable Double pass, boolean passed, String label, Locale locale) {
        boolean flipped = Locales.rightToLeft(locale);
        String tick = pass == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<line x1=\"%1$.1f%%\" x2=\"%1$.1f%%\" y1=\"4\" y2=\"24\" stroke=\"var(--b-ink-2)\""
                                + " stroke-width=\"2\"/>",
                        place(pass, flipped));
        return new Drawing(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\"><line x1=\"0%%\" x2=\"100%%\" y1=\"14\" y2=\"14\""
                        + " stroke=\"var(--b-line-strong)\"/>%s<svg x=\"%.1f%%\" overflow=\"visible\">"
                        + "<circle r=\"8\" cy=\"14\" fill=\"%s\" stroke=\"var(--b-chart-1)\" stroke-width=\"2.5\"/></svg></svg>",
                Signs.escaped(label),
                tick,
                place(fraction, flipped),
                passed ? "var(--b-chart-1)" : "var(--b-page)"));
    }

    private static double place(double share, boolean flipped) {
        double at = 2 + 96 * share;
        return flipped ? 100 - at : at;
    }
}
