package org.basira.content.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Lesson;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.content.Versioned;
import org.basira.content.internal.LiveTexts.Loaded;
import org.basira.content.internal.Snapshots.Entry;
import org.basira.content.internal.Snapshots.Snapshot;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the catalogue from snapshots; what it has made of one is kept under its hash. */
@Service
class SnapshotCatalogue implements Catalogue {

    private final LiveTexts texts;
    private final Corrections corrections;
    private final Cache<String, Item> items =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<String, List<Text>> hints =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<String, Lesson> lessons =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<UUID, TaughtModule> modules =
            Caffeine.newBuilder().maximumSize(300).build();
    private final Cache<String, Quiz> quizzes =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<UUID, Map<Specimen.Identity, Text>> identities =
            Caffeine.newBuilder().maximumSize(300).build();
    private final Cache<UUID, Form> forms =
            Caffeine.newBuilder().maximumSize(300).build();

    SnapshotCatalogue(LiveTexts texts) {
        this.texts = texts;
        this.corrections = new Corrections(texts);
    }

    @Override
    public List<TaughtModule> modules() {
        return texts.live().values().stream()
                .flatMap(id -> module(id).stream())
                .sorted(Comparator.comparingInt(TaughtModule::order).thenComparing(TaughtModule::id))
                .toList();
    }

    @Override
    public Optional<VersionId> live(String unit) {
        return Optional.ofNullable(texts.live().get(unit)).map(id -> new VersionId(unit, id));
    }

    @Override
    public Optional<TaughtModule> module(UUID version) {
        return made(modules, version, version, "module", (id, json) -> Units.module(id, json, texts.lessons(version)));
    }

    @Override
    public Optional<Lesson> lesson(UUID version, String lesson, Language language) {
        return inLanguages(language).stream()
                .flatMap(each -> snapshotOf(version, "lesson", lesson + "." + each.tag()).stream())
                .findFirst()
                .map(corrections::newest)
                .map(this::lesson);
    }

    private Lesson lesson(Snapshot snapshot) {
        return lessons.get(snapshot.hash(), hash -> {
            ObjectNode json = Canonical.read(snapshot.body());
            return Units.lesson(json, Reviews.of(snapshot).has(Items.string(json, "lang")));
        });
    }

    @Override
    public Optional<Text> correction(UUID version, String lesson, Language language) {
        return inLanguages(language).stream()
                .flatMap(each -> snapshotOf(version, "lesson", lesson + "." + each.tag()).stream())
                .findFirst()
                .flatMap(own -> {
                    Snapshot newest = corrections.newest(own);
                    return newest.hash().equals(own.hash())
                            ? Optional.empty()
                            : Optional.of(Items.text(
                                    Canonical.read(newest.body()).path("change").path("note")));
                });
    }

    private static List<Language> inLanguages(Language wanted) {
        List<Language> order = new ArrayList<>(List.of(wanted));
        for (Language each : List.of(Language.EN, Language.AR, Language.CKB)) {
            if (each != wanted) {
                order.add(each);
            }
        }
        return order;
    }

    @Override
    public Optional<Quiz> quiz(UUID version, String quiz) {
        Quiz known = quizzes.getIfPresent(version + " " + quiz);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Quiz> made = texts.version(version)
                .flatMap(loaded -> texts.snapshot(loaded, "quiz", quiz)
                        .map(snapshot -> Units.quiz(idOf(loaded), Canonical.read(snapshot.body()))));
        made.ifPresent(each -> quizzes.put(version + " " + quiz, each));
        return made;
    }

    @Override
    public List<Form> forms(String family) {
        return texts.live().values().stream()
                .flatMap(id -> form(id).stream())
                .filter(form -> form.family().equals(family))
                .sorted(Comparator.comparing(Form::id))
                .toList();
    }

    @Override
    public Optional<Form> form(UUID version) {
        return made(forms, version, version, "form", Units::form);
    }

    @Override
    public Optional<Versioned<Item>> item(UUID version, String item) {
        for (String kind : Item.KINDS) {
            Optional<Entry> entry = texts.version(version).flatMap(loaded -> loaded.entry(kind, item));
            if (entry.isPresent()) {
                String hash = entry.get().hash();
                return itemByHash(hash).map(each -> new Versioned<>(each, hash));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Item> itemByHash(String hash) {
        Item known = items.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Item> made = texts.snapshot(hash)
                .filter(snapshot -> Items.isItem(snapshot.kind()))
                .map(snapshot -> Items.item(snapshot.kind(), Canonical.read(snapshot.body())));
        made.ifPresent(item -> items.put(hash, item));
        return made;
    }

    @Override
    public List<Text> hints(String hash) {
        return hints.get(
                hash,
                any -> texts.snapshot(hash)
                        .map(snapshot -> Items.list(Canonical.read(snapshot.body()), "hints", Items::text))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Text> identity(String set, String member) {
        Specimen.Identity wanted = new Specimen.Identity(set, member);
        return texts.live().values().stream()
                .flatMap(version -> Optional.ofNullable(names(version).get(wanted)).stream())
                .findFirst();
    }

    private Map<Specimen.Identity, Text> names(UUID version) {
        return identities.get(version, any -> {
            Map<Specimen.Identity, Text> names = new HashMap<>();
            texts.version(version).stream()
                    .flatMap(loaded -> loaded.entries().values().stream())
                    .filter(entry -> entry.kind().equals("specimen"))
                    .forEach(entry -> itemByHash(entry.hash()).ifPresent(item -> {
                        if (item instanceof Specimen post && post.identity() != null) {
                            names.putIfAbsent(post.identity(), post.authorName());
                        }
                    }));
            return names;
        });
    }

    @Override
    public List<String> questions(UUID version, List<String> objectives) {
        return texts.version(version).stream()
                .flatMap(loaded -> loaded.entries().values().stream())
                .filter(entry -> entry.kind().equals("question"))
                .filter(entry -> itemByHash(entry.hash())
                        .filter(item -> objectives.contains(item.objective()))
                        .isPresent())
                .map(Entry::slug)
                .sorted()
                .toList();
    }

    /** The unit's own text of a kind (its slug is the unit's id), made into a record and kept. */
    private <K, T> Optional<T> made(
            Cache<K, T> cache, K key, UUID version, String kind, BiFunction<VersionId, JsonNode, T> maker) {
        T known = cache.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> made = texts.version(version)
                .flatMap(loaded -> texts.snapshot(loaded, kind, loaded.version().unit())
                        .map(snapshot -> maker.apply(idOf(loaded), Canonical.read(snapshot.body()))));
        made.ifPresent(each -> cache.put(key, each));
        return made;
    }

    private Optional<Snapshot> snapshotOf(UUID version, String kind, String slug) {
        return texts.version(version).flatMap(loaded -> texts.snapshot(loaded, kind, slug));
    }

    private static VersionId idOf(Loaded loaded) {
        return new VersionId(loaded.version().unit(), loaded.version().id());
    }
}
