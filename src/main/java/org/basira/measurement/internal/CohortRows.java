package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.REPORT_QUALITY;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.basira.measurement.internal.db.Tables.TWIN_COUNT;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.basira.measurement.formula.Equating;
import org.basira.measurement.formula.Moments;
import org.basira.measurement.formula.Ratings;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads the figures of the learners of a cohort, for sums only. */
public final class CohortRows {

    private final DSLContext sql;

    public CohortRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What one learner judged of one kind of post in a form; one side of the ratings is empty. */
    public record Judged(
            UUID learner,
            Occasion occasion,
            String form,
            String kind,
            boolean over,
            String language,
            Ratings ratings) {}

    /** What one learner caught of one signal. */
    public record Signal(UUID learner, Occasion occasion, String signal, int caught, int missed) {}

    /** What one learner said of one member of an identity set. */
    public record Twin(UUID learner, String set, String member, boolean over, int saidOver, int saidLawful) {}

    public List<Judged> judged(Collection<UUID> learners, List<Occasion> occasions) {
        return sql.selectFrom(RECOGNITION)
                .where(RECOGNITION.LEARNER_ID.in(learners), RECOGNITION.OCCASION.in(names(occasions)))
                .orderBy(RECOGNITION.LEARNER_ID)
                .fetch(row -> {
                    List<Integer> counts = RatingColumns.counts(row);
                    boolean over = row.get(RECOGNITION.OVER_LINE);
                    return new Judged(
                            row.get(RECOGNITION.LEARNER_ID),
                            Occasion.valueOf(row.get(RECOGNITION.OCCASION)),
                            row.get(RECOGNITION.FORM),
                            row.get(RECOGNITION.KIND),
                            over,
                            row.get(RECOGNITION.LANGUAGE),
                            over
                                    ? new Ratings(counts, Ratings.NONE.lawful())
                                    : new Ratings(Ratings.NONE.over(), counts));
                });
    }

    public List<Signal> signals(Collection<UUID> learners, List<Occasion> occasions) {
        return sql.select(
                        SIGNAL_COUNT.LEARNER_ID,
                        SIGNAL_COUNT.OCCASION.convertFrom(Occasion::valueOf),
                        SIGNAL_COUNT.SIGNAL,
                        SIGNAL_COUNT.CAUGHT,
                        SIGNAL_COUNT.MISSED)
                .from(SIGNAL_COUNT)
                .where(SIGNAL_COUNT.LEARNER_ID.in(learners), SIGNAL_COUNT.OCCASION.in(names(occasions)))
                .fetch(Records.mapping(Signal::new));
    }

    public List<Twin> twins(Collection<UUID> learners) {
        return sql.select(
                        TWIN_COUNT.LEARNER_ID,
                        TWIN_COUNT.IDENTITY_SET,
                        TWIN_COUNT.MEMBER,
                        TWIN_COUNT.OVER_LINE,
                        TWIN_COUNT.SAID_OVER,
                        TWIN_COUNT.SAID_LAWFUL)
                .from(TWIN_COUNT)
                .where(TWIN_COUNT.LEARNER_ID.in(learners))
                .orderBy(TWIN_COUNT.IDENTITY_SET, TWIN_COUNT.MEMBER)
                .fetch(Records.mapping(Twin::new));
    }

    /** Which of these learners are counted, by occasion. */
    public Map<Occasion, Set<UUID>> counted(Collection<UUID> learners, List<Occasion> occasions) {
        Map<Occasion, Set<UUID>> counted = new EnumMap<>(Occasion.class);
        sql.selectDistinct(RECOGNITION.LEARNER_ID, RECOGNITION.OCCASION)
                .from(RECOGNITION)
                .where(RECOGNITION.LEARNER_ID.in(learners), RECOGNITION.OCCASION.in(names(occasions)))
                .forEach(row -> counted.computeIfAbsent(Occasion.valueOf(row.value2()), key -> new HashSet<>())
                        .add(row.value1()));
        return counted;
    }

    /** Which of these learners are counted at an occasion, by the language posts were shown in. */
    public Map<String, Set<UUID>> countedByLanguage(Collection<UUID> learners, Occasion occasion) {
        Map<String, Set<UUID>> counted = new TreeMap<>();
        sql.selectDistinct(RECOGNITION.LANGUAGE, RECOGNITION.LEARNER_ID)
                .from(RECOGNITION)
                .where(RECOGNITION.LEARNER_ID.in(learners), RECOGNITION.OCCASION.eq(occasion.name()))
                .forEach(row -> counted.computeIfAbsent(row.value1(), key -> new HashSet<>())
                        .add(row.value2()));
        return counted;
    }

    /** Which of these learners judged a post of an identity set. */
    public Set<UUID> countedForTwins(Collection<UUID> learners) {
        return new HashSet<>(sql.selectDistinct(TWIN_COUNT.LEARNER_ID)
                .from(TWIN_COUNT)
                .where(TWIN_COUNT.LEARNER_ID.in(learners))
                .fetch(TWIN_COUNT.LEARNER_ID));
    }

    /** What these learners' practice cases say of their reports. */
    public List<ReportSums.Row> reports(Collection<UUID> learners) {
        return sql.select(
                        REPORT_QUALITY.LEARNER_ID,
                        REPORT_QUALITY.BEFORE_LESSONS,
                        REPORT_QUALITY.MEASURE,
                        REPORT_QUALITY.ANSWERS,
                        REPORT_QUALITY.CREDIT.convertFrom(BigDecimal::doubleValue))
                .from(REPORT_QUALITY)
                .where(REPORT_QUALITY.LEARNER_ID.in(learners), REPORT_QUALITY.ANSWERS.gt(0))
                .orderBy(REPORT_QUALITY.LEARNER_ID)
                .fetch(Records.mapping(ReportSums.Row::new));
    }

    /** Which of these learners did practice cases both before and after the lessons on reporting. */
    public Set<UUID> reportedTwice(Collection<UUID> learners) {
        Map<UUID, Set<Boolean>> times = new HashMap<>();
        sql.selectDistinct(REPORT_QUALITY.LEARNER_ID, REPORT_QUALITY.BEFORE_LESSONS)
                .from(REPORT_QUALITY)
                .where(REPORT_QUALITY.LEARNER_ID.in(learners), REPORT_QUALITY.ANSWERS.gt(0))
                .forEach(row -> times.computeIfAbsent(row.value1(), key -> new HashSet<>())
                        .add(row.value2()));
        times.values().removeIf(each -> each.size() < 2);
        return times.keySet();
    }

    /** How much easier one form is than another, of all who got it by lot before the course. */
    public Equating equating() {
        Map<String, Moments> groups = new HashMap<>();
        sql.selectFrom(FORM_FIGURES)
                .where(FORM_FIGURES.OCCASION.eq(Occasion.BEFORE.name()))
                .forEach(row -> groups.put(row.get(FORM_FIGURES.FORM), MomentColumns.read(row)));
        return Equating.of(groups);
    }

    private static List<String> names(List<Occasion> occasions) {
        return occasions.stream().map(Occasion::name).toList();
    }
}
