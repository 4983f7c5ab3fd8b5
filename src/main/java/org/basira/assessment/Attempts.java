package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.basira.assessment.ActResult.Kept;
import org.basira.assessment.ActResult.Reason;
import org.basira.assessment.ActResult.Refused;
import org.basira.assessment.ActResult.Unchanged;
import org.basira.assessment.internal.ActRules;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.Corrections;
import org.basira.assessment.internal.Drawable;
import org.basira.assessment.internal.Drawing;
import org.basira.assessment.internal.Json;
import org.basira.assessment.internal.Mark;
import org.basira.assessment.internal.Marking;
import org.basira.assessment.internal.MarkingStore;
import org.basira.assessment.internal.Reading;
import org.basira.assessment.internal.Rulings;
import org.basira.assessment.internal.Slot;
import org.basira.assessment.internal.Step;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.VersionId;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to attempts (the idea of attempt, slot and step is Moodle's question engine's).
 *
 * <p><b>Start</b> draws the slots from a random seed and copies in the rules that apply: version, behaviour, credit
 * policy, pass mark. Nothing of that changes afterwards, so an attempt is always shown as it was begun.
 *
 * <p><b>Act</b> appends a step or changes nothing. A step's number is one more than the steps its page had seen, and the
 * primary key (learner, attempt, slot, number) lets only one tab have it: the insert that finds the place taken writes
 * nothing and is told {@code STALE}. The same act sent twice is known by its nonce, which is the step's id; the same
 * answer again makes no step either. So a double click, a lost acknowledgement and a second tab each end with one answer.
 * With immediate behaviour a CHECK is marked at once and final. With deferred behaviour any answer may be changed until
 * the end, and a CHECK is kept as a SAVE, since nothing is shown. A story is saved choice by choice; where feedback comes
 * at once, a choice made is not taken back.
 *
 * <p><b>Finish</b> marks what is not marked yet. One of two finishing tabs wins by the condition of its update. A save
 * that crosses the finish in the same moment may stand after the marked step and does not count.
 *
 * <p>Everything an act does is one transaction on rows of this learner: step, mark, "seen" row, and what the listeners of
 * {@link org.basira.question.AnswerRecorded} raise. Nothing shared is touched, nothing is locked for others.
 * {@code learner} is always the signed-in person's id; an attempt of someone else does not exist.
 */
@Service
@RolesAllowed("LEARNER")
public class Attempts {

    /** Longest response, as written down. */
    static final int LONGEST = 4_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AttemptStore store;
    private final Catalogue catalogue;
    private final Corrections corrections;
    private final MarkingStore queue;
    private final Marking marking;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attempts(
            AttemptStore store,
            Catalogue catalogue,
            Corrections corrections,
            MarkingStore queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.queue = queue;
        this.marking = new Marking(catalogue);
        this.reading = new Reading(catalogue, corrections::now);
        this.events = events;
        this.clock = clock;
    }

    /** Begins a quiz, or goes on with its open attempt in the version that one was begun with. */
    @Transactional
    public UUID start(UUID learner, Quiz quiz, Language language) {
        Begin begin = new Begin(
                quiz.id(),
                quiz.version(),
                null,
                Occasion.PRACTICE,
                quiz.immediate(),
                quiz.credit(),
                AttemptStore.share(quiz.passFraction()));
        Quiz left = drawable(quiz.version()).of(quiz);
        return begin(learner, begin, language, Drawing.candidates(left), drawing -> drawing.slots(left));
    }

    /** Begins a form, or goes on with its open attempt. No feedback before its last answer; nothing to pass. */
    @Transactional
    public UUID startForm(UUID learner, Form form, Occasion occasion, Language language) {
        Begin begin =
                new Begin(form.id(), form.version(), form.id(), occasion, false, CreditPolicy.ALL_OR_NOTHING, null);
        Form left = drawable(form.version()).of(form);
        return begin(learner, begin, language, left.specimens(), drawing -> drawing.slots(left));
    }

    /** Leaves withdrawn items out. */
    private Drawable drawable(VersionId version) {
        Rulings rulings = corrections.now();
        return new Drawable(
                id -> catalogue
                        .item(version.id(), id)
                        .filter(item -> rulings.of(id, item.hash()).withdrawn())
                        .isPresent(),
                id -> catalogue
                        .item(version.id(), id)
                        .filter(item -> item.value() instanceof Specimen specimen && specimen.over())
                        .isPresent());
    }

