package org.basira.measurement.internal;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.REPORT_QUALITY;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.basira.measurement.internal.db.Tables.TWIN_COUNT;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.basira.measurement.formula.Ratings;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Specimen;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Adds up the own figures of some learners in memory, as answers raise them one by one. */
public final class LearnerSums {

    private final Map<Judged, int[]> judged = new HashMap<>();
    private final Map<Signal, int[]> signals = new HashMap<>();
    private final Map<Twin, int[]> twins = new HashMap<>();

    private final Map<Reported, Sum> reports = new HashMap<>();

    /** What is counted of a learner. */
    private sealed interface Key {
        UUID learner();
    }

    private record Reported(UUID learner, boolean before, String measure) implements Key {}

    private record Sum(int answers, BigDecimal credit) {

        Sum plus(Sum other) {
            return new Sum(answers + other.answers, credit.add(other.credit));
        }
    }

    private record Judged(UUID learner, Occasion occasion, String form, String kind, boolean over, String language)
            implements Key {}

    private record Signal(UUID learner, Occasion occasion, String signal) implements Key {}

    private record Twin(UUID learner, String set, String member, boolean over) implements Key {}

    public void add(AnswerRecorded answer) {
        AnswerRecorded.Report report = answer.report();
        if (report != null && answer.firstAnswer()) {
            BigDecimal weight = BigDecimal.valueOf(answer.weight());
            ReportMeasures.of(report)
                    .forEach((measure, credit) -> reports.merge(
                            new Reported(answer.learnerId(), report.before(), measure),
                            new Sum(answer.weight(), credit.multiply(weight)),
                            Sum::plus));
        }
        AnswerRecorded.Triage triage = answer.triage();
        if (triage == null || !answer.firstAnswer()) {
            return;
        }
        UUID learner = answer.learnerId();
        judged.computeIfAbsent(
                                new Judged(
                                        learner,
                                        answer.occasion(),
                                        RatingColumns.form(answer),
                                        triage.genre(),
                                        triage.over(),
                                        answer.language().tag()),
                                key -> new int[Ratings.LEVELS])[
                        Ratings.rating(triage.judgedOver(), triage.sureness())] +=
                answer.weight();
        int side = triage.judgedOver() ? 0 : 1;
        for (String signal : triage.signals()) {
            signals.computeIfAbsent(new Signal(learner, answer.occasion(), signal), key -> new int[2])[side] +=
                    answer.weight();
        }
        Specimen.Identity identity = triage.identity();
        if (identity != null) {
            twins.computeIfAbsent(
                                    new Twin(learner, identity.set(), identity.member(), triage.over()),
                                    key -> new int[2])[side] +=
                    answer.weight();
        }
    }

    /** Into tables that hold nothing of these learners; then forgets them. */
    public void write(DSLContext sql) {
        insert(
                sql,
                judged,
                (key, counts) -> Stream.concat(
                                Stream.of(
                                        key.learner(),
                                        key.occasion().name(),
                                        key.form(),
                                        key.kind(),
                                        key.over(),
                                        key.language()),
                                Arrays.stream(counts).boxed())
                        .toArray(),
                Stream.concat(
                        Stream.of(
                                RECOGNITION.LEARNER_ID,
                                RECOGNITION.OCCASION,
                                RECOGNITION.FORM,
                                RECOGNITION.KIND,
                                RECOGNITION.OVER_LINE,
                                RECOGNITION.LANGUAGE),
                        RatingColumns.ALL.stream()));
        insert(
                sql,
                signals,
                (key, counts) ->
                        new Object[] {key.learner(), key.occasion().name(), key.signal(), counts[0], counts[1]},
                Stream.of(
                        SIGNAL_COUNT.LEARNER_ID,
                        SIGNAL_COUNT.OCCASION,
                        SIGNAL_COUNT.SIGNAL,
                        SIGNAL_COUNT.CAUGHT,
                        SIGNAL_COUNT.MISSED));
        insert(
                sql,
                twins,
                (key, counts) ->
                        new Object[] {key.learner(), key.set(), key.member(), key.over(), counts[0], counts[1]},
                Stream.of(
                        TWIN_COUNT.LEARNER_ID,
                        TWIN_COUNT.IDENTITY_SET,
                        TWIN_COUNT.MEMBER,
                        TWIN_COUNT.OVER_LINE,
                        TWIN_COUNT.SAID_OVER,
                        TWIN_COUNT.SAID_LAWFUL));
        insert(
                sql,
                reports,
                (key, sum) -> new Object[] {key.learner(), key.before(), key.measure(), sum.answers(), sum.credit()},
                Stream.of(
                        REPORT_QUALITY.LEARNER_ID,
                        REPORT_QUALITY.BEFORE_LESSONS,
                        REPORT_QUALITY.MEASURE,
                        REPORT_QUALITY.ANSWERS,
                        REPORT_QUALITY.CREDIT));
    }

    /**
     * All sums as rows, by one prepared statement whose values go straight to the driver: jOOQ would write out the statement,
     * or make a parameter of each value, anew for each row. In the order of learners, so that rows of one come to stand together.
     */
    private static <K extends Key, V> void insert(
            DSLContext sql, Map<K, V> sums, BiFunction<K, V, Object[]> row, Stream<TableField<?, ?>> columns) {
        if (sums.isEmpty()) {
            return;
        }
        List<TableField<?, ?>> into = columns.toList();
        List<K> keys = sums.keySet().stream().sorted(comparing(Key::learner)).toList();
        String statement = sql.insertInto(into.getFirst().getTable(), into)
                .values(new Object[into.size()])
                .getSQL();
        sql.connection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                for (K key : keys) {
                    Object[] values = row.apply(key, requireNonNull(sums.get(key)));
                    for (int column = 0; column < values.length; column++) {
                        insert.setObject(column + 1, values[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        sums.clear();
    }
}
