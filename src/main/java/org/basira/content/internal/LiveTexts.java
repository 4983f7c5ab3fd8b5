package org.basira.content.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.basira.content.internal.Snapshots.Entry;
import org.basira.content.internal.Snapshots.Snapshot;
import org.basira.content.internal.Snapshots.Version;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Versions and snapshots in memory. They never change, so what was read once is never read again; only which version is
 * live is asked anew, after each publishing here and every few seconds (another node may have published): beside the pages,
 * so that none waits for it, and by a page only where that is late.
 */
@Component
class LiveTexts {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final long RENEWED_EVERY = 2_500;

    private final Snapshots snapshots;
    private final Cache<UUID, Loaded> versions =
            Caffeine.newBuilder().maximumSize(300).build();
    private final Cache<String, Snapshot> texts =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<String, ContentFile> files =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile State state = new State(Map.of(), 0, false);

    private record State(Map<String, UUID> live, long at, boolean known) {

        boolean youngerThan(long nanos) {
            return known && System.nanoTime() - at < nanos;
        }
    }

    /** A version with its entries by kind and slug. */
    record Loaded(Version version, Map<String, Entry> entries) {
        Optional<Entry> entry(String kind, String slug) {
            return Optional.ofNullable(entries.get(ContentSet.key(kind, slug)));
        }
    }

    LiveTexts(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The live version of each unit. */
    Map<String, UUID> live() {
        State now = state;
        if (now.youngerThan(FRESH)) {
            return now.live();
        }
        if (!now.known()) {
            refreshing.lock();
        } else if (!refreshing.tryLock()) {
            return now.live();
        }
        try {
            if (!state.youngerThan(FRESH)) {
                read();
            }
            return state.live();
        } finally {
            refreshing.unlock();
        }
    }

    @Scheduled(fixedDelay = RENEWED_EVERY)
    void renew() {
        refreshing.lock();
        try {
            read();
        } finally {
            refreshing.unlock();
        }
    }

    private void read() {
        state = new State(Map.copyOf(snapshots.live()), System.nanoTime(), true);
    }

    /** Called after something was published here. */
    void forgetLive() {
        // Under the lock: a reader who looked before the publishing must not put what it saw in place after it.
        refreshing.lock();
        try {
            state = new State(state.live(), 0, false);
        } finally {
            refreshing.unlock();
        }
    }

    Optional<Loaded> live(String unit) {
        return Optional.ofNullable(live().get(unit)).flatMap(this::version);
    }

    Optional<Loaded> version(UUID id) {
        Loaded loaded = versions.getIfPresent(id);
        return loaded != null ? Optional.of(loaded) : snapshots.version(id).map(this::keep);
    }

    private Loaded keep(Version version) {
        Map<String, Entry> entries = new HashMap<>();
        version.manifest().forEach(entry -> entries.put(entry.key(), entry));
        Loaded loaded = new Loaded(version, Map.copyOf(entries));
        load(version.manifest().stream().map(Entry::hash).toList());
        versions.put(version.id(), loaded);
        return loaded;
    }

    private void load(List<String> hashes) {
        List<String> missing = new ArrayList<>();
        for (String hash : hashes) {
            if (texts.getIfPresent(hash) == null) {
                missing.add(hash);
            }
        }
        if (!missing.isEmpty()) {
            texts.putAll(snapshots.snapshots(missing));
        }
    }

    Optional<Snapshot> snapshot(String hash) {
        Snapshot known = texts.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Snapshot> found = snapshots.snapshot(hash);
        found.ifPresent(snapshot -> texts.put(hash, snapshot));
        return found;
    }

    Optional<Snapshot> snapshot(Loaded version, String kind, String slug) {
        return version.entry(kind, slug).flatMap(entry -> snapshot(entry.hash()));
    }

    /** The lessons of a version by slug, in canonical JSON. */
    Map<String, ObjectNode> lessons(UUID version) {
        Map<String, ObjectNode> found = new HashMap<>();
        version(version).stream()
                .flatMap(loaded -> loaded.version().manifest().stream())
                .filter(entry -> entry.kind().equals("lesson"))
                .forEach(entry -> snapshot(entry.hash())
                        .ifPresent(snapshot -> found.put(entry.slug(), Canonical.read(snapshot.body()))));
        return found;
    }

    /** Every live text as the rules read it, with the path {@code unit/kind/slug}; nobody may change what is in them. */
    List<ContentFile> files() {
        List<ContentFile> all = new ArrayList<>();
        for (String unit : live().keySet().stream().sorted().toList()) {
            live(unit)
                    .ifPresent(loaded -> loaded.version()
                            .manifest()
                            .forEach(entry -> snapshot(entry.hash())
                                    .ifPresent(snapshot -> all.add(files.get(
                                            unit + " " + entry.hash(), key -> Stored.file(unit, snapshot))))));
        }
        return all;
    }
}
