package org.basira.assessment.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.assessment.SectionKind;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.Versioned;
import org.basira.question.Asking;
import org.basira.question.Behaviour;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Item;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Stratified;
import org.basira.question.Stratified.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Draws the slots of an attempt: the same seed, content and seen items give the same slots. A triage feed first takes
 * what the learner has not seen, exactly so many over the line and so many not, then puts them into an order in which no
 * post stands directly after its twin or after another of its identity set, as far as there is one: it lays a shuffled
 * row post by post, always the first of those that may follow, and shuffles anew where that ends in a clash.
 */
public final class Drawing {

    private static final int TRIES = 100;
    private static final int REFRESHER_SIZE = 5;
    private static final int REFRESHER_OVER = 2;

    private final Catalogue catalogue;
    private final UUID version;
    private final Set<String> seen;
    private final Random random;
    private final long seed;

    public Drawing(Catalogue catalogue, UUID version, Set<String> seen, long seed) {
        this.catalogue = catalogue;
        this.version = version;
        this.seen = seen;
        this.random = new Random(seed);
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    /** All items a quiz may draw. */
    public static List<String> candidates(Catalogue catalogue, Quiz quiz) {
        return quiz.sections().stream()
                .flatMap(section -> candidates(catalogue, quiz.version().id(), section))
                .toList();
    }

    static Stream<String> candidates(Catalogue catalogue, UUID version, Quiz.Section section) {
        return switch (section) {
            case Quiz.Questions questions -> questions.items().stream();
            case Quiz.Pool pool ->
                pool.from().isEmpty() ? catalogue.questions(version, pool.objectives()).stream() : pool.from().stream();
            case Quiz.TriageFeed feed -> feed.from().stream();
            case Quiz.Story story -> story.items().stream();
            case Quiz.Drills drills -> drills.from().stream();
            case Quiz.Desk desk -> desk.items().stream();
        };
    }

    /** What was drawn for a quiz, or why it cannot be. */
    public sealed interface Drawn {}

    public record Slots(List<Slot> slots) implements Drawn {}

    /** A section is to draw more than there is. */
    public record TooSmall(String section) implements Drawn {}

    public Drawn slots(Quiz quiz) {
        List<Slot> slots = new ArrayList<>();
        int tries = quiz.rules().tries() == null ? 0 : quiz.rules().tries();
        for (Quiz.Section section : quiz.sections()) {
            switch (section) {
                case Quiz.Questions(String id, List<String> ids, boolean shuffle) -> {
                    List<String> items = new ArrayList<>(ids);
                    if (shuffle) {
                        Collections.shuffle(items, random);
                    }
                    items.forEach(item -> slots.add(tried(slot(item, id, SectionKind.QUESTIONS, null), quiz, tries)));
                }
                case Quiz.Pool pool -> {
                    List<String> items = draw(pool);
                    if (items.size() != pool.count()) {
                        return new TooSmall(pool.id());
                    }
                    items.forEach(
                            item -> slots.add(tried(slot(item, pool.id(), SectionKind.QUESTIONS, null), quiz, tries)));
                }
                case Quiz.TriageFeed feed -> {
                    List<String> items = draw(feed);
                    if (items.size() != feed.count()) {
                        return new TooSmall(feed.id());
                    }
                    items.forEach(item -> slots.add(slot(item, feed.id(), SectionKind.TRIAGE, feed.overShare())));
                }
                case Quiz.Story(String id, List<String> items) ->
                    items.forEach(item -> slots.add(slot(item, id, SectionKind.STORY, null)));
                case Quiz.Desk(String id, List<String> items) ->
                    items.forEach(item -> slots.add(slot(item, id, SectionKind.DESK, null)));
                case Quiz.Drills drills -> {
                    List<String> items = draw(drills);
                    if (items.size() != drills.count()) {
                        return new TooSmall(drills.id());
                    }
                    SectionKind kind = drills.before() ? SectionKind.DRILL_BEFORE : SectionKind.DRILL;
                    items.forEach(item -> slots.add(slot(item, drills.id(), kind, null)));
                }
            }
        }
        return new Slots(List.copyOf(slots));
    }

    /** In adaptive mode with its tries: those of the quiz, else one more than it has hints. */
    private Slot tried(Slot slot, Quiz quiz, int tries) {
        return quiz.behaviour() == Behaviour.ADAPTIVE
                ? slot.withTries(
                        tries > 0 ? tries : catalogue.hints(slot.hash()).size() + 1)
                : slot;
    }

    /** Unseen ones first, then as shuffled; in the pool's order where it is not shuffled. Nothing where it is too small. */
    private List<String> draw(Quiz.Pool pool) {
        List<String> ids = candidates(catalogue, version, pool).toList();
        List<Candidate> shuffled = new ArrayList<>(
                ids.stream().map(id -> Candidate.of(item(id).value())).toList());
        Collections.shuffle(shuffled, random);
        List<Candidate> preferred = Stream.concat(
                        shuffled.stream().filter(each -> !seen.contains(each.id())),
                        shuffled.stream().filter(each -> seen.contains(each.id())))
                .toList();
        List<String> drawn =
                new ArrayList<>(Stratified.draw(preferred, pool.count(), pool.strata()).orElse(List.of()).stream()
                        .map(Candidate::id)
                        .toList());
        if (pool.shuffle()) {
            Collections.shuffle(drawn, random);
        } else {
            drawn.sort(Comparator.comparingInt(ids::indexOf));
        }
        return drawn;
    }

    public List<Slot> slots(Form form) {
        return apart(form.specimens().stream().map(this::specimen).toList()).stream()
                .map(each -> slot(each.id(), form.id(), SectionKind.TRIAGE, form.overShare()))
                .toList();
    }

    /** Whether a refresher may ask it: a story or a report takes longer than two minutes. */
    static boolean refreshes(Item item) {
        return !(item instanceof Scenario || item instanceof Composed);
    }

    /**
     * Up to {@value #REFRESHER_SIZE} items of an objective: unseen ones first, of those posts before questions, and no more
     * than {@value #REFRESHER_OVER} posts over the line while there are others. Empty where no candidate tests it.
     */
    public List<Slot> refresher(List<String> candidates, String objective) {
        List<Item> pool = new ArrayList<>(candidates.stream()
                .map(id -> item(id).value())
                .filter(item -> item.objective().equals(objective) && refreshes(item))
                .toList());
        Collections.shuffle(pool, random);
        pool.sort(Comparator.comparing((Item item) -> seen.contains(item.id()))
                .thenComparing(item -> !(item instanceof Specimen)));
        List<Item> drawn = new ArrayList<>();
        List<Item> tooMuch = new ArrayList<>();
        int over = 0;
        for (Item item : pool) {
            boolean dangerous = item instanceof Specimen specimen && specimen.over();
            (dangerous && over == REFRESHER_OVER ? tooMuch : drawn).add(item);
            over += dangerous && over < REFRESHER_OVER ? 1 : 0;
        }
        drawn.addAll(tooMuch);
        List<Item> five = new ArrayList<>(drawn.subList(0, Math.min(REFRESHER_SIZE, drawn.size())));
        Collections.shuffle(five, random);
        return five.stream()
                .map(item -> slot(
                        item.id(),
                        objective,
                        item instanceof Specimen ? SectionKind.TRIAGE : SectionKind.QUESTIONS,
                        null))
                .toList();
    }

    private List<String> draw(Quiz.TriageFeed feed) {
        List<Specimen> pool =
                new ArrayList<>(feed.from().stream().map(this::specimen).toList());
        Collections.shuffle(pool, random);
        List<Specimen> drawn = new ArrayList<>(take(pool, true, feed.over()));
        drawn.addAll(take(pool, false, feed.count() - feed.over()));
        Collections.shuffle(drawn, random);
        return (feed.apart() ? apart(drawn) : drawn).stream().map(Specimen::id).toList();
    }

    /** Unseen ones first, so many that need no report and the rest that do; shuffled. Nothing where it is too small. */
    private List<String> draw(Quiz.Drills drills) {
        List<Drill> pool = new ArrayList<>(
                drills.from().stream().map(id -> (Drill) item(id).value()).toList());
        Collections.shuffle(pool, random);
        pool.sort(Comparator.comparing(drill -> seen.contains(drill.id())));
        List<String> drawn = new ArrayList<>(Stream.concat(
                        pool.stream().filter(drill -> !drill.shouldReport()).limit(drills.leave()),
                        pool.stream().filter(Drill::shouldReport).limit(drills.count() - drills.leave()))
                .map(Drill::id)
                .toList());
        // Where cases are withdrawn, others stand in.
        pool.stream()
                .map(Drill::id)
                .filter(id -> !drawn.contains(id))
                .limit(drills.count() - drawn.size())
                .toList()
                .forEach(drawn::add);
        Collections.shuffle(drawn, random);
        return drawn;
    }

    private List<Specimen> take(List<Specimen> pool, boolean over, int count) {
        return Stream.concat(
                        pool.stream().filter(each -> !seen.contains(each.id())),
                        pool.stream().filter(each -> seen.contains(each.id())))
                .filter(each -> each.over() == over)
                .limit(count)
                .toList();
    }

    private List<Specimen> apart(List<Specimen> drawn) {
        List<Specimen> row = drawn;
        for (int round = 0; round < TRIES; round++) {
            List<Specimen> left = new ArrayList<>(drawn);
            Collections.shuffle(left, random);
            row = lay(left);
            if (!clashes(row)) {
                return row;
            }
        }
        return row;
    }

    private static List<Specimen> lay(List<Specimen> left) {
        List<Specimen> row = new ArrayList<>();
        while (!left.isEmpty()) {
            Specimen next = left.stream()
                    .filter(each -> row.isEmpty() || !halves(row.getLast(), each))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            row.add(next);
        }
        return row;
    }

    private static boolean clashes(List<Specimen> row) {
        for (int place = 1; place < row.size(); place++) {
            if (halves(row.get(place - 1), row.get(place))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two posts give each other away. */
    public static boolean halves(Specimen one, Specimen other) {
        if (one.id().equals(other.id())) {
            return false;
        }
        Specimen.@Nullable Identity mine = one.identity();
        Specimen.@Nullable Identity its = other.identity();
        return other.id().equals(one.twin())
                || one.id().equals(other.twin())
                || (mine != null && its != null && mine.set().equals(its.set()));
    }

    private Specimen specimen(String id) {
        if (item(id).value() instanceof Specimen specimen) {
            return specimen;
        }
        throw new IllegalStateException(id + " is no specimen");
    }

    private Versioned<Item> item(String id) {
        return catalogue
                .item(version, id)
                .orElseThrow(() -> new IllegalStateException("No item " + id + " in version " + version));
    }

    private Slot slot(String id, String section, SectionKind kind, @Nullable Double overShare) {
        Versioned<Item> item = item(id);
        return new Slot(
                id,
                item.hash(),
                item.value().kind(),
                section,
                kind,
                Asking.drawOrder(item.value(), random.nextLong()),
                seen.contains(id),
                overShare,
                null);
    }
}
