package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ATTEMPT_QUEUE;
import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_JOINT;
import static org.basira.measurement.internal.db.Tables.ITEM_REPORT;
import static org.basira.measurement.internal.db.Tables.ITEM_TALLY;
import static org.basira.measurement.internal.db.Tables.REBUILT;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.basira.measurement.internal.db.Tables.TEST_REPORT;
import static org.basira.measurement.internal.db.Tables.TWIN_COUNT;

import java.time.Clock;
import java.util.List;
import org.basira.measurement.internal.LearnerSums;
import org.basira.measurement.internal.SharedTotals;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all figures anew from what happened: the same as were raised answer by answer, since adding up is all there is to
 * them. Pictures of cohorts stay: they are of their day. While it runs nobody may answer.
 */
@Service
public class Rebuilding {

    private static final List<Table<?>> FIGURES = List.of(
            RECOGNITION,
            SIGNAL_COUNT,
            TWIN_COUNT,
            ANSWER_QUEUE,
            ATTEMPT_QUEUE,
            ITEM_FIGURES,
            ITEM_TALLY,
            ITEM_JOINT,
            FORM_FIGURES,
            ITEM_REPORT,
            TEST_REPORT);

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Rebuilding(DSLContext sql, PlatformTransactionManager transactionManager, Clock clock) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Whether figures were never made from the steps there are; true once, to one caller. */
    public boolean due() {
        return Boolean.TRUE.equals(transactions.execute(status ->
                Upsert.inserted(sql.insertInto(REBUILT).set(REBUILT.ID, 1).set(REBUILT.AT, clock.instant()))));
    }

    /** Forgets that they were made, so that the next start makes them anew. */
    public void forget() {
        transactions.executeWithoutResult(status -> sql.deleteFrom(REBUILT).execute());
    }

    /** Empties all figures; then add everything, the answers of a learner together, and end. */
    public Run begin() {
        transactions.executeWithoutResult(
                status -> FIGURES.forEach(table -> sql.deleteFrom(table).execute()));
        return new Run();
    }

    /** One making anew. Not for several threads. */
    public final class Run {

        private final LearnerSums learners = new LearnerSums();
        private final SharedTotals shared = new SharedTotals();

        private Run() {}

        public void add(AnswerRecorded answer) {
            learners.add(answer);
            shared.add(answer);
        }

        public void add(AttemptMarked attempt) {
            shared.add(attempt);
        }

        /** Writes down what was added of learners; no more may come of them. */
        public void write() {
            transactions.executeWithoutResult(status -> learners.write(sql));
        }

        /** Writes down the rest. */
        public void end() {
            write();
            transactions.executeWithoutResult(status -> shared.write(sql));
        }
    }
}
