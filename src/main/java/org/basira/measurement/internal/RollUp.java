package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ATTEMPT_QUEUE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the figures of all learners together, by a job and never by an answer itself: hundreds who answer one item would
 * wait for its row.
 *
 * <p>A run takes up to 500 rows off a queue that no other run holds ({@code for update skip locked}), adds them up, raises
 * the sums in the order of their keys (so that two nodes never wait for each other in a circle) and deletes the rows, all
 * in one transaction: each answer is counted once, a run that dies counts nothing, and any number of nodes may run it.
 * Then {@link Reports} renews what trainers see.
 */
@Component
public class RollUp {

    private static final int BATCH = 500;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final SharedSums sums;
    private final Reports reports;

    public RollUp(DSLContext sql, PlatformTransactionManager transactionManager, Reports reports) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactionManager);
        this.sums = new SharedSums(sql);
        this.reports = reports;
    }

    /** Counts what is queued, a batch at a time, and renews the reports of what it counted. */
    @Scheduled(fixedDelay = 2_000)
    public void run() {
        Set<ItemVersion> counted = new TreeSet<>();
        while (answers(counted) == BATCH) {
            // as long as there is a full batch
        }
        while (attempts(counted) == BATCH) {
            // as long as there is a full batch
        }
        if (!counted.isEmpty()) {
            transactions.executeWithoutResult(status -> reports.renew(counted));
        }
    }

    private int answers(Set<ItemVersion> counted) {
        if (!sql.fetchExists(ANSWER_QUEUE)) {
            return 0;
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            List<QueuedAnswer> taken = sql.select(
                            ANSWER_QUEUE.ID,
                            ANSWER_QUEUE.ITEM,
                            ANSWER_QUEUE.ITEM_HASH,
                            ANSWER_QUEUE.LANGUAGE,
                            ANSWER_QUEUE.FIRST_ANSWER,
                            ANSWER_QUEUE.FRACTION,
                            ANSWER_QUEUE.CHOSEN,
                            ANSWER_QUEUE.SECONDS,
                            ANSWER_QUEUE.WEIGHT)
                    .from(ANSWER_QUEUE)
                    .orderBy(ANSWER_QUEUE.ID)
                    .limit(BATCH)
                    .forUpdate()
                    .skipLocked()
                    .fetch(Records.mapping(QueuedAnswer::new));
            counted.addAll(sums.raise(AnswerSums.of(taken)));
            delete(taken.stream().map(QueuedAnswer::id).toList());
            return taken.size();
        }));
    }

    private void delete(List<UUID> ids) {
        sql.deleteFrom(ANSWER_QUEUE).where(ANSWER_QUEUE.ID.in(ids)).execute();
    }

    private record Queued(UUID id, QueuedAttempt attempt) {}

    private int attempts(Set<ItemVersion> counted) {
        if (!sql.fetchExists(ATTEMPT_QUEUE)) {
            return 0;
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Queued> taken = sql.selectFrom(ATTEMPT_QUEUE)
                    .orderBy(ATTEMPT_QUEUE.ID)
                    .limit(BATCH)
                    .forUpdate()
                    .skipLocked()
                    .fetch(row -> new Queued(
                            row.get(ATTEMPT_QUEUE.ID),
                            new QueuedAttempt(
                                    row.get(ATTEMPT_QUEUE.TEST),
                                    row.get(ATTEMPT_QUEUE.FORM),
                                    Occasion.valueOf(row.get(ATTEMPT_QUEUE.OCCASION)),
                                    row.get(ATTEMPT_QUEUE.LANGUAGE),
                                    row.get(ATTEMPT_QUEUE.FIRST_ATTEMPT),
                                    Queues.marks(row.get(ATTEMPT_QUEUE.MARKS)),
                                    new AttemptMarked.Judged(
                                            row.get(ATTEMPT_QUEUE.HITS),
                                            row.get(ATTEMPT_QUEUE.MISSES),
                                            row.get(ATTEMPT_QUEUE.FALSE_ALARMS),
                                            row.get(ATTEMPT_QUEUE.CORRECT_REJECTIONS)),
                                    row.get(ATTEMPT_QUEUE.WEIGHT))));
            counted.addAll(sums.raise(
                    AttemptSums.of(taken.stream().map(Queued::attempt).toList())));
            sql.deleteFrom(ATTEMPT_QUEUE)
                    .where(ATTEMPT_QUEUE.ID.in(taken.stream().map(Queued::id).toList()))
                    .execute();
            return taken.size();
        }));
    }
}
