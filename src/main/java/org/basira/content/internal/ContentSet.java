package org.basira.content.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * All texts that are checked and published together.
 *
 * <p>{@code broken}: names (file names without their ending) of files that could not be read; nobody is blamed for naming
 * them. {@code live}: the canonical texts now live, by kind and slug, to compare corrections with.
 */
public final class ContentSet {

    private static final Set<String> DATA = Set.of("world", "glossary", "channels", "advice");

    private final List<ContentFile> files;
    private final Map<String, Map<String, ContentFile>> byKind = new LinkedHashMap<>();
    private final Map<String, List<ContentFile.Said>> texts = new HashMap<>();
    private final Set<String> broken;
    private final Map<String, ObjectNode> live;
    private final Set<String> excerpts;
    private final Set<String> awaited = new HashSet<>();

    public ContentSet(List<ContentFile> files, Set<String> broken, Map<String, ObjectNode> live) {
        this.files = List.copyOf(files);
        this.broken = Set.copyOf(broken);
        this.live = Map.copyOf(live);
        for (ContentFile file : files) {
            byKind.computeIfAbsent(file.kind(), kind -> new LinkedHashMap<>()).putIfAbsent(file.slug(), file);
            if (file.excerpt()) {
                awaited.addAll(file.ids("awaits"));
            }
        }
        excerpts = files.stream()
                .filter(file -> file.excerpt() && !DATA.contains(file.kind()))
                .map(ContentFile::unit)
                .collect(Collectors.toSet());
    }

    /** The texts of a file that people read; collected once, as many rules ask. */
    public List<ContentFile.Said> texts(ContentFile file) {
        return texts.computeIfAbsent(file.kind() + " " + file.path(), key -> file.texts());
    }

    public List<ContentFile> files() {
        return files;
    }

    public List<ContentFile> of(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).values());
    }

    public List<ContentFile> of(String kind, String unit) {
        return of(kind).stream().filter(file -> file.unit().equals(unit)).toList();
    }

    /** A text by kind and slug. */
    public Optional<ContentFile> find(String kind, String slug) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(slug));
    }

    /** Whether an id is promised by an excerpt or belongs to a file that could not be read. */
    public boolean excused(String id) {
        return awaited.contains(id) || broken.contains(id);
    }

    public boolean hasBroken() {
        return !broken.isEmpty();
    }

    public boolean excerpt(String unit) {
        return excerpts.contains(unit);
    }

    /** Whether any unit is an excerpt or unreadable: counts over the whole course are then only reported. */
    public boolean incomplete() {
        return !excerpts.isEmpty() || !broken.isEmpty();
    }

    public Optional<ObjectNode> live(String kind, String slug) {
        return Optional.ofNullable(live.get(key(kind, slug)));
    }

    static String key(String kind, String slug) {
        return kind + " " + slug;
    }

    /** The lessons by id, each in its languages. */
    public Map<String, List<ContentFile>> lessons() {
        Map<String, List<ContentFile>> lessons = new LinkedHashMap<>();
        for (ContentFile file : of("lesson")) {
            lessons.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(file);
        }
        return lessons;
    }

    /** The form each of its specimens stands in; the first where there are several. */
    public Map<String, String> formOf() {
        Map<String, String> forms = new HashMap<>();
        for (ContentFile form : of("form")) {
            form.ids("specimens").forEach(id -> forms.putIfAbsent(id, form.id()));
        }
        return forms;
    }
}
