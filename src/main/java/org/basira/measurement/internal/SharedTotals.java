package org.basira.measurement.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.jooq.DSLContext;

/** Adds up shared figures in memory, as the roll-up does batch by batch: of the size of the content, not of the learners. */
public final class SharedTotals {

    private static final UUID NONE = new UUID(0, 0);

    private final AnswerSums answers = AnswerSums.of(List.of());
    private final AttemptSums attempts = AttemptSums.of(List.of());

    public void add(SharedTotals more) {
        answers.add(more.answers);
        attempts.add(more.attempts);
    }

    public void add(AnswerRecorded answer) {
        answers.add(new QueuedAnswer(
                NONE,
                answer.item(),
                answer.itemHash(),
                answer.language().tag(),
                answer.firstAnswer(),
                BigDecimal.valueOf(answer.fraction()).setScale(5, RoundingMode.HALF_UP),
                Queues.chosen(answer),
                Queues.seconds(answer),
                answer.weight()));
    }

    public void add(AttemptMarked attempt) {
        if (attempt.first()) {
            attempts.add(new QueuedAttempt(
                    attempt.test(),
                    attempt.form(),
                    attempt.occasion(),
                    attempt.language().tag(),
                    true,
                    attempt.marks(),
                    attempt.judged(),
                    attempt.weight()));
        }
    }

    /** Into empty tables. */
    public void write(DSLContext sql) {
        SharedSums sums = new SharedSums(sql);
        sums.raise(answers);
        sums.raise(attempts);
    }
}
