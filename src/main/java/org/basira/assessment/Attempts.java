package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.ActResult.Kept;
import org.basira.assessment.ActResult.Reason;
import org.basira.assessment.ActResult.Refused;
import org.basira.assessment.ActResult.Unchanged;
import org.basira.assessment.internal.ActRules;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.Corrections;
import org.basira.assessment.internal.DraftStore;
import org.basira.assessment.internal.Finishing;
import org.basira.assessment.internal.Json;
import org.basira.assessment.internal.Marking;
import org.basira.assessment.internal.MarkingStore;
import org.basira.assessment.internal.Reading;
import org.basira.assessment.internal.Results;
import org.basira.assessment.internal.Starting;
import org.basira.assessment.internal.Step;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Item;
import org.basira.question.Language;
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
 * <p><b>Behaviour.</b> What a check means and how many there may be says {@link org.basira.question.Behaviour}; a mark
 * holds the credit of its answer alone, so that a regrade touches nothing else. <b>Time.</b> An act after the end and the
 * grace is refused as {@code LATE} and changes nothing; the attempt is then finished with what was saved, by whoever comes
 * first: its page, the next start, or a job ({@link org.basira.assessment.internal.LateAttempts}). What a wrong clock does
 * stands at {@link org.basira.assessment.internal.Terms}.
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

    private final AttemptStore store;
    private final Reading reading;
    private final Results results;
    private final Starting starting;
    private final Finishing finishing;
    private final Clock clock;

    Attempts(
            AttemptStore store,
            Catalogue catalogue,
            Settings settings,
            Corrections corrections,
            MarkingStore queue,
            DraftStore drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reading = new Reading(catalogue, corrections::now);
        this.results = new Results(reading, new Marking(catalogue), corrections::now);
        this.starting = new Starting(store, catalogue, settings, corrections::now);
        this.finishing = new Finishing(store, catalogue, corrections::now, queue, drafts, events);
        this.clock = clock;
    }

    /**
     * Begins a quiz, or goes on with its open attempt in the version that one was begun with. An open one whose time is up
     * is ended first. Refused outside the quiz's dates, when all goes are taken, and where a part cannot be drawn.
     */
    @Transactional
    public StartResult start(UUID learner, Quiz quiz, Language language) {
        endLate(learner, quiz.id());
        return starting.begin(learner, quiz, language, now());
    }

    /** Why a quiz could not be begun now, if so; an open attempt can always be gone on with. */
    @Transactional(readOnly = true)
    public Optional<StartResult.Refused> refusal(UUID learner, Quiz quiz) {
        return starting.refusal(store.summaries(learner, quiz.id()), quiz, now());
    }

    /** Begins a form, or goes on with its open attempt. No feedback before its last answer; nothing to pass. */
    @Transactional
    public UUID startForm(UUID learner, Form form, Occasion occasion, Language language) {
        return starting.begin(learner, form, occasion, language, now());
    }

    /**
     * Begins a refresher of an objective, or goes on with its open one: five items, those not seen yet first and posts before
     * questions, at most two posts over the line; feedback at once, nothing to pass.
     *
     * @param objective of the module, whose items are drawn from its quizzes
     * @return empty where no item tests it, or every one is withdrawn
     */
    @Transactional
    public Optional<UUID> startRefresher(UUID learner, TaughtModule module, String objective, Language language) {
        return starting.begin(learner, module, objective, language, now());
    }

    /**
     * The objectives of a module that no refresher can be drawn for, since every item that tests them is withdrawn. Where no
     * item of the module is withdrawn, which is nearly always, this reads nothing but what is remembered.
     */
    @Transactional(readOnly = true)
    public Set<String> withoutItems(TaughtModule module) {
        return starting.withoutItems(module);
    }

    /** Ends the open attempt at a quiz if its time is up. */
    private void endLate(UUID learner, String quiz) {
        store.openTimed(learner, quiz, now())
                .flatMap(attempt -> store.loadToFinish(learner, attempt))
                .ifPresent(late -> finishing.finish(late, late.time(now())));
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
        return store.load(learner, attempt)
                .filter(found -> found.has(slot))
                .map(found -> reading.page(found, slot, now()));
    }

    /** What a finished attempt came to. Empty while it is open, and where it is not of this learner. */
    @Transactional(readOnly = true)
    public Optional<AttemptResult> result(UUID learner, UUID attempt) {
        return store.load(learner, attempt).flatMap(found -> results.of(found, now()));
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
        Instant now = time(open);
        return settled(open, slot, item, meant, now)
                .or(() -> ActRules.refused(open, slot, item, meant, now).map(Refused::new))
                .orElseGet(() -> append(open, slot, item, meant, now));
    }

    /** The time of an act or of the end: by the clock, and never before a step of the attempt. */
    private Instant time(Attempt attempt) {
        Instant now = attempt.time(now());
        return attempt.terms().ends() == null
                ? now
                : store.lastStepAt(attempt.learner(), attempt.id())
                        .filter(last -> last.isAfter(now))
                        .orElse(now);
    }

    /** The answer to an act that needs no step. */
    private Optional<ActResult> settled(Attempt attempt, int slot, Item item, Act act, Instant now) {
        return ActRules.settled(attempt, slot, act)
                ? Optional.of(new Unchanged(attempt.stepCount(slot), reading.review(attempt, slot, item, now)))
                : Optional.empty();
    }

    private ActResult append(Attempt attempt, int slot, Item item, Act act, Instant now) {
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
                ActRules.sureness(attempt, act),
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
            return settled(again, slot, item, act, now).orElse(new Refused(Reason.STALE));
        }
        Step kept = act.kind() == Act.Kind.CHECK ? finishing.record(attempt, step, item, now) : step;
        return new Kept(step.seq(), reading.review(attempt.with(kept), slot, item, now));
    }

    /** Ends an attempt all of whose slots are answered, or whose time is up: then what is open counts 0. */
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
        Instant now = open.time(now());
        List<Integer> unanswered = reading.open(open);
        return unanswered.isEmpty() || open.over(now)
                ? finishing.finish(open, now).map(Attempts::finished).orElseGet(() -> elsewhere(learner, attempt))
                : new FinishResult.StillOpen(unanswered);
    }

    /** What the attempt came to that another tab, or the clock, finished in the same moment. */
    private FinishResult elsewhere(UUID learner, UUID attempt) {
        return store.load(learner, attempt)
                .map(Attempt::outcome)
                .map(Attempts::finished)
                .orElse(new FinishResult.Unknown());
    }

    private static FinishResult finished(Attempt.Outcome outcome) {
        return new FinishResult.Finished(outcome.fraction().doubleValue(), outcome.passed());
    }

    /** To the microsecond, as the databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
