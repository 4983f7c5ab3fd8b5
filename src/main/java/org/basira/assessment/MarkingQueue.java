package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.Change;
import org.basira.assessment.internal.Corrections;
import org.basira.assessment.internal.Marking;
import org.basira.assessment.internal.MarkingStore;
import org.basira.assessment.internal.Renewal;
import org.basira.assessment.internal.Step;
import org.basira.content.Catalogue;
import org.basira.operations.Audit;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that a person marks, one after the other and blind: a number, the question and what was written, never who wrote
 * it or what else they did. An answer is held by one trainer for half an hour; two never get the same. A mark by hand is
 * appended like any other, and what was passed stays passed.
 */
@Service
@RolesAllowed("TRAINER")
public class MarkingQueue {

    /** How long an answer is kept for who opened it. */
    static final Duration HELD = Duration.ofMinutes(30);

    /** Longest comment, in characters. */
    public static final int LONGEST = 2_000;

    private final MarkingStore queue;
    private final AttemptStore store;
    private final Corrections corrections;
    private final Catalogue catalogue;
    private final Marking marking;
    private final Renewal renewal;
    private final Audit audit;
    private final Clock clock;

    MarkingQueue(
            MarkingStore queue,
            AttemptStore store,
            Corrections corrections,
            Catalogue catalogue,
            Renewal renewal,
            Audit audit,
            Clock clock) {
        this.queue = queue;
        this.store = store;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.marking = new Marking(catalogue);
        this.renewal = renewal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An answer to be marked.
     *
     * @param number to speak of it by; tells nothing of who wrote it or when
     * @param language the question was shown in
     * @param post the question is about, if any
     */
    public record ToMark(
            UUID id, int number, Question.FreeText question, String text, Language language, Optional<Specimen> post) {}

    /**
     * A trainer's turn.
     *
     * @param waiting how many answers wait, those held too
     * @param answer empty where nothing is left that nobody else holds
     */
    public record Turn(int waiting, Optional<ToMark> answer) {}

    public enum Result {
        MARKED,
        /** A criterion has no level yet. */
        INCOMPLETE,
        /** It was held too long, and another has it or has marked it. */
        GONE
    }

    /** The answer a trainer holds, or the next one, which is then held. */
    @Transactional
    public Turn next(UUID trainer) {
        Instant now = now();
        MarkingStore.Desk desk = queue.desk(trainer, now);
        return new Turn(
                desk.waiting(),
                desk.held()
                        .or(() -> queue.claim(trainer, now, now.plus(HELD)))
                        .flatMap(waiting -> queue.written(waiting).flatMap(written -> toMark(waiting, written))));
    }

    private static Optional<Step> step(Attempt attempt, MarkingStore.Waiting waiting) {
        return attempt.steps(waiting.slot()).stream()
                .filter(step -> step.seq() == waiting.seq())
                .findFirst();
    }

    private Optional<ToMark> toMark(MarkingStore.Waiting waiting, MarkingStore.Written written) {
        return question(waiting.hash())
                .filter(question -> written.response() instanceof Response.Written)
                .map(question -> new ToMark(
                        waiting.id(),
                        Math.floorMod(waiting.id().hashCode(), 9_000) + 1_000,
                        question,
                        written.response() instanceof Response.Written(String text) ? text : "",
                        waiting.language(),
                        Optional.ofNullable(question.specimen())
                                .flatMap(id -> catalogue.item(written.version(), id))
                                .map(found -> found.value() instanceof Specimen specimen ? specimen : null)));
    }

    private Optional<Question.FreeText> question(String hash) {
        return catalogue.itemByHash(hash).map(item -> item instanceof Question.FreeText question ? question : null);
    }

    /**
     * Marks an answer by the levels reached: the points of all criteria over those that could be had.
     *
     * @param comment for who wrote it; control characters are left out
     */
    @Transactional
    public Result mark(UUID id, UUID trainer, Map<String, String> levels, String comment) {
        Instant now = now();
        Optional<MarkingStore.Waiting> held = queue.held(id, trainer, now);
        Optional<Question.FreeText> question = held.flatMap(each -> question(each.hash()));
        if (held.isEmpty() || question.isEmpty()) {
            return Result.GONE;
        }
        MarkingStore.Waiting waiting = held.get();
        Attempt attempt =
                store.loadToFinish(waiting.learner(), waiting.attempt()).orElseThrow();
        Step step = step(attempt, waiting).orElseThrow();
        ByHand said = new ByHand(Map.copyOf(levels), cleaned(comment));
        Optional<Marking.Given> given = marking.byHand(attempt, step, said, corrections.now(), now);
        if (given.isEmpty()) {
            return Result.INCOMPLETE;
        }
        renewal.apply(Change.byHand(attempt, step, given.get(), corrections.now(), marking), now);
        queue.marked(id, trainer, now);
        audit.record(trainer, "answer-marked", question.get().id(), "");
        return Result.MARKED;
    }

    private static String cleaned(String comment) {
        String text = comment.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Puts an answer back for another; it comes up again after those that wait now. */
    @Transactional
    public void giveBack(UUID id, UUID trainer) {
        queue.giveBack(id, trainer, now());
    }

    /** The levels of a question, best first, for who marks. */
    public static List<Question.Level> levels(Question.Criterion criterion) {
        return criterion.levels().stream()
                .sorted((one, other) -> Integer.compare(other.points(), one.points()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
