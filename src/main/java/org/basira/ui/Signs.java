package org.basira.ui;

import java.util.Locale;

/**
 * The signs of both kinds of posts (DESIGN section 10): circles for posts over the line, squares for harmless ones. A full
 * sign is as it should be; an open one is not: a dashed circle slipped past, an outlined square with a flag was flagged by
 * mistake. Readable without colour; rows run from where one reads.
 */
public final class Signs {

    private static final int A_ROW = 10;
    private static final int MOST = 40;

    private Signs() {}

    /** How many posts a sign stands for, so that there are never more than {@value #MOST}. */
    public static int each(int of) {
        return of <= MOST ? 1 : (of + A_ROW - 1) / A_ROW;
    }

    /**
     * Ten signs a row, full ones first.
     *
     * @param label what the picture says, for who cannot see it
     */
    public static Drawing rows(int full, int of, boolean circle, String label, Locale locale) {
        int each = each(of);
        int all = Math.ceilDiv(of, each);
        int filled = Math.min(all, Math.round((float) full / each));
        StringBuilder svg =
                new StringBuilder("<svg class=\"pict\" viewBox=\"0 0 300 " + 30 * Math.max(1, Math.ceilDiv(all, A_ROW))
                        + "\" role=\"img\" aria-label=\"" + escaped(label) + "\">");
        for (int i = 0; i < all; i++) {
            int from = 15 + 30 * (i % A_ROW);
            int x = Locales.rightToLeft(locale) ? 300 - from : from;
            int y = 15 + 30 * (i / A_ROW);
            svg.append(circle ? circle(x, y, i < filled) : square(x, y, i < filled));
        }
        return new Drawing(svg.append("</svg>").toString());
    }

    /** One sign of a legend. */
    public static Drawing one(boolean circle, boolean full) {
        return new Drawing("<svg viewBox=\"3 3 24 24\" aria-hidden=\"true\">"
                + (circle ? circle(15, 15, full) : square(15, 15, full)) + "</svg>");
    }

    private static String circle(int x, int y, boolean full) {
        return full
                ? "<circle cx=\"%d\" cy=\"%d\" r=\"10\" fill=\"var(--b-chart-1)\"/>".formatted(x, y)
                : ("<circle cx=\"%d\" cy=\"%d\" r=\"9\" fill=\"none\" stroke=\"var(--b-chart-miss)\""
                                + " stroke-width=\"2.25\" stroke-dasharray=\"4 3.07\"/>")
                        .formatted(x, y);
    }

    private static String square(int x, int y, boolean full) {
        return full
                ? "<rect x=\"%d\" y=\"%d\" width=\"20\" height=\"20\" rx=\"5\" fill=\"var(--b-chart-2)\"/>"
                        .formatted(x - 10, y - 10)
                : ("<rect x=\"%d\" y=\"%d\" width=\"18\" height=\"18\" rx=\"4.5\" fill=\"none\""
                                + " stroke=\"var(--b-chart-miss)\" stroke-width=\"2.25\"/><path d=\"M%d %dv-10h6l-1.5 2.5 1.5"
                                + " 2.5h-6\" fill=\"none\" stroke=\"var(--b-chart-miss)\" stroke-width=\"1.75\""
                                + " stroke-linejoin=\"round\"/>")
                        .formatted(x - 9, y - 9, x - 3, y + 5);
    }

    /** Text safe inside an SVG attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
