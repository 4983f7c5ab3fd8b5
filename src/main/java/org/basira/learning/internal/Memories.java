package org.basira.learning.internal;

import static org.basira.learning.internal.db.Tables.MEMORY;
import static org.basira.learning.internal.db.Tables.TRIAL_ANSWER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.assessment.AttemptFinished;
import org.basira.learning.Freshness;
import org.basira.measurement.formula.Fsrs;
import org.basira.measurement.formula.Memory;
import org.basira.measurement.formula.Rating;
import org.basira.operations.Upsert;
import org.basira.question.AttemptMarked;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The memory of each objective a learner has met, and when it is due again. Rows of this learner only. */
@Repository
public class Memories {

    // A mark is numeric(6, 5): one right in all its parts has no less than this.
    private static final double RIGHT = 0.99999;

    private final DSLContext sql;

    public Memories(DSLContext sql) {
        this.sql = sql;
    }

    /** Rates each objective of a finished quiz or refresher by how many of its items were right. */
    public void learnt(AttemptFinished finished) {
        Map<String, List<AttemptMarked.Mark>> objectives = finished.marks().stream()
                .collect(Collectors.groupingBy(AttemptMarked.Mark::objective, TreeMap::new, Collectors.toList()));
        objectives.forEach((objective, marks) -> {
            int right = (int)
                    marks.stream().filter(mark -> mark.fraction() >= RIGHT).count();
            review(finished, objective, Rating.of(right, marks.size()));
        });
    }

    private void review(AttemptFinished finished, String objective, Rating rating) {
        Memory now = sql.select(MEMORY.STABILITY, MEMORY.DIFFICULTY, MEMORY.REVIEWED_AT)
                .from(MEMORY)
                .where(MEMORY.LEARNER_ID.eq(finished.learnerId()), MEMORY.OBJECTIVE.eq(objective))
                .fetchOptional(Records.mapping(Memory::new))
                .map(before -> Fsrs.next(before, rating, finished.at()))
                .orElseGet(() -> Fsrs.first(rating, finished.at()));
        Instant due = Fsrs.due(now).truncatedTo(ChronoUnit.MICROS);
        Upsert.raise(
                sql.update(MEMORY)
                        .set(MEMORY.STABILITY, now.stability())
                        .set(MEMORY.DIFFICULTY, now.difficulty())
                        .set(MEMORY.REVIEWED_AT, now.lastReviewed())
                        .set(MEMORY.DUE_AT, due)
                        .set(MEMORY.REVIEWS, MEMORY.REVIEWS.plus(1))
                        .where(MEMORY.LEARNER_ID.eq(finished.learnerId()), MEMORY.OBJECTIVE.eq(objective)),
                sql.insertInto(MEMORY)
                        .set(MEMORY.LEARNER_ID, finished.learnerId())
                        .set(MEMORY.OBJECTIVE, objective)
                        .set(MEMORY.MODULE, finished.unit())
                        .set(MEMORY.STABILITY, now.stability())
                        .set(MEMORY.DIFFICULTY, now.difficulty())
                        .set(MEMORY.REVIEWED_AT, now.lastReviewed())
                        .set(MEMORY.DUE_AT, due)
                        .set(MEMORY.REVIEWS, 1));
    }

    /**
     * What a learner has met, what is due longest first.
     *
     * @param inTrial whether the learner takes part in a trial, now or before
     */
    public record Met(List<Freshness> objectives, boolean inTrial) {}

    /** All objectives met; one statement. */
    public Met of(UUID learner, Instant now) {
        var objectives = multiset(select(MEMORY.OBJECTIVE, MEMORY.MODULE, MEMORY.DUE_AT)
                        .from(MEMORY)
                        .where(MEMORY.LEARNER_ID.eq(learner))
                        .orderBy(MEMORY.DUE_AT, MEMORY.OBJECTIVE))
                .convertFrom(rows -> rows.map(
                        row -> new Freshness(row.value2(), row.value1(), row.value3(), !now.isBefore(row.value3()))));
        var inTrial = field(exists(selectOne()
                .from(TRIAL_ANSWER)
                .where(TRIAL_ANSWER.LEARNER_ID.eq(learner), TRIAL_ANSWER.CONSENTED.isTrue())));
        return sql.select(objectives, inTrial).fetchSingle(Records.mapping(Met::new));
    }
}
