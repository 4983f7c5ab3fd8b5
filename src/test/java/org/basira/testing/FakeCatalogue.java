package org.basira.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Lesson;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.content.Versioned;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Text;

/** Items in memory, the same in every version; a test says what else there is. */
public class FakeCatalogue implements Catalogue {

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, List<Text>> hints = new HashMap<>();
    private final Map<String, Item> older = new HashMap<>();
    private final List<TaughtModule> taught = new ArrayList<>();
    private final List<Quiz> quizzes = new ArrayList<>();

    public FakeCatalogue with(Item... more) {
        for (Item item : more) {
            items.put(item.id(), item);
        }
        return this;
    }

    /** Gives a question hints. */
    public FakeCatalogue withHints(Item item, Text... texts) {
        hints.put("hash-" + item.id(), List.of(texts));
        return with(item);
    }

    @Override
    public List<Text> hints(String hash) {
        return hints.getOrDefault(hash, List.of());
    }

    @Override
    public List<String> questions(UUID version, List<String> objectives) {
        return items.values().stream()
                .filter(item -> item instanceof Question && objectives.contains(item.objective()))
                .map(Item::id)
                .sorted()
                .toList();
    }

    /** Publishes a module with a quiz of it. */
    public FakeCatalogue teaches(TaughtModule module, Quiz quiz) {
        taught.add(module);
        quizzes.add(quiz);
        return this;
    }

    /** Another version of an item, known by its hash and drawn by nobody. */
    public FakeCatalogue version(String hash, Item item) {
        older.put(hash, item);
        return this;
    }

    @Override
    public List<TaughtModule> modules() {
        return List.copyOf(taught);
    }

    @Override
    public Optional<VersionId> live(String unit) {
        return taught.stream()
                .filter(module -> module.id().equals(unit))
                .map(TaughtModule::version)
                .findFirst();
    }

    @Override
    public Optional<TaughtModule> module(UUID version) {
        return taught.stream()
                .filter(module -> module.version().id().equals(version))
                .findFirst();
    }

    @Override
    public Optional<Lesson> lesson(UUID version, String lesson, Language language) {
        return Optional.empty();
    }

    @Override
    public Optional<Quiz> quiz(UUID version, String quiz) {
        return quizzes.stream().filter(each -> each.id().equals(quiz)).findFirst();
    }

    @Override
    public List<Form> forms(String family) {
        return List.of();
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
        return Optional.ofNullable(older.get(hash))
                .or(() -> Optional.of(hash)
                        .filter(each -> each.startsWith("hash-"))
                        .map(each -> items.get(each.substring("hash-".length()))));
    }
}
