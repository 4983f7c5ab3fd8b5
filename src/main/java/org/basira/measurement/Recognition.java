package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Figures.Share;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a learner recognises: of posts over the line how many were caught, of lawful ones how many were left in peace.
 * Raised in the transaction of the answer, on rows of this learner only; what concerns the figures of all goes as one row
 * into a queue that {@link ItemFigures} empties.
 *
 * <p>Every judgement counts, a repeated one too. The columns {@code caught} and {@code slipped} stand for right and wrong:
 * for a lawful post "caught" is left in peace and "slipped" is flagged.
 */
@Service
public class Recognition {

    private final DSLContext sql;

    public Recognition(DSLContext sql) {
        this.sql = sql;
    }

    /** Raises the learner's figures and queues the answer, with the answer or not at all. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AnswerRecorded answer) {
        if (answer.triage() != null) {
            raise(answer, answer.triage());
        }
        sql.insertInto(ANSWER_QUEUE)
                .set(ANSWER_QUEUE.ID, Ids.next())
                .set(ANSWER_QUEUE.ITEM, answer.item())
                .set(ANSWER_QUEUE.ITEM_HASH, answer.itemHash())
                .set(ANSWER_QUEUE.FIRST_ANSWER, answer.firstAnswer())
                .set(
                        ANSWER_QUEUE.FRACTION,
                        BigDecimal.valueOf(answer.fraction()).setScale(5, RoundingMode.HALF_UP))
                .set(ANSWER_QUEUE.QUEUED_AT, answer.at())
                .execute();
    }

    private void raise(AnswerRecorded answer, AnswerRecorded.Triage triage) {
        int right = triage.over() == triage.judgedOver() ? 1 : 0;
        Upsert.raise(
                sql.update(RECOGNITION)
                        .set(RECOGNITION.CAUGHT, RECOGNITION.CAUGHT.plus(right))
                        .set(RECOGNITION.SLIPPED, RECOGNITION.SLIPPED.plus(1 - right))
                        .where(
                                RECOGNITION.LEARNER_ID.eq(answer.learnerId()),
                                RECOGNITION.OCCASION.eq(answer.occasion().name()),
                                RECOGNITION.KIND.eq(triage.genre()),
                                RECOGNITION.OVER_LINE.eq(triage.over())),
                sql.insertInto(RECOGNITION)
                        .set(RECOGNITION.LEARNER_ID, answer.learnerId())
                        .set(RECOGNITION.OCCASION, answer.occasion().name())
                        .set(RECOGNITION.KIND, triage.genre())
                        .set(RECOGNITION.OVER_LINE, triage.over())
                        .set(RECOGNITION.CAUGHT, right)
                        .set(RECOGNITION.SLIPPED, 1 - right));
    }

    /** The figures of the signed-in learner. */
    @RolesAllowed("LEARNER")
    @Transactional(readOnly = true)
    public Figures of(UUID learner) {
        Map<Occasion, Recognised> occasions = new EnumMap<>(Occasion.class);
        sql.select(
                        RECOGNITION.OCCASION,
                        RECOGNITION.KIND,
                        RECOGNITION.OVER_LINE,
                        RECOGNITION.CAUGHT,
                        RECOGNITION.SLIPPED)
                .from(RECOGNITION)
                .where(RECOGNITION.LEARNER_ID.eq(learner))
                .orderBy(RECOGNITION.OCCASION, RECOGNITION.KIND)
                .forEach(row -> occasions.merge(
                        Occasion.valueOf(row.value1()),
                        recognised(row.value2(), row.value3(), row.value4(), row.value5()),
                        Recognition::sum));
        return new Figures(occasions);
    }

    private static Recognised recognised(String kind, boolean over, int right, int wrong) {
        Share none = new Share(0, 0);
        return over
                ? new Recognised(new Share(right, right + wrong), none, Map.of())
                : new Recognised(none, new Share(right, right + wrong), Map.of(kind, new Share(wrong, right + wrong)));
    }

    private static Recognised sum(Recognised one, Recognised other) {
        Map<String, Share> kinds = new TreeMap<>(one.flaggedByKind());
        kinds.putAll(other.flaggedByKind());
        return new Recognised(
                one.dangerousCaught()
                        .plus(
                                other.dangerousCaught().count(),
                                other.dangerousCaught().of()),
                one.harmlessLeft()
                        .plus(other.harmlessLeft().count(), other.harmlessLeft().of()),
                kinds);
    }
}
