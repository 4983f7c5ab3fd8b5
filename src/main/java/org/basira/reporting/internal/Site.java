package org.basira.reporting.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.basira.reporting.LinkState;
import org.basira.reporting.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What this site says beyond the files, as last read.
 *
 * @param entries by channel
 * @param verifications by channel, oldest first
 * @param links by channel and way
 * @param waiting channels of which a change waits for administrators
 */
public record Site(
        Map<String, SiteEntry> entries,
        Map<String, List<Verification>> verifications,
        Map<LinkKey, LinkRow> links,
        Set<String> waiting) {

    public static final Site NONE = new Site(Map.of(), Map.of(), Map.of(), Set.of());

    /**
     * A text of the site's own.
     *
     * @param parentHash of the text that ships it was made from, blank for an own office
     */
    public record SiteEntry(
            String channel, boolean own, String body, String parentHash, UUID changedBy, Instant changedAt) {}

    /**
     * What a person stated.
     *
     * @param way blank = the whole entry
     */
    public record Verification(
            String channel, String way, Instant at, UUID person, Verdict verdict, String entryHash, String note) {}

    /** A link by its place. */
    public record LinkKey(String channel, String way) {}

    /**
     * What is known of a link.
     *
     * @param found null where nobody has looked yet
     */
    public record LinkRow(
            String address, boolean asked, @Nullable LinkState found) {}

    List<Verification> of(String channel) {
        return verifications.getOrDefault(channel, List.of());
    }
}
