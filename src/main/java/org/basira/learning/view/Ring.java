package org.basira.learning.view;

import java.util.Locale;
import org.basira.ui.Drawing;

/** A module as a ring of its lessons: full segments are finished, thin ones are not yet. */
final class Ring extends Drawing {

    private static final double HALF_GAP = 7;

    Ring(int done, int of, boolean finished) {
        super(svg(done, of, finished));
    }

    static String svg(int done, int of, boolean finished) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"ringed\" viewBox=\"0 0 48 48\" fill=\"none\" stroke-linecap=\"round\" aria-hidden=\"true\">");
        for (int i = 0; i < of; i++) {
            double from = 360.0 / of * i + HALF_GAP;
            double to = 360.0 / of * (i + 1) - HALF_GAP;
            svg.append("<path d=\"M")
                    .append(point(from))
                    .append("A20 20 0 ")
                    .append(to - from > 180 ? 1 : 0)
                    .append(" 1 ")
                    .append(point(to))
                    .append(
                            i < done
                                    ? "\" stroke=\"var(--b-brand)\" stroke-width=\"5\"/>"
                                    : "\" stroke=\"var(--b-line-strong)\" stroke-width=\"1.75\"/>");
        }
        if (finished) {
            svg.append("<path d=\"m17 24.5 5 5 9-10\" stroke=\"var(--b-brand)\" stroke-width=\"3.5\""
                    + " stroke-linejoin=\"round\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private static String point(double degrees) {
        double angle = Math.toRadians(degrees);
        return String.format(Locale.ROOT, "%.1f %.1f", 24 + 20 * Math.sin(angle), 24 - 20 * Math.cos(angle));
    }
}
