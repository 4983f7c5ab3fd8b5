package org.basira.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much may be said of an entry today.
 *
 * @param check the check that counts, also one that ran out; empty where nobody has opened it as it stands now
 * @param changedSince whether someone has opened it, but it said something else then
 * @param wrongWays ids of the ways that a person opened and that are not as they stand here
 * @param links what the app found, by id of the way
 */
public record Standing(
        Channel.CheckState state,
        Optional<Channel.Check> check,
        boolean changedSince,
        Set<String> wrongWays,
        Map<String, LinkState> links) {

    /** The last day on which the check is good. */
    public Optional<LocalDate> lastDay() {
        return check.map(each -> each.on().plusDays(Channel.CHECK_LASTS_DAYS));
    }

    /** Whether the app found that the page of this way is gone. */
    public boolean broken(String way) {
        LinkState link = links.get(way);
        return link != null && link.status() == LinkState.Status.BROKEN;
    }
}
