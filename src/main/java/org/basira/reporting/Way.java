package org.basira.reporting;

import java.util.List;
import java.util.Optional;

/**
 * One way into a channel: what to do, and where.
 *
 * @param address a web page, {@code tel:} or {@code mailto:}; empty where the way is a place in an app
 * @param needs what one is asked for, as far as a source says
 * @param anonymous whether this way works without a name, where a source says so of this way alone
 */
public record Way(String id, Fact step, Optional<String> address, List<Need> needs, Optional<Boolean> anonymous) {

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
