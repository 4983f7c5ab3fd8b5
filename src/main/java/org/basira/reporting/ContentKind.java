package org.basira.reporting;

import java.util.Locale;
import java.util.Optional;

/** Sorts of content that lead to different places. */
public enum ContentKind {
    THREAT,
    RECRUITING,
    HATE,
    ARMS;

    /** Its place on the report page. */
    public String anchor() {
        return "kind-" + name().toLowerCase(Locale.ROOT);
    }

    /** The sort of content a signal of a specimen belongs to. */
    public static Optional<ContentKind> of(String signal) {
        return switch (signal) {
            case "threatening", "call-to-act" -> Optional.of(THREAT);
            case "recruiting", "glorifying", "coded", "borrowed-symbol" -> Optional.of(RECRUITING);
            case "dehumanising" -> Optional.of(HATE);
            case "funding-arms" -> Optional.of(ARMS);
            default -> Optional.empty();
        };
    }
}
