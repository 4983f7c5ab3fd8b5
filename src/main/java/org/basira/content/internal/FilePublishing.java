package org.basira.content.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.content.ContentText;
import org.basira.content.Problem;
import org.basira.content.Problem.Severity;
import org.basira.content.Publishing.Change;
import org.basira.content.Publishing.Origin;
import org.basira.content.internal.Snapshots.Entry;
import org.basira.content.internal.Snapshots.NewVersion;
import org.basira.content.internal.Snapshots.Snapshot;
import org.basira.content.internal.Snapshots.Version;
import org.basira.question.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes what the files say, before the first page is answered. Files are read and checked; a unit with an error in
 * one of its files keeps its last good version; a unit whose texts differ from its last version from files gets a new one.
 * That one goes live unless this site has edited the unit: then the site's edit stays, and trainers are told.
 */
@Component
class FilePublishing implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FilePublishing.class);

    private final Snapshots snapshots;
    private final LiveTexts texts;
    private final TransactionTemplate transactions;
    private final String folder;
    private volatile List<Problem> problems = List.of();

    FilePublishing(
            Snapshots snapshots,
            LiveTexts texts,
            PlatformTransactionManager transactions,
            @Value("${basira.content:}") String folder) {
        this.snapshots = snapshots;
        this.texts = texts;
        this.transactions = new TransactionTemplate(transactions);
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        publish(folder.isBlank() ? Sources.packed() : Sources.inFolder(Path.of(folder)));
    }

    /** What the last reading found, errors first. */
    List<Problem> problems() {
        return problems;
    }

    void publish(List<Sources.Source> sources) {
        Reader.Reading reading = new Reader().read(sources);
        ContentSet set = reading.set(liveTexts());
        List<Problem> found = new ArrayList<>(reading.problems());
        found.addAll(Checker.check(set));
        Set<String> faulty = faultyUnits(reading, found);
        Map<String, List<ContentFile>> units = new LinkedHashMap<>();
        for (ContentFile file : reading.files()) {
            if (!file.unit().isEmpty()) {
                units.computeIfAbsent(file.unit(), unit -> new ArrayList<>()).add(file);
            }
        }
        units.forEach((unit, files) -> {
            ContentFile head = head(unit, files);
            if (faulty.contains(unit)) {
                found.add(note(head, ContentText.LAST_GOOD_STAYS, unit));
            } else if (set.excerpt(unit) && isCourse(head)) {
                found.add(note(head, ContentText.EXCERPT_UNPUBLISHED, unit));
            } else {
                transactions.executeWithoutResult(status -> publish(unit, files, head, found));
            }
        });
        texts.forgetLive();
        problems = Checker.sorted(found);
        problems.stream().filter(Problem::error).forEach(problem -> log.error("{}", problem));
        problems.stream().filter(problem -> !problem.error()).forEach(problem -> log.warn("{}", problem));
    }

    private static boolean isCourse(ContentFile head) {
        return head.kind().equals("module") || head.kind().equals("form");
    }

    private static ContentFile head(String unit, List<ContentFile> files) {
        return files.stream().filter(file -> file.id().equals(unit)).findFirst().orElse(files.getFirst());
    }

    private Map<String, ObjectNode> liveTexts() {
        Map<String, ObjectNode> live = new HashMap<>();
        for (ContentFile file : texts.files()) {
            live.put(ContentSet.key(file.kind(), file.slug()), file.json());
        }
        return live;
    }

    /** Units of files with errors, also of files that could not be read at all. */
    private static Set<String> faultyUnits(Reader.Reading reading, List<Problem> found) {
        Map<String, String> unitOf = new HashMap<>();
        reading.files().forEach(file -> unitOf.put(file.path(), file.unit()));
        Set<String> faulty = new HashSet<>();
        for (Problem problem : found) {
            if (problem.error()) {
                faulty.add(unitOf.getOrDefault(problem.file(), ""));
            }
        }
        reading.broken().forEach(path -> faulty.add(reading.unitOf(path)));
        return faulty;
    }

    private void publish(String unit, List<ContentFile> files, ContentFile head, List<Problem> found) {
        List<Version> before = snapshots.versionsOf(unit);
        Optional<Version> live = snapshots.lockedLive(unit);
        Optional<Version> lastFromFiles = before.stream()
                .filter(version -> version.origin() == Origin.FILES)
                .findFirst();
        Map<String, String> parents = new HashMap<>();
        lastFromFiles
                .or(() -> live)
                .ifPresent(version -> version.manifest().forEach(entry -> parents.put(entry.key(), entry.hash())));
        List<Entry> manifest = new ArrayList<>();
        boolean corrections = lastFromFiles.isPresent();
        Text note = Text.EMPTY;
        List<Snapshot> store = new ArrayList<>();
        for (ContentFile file : files) {
            Canonical.Form form = Canonical.of(file);
            Entry entry = new Entry(file.kind(), file.slug(), form.hash());
            manifest.add(entry);
            String parent = parents.get(entry.key());
            store.add(new Snapshot(
                    form.hash(),
                    file.kind(),
                    file.slug(),
                    form.hash().equals(parent) ? null : parent,
                    form.body(),
                    form.reviewed()));
            if (!form.hash().equals(parent)) {
                var change = file.json().path("change");
                corrections &= change.path("kind").asString("").equals("correction");
                note = change.isMissingNode() ? note : Items.text(change.path("note"));
            }
        }
        manifest.sort(java.util.Comparator.comparing(Entry::key));
        corrections &=
                lastFromFiles.isPresent() && lastFromFiles.get().manifest().size() == manifest.size();
        boolean same =
                lastFromFiles.isPresent() && lastFromFiles.get().manifest().equals(manifest);
        storeMissing(store);
        UUID newest = same
                ? lastFromFiles.get().id()
                : snapshots.add(new NewVersion(
                        unit,
                        lastFromFiles.or(() -> live).map(Version::id).orElse(null),
                        Origin.FILES,
                        corrections ? Change.CORRECTION : Change.VERSION,
                        note,
                        manifest,
                        null));
        if (live.isEmpty() || (live.get().origin() == Origin.FILES && !same)) {
            snapshots.makeLive(unit, newest);
        } else if (live.get().origin() == Origin.SITE && !newest.equals(filesBehind(live.get(), before))) {
            found.add(note(head, ContentText.SITE_STAYS, unit));
        }
    }

    /** The version from files that a site's edit was made on. */
    private static UUID filesBehind(Version edit, List<Version> all) {
        Map<UUID, Version> byId = new HashMap<>();
        all.forEach(version -> byId.put(version.id(), version));
        Version at = edit;
        while (at.origin() == Origin.SITE && at.parent() != null) {
            Version parent = byId.get(at.parent());
            if (parent == null) {
                break;
            }
            at = parent;
        }
        return at.id();
    }

    private void storeMissing(List<Snapshot> store) {
        Map<String, Snapshot> known =
                snapshots.snapshots(store.stream().map(Snapshot::hash).toList());
        for (Snapshot snapshot : store) {
            Snapshot there = known.get(snapshot.hash());
            if (there == null) {
                snapshots.add(snapshot, null);
            } else if (!there.reviewed().equals(snapshot.reviewed())) {
                snapshots.reviewed(snapshot.hash(), snapshot.reviewed());
            }
        }
    }

    private static Problem note(ContentFile file, ContentText text, String unit) {
        Place at = Place.START;
        return new Problem(file.path(), at.line(), at.column(), "–", text, List.of(unit), Severity.WARNING);
    }
}
