package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ATTEMPT_QUEUE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** What waits to be counted into shared figures. A row tells of no learner. */
public final class Queues {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    // Of a response with more ids than a row takes, the rest is not tallied.
    private static final int LONGEST = 2_000;

    private final DSLContext sql;

    public Queues(DSLContext sql) {
        this.sql = sql;
    }

    private record Marks(List<AttemptMarked.Mark> marks) {}

    public void add(AnswerRecorded answer) {
        sql.insertInto(ANSWER_QUEUE)
                .set(ANSWER_QUEUE.ID, Ids.next())
                .set(ANSWER_QUEUE.ITEM, answer.item())
                .set(ANSWER_QUEUE.ITEM_HASH, answer.itemHash())
                .set(ANSWER_QUEUE.LANGUAGE, answer.language().tag())
                .set(ANSWER_QUEUE.FIRST_ANSWER, answer.firstAnswer())
                .set(
                        ANSWER_QUEUE.FRACTION,
                        BigDecimal.valueOf(answer.fraction()).setScale(5, RoundingMode.HALF_UP))
                .set(ANSWER_QUEUE.CHOSEN, chosen(answer))
                .set(ANSWER_QUEUE.SECONDS, seconds(answer))
                .set(ANSWER_QUEUE.WEIGHT, answer.weight())
                .set(ANSWER_QUEUE.QUEUED_AT, answer.at())
                .execute();
    }

    static int seconds(AnswerRecorded answer) {
        return (int) Math.min(answer.took().toSeconds(), Integer.MAX_VALUE);
    }

    static String chosen(AnswerRecorded answer) {
        String all = answer.chosen().stream().sorted().collect(Collectors.joining(" "));
        return all.length() <= LONGEST ? all : all.substring(0, all.lastIndexOf(' ', LONGEST));
    }

    public void add(AttemptMarked attempt) {
        sql.insertInto(ATTEMPT_QUEUE)
                .set(ATTEMPT_QUEUE.ID, Ids.next())
                .set(ATTEMPT_QUEUE.TEST, attempt.test())
                .set(ATTEMPT_QUEUE.FORM, attempt.form())
                .set(ATTEMPT_QUEUE.OCCASION, attempt.occasion().name())
                .set(ATTEMPT_QUEUE.LANGUAGE, attempt.language().tag())
                .set(ATTEMPT_QUEUE.FIRST_ATTEMPT, attempt.first())
                .set(ATTEMPT_QUEUE.MARKS, MAPPER.writeValueAsString(new Marks(attempt.marks())))
                .set(ATTEMPT_QUEUE.HITS, attempt.judged().hits())
                .set(ATTEMPT_QUEUE.MISSES, attempt.judged().misses())
                .set(ATTEMPT_QUEUE.FALSE_ALARMS, attempt.judged().falseAlarms())
                .set(ATTEMPT_QUEUE.CORRECT_REJECTIONS, attempt.judged().correctRejections())
                .set(ATTEMPT_QUEUE.WEIGHT, attempt.weight())
                .set(ATTEMPT_QUEUE.QUEUED_AT, attempt.at())
                .execute();
    }

    static List<AttemptMarked.Mark> marks(String json) {
        return MAPPER.readValue(json, Marks.class).marks();
    }
}
