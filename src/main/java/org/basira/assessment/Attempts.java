package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.basira.assessment.internal.Drawing;
import org.basira.assessment.internal.Json;
import org.basira.assessment.internal.Reading;
import org.basira.assessment.internal.Slot;
import org.basira.assessment.internal.Step;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.basira.question.CreditPolicy;
import org.basira.question.Evidence;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Response;
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

    /** With the objective after it: what a refresher is an attempt at. */
    public static final String REFRESHER = "refresh-";

    /** Longest response, as written down. */
    static final int LONGEST = 4_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AttemptStore store;
    private final Catalogue catalogue;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attempts(AttemptStore store, Catalogue catalogue, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.reading = new Reading(catalogue);
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
        return begin(learner, begin, language, Drawing.candidates(quiz), drawing -> drawing.slots(quiz));
    }

    /** Begins a form, or goes on with its open attempt. No feedback before its last answer; nothing to pass. */
    @Transactional
    public UUID startForm(UUID learner, Form form, Occasion occasion, Language language) {
        Begin begin =
                new Begin(form.id(), form.version(), form.id(), occasion, false, CreditPolicy.ALL_OR_NOTHING, null);
        return begin(learner, begin, language, form.specimens(), drawing -> drawing.slots(form));
    }

    /**
     * Begins a refresher of an objective, or goes on with its open one: five items, those not seen yet first and posts before
     * questions, at most two posts over the line; feedback at once, nothing to pass.
     *
     * @param objective of the module, whose items are drawn from its quizzes
     * @throws IllegalArgumentException if no item of the module tests it
     */
    @Transactional
    public UUID startRefresher(UUID learner, TaughtModule module, String objective, Language language) {
        List<String> candidates = module.quizzes().stream()
                .flatMap(quiz -> catalogue.quiz(module.version().id(), quiz).stream())
                .flatMap(quiz -> Drawing.candidates(quiz).stream())
                .distinct()
                .toList();
        Begin begin = new Begin(
                REFRESHER + objective,
                module.version(),
                null,
                Occasion.REFRESHER,
                true,
                CreditPolicy.ALL_OR_NOTHING,
                null);
        return begin(learner, begin, language, candidates, drawing -> drawing.refresher(candidates, objective));
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
                null);
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
                        ? Optional.of(checked(attempt, step, item, now))
                        : reading.review(attempt, slot, item));
    }

    /** A checked answer with its mark; a text that a person reads has none yet. */
    private Reviewed checked(Attempt attempt, Step step, Item item, Instant at) {
        return Marker.byMachine(item)
                ? reading.reviewed(
                        attempt,
                        item,
                        response(step),
                        record(attempt, step, item, at).doubleValue())
                : reading.unmarked(attempt, item, response(step));
    }

    private boolean byMachine(Attempt attempt, Step step) {
        return Marker.byMachine(reading.item(attempt.slot(step.slot())));
    }

    /** Marks a step and tells those who keep the learner's figures. */
    private BigDecimal record(Attempt attempt, Step step, Item item, Instant at) {
        Evidence evidence = Marker.evidence(item, response(step));
        BigDecimal fraction = credit(attempt, evidence);
        store.mark(attempt, step, evidence, fraction, at);
        events.publishEvent(reading.recorded(attempt, step, item, fraction.doubleValue()));
        return fraction;
    }

    private static Response response(Step step) {
        if (step.response() == null) {
            throw new IllegalArgumentException("A step without a response is not marked");
        }
        return step.response();
    }

    /** Ends an attempt all of whose slots are answered. */
    @Transactional
    public FinishResult finish(UUID learner, UUID attempt) {
        Optional<Attempt> found = store.load(learner, attempt);
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

    private FinishResult finish(Attempt attempt) {
        List<Step> answers = IntStream.rangeClosed(1, attempt.slots().size())
                .mapToObj(slot -> attempt.answer(slot).orElseThrow())
                .toList();
        // What a person has to read counts once it is marked.
        Map<Integer, BigDecimal> fractions = new TreeMap<>();
        answers.stream()
                .filter(step -> byMachine(attempt, step))
                .forEach(step -> fractions.put(step.slot(), fraction(attempt, step)));
        BigDecimal mean = fractions.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, fractions.size())), 5, RoundingMode.HALF_UP);
        Boolean passed = (attempt.passFraction() == null || fractions.isEmpty())
                ? null
                : mean.setScale(4, RoundingMode.HALF_UP).compareTo(attempt.passFraction()) >= 0;
        Attempt.Outcome outcome = new Attempt.Outcome(now(), mean, passed);
        if (!store.finish(attempt, outcome)) {
            Attempt again = store.load(attempt.learner(), attempt.id()).orElseThrow();
            return again.outcome() == null ? new FinishResult.Unknown() : finished(again.outcome());
        }
        answers.stream()
                .filter(step -> step.fraction() == null && byMachine(attempt, step))
                .forEach(step -> record(attempt, step, reading.item(attempt.slot(step.slot())), outcome.at()));
        AttemptMarked marked = reading.marked(attempt, fractions, outcome.at());
        events.publishEvent(marked);
        events.publishEvent(new AttemptFinished(
                attempt.learner(),
                attempt.id(),
                attempt.quiz(),
                attempt.version().unit(),
                attempt.version().id(),
                attempt.form(),
                attempt.occasion(),
                mean.doubleValue(),
                passed,
                marked.marks(),
                outcome.at()));
        return finished(outcome);
    }

    /** As marked, or as it is about to be. */
    private BigDecimal fraction(Attempt attempt, Step step) {
        return step.fraction() == null
                ? credit(attempt, Marker.evidence(reading.item(attempt.slot(step.slot())), response(step)))
                : BigDecimal.valueOf(step.fraction());
    }

    private static BigDecimal credit(Attempt attempt, Evidence evidence) {
        return BigDecimal.valueOf(attempt.credit().fraction(evidence)).setScale(5, RoundingMode.HALF_UP);
    }

    private static FinishResult finished(Attempt.Outcome outcome) {
        return new FinishResult.Finished(outcome.fraction().doubleValue(), outcome.passed());
    }

    /** To the microsecond, as the databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
