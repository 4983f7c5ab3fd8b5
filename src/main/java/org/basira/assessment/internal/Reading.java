package org.basira.assessment.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.AttemptPage.SlotState;
import org.basira.assessment.AttemptPage.TimeLeft;
import org.basira.assessment.AttemptPage.Tried;
import org.basira.assessment.Corrected;
import org.basira.assessment.Reviewed;
import org.basira.assessment.Reviewed.Calibration;
import org.basira.assessment.SectionKind;
import org.basira.assessment.StoryPlace;
import org.basira.content.Catalogue;
import org.basira.content.Quiz.Told;
import org.basira.question.Asking;
import org.basira.question.Behaviour;
import org.basira.question.Behaviour.Check;
import org.basira.question.Composed;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;

/** Makes of a stored attempt what may be seen of it. The key leaves this class only in a {@link Reviewed}. */
public final class Reading {

    private final Catalogue catalogue;
    private final Supplier<Rulings> rulings;

    /** Reads with the rulings there are at each reading. */
    public Reading(Catalogue catalogue, Supplier<Rulings> rulings) {
        this.catalogue = catalogue;
        this.rulings = rulings;
    }

    /** The item of a slot, in the version it was drawn in. */
    public Item item(Slot slot) {
        return catalogue
                .itemByHash(slot.hash())
                .orElseThrow(() -> new IllegalStateException("No snapshot " + slot.hash() + " of " + slot.item()));
    }

    public static boolean showsPost(Item item) {
        return item instanceof Specimen || (item instanceof Question question && question.specimen() != null);
    }

    /** {@code now} is the time of reading. */
    public AttemptPage page(Attempt attempt, int number, Instant now) {
        Slot slot = attempt.slot(number);
        Item item = item(slot);
        Optional<Response> response = attempt.answer(number).map(Step::response);
        List<Integer> open = open(attempt);
        return new AttemptPage(
                attempt.id(),
                attempt.quiz(),
                attempt.version(),
                attempt.occasion(),
                attempt.behaviour(),
                number,
                states(attempt, open),
                slot.sectionKind(),
                sectionStart(attempt, slot),
                (int) inSection(attempt, slot).count(),
                slot.overShare(),
                Asking.ask(item, slot.order(), specimen(attempt, item).orElse(null)),
                item instanceof Scenario scenario
                        ? Optional.of(story(attempt, scenario, response.orElse(null)))
                        : Optional.empty(),
                response,
                review(attempt, number, item, now),
                tried(attempt, number),
                timeLeft(attempt, now),
                attempt.lookedCloser(number),
                attempt.stepCount(number),
                next(open, number),
                attempt.finished(),
                withdrawn(slot),
                slot.sectionKind() == SectionKind.DESK ? queue(attempt) : List.of());
    }

    private List<Text> queue(Attempt attempt) {
        return attempt.slots().stream()
                .map(each -> item(each) instanceof Composed composed ? composed.title() : Text.EMPTY)
                .toList();
    }

    private static Stream<Slot> inSection(Attempt attempt, Slot slot) {
        return attempt.slots().stream().filter(each -> each.section().equals(slot.section()));
    }

    private static int sectionStart(Attempt attempt, Slot slot) {
        return attempt.slots().indexOf(inSection(attempt, slot).findFirst().orElse(slot)) + 1;
    }

    /**
     * The slots that still want an answer: unchecked ones, or where nothing is checked, incomplete ones. One whose item is
     * withdrawn wants none.
     */
    public List<Integer> open(Attempt attempt) {
        if (attempt.finished()) {
            return List.of();
        }
        boolean atOnce = attempt.behaviour().atOnce();
        return IntStream.rangeClosed(1, attempt.slots().size())
                .filter(slot -> withdrawn(attempt.slot(slot)).isEmpty())
                .filter(slot -> atOnce
                        ? !attempt.closed(slot)
                        : attempt.answer(slot)
                                .map(Step::response)
                                .filter(response -> Marker.check(item(attempt.slot(slot)), response)
                                        .isEmpty())
                                .isEmpty())
                .boxed()
                .toList();
    }

    private static List<SlotState> states(Attempt attempt, List<Integer> open) {
        Set<Integer> unanswered = new HashSet<>(open);
        return IntStream.rangeClosed(1, attempt.slots().size())
                .mapToObj(slot -> unanswered.contains(slot) ? SlotState.OPEN : SlotState.ANSWERED)
                .toList();
    }

    private static Optional<Integer> next(List<Integer> open, int slot) {
        return open.stream()
                .filter(each -> each > slot)
                .findFirst()
                .or(() -> open.stream().filter(each -> each != slot).findFirst())
                .or(() -> open.stream().findFirst());
    }

