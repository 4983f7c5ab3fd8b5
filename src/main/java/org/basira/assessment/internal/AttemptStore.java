package org.basira.assessment.internal;

import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.SEEN_ITEM;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.Act;
import org.basira.assessment.AttemptSummary;
import org.basira.assessment.internal.db.tables.records.AttemptRecord;
import org.basira.content.VersionId;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Evidence;
import org.basira.question.Language;
import org.basira.question.Response;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The SQL of attempts. All of it is of one learner: {@code learner_id} stands first in each key and each condition. */
@Repository
public class AttemptStore {

    private final DSLContext sql;

    // Never changed after the start, and read with every answer.
    private final Cache<UUID, List<Slot>> slots =
            Caffeine.newBuilder().maximumSize(1_000).build();

    public AttemptStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The attempt with all its steps; empty where it is not there or not of this learner. */
    public Optional<Attempt> load(UUID learner, UUID attempt) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learner), ATTEMPT.ID.eq(attempt))
                .fetchOptional(row -> attempt(row, steps(learner, attempt, noCondition())));
    }

    /** The same, and nobody else finishes or regrades it until the transaction ends. */
    public Optional<Attempt> loadToFinish(UUID learner, UUID attempt) {
        return loadAll(List.of(new AttemptKey(learner, attempt)), true).stream().findFirst();
    }

    /** The attempt with the steps of one slot. */
    public Optional<Attempt> load(UUID learner, UUID attempt, int slot) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learner), ATTEMPT.ID.eq(attempt))
                .fetchOptional(row -> attempt(row, steps(learner, attempt, STEP.SLOT.eq(slot))));
    }

    /** Which attempt. */
    public record AttemptKey(UUID learner, UUID attempt) {}

    /**
     * Many attempts with all their steps, in two statements, in the order of their keys.
     *
     * @param locked whether nobody else may finish or regrade them until the transaction ends
     */
    public List<Attempt> loadAll(Collection<AttemptKey> keys, boolean locked) {
        List<UUID> learners = keys.stream().map(AttemptKey::learner).distinct().toList();
        List<UUID> attempts = keys.stream().map(AttemptKey::attempt).toList();
        var rows = sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.in(learners), ATTEMPT.ID.in(attempts))
                .orderBy(ATTEMPT.LEARNER_ID, ATTEMPT.ID);
        List<AttemptRecord> found = locked ? rows.forUpdate().fetch() : rows.fetch();
        Map<AttemptKey, List<Step>> steps = steps(STEP.LEARNER_ID.in(learners), STEP.ATTEMPT_ID.in(attempts));
        return found.stream()
                .map(row -> attempt(row, steps.getOrDefault(key(row), List.of())))
                .toList();
    }

    /** The next learners with attempts after one, in the order of their ids. */
    List<UUID> learners(@Nullable UUID after, int most) {
        return sql.selectDistinct(ATTEMPT.LEARNER_ID)
                .from(ATTEMPT)
                .where(after == null ? noCondition() : ATTEMPT.LEARNER_ID.gt(after))
                .orderBy(ATTEMPT.LEARNER_ID)
                .limit(most)
                .fetch(ATTEMPT.LEARNER_ID);
    }

    /** All attempts of the learners from one to another, with all their steps, in two statements. */
    List<Attempt> loadBetween(UUID first, UUID last) {
        Map<AttemptKey, List<Step>> steps = steps(STEP.LEARNER_ID.between(first, last), noCondition());
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.between(first, last))
                .orderBy(ATTEMPT.LEARNER_ID, ATTEMPT.ID)
                .fetch(row -> attempt(row, steps.getOrDefault(key(row), List.of())));
    }

    private static AttemptKey key(AttemptRecord row) {
        return new AttemptKey(row.getLearnerId(), row.getId());
    }

    // Two plain statements cost less than one that nests the steps: jOOQ would carry those as JSON.
    private Attempt attempt(AttemptRecord row, List<Step> steps) {
        BigDecimal fraction = row.get(ATTEMPT.FRACTION);
        Instant finishedAt = row.get(ATTEMPT.FINISHED_AT);
        Terms terms = Json.terms(row.get(ATTEMPT.RULES));
        return new Attempt(
                row.get(ATTEMPT.LEARNER_ID),
                row.get(ATTEMPT.ID),
                row.get(ATTEMPT.QUIZ),
                new VersionId(row.get(ATTEMPT.UNIT), row.get(ATTEMPT.VERSION_ID)),
                row.get(ATTEMPT.NUMBER),
                row.get(ATTEMPT.FORM),
                Occasion.valueOf(row.get(ATTEMPT.OCCASION)),
                Language.of(row.get(ATTEMPT.LANGUAGE)).orElse(Language.EN),
                Behaviour.valueOf(row.get(ATTEMPT.BEHAVIOUR)),
                new CreditPolicy(CreditPolicy.Kind.valueOf(row.get(ATTEMPT.CREDIT_POLICY)), terms.wrongChoice()),
                row.get(ATTEMPT.PASS_FRACTION),
                row.get(ATTEMPT.OVER_SHARE),
                terms,
                row.get(ATTEMPT.SEED),
                slots.get(row.get(ATTEMPT.ID), any -> Json.slots(row.get(ATTEMPT.SLOTS))),
                row.get(ATTEMPT.STARTED_AT),
                finishedAt == null ? null : new Attempt.Outcome(finishedAt, fraction, row.get(ATTEMPT.PASSED)),
                steps);
    }

    private List<Step> steps(UUID learner, UUID attempt, Condition which) {
        return steps(STEP.LEARNER_ID.eq(learner), STEP.ATTEMPT_ID.eq(attempt).and(which))
                .getOrDefault(new AttemptKey(learner, attempt), List.of());
    }

    /** Each with its marks, in order, by attempt. */
    private Map<AttemptKey, List<Step>> steps(Condition learners, Condition which) {
        Map<AttemptKey, List<Step>> byAttempt = new HashMap<>();
        Map<Said, Response> read = new HashMap<>();
        sql.select(
                        STEP.LEARNER_ID,
                        STEP.ATTEMPT_ID,
                        STEP.SLOT,
                        STEP.SEQ,
                        STEP.ID,
                        STEP.ACT,
                        STEP.RESPONSE,
                        STEP.RESPONSE_FORMAT,
                        STEP.SURENESS,
                        STEP.SEEN_BEFORE,
                        STEP.LANGUAGE,
                        STEP.SHOWN_AT,
                        STEP.ANSWERED_AT,
                        MARK.NUMBER,
                        MARK.FRACTION,
                        MARK.TREATMENT,
                        MARK.ITEM_HASH,
                        MARK.REASON,
                        MARK.CORRECTION_ID,
                        MARK.BY_HAND,
                        MARK.MARKED_AT)
                .from(STEP)
                .leftJoin(MARK)
                .on(
                        MARK.LEARNER_ID.eq(STEP.LEARNER_ID),
                        MARK.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                        MARK.SLOT.eq(STEP.SLOT),
                        MARK.SEQ.eq(STEP.SEQ))
                .where(learners, which)
                .orderBy(STEP.LEARNER_ID, STEP.ATTEMPT_ID, STEP.SLOT, STEP.SEQ, MARK.NUMBER)
                .forEach(row -> add(
                        byAttempt.computeIfAbsent(
                                new AttemptKey(row.get(STEP.LEARNER_ID), row.get(STEP.ATTEMPT_ID)),
                                any -> new ArrayList<>()),
                        step(row, read)));
        return byAttempt;
    }

    /** A row with a further mark of a step follows that of the mark before. */
    private static void add(List<Step> steps, Step next) {
        Step last = steps.isEmpty() ? null : steps.getLast();
        if (last != null && last.slot() == next.slot() && last.seq() == next.seq()) {
            steps.set(steps.size() - 1, last.with(next.marks().getFirst()));
        } else {
            steps.add(next);
        }
    }

    private record Said(String json, int format) {}

    /** {@code read}: what was read already, since many say the same. */
    private static Step step(Record row, Map<Said, Response> read) {
        String response = row.get(STEP.RESPONSE);
        return new Step(
                row.get(STEP.SLOT),
                row.get(STEP.SEQ),
                row.get(STEP.ID),
                Act.Kind.valueOf(row.get(STEP.ACT)),
                response.isEmpty()
                        ? null
                        : read.computeIfAbsent(
                                new Said(response, row.get(STEP.RESPONSE_FORMAT)),
                                said -> Json.response(said.json(), said.format())),
                Json.sureness(row.get(STEP.SURENESS)),
                row.get(STEP.SEEN_BEFORE),
                Language.of(row.get(STEP.LANGUAGE)).orElse(Language.EN),
                row.get(STEP.SHOWN_AT),
                row.get(STEP.ANSWERED_AT),
                row.get(MARK.NUMBER) == null ? List.of() : List.of(mark(row)));
    }

    private static Mark mark(Record row) {
        return new Mark(
                row.get(MARK.NUMBER),
                row.get(MARK.FRACTION),
                Mark.Treatment.valueOf(row.get(MARK.TREATMENT)),
                row.get(MARK.ITEM_HASH),
                Mark.Cause.of(row.get(MARK.REASON)),
                row.get(MARK.CORRECTION_ID),
                row.get(MARK.BY_HAND).isEmpty() ? null : Json.byHand(row.get(MARK.BY_HAND)),
                row.get(MARK.MARKED_AT));
    }

    /** When the attempt's last step was made, in any slot. */
    public Optional<Instant> lastStepAt(UUID learner, UUID attempt) {
        return sql.select(max(STEP.ANSWERED_AT))
                .from(STEP)
                .where(STEP.LEARNER_ID.eq(learner), STEP.ATTEMPT_ID.eq(attempt))
                .fetchOptional(row -> row.value1());
    }

    /** The open attempt at a quiz nothing is taken for any more. */
    public Optional<UUID> openTimed(UUID learner, String quiz, Instant now) {
        return sql.select(ATTEMPT.ID)
                .from(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learner), ATTEMPT.QUIZ.eq(quiz), ATTEMPT.LATE_AT.lt(now))
                .fetchOptional(ATTEMPT.ID);
    }

    /** Open attempts nothing is taken for any more, those that ended first in front. */
    public List<AttemptKey> late(Instant now, int limit) {
        return sql.select(ATTEMPT.LEARNER_ID, ATTEMPT.ID)
                .from(ATTEMPT)
                .where(ATTEMPT.LATE_AT.lt(now))
                .orderBy(ATTEMPT.LATE_AT)
                .limit(limit)
                .fetch(Records.mapping(AttemptKey::new));
    }

    /** The open attempt of a quiz or form. */
    public Optional<UUID> open(UUID learner, String quiz, @Nullable Occasion occasion) {
        return sql.select(ATTEMPT.ID)
                .from(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learner), ATTEMPT.QUIZ.eq(quiz), ATTEMPT.FINISHED_AT.isNull())
                .and(occasion == null ? noCondition() : ATTEMPT.OCCASION.eq(occasion.name()))
                .orderBy(ATTEMPT.NUMBER.desc())
                .limit(1)
                .fetchOptional(ATTEMPT.ID);
    }

    /** Newest first. */
    public List<AttemptSummary> summaries(UUID learner, String quiz) {
        return sql.select(
                        ATTEMPT.ID,
                        ATTEMPT.NUMBER,
                        ATTEMPT.OCCASION.convertFrom(Occasion::valueOf),
                        ATTEMPT.STARTED_AT,
                        ATTEMPT.FINISHED_AT,
                        ATTEMPT.FRACTION.convertFrom(fraction -> fraction == null ? null : fraction.doubleValue()),
                        ATTEMPT.PASSED)
                .from(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learner), ATTEMPT.QUIZ.eq(quiz))
                .orderBy(ATTEMPT.NUMBER.desc())
                .fetch(Records.mapping(AttemptSummary::new));
    }

    /** Whether it was begun: false where another tab began the attempt of this number first. */
    public boolean begin(Attempt attempt) {
        return Upsert.inserted(sql.insertInto(ATTEMPT)
                .set(ATTEMPT.LEARNER_ID, attempt.learner())
                .set(ATTEMPT.ID, attempt.id())
                .set(ATTEMPT.QUIZ, attempt.quiz())
                .set(ATTEMPT.UNIT, attempt.version().unit())
                .set(ATTEMPT.VERSION_ID, attempt.version().id())
                .set(ATTEMPT.NUMBER, attempt.number())
                .set(ATTEMPT.FORM, attempt.form())
                .set(ATTEMPT.OCCASION, attempt.occasion().name())
                .set(ATTEMPT.LANGUAGE, attempt.language().tag())
                .set(ATTEMPT.BEHAVIOUR, attempt.behaviour().name())
                .set(ATTEMPT.CREDIT_POLICY, attempt.credit().kind().name())
                .set(ATTEMPT.PASS_FRACTION, attempt.passFraction())
                .set(ATTEMPT.OVER_SHARE, attempt.overShare())
                .set(ATTEMPT.RULES, Json.write(attempt.terms()))
                .set(ATTEMPT.LATE_AT, attempt.terms().lateFrom())
                .set(ATTEMPT.SEED, attempt.seed())
                .set(ATTEMPT.SLOTS, Json.write(attempt.slots()))
                .set(ATTEMPT.STARTED_AT, attempt.startedAt()));
    }

    public Set<String> seen(UUID learner, Collection<String> items) {
        return new HashSet<>(sql.select(SEEN_ITEM.ITEM)
                .from(SEEN_ITEM)
                .where(SEEN_ITEM.LEARNER_ID.eq(learner), SEEN_ITEM.ITEM.in(items))
                .fetch(SEEN_ITEM.ITEM));
    }

    /** Remembers that an item was answered; true the first time. */
    public boolean see(UUID learner, String item, Instant at) {
        return Upsert.inserted(sql.insertInto(SEEN_ITEM)
                .set(SEEN_ITEM.LEARNER_ID, learner)
                .set(SEEN_ITEM.ITEM, item)
                .set(SEEN_ITEM.FIRST_SEEN_AT, at));
    }

    /** Takes back what {@link #see} wrote in this transaction. */
    public void unsee(UUID learner, String item) {
        sql.deleteFrom(SEEN_ITEM)
                .where(SEEN_ITEM.LEARNER_ID.eq(learner), SEEN_ITEM.ITEM.eq(item))
                .execute();
    }

    /** Whether the step was appended: false where another has its place. */
    public boolean append(Attempt attempt, Step step, boolean contextOpened, boolean feedbackShown) {
        Slot slot = attempt.slot(step.slot());
        Response response = step.response();
        return Upsert.inserted(sql.insertInto(STEP)
                .set(STEP.LEARNER_ID, attempt.learner())
                .set(STEP.ATTEMPT_ID, attempt.id())
                .set(STEP.SLOT, step.slot())
                .set(STEP.SEQ, step.seq())
                .set(STEP.ID, step.id())
                .set(STEP.ACT, step.act().name())
                .set(STEP.RESPONSE, response == null ? "" : Json.write(response))
                .set(STEP.RESPONSE_FORMAT, Json.FORMAT)
                .set(STEP.ITEM, slot.item())
                .set(STEP.ITEM_HASH, slot.hash())
                .set(STEP.LANGUAGE, step.language().tag())
                .set(STEP.SHOWN_AT, step.shownAt())
                .set(STEP.ANSWERED_AT, step.answeredAt())
                .set(STEP.SURENESS, Json.rating(step.sureness()))
                .set(STEP.OPTION_ORDER, String.join(" ", slot.order()))
                .set(STEP.SEED, attempt.seed())
                .set(STEP.FORM, attempt.form())
                .set(STEP.OVER_SHARE, share(slot.overShare()))
                .set(STEP.SEEN_BEFORE, step.seenBefore())
                .set(STEP.CONTEXT_OPENED, contextOpened)
                .set(STEP.FEEDBACK_SHOWN, feedbackShown));
    }

    /** Appends a mark of a step. */
    public void mark(Attempt attempt, Step step, Mark mark, Evidence evidence) {
        sql.insertInto(MARK)
                .set(MARK.LEARNER_ID, attempt.learner())
                .set(MARK.ATTEMPT_ID, attempt.id())
                .set(MARK.SLOT, step.slot())
                .set(MARK.SEQ, step.seq())
                .set(MARK.NUMBER, mark.number())
                .set(MARK.FRACTION, mark.fraction())
                .set(MARK.TREATMENT, mark.treatment().name())
                .set(MARK.EVIDENCE, Json.write(evidence))
                .set(MARK.ITEM_HASH, mark.hash())
                .set(MARK.REASON, mark.cause().word())
                .set(MARK.CORRECTION_ID, mark.correction())
                .set(MARK.BY_HAND, mark.said() == null ? "" : Json.write(mark.said()))
                .set(MARK.MARKED_AT, mark.at())
                .execute();
    }

    /** Renews what a finished attempt comes to; when it was finished stays. */
    void renew(Attempt attempt, Attempt.Outcome outcome) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.FRACTION, outcome.fraction())
                .set(ATTEMPT.PASSED, outcome.passed())
                .where(ATTEMPT.LEARNER_ID.eq(attempt.learner()), ATTEMPT.ID.eq(attempt.id()))
                .execute();
    }

    /** Whether this finished it: false where it was finished already. */
    public boolean finish(Attempt attempt, Attempt.Outcome outcome) {
        return sql.update(ATTEMPT)
                        .set(ATTEMPT.FINISHED_AT, outcome.at())
                        .set(ATTEMPT.FRACTION, outcome.fraction())
                        .set(ATTEMPT.PASSED, outcome.passed())
                        .setNull(ATTEMPT.LATE_AT)
                        .where(ATTEMPT.LEARNER_ID.eq(attempt.learner()), ATTEMPT.ID.eq(attempt.id()))
                        .and(ATTEMPT.FINISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** A share or fraction with the digits it is stored with. */
    public static @Nullable BigDecimal share(@Nullable Double share) {
        return share == null ? null : BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
