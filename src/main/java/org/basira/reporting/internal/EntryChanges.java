package org.basira.reporting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.basira.reporting.Changes.Approval;
import org.basira.reporting.Changes.Difference;
import org.basira.reporting.Changes.Draft;
import org.basira.reporting.Changes.Outcome;
import org.basira.reporting.Changes.Proposal;
import org.basira.reporting.Changes.State;
import org.basira.reporting.Channel;
import org.basira.reporting.Finding;
import org.basira.reporting.internal.Site.SiteEntry;
import org.springframework.stereotype.Component;

/** Puts changed entries in place, at once or through a proposal. Runs inside the transaction of who asks. */
@Component
public class EntryChanges {

    private final LiveDirectory live;
    private final DirectoryRows rows;
    private final Proposals proposals;
    private final SiteDirectory site;
    private final Audit audit;
    private final Clock clock;

    public EntryChanges(
            LiveDirectory live, DirectoryRows rows, Proposals proposals, SiteDirectory site, Audit audit, Clock clock) {
        this.live = live;
        this.rows = rows;
        this.proposals = proposals;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    private String shippedOf(String channel) {
        return live.entries().entry(channel).map(Entries.Entry::shipped).orElse("");
    }

    /** The live text as committed, blank where there is none. */
    private static String body(Optional<SiteEntry> own, String shipped) {
        return own.map(SiteEntry::body).orElse(shipped);
    }

    private static String hash(String body) {
        return body.isEmpty() ? "" : EntryText.hash(body);
    }

    public Optional<Draft> open(String channel) {
        return live.entries()
                .entry(channel)
                .flatMap(entry -> EntryText.read(entry.body())
                        .map(written ->
                                new Draft(channel, entry.channel().kind(), entry.hash(), EntryFields.of(written))));
    }

    public Draft openOffice() {
        String id = "office-" + Ids.pseudonym().toString().substring(0, 8);
        return new Draft(id, Channel.Kind.OWN_OFFICE, "", EntryFields.of(EntryFields.office(id)));
    }

    public Outcome save(UUID actor, Draft draft) {
        Optional<SiteEntry> own = rows.entry(draft.channel());
        String before = body(own, shippedOf(draft.channel()));
        if (!hash(before).equals(draft.base())) {
            return new Outcome.Overtaken();
        }
        Optional<Written.WrittenChannel> base =
                before.isEmpty() ? Optional.of(EntryFields.office(draft.channel())) : EntryText.read(before);
        if (base.isEmpty()) {
            return new Outcome.Overtaken();
        }
        EntryFields.Typed typed = EntryFields.typed(draft.fields(), base.get());
        List<Finding> findings = typed.all();
        if (!findings.isEmpty()) {
            return new Outcome.Wrong(findings);
        }
        String body = EntryText.of(typed.entry());
        if (body.equals(before)) {
            return new Outcome.Same();
        }
        return typed.entry().channel().kind().needsTwo()
                ? propose(actor, draft.channel(), body, draft.base())
                : put(actor, draft.channel(), body, own);
    }

    private Outcome put(UUID actor, String channel, String body, Optional<SiteEntry> before) {
        if (!replace(actor, channel, body, before)) {
            return new Outcome.Overtaken();
        }
        audit.record(actor, "channel-changed", name(channel), "");
        return new Outcome.Live(channel);
    }

    /** Blank: the site's text goes. */
    private boolean replace(UUID actor, String channel, String body, Optional<SiteEntry> before) {
        site.changes();
        if (body.isEmpty()) {
            rows.remove(channel);
            return true;
        }
        String shipped = shippedOf(channel);
        boolean own = shipped.isEmpty() && before.map(SiteEntry::own).orElse(true);
        return rows.put(new SiteEntry(channel, own, body, hash(shipped), actor, now()), before);
    }

    private Outcome propose(UUID actor, String channel, String body, String base) {
        UUID id = Ids.next();
        proposals.add(new Proposals.Row(id, channel, body, base, State.OPEN, actor, now(), List.of()));
        site.changes();
        audit.record(actor, "change-proposed", body.isEmpty() ? name(channel) : name(channel, body), "");
        return new Outcome.Waits(id);
    }

    public Outcome giveUp(UUID actor, String channel) {
        Optional<SiteEntry> own = rows.entry(channel);
        if (own.isEmpty()) {
            return new Outcome.Same();
        }
        boolean two = EntryText.channel(own.get().body())
                .map(each -> each.kind().needsTwo())
                .orElse(true);
        if (two) {
            return propose(actor, channel, "", hash(own.get().body()));
        }
        replace(actor, channel, "", own);
        audit.record(actor, "channel-returned", name(channel), "");
        return new Outcome.Live(channel);
    }

    public List<Difference> shipped(String channel) {
        return live.entries()
                .entry(channel)
                .filter(Entries.Entry::overtaken)
                .map(entry -> differences(entry.body(), entry.shipped()))
                .orElse(List.of());
    }

    public boolean keep(UUID actor, String channel) {
        Optional<SiteEntry> own = rows.entry(channel);
        if (own.isEmpty() || own.get().own()) {
            return false;
        }
        SiteEntry before = own.get();
        boolean kept = rows.put(
                new SiteEntry(channel, false, before.body(), hash(shippedOf(channel)), before.changedBy(), now()), own);
        if (kept) {
            site.changes();
            audit.record(actor, "channel-kept", name(channel), "");
        }
        return kept;
    }

    public List<Proposal> waiting() {
        return proposals.open().stream().map(this::proposal).toList();
    }

    public Optional<Proposal> proposal(UUID id) {
        return proposals.find(id).map(this::proposal);
    }

    private Proposal proposal(Proposals.Row row) {
        Optional<Entries.Entry> entry = live.entries().entry(row.channel());
        String now = entry.map(Entries.Entry::body).orElse("");
        String then = row.body().isEmpty() ? shippedOf(row.channel()) : row.body();
        return new Proposal(
                row.id(),
                row.channel(),
                entry.map(Entries.Entry::channel),
                EntryText.channel(then),
                differences(now, then),
                row.by(),
                row.at(),
                row.approvals(),
                row.state(),
                row.state() == State.OPEN && !hash(now).equals(row.baseHash()));
    }

    private static List<Difference> differences(String before, String after) {
        Map<String, String> old = fields(before);
        Map<String, String> fresh = fields(after);
        Set<String> names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String was = old.getOrDefault(name, "");
            String is = fresh.getOrDefault(name, "");
            if (!was.equals(is)) {
                differences.add(new Difference(name, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> fields(String body) {
        return EntryText.read(body).map(EntryFields::of).orElse(Map.of());
    }

    public Approval approve(UUID administrator, UUID id, Set<UUID> administrators) {
        if (!proposals.hold(id)) {
            return Approval.GONE;
        }
        boolean first = proposals.approve(id, administrator, now());
        Proposals.Row row = proposals.find(id).orElseThrow();
        Optional<SiteEntry> own = rows.entry(row.channel());
        if (!hash(body(own, shippedOf(row.channel()))).equals(row.baseHash())) {
            return Approval.OVERTAKEN;
        }
        if (first) {
            audit.record(administrator, "change-approved", name(row), "");
        }
        if (!TwoAdministrators.enough(row.approvals(), administrators)) {
            return Approval.ONE_MORE;
        }
        if (!replace(row.by(), row.channel(), row.body(), own)) {
            return Approval.OVERTAKEN;
        }
        proposals.end(id, State.APPLIED, administrator, now());
        audit.record(administrator, row.body().isEmpty() ? "channel-returned" : "channel-changed", name(row), "");
        return Approval.LIVE;
    }

    public boolean withdraw(UUID actor, UUID id) {
        return proposals.find(id).filter(row -> row.by().equals(actor)).isPresent() && end(actor, id, State.WITHDRAWN);
    }

    public boolean end(UUID actor, UUID id, State state) {
        if (!proposals.hold(id)) {
            return false;
        }
        proposals.end(id, state, actor, now());
        site.changes();
        String act = state == State.REFUSED ? "change-refused" : "change-withdrawn";
        audit.record(actor, act, name(proposals.find(id).orElseThrow()), "");
        return true;
    }

    private String name(Proposals.Row row) {
        return row.body().isEmpty() ? name(row.channel()) : name(row.channel(), row.body());
    }

    private static String name(String channel, String body) {
        return EntryText.channel(body).map(each -> each.name().en()).orElse(channel);
    }

    private String name(String channel) {
        return live.entries()
                .entry(channel)
                .map(entry -> entry.channel().name().en())
                .orElse(channel);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