    /** What may be told of a slot now, if anything: it was checked for good, or all is over. */
    public Optional<Reviewed> review(Attempt attempt, int slot, Item item, Instant now) {
        Set<Told> told = told(attempt, now);
        Optional<Step> shown = attempt.finished() ? attempt.answer(slot) : attempt.checked(slot);
        return told.isEmpty()
                ? Optional.empty()
                : shown.filter(step -> step.mark() != null || !Marker.byMachine(item))
                        .flatMap(step -> Optional.ofNullable(step.response())
                                .map(response -> reviewed(attempt, item, step, response, told)));
    }

    /** By the version it is marked by; where that was corrected, with what was told at first. */
    private Reviewed reviewed(Attempt attempt, Item item, Step step, Response response, Set<Told> told) {
        Mark mark = step.mark();
        Slot slot = attempt.slot(step.slot());
        Item by = mark == null || mark.hash().equals(slot.hash())
                ? item
                : catalogue.itemByHash(mark.hash()).orElse(item);
        Optional<Reviewed> before = mark == null || step.marks().size() == 1
                ? Optional.empty()
                : Optional.of(new Reviewed(
                        item,
                        response,
                        step.marks().getFirst().fraction().doubleValue(),
                        about(attempt, item),
                        told,
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty()));
        return new Reviewed(
                by,
                response,
                attempt.fraction(step.slot()),
                about(attempt, by),
                told,
                calibration(attempt, step.slot()),
                mark != null,
                mark == null
                        ? Optional.empty()
                        : rulings.get()
                                .byId(mark.correction())
                                .map(correction ->
                                        new Corrected(correction.kind(), mark.at(), correction.reason(), before)),
                mark == null ? Optional.empty() : Optional.ofNullable(mark.said()));
    }

    private Optional<Specimen> about(Attempt attempt, Item item) {
        return item instanceof Question ? specimen(attempt, item) : Optional.empty();
    }

    /** That the item of a slot is withdrawn now. */
    private Optional<Corrected> withdrawn(Slot slot) {
        Rulings.Ruling ruling = rulings.get().of(slot.item(), slot.hash());
        return ruling.withdrawn() && ruling.correction() != null
                ? Optional.of(new Corrected(
                        ruling.correction().kind(),
                        ruling.correction().at(),
                        ruling.correction().reason(),
                        Optional.empty()))
                : Optional.empty();
    }

    /** What may be told of its answers now. */
    static Set<Told> told(Attempt attempt, Instant now) {
        return attempt.terms().told(attempt.finished(), now);
    }

    private static Optional<Calibration> calibration(Attempt attempt, int slot) {
        Check check =
                attempt.marked(slot).isEmpty() ? null : attempt.marked(slot).getLast();
        return check == null || check.sureness() == null || !attempt.behaviour().asksSureness()
                ? Optional.empty()
                : Optional.of(new Calibration(check.sureness(), Behaviour.mark(check), check.fraction() >= 1));
    }

    /** Wrong checks so far where another try is left, with the hints they brought. */
    private Optional<Tried> tried(Attempt attempt, int slot) {
        List<Check> checks = attempt.checks(slot).isEmpty() ? List.of() : attempt.marked(slot);
        if (attempt.finished() || checks.isEmpty() || attempt.closed(slot)) {
            return Optional.empty();
        }
        List<Text> hints = catalogue.hints(attempt.slot(slot).hash());
        return Optional.of(new Tried(
                checks.getLast().fraction(),
                hints.subList(0, Math.min(hints.size(), checks.size())),
                attempt.behaviour().triesLeft(checks, attempt.tries(slot))));
    }

    private static Optional<TimeLeft> timeLeft(Attempt attempt, Instant now) {
        Instant ends = attempt.terms().ends();
        if (ends == null || attempt.finished()) {
            return Optional.empty();
        }
        Instant at = attempt.time(now);
        Duration left = Duration.between(at, ends);
        return Optional.of(new TimeLeft(
                ends,
                left.isNegative() ? Duration.ZERO : left,
                Duration.ofSeconds(attempt.terms().graceSeconds()),
                attempt.late(at)));
    }

    private StoryPlace story(Attempt attempt, Scenario scenario, @Nullable Response response) {
        List<String> way = response instanceof Response.Walked(List<String> walked) ? walked : List.of();
        return StoryPlace.of(
                scenario, way, attempt.behaviour().atOnce() || attempt.finished(), id -> specimen(attempt, id));
    }

    private Optional<Specimen> specimen(Attempt attempt, Item item) {
        return item instanceof Question question && question.specimen() != null
                ? specimen(attempt, Objects.requireNonNull(question.specimen()))
                : Optional.empty();
    }

    private Optional<Specimen> specimen(Attempt attempt, String id) {
        return catalogue
                .item(attempt.version().id(), id)
                .map(found -> found.value() instanceof Specimen specimen ? specimen : null);
    }
}
