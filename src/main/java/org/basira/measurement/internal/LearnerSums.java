package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.REPORT_QUALITY;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.basira.measurement.internal.db.Tables.TWIN_COUNT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.measurement.formula.Ratings;
import org.basira.measurement.internal.db.tables.records.RecognitionRecord;
import org.basira.measurement.internal.db.tables.records.ReportQualityRecord;
import org.basira.measurement.internal.db.tables.records.SignalCountRecord;
import org.basira.measurement.internal.db.tables.records.TwinCountRecord;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Specimen;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Adds up the own figures of some learners in memory, as answers raise them one by one. */
public final class LearnerSums {

    private final Map<Judged, int[]> judged = new HashMap<>();
    private final Map<Signal, int[]> signals = new HashMap<>();
    private final Map<Twin, int[]> twins = new HashMap<>();

    private final Map<Reported, Sum> reports = new HashMap<>();

    private record Reported(UUID learner, boolean before, String measure) {}

    private record Sum(int answers, BigDecimal credit) {

        Sum plus(Sum other) {
            return new Sum(answers + other.answers, credit.add(other.credit));
        }
    }

    private record Judged(UUID learner, Occasion occasion, String form, String kind, boolean over, String language) {}

    private record Signal(UUID learner, Occasion occasion, String signal) {}

    private record Twin(UUID learner, String set, String member, boolean over) {}

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
        List<RecognitionRecord> recognition = new ArrayList<>();
        judged.forEach((key, counts) -> {
            RecognitionRecord row = sql.newRecord(RECOGNITION);
            row.set(RECOGNITION.LEARNER_ID, key.learner());
            row.set(RECOGNITION.OCCASION, key.occasion().name());
            row.set(RECOGNITION.FORM, key.form());
            row.set(RECOGNITION.KIND, key.kind());
            row.set(RECOGNITION.OVER_LINE, key.over());
            row.set(RECOGNITION.LANGUAGE, key.language());
            for (int level = 0; level < Ratings.LEVELS; level++) {
                row.set(RatingColumns.ALL.get(level), counts[level]);
            }
            recognition.add(row);
        });
        List<SignalCountRecord> signal = new ArrayList<>();
        signals.forEach((key, counts) -> {
            SignalCountRecord row = sql.newRecord(SIGNAL_COUNT);
            row.set(SIGNAL_COUNT.LEARNER_ID, key.learner());
            row.set(SIGNAL_COUNT.OCCASION, key.occasion().name());
            row.set(SIGNAL_COUNT.SIGNAL, key.signal());
            row.set(SIGNAL_COUNT.CAUGHT, counts[0]);
            row.set(SIGNAL_COUNT.MISSED, counts[1]);
            signal.add(row);
        });
        List<TwinCountRecord> twin = new ArrayList<>();
        twins.forEach((key, counts) -> {
            TwinCountRecord row = sql.newRecord(TWIN_COUNT);
            row.set(TWIN_COUNT.LEARNER_ID, key.learner());
            row.set(TWIN_COUNT.IDENTITY_SET, key.set());
            row.set(TWIN_COUNT.MEMBER, key.member());
            row.set(TWIN_COUNT.OVER_LINE, key.over());
            row.set(TWIN_COUNT.SAID_OVER, counts[0]);
            row.set(TWIN_COUNT.SAID_LAWFUL, counts[1]);
            twin.add(row);
        });
        List<ReportQualityRecord> quality = new ArrayList<>();
        reports.forEach((key, sum) -> {
            ReportQualityRecord row = sql.newRecord(REPORT_QUALITY);
            row.set(REPORT_QUALITY.LEARNER_ID, key.learner());
            row.set(REPORT_QUALITY.BEFORE_LESSONS, key.before());
            row.set(REPORT_QUALITY.MEASURE, key.measure());
            row.set(REPORT_QUALITY.ANSWERS, sum.answers());
            row.set(REPORT_QUALITY.CREDIT, sum.credit());
            quality.add(row);
        });
        insert(sql, REPORT_QUALITY, quality);
        insert(sql, RECOGNITION, recognition);
        insert(sql, SIGNAL_COUNT, signal);
        insert(sql, TWIN_COUNT, twin);
        judged.clear();
        signals.clear();
        twins.clear();
        reports.clear();
    }

    // One statement for all rows: jOOQ's own batchInsert writes out the statement anew for each.
    private static <R extends TableRecord<R>> void insert(DSLContext sql, Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            sql.batch(sql.insertInto(table, table.fields()).values(new Object[table.fields().length]))
                    .bind(rows.stream().map(TableRecord::intoArray).toArray(Object[][]::new))
                    .execute();
        }
    }
}
