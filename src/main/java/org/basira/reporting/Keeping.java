package org.basira.reporting;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.operations.Audit;
import org.basira.reporting.internal.DirectoryRows;
import org.basira.reporting.internal.Entries;
import org.basira.reporting.internal.LinkRounds;
import org.basira.reporting.internal.LiveDirectory;
import org.basira.reporting.internal.Site;
import org.basira.reporting.internal.SiteDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How coordinators keep the directory true: they open an address and state what they found, grey what is not as it stands
 * here, restore it, and have the links looked at. Changes of what is written are {@link Changes}.
 */
@Service
public class Keeping {

    /** From so many days before a check runs out it is said. */
    public static final int SOON_DAYS = 14;

    private static final int NOTE_AT_MOST = 500;

    private final LiveDirectory live;
    private final DirectoryRows rows;
    private final SiteDirectory site;
    private final LinkRounds links;
    private final Audit audit;
    private final Clock clock;

    Keeping(LiveDirectory live, DirectoryRows rows, SiteDirectory site, LinkRounds links, Audit audit, Clock clock) {
        this.live = live;
        this.rows = rows;
        this.site = site;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry as a coordinator sees it.
     *
     * @param hash tells which text this is
     * @param daysLeft how long the check is still good, 0 on its last day; empty where none counts
     * @param edited whether the text is the site's own
     * @param overtaken whether the text that ships has changed since; the site's is live
     * @param waiting whether a change waits for administrators
     * @param asked whether its links are to be looked at just now
     */
    public record Kept(
            Channel channel,
            Standing standing,
            String hash,
            Optional<Integer> daysLeft,
            boolean own,
            boolean edited,
            boolean overtaken,
            boolean waiting,
            boolean asked) {

        /** Whether the check runs out within {@value Keeping#SOON_DAYS} days. */
        public boolean soon() {
            return standing.state() == Channel.CheckState.CHECKED
                    && daysLeft.filter(days -> days <= SOON_DAYS).isPresent();
        }

        /** Whether the app found something at a link that a person should look at. */
        public boolean linkTrouble() {
            return standing.links().values().stream().anyMatch(link -> link.status() != LinkState.Status.OK);
        }
    }

    /**
     * What someone stated.
     *
     * @param way blank = the whole entry
     * @param present whether it was said of the text as it stands now
     */
    public record Past(Instant at, UUID person, String way, Verdict verdict, String note, boolean present) {}

    /** Everything in the directory. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    public List<Kept> all() {
        Entries entries = live.entries();
        return entries.all().stream().map(entry -> kept(entry, entries.site())).toList();
    }

    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    public Optional<Kept> find(String channel) {
        Entries entries = live.entries();
        return entries.entry(channel).map(entry -> kept(entry, entries.site()));
    }

    private Kept kept(Entries.Entry entry, Site here) {
        Standing standing = live.standing(entry);
        LocalDate today = live.today();
        String id = entry.channel().id();
        return new Kept(
                entry.channel(),
                standing,
                entry.hash(),
                standing.lastDay()
                        .map(last -> (int) ChronoUnit.DAYS.between(today, last))
                        .filter(days -> days >= 0),
                entry.own(),
                entry.edited().isPresent(),
                entry.overtaken(),
                here.waiting().contains(id),
                here.links().entrySet().stream()
                        .anyMatch(link -> link.getKey().channel().equals(id)
                                && link.getValue().asked()));
    }

    /** What was stated of an entry, newest first. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    public List<Past> past(String channel) {
        Entries entries = live.entries();
        String hash = entries.entry(channel).map(Entries.Entry::hash).orElse("");
        return entries.site().verifications().getOrDefault(channel, List.of()).stream()
                .map(each -> new Past(
                        each.at(),
                        each.person(),
                        each.way(),
                        each.verdict(),
                        each.note(),
                        each.entryHash().equals(hash)))
                .sorted(Comparator.comparing(Past::at).reversed())
                .toList();
    }

    /**
     * Records what a person states who opened the address, or takes back.
     *
     * @param hash the text they had before them; where it is another by now nothing is recorded and false returned
     * @param way the one way it is about, blank for the whole entry
     */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public boolean state(UUID actor, String channel, String hash, String way, Verdict verdict, String note) {
        Optional<Entries.Entry> entry = live.entries()
                .entry(channel)
                .filter(each -> each.hash().equals(hash))
                .filter(each -> way.isBlank()
                        || each.channel().ways().stream()
                                .anyMatch(known -> known.id().equals(way)));
        if (entry.isEmpty()) {
            return false;
        }
        String kept = note.strip();
        rows.state(new Site.Verification(
                channel,
                way,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                verdict,
                hash,
                kept.substring(0, Math.min(kept.length(), NOTE_AT_MOST))));
        String act = switch (verdict) {
            case AS_SAID -> "channel-verified";
            case NOT_SO -> "channel-greyed";
            case RESTORED -> "channel-restored";
        };
        audit.record(actor, act, entry.get().channel().name().en(), way);
        site.changes();
        return true;
    }

    /** Has the links of one entry looked at, within seconds; how many there are. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public int askLinks(UUID actor, String channel) {
        return live.entries()
                .entry(channel)
                .map(entry -> {
                    int asked = ask(entry.channel());
                    audit.record(actor, "links-asked", entry.channel().name().en(), Integer.toString(asked));
                    return asked;
                })
                .orElse(0);
    }

    /** Has all links looked at, one after the other; how many there are. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public int askAllLinks(UUID actor) {
        int asked = live.entries().channels().stream().mapToInt(this::ask).sum();
        audit.record(actor, "links-asked", "", Integer.toString(asked));
        return asked;
    }

    private int ask(Channel channel) {
        List<Way> web = channel.ways().stream().filter(Way::web).toList();
        web.forEach(way -> links.ask(channel, way));
        return web.size();
    }
}