    private record Begin(
            String quiz,
            VersionId version,
            @Nullable String form,
            Occasion occasion,
            boolean immediate,
            CreditPolicy credit,
            @Nullable BigDecimal passFraction) {}

    private UUID begin(
            UUID learner, Begin begin, Language language, List<String> candidates, Function<Drawing, List<Slot>> draw) {
        // One statement tells both what is open and which number comes next: so of two tabs only one can have that
        // number.
        List<AttemptSummary> before = store.summaries(learner, begin.quiz());
        Optional<UUID> open = before.stream()
                .filter(each -> each.finishedAt() == null && each.occasion() == begin.occasion())
                .map(AttemptSummary::attempt)
                .findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        long seed = RANDOM.nextLong();
        Set<String> seen = store.seen(learner, candidates);
        List<Slot> slots = draw.apply(new Drawing(catalogue, begin.version().id(), seen, seed));
        Attempt attempt = new Attempt(
                learner,
                Ids.next(),
                begin.quiz(),
                begin.version(),
                before.isEmpty() ? 1 : before.getFirst().number() + 1,
                begin.form(),
                begin.occasion(),
                language,
                begin.immediate(),
                begin.credit(),
                begin.passFraction(),
                slots.stream()
                        .map(slot -> AttemptStore.share(slot.overShare()))
                        .filter(share -> share != null)
                        .findFirst()
                        .orElse(null),
                seed,
                slots,
                now(),
                null,
                List.of());
        return store.begin(attempt)
                ? attempt.id()
                : store.open(learner, begin.quiz(), begin.occasion()).orElseThrow();
    }

    /** The open attempt of a quiz or form, if there is one. */
    @Transactional(readOnly = true)
    public Optional<UUID> open(UUID learner, String quiz) {
        return store.open(learner, quiz, null);
    }

    /** The attempts at a quiz or form, newest first. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> of(UUID learner, String quiz) {
        return store.summaries(learner, quiz);
    }

    /** One slot to show, counted from 1. Empty where attempt or slot are not there or not of this learner. */
    @Transactional(readOnly = true)
    public Optional<AttemptPage> page(UUID learner, UUID attempt, int slot) {
        return store.load(learner, attempt).filter(found -> found.has(slot)).map(found -> reading.page(found, slot));
    }

    /** What a finished attempt came to. Empty while it is open, and where it is not of this learner. */
    @Transactional(readOnly = true)
    public Optional<AttemptResult> result(UUID learner, UUID attempt) {
        return store.load(learner, attempt).flatMap(reading::result);
    }

