package org.basira.content.internal;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basira.content.Library;
import org.basira.content.LiveData;
import org.basira.content.Problem;
import org.basira.question.Language;
import org.basira.question.Text;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Lists live texts. */
@Service
@RolesAllowed("TRAINER")
class SnapshotLibrary implements Library {

    private final LiveTexts texts;
    private final FilePublishing files;

    SnapshotLibrary(LiveTexts texts, FilePublishing files) {
        this.texts = texts;
        this.files = files;
    }

    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Map<String, List<ContentFile>> lessons = new LinkedHashMap<>();
        for (ContentFile file : texts.files()) {
            if (!isOfCourse(file.kind())) {
                continue;
            }
            if (file.kind().equals("lesson")) {
                lessons.computeIfAbsent(file.unit() + " " + file.id(), key -> new ArrayList<>())
                        .add(file);
            } else {
                rows.add(row(file));
            }
        }
        lessons.values().forEach(languages -> rows.add(lesson(languages)));
        return rows.stream()
                .sorted(Comparator.comparing(Row::unit).thenComparing(Row::kind).thenComparing(Row::slug))
                .toList();
    }

    /** Data beside the course (channels, cases, glossary, world) is not edited as a text. */
    private static boolean isOfCourse(String kind) {
        return Reader.COURSE.contains(kind) || kind.equals("module") || kind.equals("form");
    }

    @Override
    public List<Problem> problems() {
        return files.problems();
    }

    private static Row row(ContentFile file) {
        Reviews reviews = Reviews.of(file.json().path("reviewed"));
        Map<Language, State> states = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            boolean missing = file.texts().stream()
                    .filter(said -> said.language() == language)
                    .allMatch(said -> said.text().isBlank());
            states.put(
                    language, missing ? State.MISSING : reviews.has(language.tag()) ? State.REVIEWED : State.PRESENT);
        }
        return new Row(file.unit(), file.kind(), file.id(), title(file), states);
    }

    private static Text title(ContentFile file) {
        JsonNode json = file.json();
        JsonNode title = switch (file.kind()) {
            case "question" -> json.path("stem");
            case "specimen" -> json.path("segments").path(0);
            default -> json.path("title");
        };
        return Items.text(title);
    }

    private static Row lesson(List<ContentFile> languages) {
        Map<Language, State> states = new EnumMap<>(Language.class);
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            states.put(language, State.MISSING);
        }
        for (ContentFile file : languages) {
            Language language = file.language();
            if (language != null) {
                boolean reviewed = Reviews.of(file.json().path("reviewed")).has(language.tag());
                states.put(language, reviewed ? State.REVIEWED : State.PRESENT);
                titles.put(language, file.text("title"));
            }
        }
        ContentFile first = languages.getFirst();
        Text title = new Text(
                titles.getOrDefault(Language.EN, ""),
                titles.getOrDefault(Language.AR, ""),
                titles.getOrDefault(Language.CKB, ""));
        return new Row(first.unit(), "lesson", first.id(), title, states);
    }

    /** Live data for the rooms that show it. */
    @Service
    static class Data implements LiveData {

        private final LiveTexts texts;

        Data(LiveTexts texts) {
            this.texts = texts;
        }

        @Override
        public Optional<JsonNode> data(String kind, String id) {
            return texts.live(id)
                    .flatMap(loaded -> texts.snapshot(loaded, kind, id))
                    .map(snapshot -> Stored.file(id, snapshot).json());
        }

        @Override
        public List<JsonNode> all(String kind) {
            return texts.live().keySet().stream()
                    .sorted()
                    .flatMap(unit -> data(kind, unit).stream())
                    .toList();
        }
    }
}
