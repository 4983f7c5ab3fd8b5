package org.basira.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Lesson;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.content.Versioned;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Text;

/** A small course in memory: modules with lessons of three screens and one quiz each, and any number of forms. */
public final class Course implements Catalogue {

    private final Map<String, TaughtModule> live = new LinkedHashMap<>();
    private final Map<UUID, TaughtModule> versions = new LinkedHashMap<>();
    private final Map<String, Quiz> quizzes = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, Function<Language, Lesson>> lessons = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();

    /** Publishes a module, or a new version of it. */
    public Course with(String module, String... lessons) {
        TaughtModule taught = new TaughtModule(
                new VersionId(module, UUID.randomUUID()),
                module,
                1,
                20,
                List.of(),
                text(module),
                text(module),
                List.of(),
                IntStream.range(0, lessons.length)
                        .mapToObj(i -> new TaughtModule.LessonCard(
                                lessons[i], text(lessons[i]), 5, List.of("one", "two", "three")))
                        .toList(),
                List.of(module + "-quiz"),
                List.of());
        live.put(module, taught);
        versions.put(taught.version().id(), taught);
        return this;
    }

    /** The quiz of a module, asked so and by these rules. */
    public Course withQuiz(String module, Behaviour behaviour, Quiz.Rules rules, Quiz.Section... sections) {
        VersionId version = Objects.requireNonNull(live.get(module)).version();
        String id = module + "-quiz";
        quizzes.put(
                id,
                new Quiz(
                        version,
                        id,
                        text("A quiz"),
                        text("An intro"),
                        5,
                        0.7,
                        behaviour,
                        CreditPolicy.PARTIAL,
                        rules,
                        List.of(sections)));
        return this;
    }

    public Course withForms(String... ids) {
        for (String id : ids) {
            forms.add(new Form(
                    new VersionId(id, UUID.randomUUID()), id, "course", text(id), text(id), List.of("s1", "s2"), 0.5));
        }
        return this;
    }

    /** What stands on the three screens of a lesson; the heading of a screen says its place and language. */
    @SafeVarargs
    public final Course withBlocks(String lesson, List<Lesson.Block>... screens) {
        List<String> ids = List.of("one", "two", "three");
        lessons.put(
                lesson,
                language -> new Lesson(
                        lesson,
                        language,
                        lesson,
                        "",
                        5,
                        List.of(),
                        "",
                        List.of(),
                        false,
                        IntStream.range(0, ids.size())
                                .mapToObj(i -> new Lesson.Screen(
                                        ids.get(i),
                                        "Screen " + ids.get(i) + " in " + language.tag(),
                                        i < screens.length ? screens[i] : List.of()))
                                .toList()));
        return this;
    }

    public Course withItems(Item... more) {
        for (Item item : more) {
            items.put(item.id(), item);
        }
        return this;
    }

    static Text text(String words) {
        return new Text(words, words, words);
    }

    @Override
    public List<TaughtModule> modules() {
        return List.copyOf(live.values());
    }

    @Override
    public Optional<VersionId> live(String unit) {
        return Optional.ofNullable(live.get(unit)).map(TaughtModule::version);
    }

    @Override
    public Optional<TaughtModule> module(UUID version) {
        return Optional.ofNullable(versions.get(version));
    }

    @Override
    public Optional<Lesson> lesson(UUID version, String lesson, Language language) {
        return Optional.ofNullable(lessons.get(lesson)).map(found -> found.apply(language));
    }

    @Override
    public Optional<Quiz> quiz(UUID version, String quiz) {
        return Optional.ofNullable(quizzes.get(quiz));
    }

    @Override
    public List<Form> forms(String family) {
        return forms;
    }

    @Override
    public Optional<Form> form(UUID version) {
        return Optional.empty();
    }

    @Override
    public Optional<Versioned<Item>> item(UUID version, String item) {
        return Optional.ofNullable(items.get(item)).map(found -> new Versioned<>(found, "hash-" + item));
    }

    @Override
    public Optional<Item> itemByHash(String hash) {
        return Optional.empty();
    }
}
