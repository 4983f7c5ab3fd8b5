package org.basira.content.internal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.basira.content.ContentText;
import org.basira.content.Problem;
import org.basira.content.Problem.Severity;
import org.basira.content.Publishing;
import org.basira.content.internal.Snapshots.Entry;
import org.basira.content.internal.Snapshots.NewVersion;
import org.basira.content.internal.Snapshots.Snapshot;
import org.basira.content.internal.Snapshots.Version;
import org.basira.operations.Audit;
import org.basira.question.Language;
import org.basira.question.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes one edited text. The text is checked among all live ones; then, under a lock on the unit's live row, its base
 * is compared with what is live: who edited an older text is told. A published text is a snapshot with a parent, and a
 * version that lists it beside the unchanged rest.
 */
@Service
@RolesAllowed("TRAINER")
class SnapshotPublishing implements Publishing {

    private static final Text CORRECTED = new Text("Corrected.", "جرى تصويبه.", "ڕاست کرایەوە.");

    private final Snapshots snapshots;
    private final LiveTexts texts;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final Reader reader = new Reader();
    private volatile Old old = new Old(Map.of(), Set.of());

    private record Old(Map<String, UUID> live, Set<Problem> problems) {}

    SnapshotPublishing(
            Snapshots snapshots, LiveTexts texts, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.snapshots = snapshots;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public List<Edition> editions(String unit) {
        UUID live = texts.live().get(unit);
        return snapshots.versionsOf(unit).stream()
                .map(version -> new Edition(
                        version.id(),
                        version.number(),
                        version.origin(),
                        version.change(),
                        version.note(),
                        version.publishedAt(),
                        version.publishedBy(),
                        version.id().equals(live)))
                .toList();
    }

    @Override
    public Optional<Body> body(String unit, String kind, String slug) {
        return texts.live(unit)
                .flatMap(loaded -> texts.snapshot(loaded, kind, slug)
                        .map(snapshot -> new Body(written(Stored.file(unit, snapshot)), snapshot.hash()))
                        .or(() -> loaded.version().lacks(kind, slug) ? Optional.of(Body.NONE) : Optional.empty()));
    }

    private static String written(ContentFile file) {
        String yaml = HouseYaml.write(file.json());
        return file.language() == null
                ? yaml
                : "---\n" + yaml + "---\n" + file.body().markdown();
    }

    @Override
    public List<Problem> check(String unit, String kind, String slug, String text) {
        return edited(unit, kind, slug, text, Function.identity()).problems();
    }

    /** An edited text; {@code problems} are its own, and errors elsewhere that it brings. */
    private record Edited(Optional<ContentFile> file, List<Problem> problems) {
        boolean refused() {
            return file.isEmpty() || problems.stream().anyMatch(Problem::error);
        }
    }

    private Edited edited(
            String unit, String kind, String slug, String text, Function<ObjectNode, ObjectNode> stamped) {
        String path = Stored.path(unit, kind, slug);
        Reader.One one = reader.read(kind.equals("lesson") ? path + ".md" : path + ".yaml", text);
        ContentFile read = one.file();
        if (read == null) {
            return new Edited(Optional.empty(), one.problems());
        }
        ContentFile file = new ContentFile(
                read.path(),
                read.kind(),
                read.id(),
                unit,
                read.language(),
                stamped.apply(read.json().deepCopy()),
                read.places(),
                read.body());
        if (!file.kind().equals(kind) || !file.slug().equals(slug)) {
            Place at = file.place("/id");
            return new Edited(
                    Optional.empty(),
                    List.of(new Problem(
                            file.path(),
                            at.line(),
                            at.column(),
                            "R02",
                            ContentText.ID_CHANGED,
                            List.of(slug),
                            Severity.ERROR)));
        }
        List<Problem> problems = new ArrayList<>(one.problems());
        problems.addAll(found(file));
        return new Edited(Optional.of(file), Checker.sorted(problems));
    }

    private List<Problem> found(ContentFile edited) {
        List<ContentFile> before = texts.files();
        Map<String, ObjectNode> live = new HashMap<>();
        List<ContentFile> after = new ArrayList<>();
        for (ContentFile file : before) {
            live.put(ContentSet.key(file.kind(), file.slug()), file.json());
            boolean replaced = file.kind().equals(edited.kind()) && file.slug().equals(edited.slug());
            if (!replaced) {
                after.add(file);
            }
        }
        after.add(edited);
        Set<Problem> old = oldProblems(before);
        return Checker.check(new ContentSet(after, Set.of(), live)).stream()
                .filter(problem -> problem.file().equals(edited.path()) || (problem.error() && !old.contains(problem)))
                .map(SnapshotPublishing::languageLacked)
                .toList();
    }

    /** A language the lesson lacks is begun as a text of its own; it must not hold up the ones that are there. */
    private static Problem languageLacked(Problem problem) {
        return problem.text() == ContentText.LESSON_MISSING ? problem.asWarning() : problem;
    }

    /** What is wrong with the live texts already; kept until something else is live. */
    private Set<Problem> oldProblems(List<ContentFile> before) {
        Map<String, UUID> live = texts.live();
        Old known = old;
        if (!known.live().equals(live)) {
            known = new Old(live, Set.copyOf(Checker.check(new ContentSet(before, Set.of(), Map.of()))));
            old = known;
        }
        return known.problems();
    }

    @Override
    public Result publish(
            String unit, String kind, String slug, String text, String baseHash, Change change, Text note, UUID actor) {
        Edited edited = edited(unit, kind, slug, text, json -> stamped(json, change, note));
        if (edited.file().isEmpty() || edited.refused()) {
            return new Refused(edited.problems());
        }
        ContentFile file = edited.file().get();
        Result result = transactions.execute(status -> store(file, baseHash, change, note, actor));
        texts.forgetLive();
        return result;
    }

    private Result store(ContentFile file, String baseHash, Change change, Text note, UUID actor) {
        Optional<Version> live = snapshots.lockedLive(file.unit());
        if (live.isEmpty()) {
            return new Conflict("");
        }
        Map<String, Entry> entries = new HashMap<>();
        live.get().manifest().forEach(entry -> entries.put(entry.key(), entry));
        String key = ContentSet.key(file.kind(), file.slug());
        Entry current = entries.get(key);
        boolean begun = baseHash.equals(Body.NONE.hash());
        boolean untouched = current == null
                ? begun && live.get().lacks(file.kind(), file.slug())
                : current.hash().equals(baseHash);
        if (!untouched) {
            return new Conflict(current == null ? "" : current.hash());
        }
        ObjectNode json = file.json().deepCopy();
        texts.snapshot(baseHash).ifPresent(base -> resetReviews(json, file, Stored.file(file.unit(), base)));
        Canonical.Form form = Canonical.of(file, json);
        String parent = begun || form.hash().equals(baseHash) ? null : baseHash;
        snapshots.add(new Snapshot(form.hash(), file.kind(), file.slug(), parent, form.body(), form.reviewed()), actor);
        entries.put(key, new Entry(file.kind(), file.slug(), form.hash()));
        UUID version = snapshots.add(new NewVersion(
                file.unit(),
                live.get().id(),
                Origin.SITE,
                change,
                note,
                entries.values().stream()
                        .sorted(java.util.Comparator.comparing(Entry::key))
                        .toList(),
                actor));
        snapshots.makeLive(file.unit(), version);
        audit.record(actor, "content-published", file.unit() + "/" + file.slug(), change + " " + note.en());
        return new Published(version, form.hash());
    }

    /** A changed text in one language is no longer a reviewed one, unless the editor says anew who has reviewed it. */
    private static void resetReviews(ObjectNode json, ContentFile file, ContentFile base) {
        for (Language language : Language.values()) {
            boolean changed = !said(file, language).equals(said(base, language));
            boolean sameReview = json.path("reviewed")
                    .path(language.tag())
                    .equals(base.json().path("reviewed").path(language.tag()));
            if (changed && sameReview && json.path("reviewed") instanceof ObjectNode reviewed) {
                reviewed.remove(language.tag());
                if (reviewed.isEmpty()) {
                    json.put("reviewed", "none");
                }
            }
        }
    }

    private static List<String> said(ContentFile file, Language language) {
        return file.texts().stream()
                .filter(said -> said.language() == language && !said.pointer().startsWith("/change"))
                .map(ContentFile.Said::text)
                .toList();
    }

    /** Writes the kind of change into the text itself, where the rules and the lesson's readers find it. */
    private ObjectNode stamped(ObjectNode json, Change change, Text note) {
        Text said = note.equals(Text.EMPTY) ? CORRECTED : note;
        if (change == Change.VERSION && note.equals(Text.EMPTY)) {
            json.remove("change");
            return json;
        }
        ObjectNode stamp = json.putObject("change");
        stamp.put("kind", change == Change.CORRECTION ? "correction" : "version");
        stamp.put("on", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        ObjectNode text = stamp.putObject("note");
        for (Language language : Language.values()) {
            text.put(language.tag(), said.in(said.shownIn(language)));
        }
        return json;
    }

    @Override
    public Optional<UUID> stepBack(String unit, UUID actor) {
        Optional<UUID> result = transactions.execute(status -> {
            Optional<Version> live = snapshots.lockedLive(unit);
            Optional<Version> before = live.flatMap(
                    version -> Optional.ofNullable(version.parent()).flatMap(snapshots::version));
            if (live.isEmpty() || before.isEmpty()) {
                return Optional.<UUID>empty();
            }
            UUID version = snapshots.add(new NewVersion(
                    unit,
                    live.get().id(),
                    Origin.SITE,
                    Change.VERSION,
                    Text.EMPTY,
                    before.get().manifest(),
                    actor));
            snapshots.makeLive(unit, version);
            audit.record(
                    actor,
                    "content-stepped-back",
                    unit,
                    live.get().number() + " → " + before.get().number());
            return Optional.of(version);
        });
        texts.forgetLive();
        return result;
    }
}
