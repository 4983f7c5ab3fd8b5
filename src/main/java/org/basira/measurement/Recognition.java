package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.REPORT_QUALITY;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.basira.measurement.internal.db.Tables.TWIN_COUNT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.internal.Queues;
import org.basira.measurement.internal.RatingColumns;
import org.basira.measurement.internal.ReportMeasures;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.basira.question.Specimen;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.TableField;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a learner recognises. Raised in the transaction of the answer, on rows of this learner only; what concerns the
 * figures of all goes as one row into a queue that {@link ItemFigures} empties.
 *
 * <p>Only the first look at a post counts: who sees it again remembers the answer and shows nothing about telling posts
 * apart. An answer taken back ({@link AnswerRecorded#weight} -1) takes away what it had added.
 */
@Service
public class Recognition {

    private final DSLContext sql;
    private final Queues queues;

    public Recognition(DSLContext sql) {
        this.sql = sql;
        this.queues = new Queues(sql);
    }

    /** Raises the learner's figures and queues the answer, with the answer or not at all. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AnswerRecorded answer) {
        AnswerRecorded.Triage triage = answer.triage();
        if (triage != null && answer.firstAnswer()) {
            raise(answer, triage);
            triage.signals().stream().sorted().forEach(signal -> raise(answer, triage, signal));
            Specimen.Identity identity = triage.identity();
            if (identity != null) {
                raise(answer, triage, identity);
            }
        }
        AnswerRecorded.Report report = answer.report();
        if (report != null && answer.firstAnswer()) {
            ReportMeasures.of(report).forEach((measure, credit) -> raise(answer, report.before(), measure, credit));
        }
        queues.add(answer);
    }

    /** Queues the attempt, with its end or not at all. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AttemptMarked attempt) {
        queues.add(attempt);
    }

    private void raise(AnswerRecorded answer, AnswerRecorded.Triage triage) {
        TableField<?, Integer> column = RatingColumns.of(triage.judgedOver(), triage.sureness());
        String form = RatingColumns.form(answer);
        Upsert.raise(
                sql.update(RECOGNITION)
                        .set(column, column.plus(answer.weight()))
                        .where(
                                RECOGNITION.LEARNER_ID.eq(answer.learnerId()),
                                RECOGNITION.OCCASION.eq(answer.occasion().name()),
                                RECOGNITION.FORM.eq(form),
                                RECOGNITION.KIND.eq(triage.genre()),
                                RECOGNITION.OVER_LINE.eq(triage.over()),
                                RECOGNITION.LANGUAGE.eq(answer.language().tag())),
                sql.insertInto(RECOGNITION)
                        .set(RECOGNITION.LEARNER_ID, answer.learnerId())
                        .set(RECOGNITION.OCCASION, answer.occasion().name())
                        .set(RECOGNITION.FORM, form)
                        .set(RECOGNITION.KIND, triage.genre())
                        .set(RECOGNITION.OVER_LINE, triage.over())
                        .set(RECOGNITION.LANGUAGE, answer.language().tag())
                        .set(RatingColumns.only(column, answer.weight())));
    }

    private void raise(AnswerRecorded answer, AnswerRecorded.Triage triage, String signal) {
        TableField<?, Integer> column = triage.judgedOver() ? SIGNAL_COUNT.CAUGHT : SIGNAL_COUNT.MISSED;
        Upsert.raise(
                sql.update(SIGNAL_COUNT)
                        .set(column, column.plus(answer.weight()))
                        .where(
                                SIGNAL_COUNT.LEARNER_ID.eq(answer.learnerId()),
                                SIGNAL_COUNT.OCCASION.eq(answer.occasion().name()),
                                SIGNAL_COUNT.SIGNAL.eq(signal)),
                sql.insertInto(SIGNAL_COUNT)
                        .set(SIGNAL_COUNT.LEARNER_ID, answer.learnerId())
                        .set(SIGNAL_COUNT.OCCASION, answer.occasion().name())
                        .set(SIGNAL_COUNT.SIGNAL, signal)
                        .set(SIGNAL_COUNT.CAUGHT, triage.judgedOver() ? answer.weight() : 0)
                        .set(SIGNAL_COUNT.MISSED, triage.judgedOver() ? 0 : answer.weight()));
    }

    private void raise(AnswerRecorded answer, AnswerRecorded.Triage triage, Specimen.Identity identity) {
        TableField<?, Integer> column = triage.judgedOver() ? TWIN_COUNT.SAID_OVER : TWIN_COUNT.SAID_LAWFUL;
        Upsert.raise(
                sql.update(TWIN_COUNT)
                        .set(column, column.plus(answer.weight()))
                        .where(
                                TWIN_COUNT.LEARNER_ID.eq(answer.learnerId()),
                                TWIN_COUNT.IDENTITY_SET.eq(identity.set()),
                                TWIN_COUNT.MEMBER.eq(identity.member()),
                                TWIN_COUNT.OVER_LINE.eq(triage.over())),
                sql.insertInto(TWIN_COUNT)
                        .set(TWIN_COUNT.LEARNER_ID, answer.learnerId())
                        .set(TWIN_COUNT.IDENTITY_SET, identity.set())
                        .set(TWIN_COUNT.MEMBER, identity.member())
                        .set(TWIN_COUNT.OVER_LINE, triage.over())
                        .set(TWIN_COUNT.SAID_OVER, triage.judgedOver() ? answer.weight() : 0)
                        .set(TWIN_COUNT.SAID_LAWFUL, triage.judgedOver() ? 0 : answer.weight()));
    }

    private void raise(AnswerRecorded answer, boolean before, String measure, BigDecimal credit) {
        BigDecimal change = credit.multiply(BigDecimal.valueOf(answer.weight()));
        Upsert.raise(
                sql.update(REPORT_QUALITY)
                        .set(REPORT_QUALITY.ANSWERS, REPORT_QUALITY.ANSWERS.plus(answer.weight()))
                        .set(REPORT_QUALITY.CREDIT, REPORT_QUALITY.CREDIT.plus(change))
                        .where(
                                REPORT_QUALITY.LEARNER_ID.eq(answer.learnerId()),
                                REPORT_QUALITY.BEFORE_LESSONS.eq(before),
                                REPORT_QUALITY.MEASURE.eq(measure)),
                sql.insertInto(REPORT_QUALITY)
                        .set(REPORT_QUALITY.LEARNER_ID, answer.learnerId())
                        .set(REPORT_QUALITY.BEFORE_LESSONS, before)
                        .set(REPORT_QUALITY.MEASURE, measure)
                        .set(REPORT_QUALITY.ANSWERS, answer.weight())
                        .set(REPORT_QUALITY.CREDIT, change));
    }

    private record Judged(String occasion, String kind, boolean over, List<Integer> counts) {}

    private record Signal(String occasion, String signal, int caught, int missed) {}

    /** The figures of the signed-in learner; one statement. */
    @RolesAllowed("LEARNER")
    @Transactional(readOnly = true)
    public Figures of(UUID learner) {
        var judged = multiset(select(RECOGNITION.OCCASION, RECOGNITION.KIND, RECOGNITION.OVER_LINE)
                        .select(RatingColumns.ALL)
                        .from(RECOGNITION)
                        .where(RECOGNITION.LEARNER_ID.eq(learner))
                        .orderBy(RECOGNITION.OCCASION, RECOGNITION.KIND))
                .convertFrom(rows -> rows.map(row -> new Judged(
                        row.get(RECOGNITION.OCCASION),
                        row.get(RECOGNITION.KIND),
                        row.get(RECOGNITION.OVER_LINE),
                        RatingColumns.counts(row))));
        var signals = multiset(
                        select(SIGNAL_COUNT.OCCASION, SIGNAL_COUNT.SIGNAL, SIGNAL_COUNT.CAUGHT, SIGNAL_COUNT.MISSED)
                                .from(SIGNAL_COUNT)
                                .where(SIGNAL_COUNT.LEARNER_ID.eq(learner))
                                .orderBy(SIGNAL_COUNT.OCCASION, SIGNAL_COUNT.SIGNAL))
                .convertFrom(rows -> rows.map(Records.mapping(Signal::new)));
        var reports = multiset(select(
                                REPORT_QUALITY.BEFORE_LESSONS,
                                REPORT_QUALITY.MEASURE,
                                REPORT_QUALITY.ANSWERS,
                                REPORT_QUALITY.CREDIT)
                        .from(REPORT_QUALITY)
                        .where(REPORT_QUALITY.LEARNER_ID.eq(learner), REPORT_QUALITY.ANSWERS.gt(0)))
                .convertFrom(rows -> rows.map(Records.mapping(Reported::new)));
        return sql.select(judged, signals, reports)
                .fetchSingle(row -> figures(row.value1(), row.value2(), reports(row.value3())));
    }

    private record Reported(boolean before, String measure, int answers, BigDecimal credit) {}

    private static ReportFigures reports(List<Reported> rows) {
        Map<String, ReportFigures.Part> before = new TreeMap<>();
        Map<String, ReportFigures.Part> after = new TreeMap<>();
        rows.forEach(row -> (row.before() ? before : after)
                .put(
                        row.measure(),
                        new ReportFigures.Part(row.answers(), row.credit().doubleValue())));
        return new ReportFigures(before, after);
    }

    private static Figures figures(List<Judged> judged, List<Signal> signals, ReportFigures reports) {
        Map<Occasion, Recognised> occasions = new EnumMap<>(Occasion.class);
        judged.forEach(each -> occasions.merge(
                Occasion.valueOf(each.occasion()),
                Recognised.of(each.kind(), each.over(), each.counts()),
                Recognised::plus));
        signals.forEach(each -> occasions.computeIfPresent(
                Occasion.valueOf(each.occasion()),
                (occasion, seen) -> seen.withSignal(
                        each.signal(), new Figures.Share(each.caught(), each.caught() + each.missed()))));
        return new Figures(occasions, reports);
    }
}
