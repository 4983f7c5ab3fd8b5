package org.basira.content.internal;

import static org.basira.content.internal.db.Tables.LIVE;
import static org.basira.content.internal.db.Tables.SNAPSHOT;
import static org.basira.content.internal.db.Tables.VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.Publishing.Change;
import org.basira.content.Publishing.Origin;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.basira.question.Language;
import org.basira.question.Text;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The tables of content: snapshots, versions that list them, and which version is live. Callers hold the transaction. */
@Repository
class Snapshots {

    /** A text as stored. {@code body} is its canonical form, {@code reviewed} JSON beside it. */
    record Snapshot(
            String hash, String kind, String slug, @Nullable String parent, String body, String reviewed) {}

    /** A version of a unit. */
    record Version(
            UUID id,
            String unit,
            int number,
            @Nullable UUID parent,
            Origin origin,
            Change change,
            Text note,
            List<Entry> manifest,
            Instant publishedAt,
            @Nullable UUID publishedBy) {

        /** Whether a text is a lesson's in a language it lacks here, while it is there in others. */
        boolean lacks(String kind, String slug) {
            int dot = slug.lastIndexOf('.');
            if (!kind.equals("lesson") || Language.of(slug.substring(dot + 1)).isEmpty()) {
                return false;
            }
            List<String> lessons = manifest.stream()
                    .filter(entry -> entry.kind().equals(kind))
                    .map(Entry::slug)
                    .toList();
            return !lessons.contains(slug)
                    && lessons.stream().anyMatch(each -> each.startsWith(slug.substring(0, dot + 1)));
        }
    }

    /** A text in a version. */
    record Entry(String kind, String slug, String hash) {
        String key() {
            return ContentSet.key(kind, slug);
        }
    }

    /** A version to be stored. */
    record NewVersion(
            String unit,
            @Nullable UUID parent,
            Origin origin,
            Change change,
            Text note,
            List<Entry> manifest,
            @Nullable UUID by) {}

    private static final int CHUNK = 400;
    private static final String LAST_READING = "last-reading";

    private final DSLContext sql;
    private final Clock clock;

    Snapshots(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<String, UUID> live() {
        return sql.select(LIVE.UNIT, LIVE.VERSION_ID).from(LIVE).fetchMap(LIVE.UNIT, LIVE.VERSION_ID);
    }

    /** The live version of a unit, its row locked until the transaction ends. */
    Optional<Version> lockedLive(String unit) {
        return sql.select(LIVE.VERSION_ID)
                .from(LIVE)
                .where(LIVE.UNIT.eq(unit))
                .forUpdate()
                .fetchOptional(LIVE.VERSION_ID)
                .flatMap(this::version);
    }

    Optional<Version> version(UUID id) {
        return versions(VERSION.ID.eq(id)).stream().findFirst();
    }

    List<Version> versions(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : versions(VERSION.ID.in(ids));
    }

    /** All versions of a unit, newest first. */
    List<Version> versionsOf(String unit) {
        return versions(VERSION.UNIT.eq(unit));
    }

    private List<Version> versions(Condition condition) {
        return sql.selectFrom(VERSION)
                .where(condition)
                .orderBy(VERSION.UNIT, VERSION.NUMBER.desc())
                .fetch(Snapshots::version);
    }

    Optional<Snapshot> snapshot(String hash) {
        return Optional.ofNullable(snapshots(List.of(hash)).get(hash));
    }

    Map<String, Snapshot> snapshots(Collection<String> hashes) {
        Map<String, Snapshot> found = new HashMap<>();
        List<String> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += CHUNK) {
            sql.select(SNAPSHOT.HASH, SNAPSHOT.KIND, SNAPSHOT.SLUG, SNAPSHOT.PARENT, SNAPSHOT.BODY, SNAPSHOT.REVIEWED)
                    .from(SNAPSHOT)
                    .where(SNAPSHOT.HASH.in(all.subList(from, Math.min(from + CHUNK, all.size()))))
                    .forEach(row -> found.put(row.get(SNAPSHOT.HASH), snapshot(row)));
        }
        return found;
    }

    void add(Snapshot snapshot, @Nullable UUID by) {
        Upsert.inserted(sql.insertInto(SNAPSHOT)
                .set(SNAPSHOT.HASH, snapshot.hash())
                .set(SNAPSHOT.KIND, snapshot.kind())
                .set(SNAPSHOT.SLUG, snapshot.slug())
                .set(SNAPSHOT.PARENT, snapshot.parent())
                .set(SNAPSHOT.BODY, snapshot.body())
                .set(SNAPSHOT.REVIEWED, snapshot.reviewed())
                .set(SNAPSHOT.STORED_AT, clock.instant())
                .set(SNAPSHOT.STORED_BY, by));
    }

