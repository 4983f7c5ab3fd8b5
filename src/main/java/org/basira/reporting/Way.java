package org.basira.reporting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way into a channel: what to do, and where.
 *
 * @param address a web page, {@code tel:} or {@code mailto:}; empty where the way is a place in an app
 * @param needs what one is asked for, as far as a source says
 * @param anonymous whether this way works without a name, where a source says so of this way alone
 * @param deepLink a web address that takes what was seen, with {@link #PLACEHOLDERS} in braces
 */
public record Way(
        String id,
        Fact step,
        Optional<String> address,
        List<Need> needs,
        Optional<Boolean> anonymous,
        Optional<String> deepLink) {

    /** What a deep link may ask for, each put in by the browser and encoded as part of a query. */
    public static final Set<String> PLACEHOLDERS = Set.of("link", "account", "time", "language", "rule", "text");

    /** What a channel asks for. */
    public enum Need {
        REASON,
        CATEGORY,
        LINK,
        WHEN,
        WHERE,
        PLACE,
        WHAT_SEEN,
        WHAT_HAPPENS,
        EVIDENCE,
        NAME,
        CONTACT
    }

    /** Whether the way is a web page, which opens outside Basira. */
    public boolean web() {
        return address.isPresent() && address.get().startsWith("https:");
    }

    /** The address as a person reads it: a number, a mail address, a host. */
    public String readable() {
        return address.map(full -> full.replaceFirst("^(tel:|mailto:|https://(www\\.)?)", "")
                        .replaceFirst("/.*$", ""))
                .orElse("");
    }
}
