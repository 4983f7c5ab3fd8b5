package org.basira.assessment.internal;

import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.basira.assessment.internal.AttemptStore.AttemptKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds the attempts in which an item was answered, by the index of steps over items: page by page in the order of their
 * keys, so that any number of them takes the memory of one page.
 */
@Repository
public class AnswerScan {

    private final DSLContext sql;

    public AnswerScan(DSLContext sql) {
        this.sql = sql;
    }

    private static Condition about(String item, String hash) {
        return STEP.ITEM.eq(item).and(hash.isEmpty() ? noCondition() : STEP.ITEM_HASH.eq(hash));
    }

    /** The next attempts after one, at most so many. */
    public List<AttemptKey> after(@Nullable AttemptKey last, String item, String hash, int most) {
        return after(last, about(item, hash), most);
    }

    /** The same of attempts in which the item was marked since a time. */
    public List<AttemptKey> markedSince(@Nullable AttemptKey last, String item, String hash, Instant since, int most) {
        Condition marked = org.jooq.impl.DSL.exists(selectOne()
                .from(MARK)
                .where(
                        MARK.LEARNER_ID.eq(STEP.LEARNER_ID),
                        MARK.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                        MARK.SLOT.eq(STEP.SLOT),
                        MARK.SEQ.eq(STEP.SEQ),
                        MARK.MARKED_AT.ge(since)));
        return after(last, about(item, hash).and(marked), most);
    }

    private List<AttemptKey> after(@Nullable AttemptKey last, Condition which, int most) {
        Condition beyond = last == null
                ? noCondition()
                : STEP.LEARNER_ID
                        .ge(last.learner())
                        .and(STEP.LEARNER_ID.gt(last.learner()).or(STEP.ATTEMPT_ID.gt(last.attempt())));
        return sql.selectDistinct(STEP.LEARNER_ID, STEP.ATTEMPT_ID)
                .from(STEP)
                .where(which, beyond)
                .orderBy(STEP.LEARNER_ID, STEP.ATTEMPT_ID)
                .limit(most)
                .fetch(Records.mapping(AttemptKey::new));
    }

    /** In how many attempts an item was answered. */
    public int attempts(String item, String hash) {
        return sql.fetchCount(
                sql.selectDistinct(STEP.LEARNER_ID, STEP.ATTEMPT_ID).from(STEP).where(about(item, hash)));
    }

    /** Each version of an item that was answered, with how many learners did. */
    public Map<String, Integer> learnersByVersion(String item) {
        return sql.select(STEP.ITEM_HASH, countDistinct(STEP.LEARNER_ID))
                .from(STEP)
                .where(STEP.ITEM.eq(item))
                .groupBy(STEP.ITEM_HASH)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
