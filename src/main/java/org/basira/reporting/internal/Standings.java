package org.basira.reporting.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.basira.reporting.Channel;
import org.basira.reporting.Channel.Check;
import org.basira.reporting.Channel.CheckState;
import org.basira.reporting.LinkState;
import org.basira.reporting.Standing;
import org.basira.reporting.Verdict;
import org.basira.reporting.Way;
import org.basira.reporting.internal.Site.LinkKey;
import org.basira.reporting.internal.Site.LinkRow;
import org.basira.reporting.internal.Site.Verification;

/**
 * What may be said of an entry on a day. A check is one of the text that was before the person: after a change it counts no
 * longer. What was found wrong stays so until someone restores the entry or opens it and finds it right.
 */
final class Standings {

    private Standings() {}

    static Standing of(Entries.Entry entry, Site site, LocalDate today, ZoneId zone) {
        Channel channel = entry.channel();
        List<Verification> all = site.of(channel.id());
        Optional<Check> check = newest(
                channel.checked(),
                all.stream()
                        .filter(each -> each.way().isBlank() && each.verdict() == Verdict.AS_SAID)
                        .filter(each -> each.entryHash().equals(entry.hash()))
                        .reduce((earlier, later) -> later)
                        .map(each -> new Check(LocalDate.ofInstant(each.at(), zone), "")));
        CheckState state = wrong(all) ? CheckState.WRONG : Channel.state(check, today);
        boolean openedBefore = all.stream().anyMatch(each -> each.way().isBlank() && each.verdict() == Verdict.AS_SAID);
        return new Standing(
                state, check, check.isEmpty() && openedBefore, wrongWays(channel, all), links(channel, site));
    }

    private static Optional<Check> newest(Optional<Check> one, Optional<Check> other) {
        return Stream.concat(one.stream(), other.stream())
                .reduce((first, second) -> second.on().isBefore(first.on()) ? first : second);
    }

    private static boolean wrong(List<Verification> all) {
        return all.stream()
                .filter(each -> each.way().isBlank())
                .reduce((earlier, later) -> later)
                .filter(last -> last.verdict() == Verdict.NOT_SO)
                .isPresent();
    }

    /** Who finds the whole entry right has found each of its ways right. */
    private static Set<String> wrongWays(Channel channel, List<Verification> all) {
        Set<String> wrong = new HashSet<>();
        for (Verification each : all) {
            if (!each.way().isBlank() && each.verdict() == Verdict.NOT_SO) {
                wrong.add(each.way());
            } else if (each.way().isBlank() && each.verdict() == Verdict.AS_SAID) {
                wrong.clear();
            } else {
                wrong.remove(each.way());
            }
        }
        wrong.retainAll(channel.ways().stream().map(Way::id).toList());
        return Set.copyOf(wrong);
    }

    /** Only what was found at the address that stands there now. */
    private static Map<String, LinkState> links(Channel channel, Site site) {
        Map<String, LinkState> links = new HashMap<>();
        for (Way way : channel.ways()) {
            LinkRow row = site.links().get(new LinkKey(channel.id(), way.id()));
            LinkState found = row == null ? null : row.found();
            if (row != null
                    && found != null
                    && way.address().filter(row.address()::equals).isPresent()) {
                links.put(way.id(), found);
            }
        }
        return Map.copyOf(links);
    }
}
