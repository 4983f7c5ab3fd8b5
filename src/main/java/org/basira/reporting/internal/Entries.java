package org.basira.reporting.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basira.reporting.Channel;
import org.basira.reporting.internal.DirectoryFiles.Reading;
import org.basira.reporting.internal.Site.SiteEntry;

/** The directory as it is live: the entries that ship, the site's own text over them, and its own offices first. */
public final class Entries {

    private final Reading reading;
    private final Site site;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One entry as it is live.
     *
     * @param body as JSON
     * @param shipped the text that ships, blank where none does
     * @param edited the site's own text, which stands before the one that ships
     */
    public record Entry(Channel channel, String body, String hash, String shipped, Optional<SiteEntry> edited) {

        /** Whether the text that ships is another than the one this was made from; the site's stays live. */
        public boolean overtaken() {
            return edited.filter(each -> !each.own())
                    .filter(each -> !each.parentHash().equals(shipped.isEmpty() ? "" : EntryText.hash(shipped)))
                    .isPresent();
        }

        public boolean own() {
            return edited.filter(SiteEntry::own).isPresent();
        }
    }

    Entries(Reading reading, Site site) {
        this.reading = reading;
        this.site = site;
        Map<String, SiteEntry> edits = new LinkedHashMap<>();
        site.entries().values().stream()
                .sorted(Comparator.comparing(SiteEntry::changedAt).thenComparing(SiteEntry::channel))
                .forEach(each -> edits.put(each.channel(), each));
        edits.values().stream().filter(SiteEntry::own).forEach(each -> put(each, ""));
        for (Written.WrittenChannel written : reading.written()) {
            String shipped = EntryText.of(written);
            SiteEntry edit = edits.get(written.id());
            if (edit == null || edit.own() || !put(edit, shipped)) {
                entries.putIfAbsent(
                        written.id(),
                        new Entry(written.channel(), shipped, EntryText.hash(shipped), shipped, Optional.empty()));
            }
        }
        // What no longer ships but was changed here stays.
        edits.values().stream()
                .filter(each -> !entries.containsKey(each.channel()))
                .forEach(each -> put(each, ""));
    }

    private boolean put(SiteEntry edit, String shipped) {
        Optional<Channel> channel = EntryText.channel(edit.body());
        channel.ifPresent(each -> entries.put(
                edit.channel(), new Entry(each, edit.body(), EntryText.hash(edit.body()), shipped, Optional.of(edit))));
        return channel.isPresent();
    }

    boolean madeOf(Reading now, Site here) {
        return reading.equals(now) && site.equals(here);
    }

    public Site site() {
        return site;
    }

    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    public List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        entries.values().forEach(each -> channels.add(each.channel()));
        return channels;
    }

    public Optional<Entry> entry(String channel) {
        return Optional.ofNullable(entries.get(channel));
    }
}