    /** Does something in a slot. When this returns {@code Kept}, it is on disk. */
    @Transactional
    public ActResult act(UUID learner, UUID attempt, int slot, Act act) {
        if (act.response() != null && Json.write(act.response()).length() > LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        Optional<Attempt> found = store.load(learner, attempt, slot).filter(each -> each.has(slot));
        if (found.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        Attempt open = found.get();
        Act meant = ActRules.meant(open, act);
        Item item = reading.item(open.slot(slot));
        return settled(open, slot, item, meant)
                .or(() -> ActRules.refused(open, slot, item, meant).map(Refused::new))
                .orElseGet(() -> append(open, slot, item, meant));
    }

    /** The answer to an act that needs no step. */
    private Optional<ActResult> settled(Attempt attempt, int slot, Item item, Act act) {
        return ActRules.settled(attempt, slot, act)
                ? Optional.of(new Unchanged(attempt.stepCount(slot), reading.review(attempt, slot, item)))
                : Optional.empty();
    }

    private ActResult append(Attempt attempt, int slot, Item item, Act act) {
        Instant now = now();
        boolean first = act.kind() != Act.Kind.LOOK
                && attempt.answer(slot).isEmpty()
                && !attempt.slot(slot).seenBefore()
                && store.see(attempt.learner(), attempt.slot(slot).item(), now);
        boolean seenBefore = act.kind() == Act.Kind.LOOK
                ? attempt.slot(slot).seenBefore()
                : attempt.answer(slot).map(Step::seenBefore).orElse(!first);
        Step step = new Step(
                slot,
                act.stepsSeen() + 1,
                act.nonce(),
                act.kind(),
                act.response(),
                seenBefore,
                act.shown(),
                act.shownAt(),
                now,
                List.of());
        boolean looked = attempt.lookedCloser(slot) || act.kind() == Act.Kind.LOOK;
        if (!store.append(attempt, step, looked, act.kind() == Act.Kind.CHECK)) {
            if (first) {
                store.unsee(attempt.learner(), attempt.slot(slot).item());
            }
            Attempt again = store.load(attempt.learner(), attempt.id(), slot).orElseThrow();
            return settled(again, slot, item, act).orElse(new Refused(Reason.STALE));
        }
        return new Kept(
                step.seq(),
                act.kind() == Act.Kind.CHECK
                        ? reading.review(checked(attempt, step, item, now), slot, item)
                        : reading.review(attempt, slot, item));
    }

    /** The attempt with a step that is marked now; a text that a person reads waits for its mark. */
    private Attempt checked(Attempt attempt, Step step, Item item, Instant at) {
        if (!Marker.byMachine(item)) {
            queue.queue(attempt, step, at);
            return attempt.with(step);
        }
        Marking.Given given = marking.mark(attempt, step, corrections.now(), at);
        record(attempt, step, given);
        return attempt.with(step.with(given.mark()));
    }

    /** Keeps the first mark of a step and tells those who keep the learner's figures. */
    private void record(Attempt attempt, Step step, Marking.Given given) {
        store.mark(attempt, step, given.mark(), given.evidence());
        reading.measured(attempt, step, given.mark(), 1).ifPresent(events::publishEvent);
    }

    /** Ends an attempt all of whose slots are answered; one whose item is withdrawn needs no answer. */
    @Transactional
    public FinishResult finish(UUID learner, UUID attempt) {
        Optional<Attempt> found = store.loadToFinish(learner, attempt);
        if (found.isEmpty()) {
            return new FinishResult.Unknown();
        }
        Attempt open = found.get();
        if (open.outcome() != null) {
            return finished(open.outcome());
        }
        List<Integer> unanswered = reading.open(open);
        return unanswered.isEmpty() ? finish(open) : new FinishResult.StillOpen(unanswered);
    }

    private boolean byMachine(Attempt attempt, Step step) {
        return Marker.byMachine(reading.item(attempt.slot(step.slot())));
    }

    /** What a person has to read is queued, and counts once it is marked. */
    private void forPeople(Attempt attempt, Instant at) {
        IntStream.rangeClosed(1, attempt.slots().size())
                .mapToObj(attempt::answer)
                .flatMap(Optional::stream)
                .filter(step -> step.mark() == null && !byMachine(attempt, step))
                .forEach(step -> queue.queue(attempt, step, at));
    }

    private FinishResult finish(Attempt attempt) {
        Instant now = now();
        Rulings rulings = corrections.now();
        Map<Integer, Mark> marks = Marking.marks(attempt);
        Map<Step, Marking.Given> given = new LinkedHashMap<>();
        IntStream.rangeClosed(1, attempt.slots().size())
                .mapToObj(attempt::answer)
                .flatMap(Optional::stream)
                .filter(step -> !marks.containsKey(step.slot()) && byMachine(attempt, step))
                .forEach(step -> given.put(step, marking.mark(attempt, step, rulings, now)));
        given.forEach((step, each) -> marks.put(step.slot(), each.mark()));
        Attempt.Outcome outcome = marking.outcome(attempt, marks, rulings, now);
        if (!store.finish(attempt, outcome)) {
            Attempt again = store.load(attempt.learner(), attempt.id()).orElseThrow();
            return again.outcome() == null ? new FinishResult.Unknown() : finished(again.outcome());
        }
        given.forEach((step, each) -> record(attempt, step, each));
        forPeople(attempt, now);
        events.publishEvent(reading.marked(attempt, marks, now, 1));
        events.publishEvent(new AttemptFinished(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.version().unit(),
                attempt.version().id(),
                attempt.form(),
                attempt.occasion(),
                outcome.fraction().doubleValue(),
                outcome.passed(),
                outcome.at()));
        return finished(outcome);
    }

    private static FinishResult finished(Attempt.Outcome outcome) {
        return new FinishResult.Finished(outcome.fraction().doubleValue(), outcome.passed());
    }

    /** To the microsecond, as the databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
