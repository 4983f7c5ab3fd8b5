package org.basira.reporting;

import org.basira.ui.Link;

/** The page on where to report, at its start or at one sort of content. */
public record ReportLink(String anchor) implements Link {
    public static final String ROUTE = "report";

    public ReportLink() {
        this("");
    }

    /** The place on the page that speaks of content with this signal, as specimens name it ({@code recruiting}). */
    public static ReportLink about(String signal) {
        return ContentKind.of(signal).map(kind -> new ReportLink(kind.anchor())).orElseGet(ReportLink::new);
    }

    @Override
    public String path() {
        return anchor.isBlank() ? ROUTE : ROUTE + "#" + anchor;
    }
}
