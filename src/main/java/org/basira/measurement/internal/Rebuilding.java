package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ATTEMPT_QUEUE;
import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_JOINT;
import static org.basira.measurement.internal.db.Tables.ITEM_REPORT;
import static org.basira.measurement.internal.db.Tables.ITEM_TALLY;
import static org.basira.measurement.internal.db.Tables.REBUILT;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.REPORT_QUALITY;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.basira.measurement.internal.db.Tables.TEST_REPORT;
import static org.basira.measurement.internal.db.Tables.TWIN_COUNT;

import java.time.Clock;
import java.util.List;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.basira.question.Remeasuring;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all figures anew from what happened: the same as were raised answer by answer, since adding up is all there is to
 * them. Pictures of cohorts stay: they are of their day. While it runs nobody may answer.
 *
 * <p>That they were made is written down with the last of them and taken back with the first that are emptied: a server
 * that is killed in between makes them anew at its next start.
 */
@Component
public class Rebuilding implements Remeasuring {

    private static final List<Table<?>> FIGURES = List.of(
            RECOGNITION,
            SIGNAL_COUNT,
            TWIN_COUNT,
            REPORT_QUALITY,
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

    @Override
    public boolean due() {
        return !sql.fetchExists(REBUILT);
    }

    @Override
    public void forget() {
        transactions.executeWithoutResult(status -> sql.deleteFrom(REBUILT).execute());
    }

    @Override
    public Run begin() {
        transactions.executeWithoutResult(status -> {
            sql.deleteFrom(REBUILT).execute();
            FIGURES.forEach(table -> sql.deleteFrom(table).execute());
        });
        return new Making();
    }

    private final class Making implements Run {

        private final SharedTotals shared = new SharedTotals();

        @Override
        public Part part() {
            return new Some(shared);
        }

        @Override
        public void end() {
            transactions.executeWithoutResult(status -> {
                shared.write(sql);
                Upsert.inserted(sql.insertInto(REBUILT).set(REBUILT.ID, 1).set(REBUILT.AT, clock.instant()));
            });
        }
    }

    private final class Some implements Part {

        private final LearnerSums learners = new LearnerSums();
        private final SharedTotals own = new SharedTotals();
        private final SharedTotals all;

        Some(SharedTotals all) {
            this.all = all;
        }

        @Override
        public void add(AnswerRecorded answer) {
            learners.add(answer);
            own.add(answer);
        }

        @Override
        public void add(AttemptMarked attempt) {
            own.add(attempt);
        }

        @Override
        public void write() {
            transactions.executeWithoutResult(status -> learners.write(sql));
            synchronized (all) {
                all.add(own);
            }
        }
    }
}
