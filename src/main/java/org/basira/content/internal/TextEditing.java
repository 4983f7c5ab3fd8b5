package org.basira.content.internal;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.Edit;
import org.basira.content.Editing;
import org.basira.content.Part;
import org.basira.content.Problem;
import org.basira.content.VersionId;
import org.basira.question.Language;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a text apart into the words of one language and puts a changed one back, in the house's way of writing. */
@Service
@RolesAllowed("TRAINER")
class TextEditing implements Editing {

    private static final List<String> FRONT_WORDS = List.of("title", "summary", "content-note", "minutes");
    private static final List<String> NOT_WORDS = List.of("src", "avoid", "reviewed", "change", "notes");

    private final LiveTexts texts;
    private final Reader reader = new Reader();

    TextEditing(LiveTexts texts) {
        this.texts = texts;
    }

    /** A text in its two parts; {@code body} is blank but for a lesson. */
    private record Parts(Yaml.Tree front, String body) {
        boolean readable() {
            return front.faults().isEmpty();
        }
    }

    private static Optional<Parts> parts(String kind, String text) {
        String clean = text.replace("\r\n", "\n");
        if (!kind.equals("lesson")) {
            return Optional.of(new Parts(Yaml.read(clean, 1), "")).filter(Parts::readable);
        }
        var front = Reader.FRONT.matcher(clean);
        return front.find()
                ? Optional.of(new Parts(Yaml.read(front.group(1), 2), clean.substring(front.end())))
                        .filter(Parts::readable)
                : Optional.empty();
    }

    @Override
    public List<Field> fields(String kind, String text, Language language) {
        List<Field> fields = new ArrayList<>();
        parts(kind, text).ifPresent(parts -> {
            if (kind.equals("lesson")) {
                FRONT_WORDS.forEach(key -> fields.add(
                        new Field("/" + key, parts.front().json().path(key).asString(""))));
                fields.add(new Field(BODY, parts.body()));
            } else {
                collect(parts.front().json(), "", language, fields);
            }
        });
        return fields;
    }

    private static void collect(JsonNode node, String pointer, Language language, List<Field> fields) {
        int index = 0;
        if (node.isArray()) {
            for (JsonNode each : node) {
                collect(each, pointer + "/" + index++, language, fields);
            }
            return;
        }
        if (inLanguages(node)) {
            fields.add(new Field(
                    pointer + "/" + language.tag(), node.path(language.tag()).asString("")));
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (Language.of(each.getKey()).isEmpty() && !NOT_WORDS.contains(each.getKey())) {
                collect(each.getValue(), pointer + "/" + each.getKey(), language, fields);
            }
        }
    }

    private static boolean inLanguages(JsonNode node) {
        return node.properties().stream()
                .anyMatch(each -> Language.of(each.getKey()).isPresent()
                        && each.getValue().isString());
    }

    @Override
    public String with(String kind, String text, Field changed) {
        return parts(kind, text).map(parts -> with(kind, parts, changed)).orElse(text);
    }

    private static String with(String kind, Parts parts, Field changed) {
        ObjectNode json = parts.front().json();
        String body = parts.body();
        if (kind.equals("lesson") && changed.pointer().equals(BODY)) {
            body = changed.text().replace("\r\n", "\n");
            body = body.endsWith("\n") ? body : body + "\n";
        } else {
            put(json, changed);
        }
        return kind.equals("lesson") ? lesson(json, body) : HouseYaml.write(json);
    }

    private static String lesson(ObjectNode front, String body) {
        return "---\n" + HouseYaml.write(front) + "---\n" + body;
    }

    private static void put(ObjectNode json, Field changed) {
        int last = changed.pointer().lastIndexOf('/');
        String key = changed.pointer().substring(last + 1);
        JsonNode parent = json;
        for (String step : changed.pointer().substring(0, last).split("/", -1)) {
            if (!step.isEmpty()) {
                parent = parent instanceof ArrayNode array ? array.path(Integer.parseInt(step)) : parent.path(step);
            }
        }
        String text = changed.text().strip().replaceAll("\\s*\n\\s*", " ");
        if (parent instanceof ObjectNode object) {
            if (object.path(key).isNumber() && text.matches("[0-9]{1,6}")) {
                object.put(key, Integer.parseInt(text));
            } else if (text.isEmpty() && !object.has(key)) {
                object.remove(key);
            } else {
                object.put(key, text);
            }
        }
    }

    @Override
    public Optional<Part.Fields> form(String kind, String text) {
        return FormSchema.of(kind)
                .flatMap(schema -> parts(kind, text)
                        .map(parts -> new FormParts(kind, schema, parts.front().json()).whole()));
    }

    @Override
    public String with(String kind, String text, Edit edit) {
        return FormSchema.of(kind)
                .flatMap(schema -> parts(kind, text)
                        .map(Parts::front)
                        .filter(front -> new FormEdits(schema, front.json()).done(edit))
                        .map(front -> HouseYaml.write(front.json())))
                .orElse(text);
    }

    @Override
    public Optional<String> at(String kind, String text, int line, int column) {
        return parts(kind, text)
                .flatMap(parts -> parts.front().places().entrySet().stream()
                        .filter(each -> each.getValue().line() < line
                                || (each.getValue().line() == line
                                        && each.getValue().column() <= column))
                        .max(Comparator.comparingInt((Map.Entry<String, Place> each) ->
                                        each.getValue().line())
                                .thenComparingInt(each -> each.getValue().column())
                                .thenComparingInt(each -> each.getKey().length()))
                        .map(Map.Entry::getKey));
    }

    @Override
    public String frame(String lesson, Language to) {
        return parts("lesson", lesson)
                .map(parts ->
                        lesson(NewLanguage.frontFrame(parts.front().json(), to), NewLanguage.bodyFrame(parts.body())))
                .orElse(lesson);
    }

    @Override
    public String copy(String kind, String text, Language from, Language to) {
        return parts(kind, text)
                .map(parts -> kind.equals("lesson")
                        ? lesson(NewLanguage.front(parts.front().json(), to), parts.body())
                        : HouseYaml.write(NewLanguage.filled(parts.front().json(), from, to)))
                .orElse(text);
    }

    @Override
    public Optional<Preview> preview(String unit, String kind, String text) {
        boolean lesson = kind.equals("lesson");
        Reader.One one = reader.read(lesson ? "text.md" : "text.yaml", text);
        ContentFile file = one.file();
        UUID live = texts.live().get(unit);
        if (file == null || live == null || !file.kind().equals(kind)) {
            return Optional.empty();
        }
        JsonNode json = Canonical.read(Canonical.of(file).body());
        if (lesson) {
            return Optional.of(new OfLesson(Units.lesson(json, false)));
        }
        if (one.problems().stream().anyMatch(Problem::error)) {
            return Optional.empty();
        }
        VersionId version = new VersionId(unit, live);
        return Optional.of(
                switch (kind) {
                    case "module" -> new OfModule(Units.module(version, json, texts.lessons(live)));
                    case "quiz" -> new OfQuiz(Units.quiz(version, json));
                    case "form" -> new OfForm(Units.form(version, json));
                    default -> new OfItem(Items.item(kind, json));
                });
    }
}
