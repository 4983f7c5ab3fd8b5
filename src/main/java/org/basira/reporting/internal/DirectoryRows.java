package org.basira.reporting.internal;

import static org.basira.reporting.internal.db.Tables.LINK_CHECK;
import static org.basira.reporting.internal.db.Tables.PROPOSAL;
import static org.basira.reporting.internal.db.Tables.SITE_ENTRY;
import static org.basira.reporting.internal.db.Tables.VERIFICATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.basira.reporting.Changes.State;
import org.basira.reporting.LinkState;
import org.basira.reporting.Verdict;
import org.basira.reporting.internal.Site.LinkKey;
import org.basira.reporting.internal.Site.LinkRow;
import org.basira.reporting.internal.Site.SiteEntry;
import org.basira.reporting.internal.Site.Verification;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the site says over the files: statements of people, texts of its own, and what waits. */
@Repository
public class DirectoryRows {

    private final DSLContext sql;

    public DirectoryRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All of it: four small tables. */
    public Site read() {
        return new Site(entries(), verifications(), links(), waiting());
    }

    private Map<String, SiteEntry> entries() {
        return sql
                .select(
                        SITE_ENTRY.CHANNEL,
                        SITE_ENTRY.OWN,
                        SITE_ENTRY.BODY,
                        SITE_ENTRY.PARENT_HASH,
                        SITE_ENTRY.CHANGED_BY,
                        SITE_ENTRY.CHANGED_AT)
                .from(SITE_ENTRY)
                .fetch(row -> new SiteEntry(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()))
                .stream()
                .collect(Collectors.toMap(SiteEntry::channel, Function.identity()));
    }

    private Map<String, List<Verification>> verifications() {
        return sql
                .select(
                        VERIFICATION.CHANNEL,
                        VERIFICATION.WAY,
                        VERIFICATION.STATED_AT,
                        VERIFICATION.PERSON,
                        VERIFICATION.OUTCOME,
                        VERIFICATION.ENTRY_HASH,
                        VERIFICATION.NOTE)
                .from(VERIFICATION)
                .orderBy(VERIFICATION.STATED_AT, VERIFICATION.ID)
                .fetch(row -> new Verification(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Verdict.valueOf(row.value5()),
                        row.value6(),
                        row.value7()))
                .stream()
                .collect(Collectors.groupingBy(Verification::channel));
    }

    private Map<LinkKey, LinkRow> links() {
        return sql
                .select(
                        LINK_CHECK.CHANNEL,
                        LINK_CHECK.WAY,
                        LINK_CHECK.ADDRESS,
                        LINK_CHECK.ASKED_AT,
                        LINK_CHECK.CHECKED_AT,
                        LINK_CHECK.STATUS,
                        LINK_CHECK.DETAIL)
                .from(LINK_CHECK)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new LinkKey(row.value1(), row.value2()),
                        row -> new LinkRow(
                                row.value3(),
                                row.get(LINK_CHECK.ASKED_AT) != null,
                                found(row.get(LINK_CHECK.STATUS), row.get(LINK_CHECK.CHECKED_AT), row.value7()))));
    }

    private static @Nullable LinkState found(@Nullable String status, @Nullable Instant at, String detail) {
        return status == null || at == null ? null : new LinkState(LinkState.Status.valueOf(status), at, detail);
    }

    private Set<String> waiting() {
        return sql.select(PROPOSAL.CHANNEL)
                .from(PROPOSAL)
                .where(PROPOSAL.STATE.eq(State.OPEN.name()))
                .fetchSet(PROPOSAL.CHANNEL);
    }

    public void state(Verification verification) {
        sql.insertInto(VERIFICATION)
                .set(VERIFICATION.ID, Ids.next())
                .set(VERIFICATION.CHANNEL, verification.channel())
                .set(VERIFICATION.WAY, verification.way())
                .set(VERIFICATION.STATED_AT, verification.at())
                .set(VERIFICATION.PERSON, verification.person())
                .set(VERIFICATION.OUTCOME, verification.verdict().name())
                .set(VERIFICATION.ENTRY_HASH, verification.entryHash())
                .set(VERIFICATION.NOTE, verification.note())
                .execute();
    }

    /** The site's own text of an entry, as committed. */
    public Optional<SiteEntry> entry(String channel) {
        return Optional.ofNullable(entries().get(channel));
    }

    /**
     * Puts the site's own text of an entry in place of what it had; false where someone else was quicker.
     *
     * @param before what stood there, as {@link #entry} said
     */
    public boolean put(SiteEntry entry, Optional<SiteEntry> before) {
        if (before.isEmpty()) {
            return Upsert.inserted(sql.insertInto(SITE_ENTRY)
                    .set(SITE_ENTRY.CHANNEL, entry.channel())
                    .set(SITE_ENTRY.OWN, entry.own())
                    .set(SITE_ENTRY.BODY, entry.body())
                    .set(SITE_ENTRY.PARENT_HASH, entry.parentHash())
                    .set(SITE_ENTRY.CHANGED_BY, entry.changedBy())
                    .set(SITE_ENTRY.CHANGED_AT, entry.changedAt()));
        }
        int changed = sql.update(SITE_ENTRY)
                .set(SITE_ENTRY.BODY, entry.body())
                .set(SITE_ENTRY.PARENT_HASH, entry.parentHash())
                .set(SITE_ENTRY.CHANGED_BY, entry.changedBy())
                .set(SITE_ENTRY.CHANGED_AT, entry.changedAt())
                .where(
                        SITE_ENTRY.CHANNEL.eq(entry.channel()),
                        SITE_ENTRY.CHANGED_AT.eq(before.get().changedAt()))
                .execute();
        return changed == 1;
    }

    /** Goes back to the text that ships, or lets an own office go. */
    public void remove(String channel) {
        sql.deleteFrom(SITE_ENTRY).where(SITE_ENTRY.CHANNEL.eq(channel)).execute();
    }
}