    /** Who has reviewed a text stands beside it: it may become known later. */
    void reviewed(String hash, String reviewed) {
        sql.update(SNAPSHOT)
                .set(SNAPSHOT.REVIEWED, reviewed)
                .where(SNAPSHOT.HASH.eq(hash))
                .execute();
    }

    /** The one row that is written over: what the last reading of the files found. */
    Optional<String> lastReading() {
        return sql.select(SNAPSHOT.BODY)
                .from(SNAPSHOT)
                .where(SNAPSHOT.HASH.eq(LAST_READING))
                .fetchOptional(SNAPSHOT.BODY);
    }

    void remember(String reading) {
        Upsert.written(sql.insertInto(SNAPSHOT)
                .set(SNAPSHOT.HASH, LAST_READING)
                .set(SNAPSHOT.KIND, "reading")
                .set(SNAPSHOT.SLUG, LAST_READING)
                .set(SNAPSHOT.BODY, reading)
                .set(SNAPSHOT.REVIEWED, "")
                .set(SNAPSHOT.STORED_AT, clock.instant())
                .onConflict(SNAPSHOT.HASH)
                .doUpdate()
                .set(SNAPSHOT.BODY, reading)
                .set(SNAPSHOT.STORED_AT, clock.instant()));
    }

    UUID add(NewVersion version) {
        UUID id = Ids.next();
        int number = versionsOf(version.unit()).stream()
                        .mapToInt(Version::number)
                        .max()
                        .orElse(0)
                + 1;
        sql.insertInto(VERSION)
                .set(VERSION.ID, id)
                .set(VERSION.UNIT, version.unit())
                .set(VERSION.NUMBER, number)
                .set(VERSION.PARENT, version.parent())
                .set(VERSION.ORIGIN, version.origin().name())
                .set(VERSION.CHANGE, version.change().name())
                .set(VERSION.NOTE, Canonical.MAPPER.writeValueAsString(version.note()))
                .set(VERSION.MANIFEST, written(version.manifest()))
                .set(VERSION.PUBLISHED_AT, clock.instant())
                .set(VERSION.PUBLISHED_BY, version.by())
                .execute();
        return id;
    }

    void makeLive(String unit, UUID version) {
        Upsert.written(sql.insertInto(LIVE)
                .set(LIVE.UNIT, unit)
                .set(LIVE.VERSION_ID, version)
                .onConflict(LIVE.UNIT)
                .doUpdate()
                .set(LIVE.VERSION_ID, version));
    }

    private static Snapshot snapshot(Record row) {
        return new Snapshot(
                row.get(SNAPSHOT.HASH),
                row.get(SNAPSHOT.KIND),
                row.get(SNAPSHOT.SLUG),
                row.get(SNAPSHOT.PARENT),
                row.get(SNAPSHOT.BODY),
                row.get(SNAPSHOT.REVIEWED));
    }

    private static Version version(Record row) {
        JsonNode note = Canonical.MAPPER.readTree(row.get(VERSION.NOTE));
        return new Version(
                row.get(VERSION.ID),
                row.get(VERSION.UNIT),
                row.get(VERSION.NUMBER),
                row.get(VERSION.PARENT),
                Origin.valueOf(row.get(VERSION.ORIGIN)),
                Change.valueOf(row.get(VERSION.CHANGE)),
                Items.text(note),
                read(row.get(VERSION.MANIFEST)),
                row.get(VERSION.PUBLISHED_AT),
                row.get(VERSION.PUBLISHED_BY));
    }

    private static String written(List<Entry> manifest) {
        ArrayNode array = Canonical.MAPPER.createArrayNode();
        for (Entry entry : manifest) {
            var node = array.addObject().put("kind", entry.kind()).put("slug", entry.slug());
            if (entry.kind().equals("lesson")) {
                node.put("lang", entry.slug().substring(entry.slug().indexOf('.') + 1));
            }
            node.put("hash", entry.hash());
        }
        return Canonical.MAPPER.writeValueAsString(array);
    }

    private static List<Entry> read(String manifest) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode each : Canonical.MAPPER.readTree(manifest)) {
            entries.add(new Entry(Items.string(each, "kind"), Items.string(each, "slug"), Items.string(each, "hash")));
        }
        return List.copyOf(entries);
    }
}
