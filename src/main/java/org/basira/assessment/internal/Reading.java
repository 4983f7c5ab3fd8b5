package org.basira.assessment.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.AttemptPage.SlotState;
import org.basira.assessment.AttemptResult;
import org.basira.assessment.AttemptResult.SlotResult;
import org.basira.assessment.Corrected;
import org.basira.assessment.Reviewed;
import org.basira.assessment.StoryPlace;
import org.basira.content.Catalogue;
import org.basira.question.AnswerRecorded;
import org.basira.question.Asking;
import org.basira.question.AttemptMarked;
import org.basira.question.Item;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;

/** Makes of a stored attempt what may be seen of it. The key leaves this class only in a {@link Reviewed}. */
public final class Reading {

    private final Catalogue catalogue;
    private final Supplier<Rulings> rulings;

    public Reading(Catalogue catalogue) {
        this(catalogue, () -> Rulings.NONE);
    }

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

    public AttemptPage page(Attempt attempt, int number) {
        Slot slot = attempt.slot(number);
        Item item = item(slot);
        Optional<Response> response = attempt.answer(number).map(Step::response);
        List<Integer> open = open(attempt);
        return new AttemptPage(
                attempt.id(),
                attempt.quiz(),
                attempt.version(),
                attempt.occasion(),
                attempt.immediate(),
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
                review(attempt, number, item),
                attempt.lookedCloser(number),
                attempt.stepCount(number),
                next(open, number),
                attempt.finished(),
                withdrawn(slot));
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
        return IntStream.rangeClosed(1, attempt.slots().size())
                .filter(slot -> withdrawn(attempt.slot(slot)).isEmpty())
                .filter(slot -> attempt.immediate()
                        ? attempt.checked(slot).isEmpty()
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

    /** The key of a slot, if it may be shown: it was checked, or all is over. */
    public Optional<Reviewed> review(Attempt attempt, int slot, Item item) {
        Optional<Step> shown = attempt.finished() ? attempt.answer(slot) : attempt.checked(slot);
        return shown.flatMap(step -> step.response() == null
                ? Optional.empty()
                : step.mark() == null
                        ? unmarked(attempt, item, step.response())
                        : Optional.of(reviewed(attempt, item, step, step.response(), step.mark())));
    }

    /** Without a mark only what a person has not marked yet. */
    private Optional<Reviewed> unmarked(Attempt attempt, Item item, Response response) {
        return Marker.byMachine(item)
                ? Optional.empty()
                : Optional.of(Reviewed.unmarked(item, response, specimen(attempt, item)));
    }

    /** By the version it is marked by; where that was corrected, with what was told at first. */
    private Reviewed reviewed(Attempt attempt, Item item, Step step, Response response, Mark mark) {
        Slot slot = attempt.slot(step.slot());
        Item marked = mark.hash().equals(slot.hash())
                ? item
                : catalogue.itemByHash(mark.hash()).orElse(item);
        Reviewed now = reviewed(attempt, marked, response, mark.fraction().doubleValue());
        Mark first = step.marks().getFirst();
        Optional<Reviewed> before = first.number() == mark.number()
                ? Optional.empty()
                : Optional.of(reviewed(attempt, item, response, first.fraction().doubleValue()));
        return new Reviewed(
                now.item(),
                response,
                now.fraction(),
                now.specimen(),
                true,
                rulings.get()
                        .byId(mark.correction())
                        .map(correction -> new Corrected(correction.kind(), mark.at(), correction.reason(), before)),
                Optional.ofNullable(mark.said()));
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

    public Reviewed reviewed(Attempt attempt, Item item, Response response, double fraction) {
        return new Reviewed(
                item, response, fraction, item instanceof Question ? specimen(attempt, item) : Optional.empty());
    }

    /**
     * What measuring is told of a marked answer: nothing where its item is withdrawn. A rebuild from the stored steps with
     * their newest marks makes the same of them.
     *
     * @param weight 1 to count it, -1 to take it back
     */
    public Optional<AnswerRecorded> measured(Attempt attempt, Step step, Mark mark, int weight) {
        return mark.treatment() == Mark.Treatment.COUNTED
                ? catalogue
                        .itemByHash(mark.hash())
                        .map(item ->
                                recorded(attempt, step, item, mark.fraction().doubleValue(), weight))
                : Optional.empty();
    }

    /** What measuring is told of an answer. */
    public AnswerRecorded recorded(Attempt attempt, Step step, Item item, double fraction) {
        return recorded(attempt, step, item, fraction, 1);
    }

    private AnswerRecorded recorded(Attempt attempt, Step step, Item item, double fraction, int weight) {
        Slot slot = attempt.slot(step.slot());
        Duration took = Duration.between(step.shownAt(), step.answeredAt());
        return new AnswerRecorded(
                step.id(),
                attempt.learner(),
                slot.item(),
                slot.hash(),
                item.objective(),
                attempt.occasion(),
                attempt.form(),
                step.language(),
                !step.seenBefore(),
                fraction,
                step.response() == null ? Set.of() : step.response().chosen(),
                took.isNegative() ? Duration.ZERO : took,
                item instanceof Specimen specimen && step.response() instanceof Response.Judged judged
                        ? triage(specimen, judged)
                        : null,
                weight,
                step.answeredAt());
    }

    /**
     * What measuring is told of a finished attempt: the marks of its slots in order, without those of withdrawn items.
     *
     * @param marks by slot
     */
    public AttemptMarked marked(Attempt attempt, Map<Integer, Mark> marks, Instant at, int weight) {
        List<AttemptMarked.Mark> counted = new ArrayList<>();
        for (int slot = 1; slot <= attempt.slots().size(); slot++) {
            Mark mark = marks.get(slot);
            if (mark != null && mark.treatment() == Mark.Treatment.COUNTED) {
                counted.add(new AttemptMarked.Mark(
                        attempt.slot(slot).item(),
                        attempt.slot(slot).hash(),
                        mark.fraction().doubleValue()));
            }
        }
        return new AttemptMarked(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.form(),
                attempt.occasion(),
                attempt.language(),
                attempt.number() == 1,
                List.copyOf(counted),
                weight,
                at);
    }

    private static AnswerRecorded.Triage triage(Specimen specimen, Response.Judged judged) {
        return new AnswerRecorded.Triage(
                specimen.genre(),
                specimen.signals(),
                specimen.over(),
                judged.over(),
                judged.sureness(),
                good(specimen, judged),
                specimen.identity());
    }

    private static boolean good(Specimen specimen, Response.Judged judged) {
        Specimen.@Nullable ActJudgement act = specimen.acts().get(judged.act());
        return act != null && act.good();
    }

    public Optional<AttemptResult> result(Attempt attempt) {
        Attempt.@Nullable Outcome outcome = attempt.outcome();
        if (outcome == null) {
            return Optional.empty();
        }
        List<SlotResult> slots = new ArrayList<>();
        for (int number = 1; number <= attempt.slots().size(); number++) {
            Slot slot = attempt.slot(number);
            int place = number;
            // A withdrawn item may have been passed over.
            review(attempt, number, item(slot))
                    .ifPresent(reviewed -> slots.add(new SlotResult(place, slot.sectionKind(), reviewed)));
        }
        return Optional.of(new AttemptResult(
                attempt.id(),
                attempt.quiz(),
                attempt.version(),
                attempt.occasion(),
                outcome.at(),
                outcome.fraction().doubleValue(),
                attempt.passFraction() == null ? null : attempt.passFraction().doubleValue(),
                outcome.passed(),
                List.copyOf(slots),
                triage(slots)));
    }

    private static Optional<AttemptResult.Triage> triage(List<SlotResult> slots) {
        int caught = 0;
        int left = 0;
        List<Specimen> slipped = new ArrayList<>();
        List<Specimen> flagged = new ArrayList<>();
        for (SlotResult slot : slots) {
            if (!withdrawn(slot.reviewed())
                    && slot.reviewed().item() instanceof Specimen specimen
                    && slot.reviewed().response() instanceof Response.Judged judged) {
                if (specimen.over() == judged.over()) {
                    caught += specimen.over() ? 1 : 0;
                    left += specimen.over() ? 0 : 1;
                } else {
                    (specimen.over() ? slipped : flagged).add(specimen);
                }
            }
        }
        return caught + left + slipped.size() + flagged.size() == 0
                ? Optional.empty()
                : Optional.of(new AttemptResult.Triage(caught, left, List.copyOf(slipped), List.copyOf(flagged)));
    }

    private static boolean withdrawn(Reviewed reviewed) {
        return reviewed.corrected()
                .filter(corrected -> corrected.kind().withdraws())
                .isPresent();
    }

    private StoryPlace story(Attempt attempt, Scenario scenario, @Nullable Response response) {
        List<String> way = response instanceof Response.Walked(List<String> walked) ? walked : List.of();
        return StoryPlace.of(scenario, way, attempt.immediate() || attempt.finished(), id -> specimen(attempt, id));
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
