package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_JOINT;
import static org.basira.measurement.internal.db.Tables.ITEM_REPORT;
import static org.basira.measurement.internal.db.Tables.ITEM_TALLY;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basira.measurement.ItemReport;
import org.basira.measurement.ItemReport.InLanguage;
import org.basira.measurement.formula.ItemStatistics;
import org.basira.measurement.formula.JointCounts;
import org.basira.operations.Settings;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the report of an item version from its sums. It is kept as it was made and renewed only when as many further
 * learners were counted as a figure needs: so what is seen before and after one answer is the same.
 */
@Component
public class Reports {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DSLContext sql;
    private final Settings settings;
    private final Clock clock;

    public Reports(DSLContext sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** A version whose report was made when so many were counted; null before the first. */
    private record Due(ItemVersion version, @Nullable Integer shown) {}

    /** Renews the reports that are far enough behind, in a transaction of the caller's. */
    void renew(Collection<ItemVersion> versions) {
        int needed = settings.suppressBelow();
        List<Due> due = sql.select(ITEM_FIGURES.ITEM, ITEM_FIGURES.ITEM_HASH, ITEM_REPORT.COUNTED)
                .from(ITEM_FIGURES)
                .leftJoin(ITEM_REPORT)
                .on(ITEM_REPORT.ITEM.eq(ITEM_FIGURES.ITEM), ITEM_REPORT.ITEM_HASH.eq(ITEM_FIGURES.ITEM_HASH))
                .where(row(ITEM_FIGURES.ITEM, ITEM_FIGURES.ITEM_HASH)
                        .in(versions.stream()
                                .map(each -> row(each.item(), each.hash()))
                                .toList()))
                .groupBy(ITEM_FIGURES.ITEM, ITEM_FIGURES.ITEM_HASH, ITEM_REPORT.COUNTED)
                .having(sum(ITEM_FIGURES.LEARNERS).ge(BigDecimal.valueOf(needed)))
                .and(ITEM_REPORT
                        .COUNTED
                        .isNull()
                        .or(sum(ITEM_FIGURES.COUNTED)
                                .ge(ITEM_REPORT.COUNTED.plus(needed).cast(BigDecimal.class))))
                .orderBy(ITEM_FIGURES.ITEM, ITEM_FIGURES.ITEM_HASH)
                .fetch(row -> new Due(new ItemVersion(row.value1(), row.value2()), row.value3()));
        Instant now = clock.instant();
        due.forEach(each -> renew(each, needed, now));
    }

    /** Asks once more whether it is due, of the very rows the report is made of: others may have counted meanwhile. */
    private void renew(Due due, int needed, Instant now) {
        List<Sums> sums = sums(due.version());
        int counted = sums.stream().mapToInt(Sums::counted).sum();
        int learners = sums.stream().mapToInt(Sums::learners).sum();
        if (learners >= needed && (due.shown() == null || counted - due.shown() >= needed)) {
            keep(due.version(), counted, report(due.version(), sums, needed, now), needed, now);
        }
    }

    /** Never over one that another server made meanwhile and that is not far enough behind. */
    private void keep(ItemVersion version, int counted, ItemReport report, int needed, Instant now) {
        String written = MAPPER.writeValueAsString(report);
        Upsert.raise(
                sql.update(ITEM_REPORT)
                        .set(ITEM_REPORT.COUNTED, counted)
                        .set(ITEM_REPORT.REPORT, written)
                        .set(ITEM_REPORT.SHOWN_AT, now)
                        .where(
                                ITEM_REPORT.ITEM.eq(version.item()),
                                ITEM_REPORT.ITEM_HASH.eq(version.hash()),
                                ITEM_REPORT.COUNTED.le(counted - needed)),
                sql.insertInto(ITEM_REPORT)
                        .set(ITEM_REPORT.ITEM, version.item())
                        .set(ITEM_REPORT.ITEM_HASH, version.hash())
                        .set(ITEM_REPORT.COUNTED, counted)
                        .set(ITEM_REPORT.REPORT, written)
                        .set(ITEM_REPORT.SHOWN_AT, now));
    }

    private record Sums(String language, int answers, int learners, BigDecimal fractions, int counted) {}

    private List<Sums> sums(ItemVersion version) {
        return sql.select(
                        ITEM_FIGURES.LANGUAGE,
                        ITEM_FIGURES.ANSWERS,
                        ITEM_FIGURES.LEARNERS,
                        ITEM_FIGURES.FRACTION_SUM,
                        ITEM_FIGURES.COUNTED)
                .from(ITEM_FIGURES)
                .where(ITEM_FIGURES.ITEM.eq(version.item()), ITEM_FIGURES.ITEM_HASH.eq(version.hash()))
                .fetch(Records.mapping(Sums::new));
    }

    private ItemReport report(ItemVersion version, List<Sums> sums, int needed, Instant now) {
        int learners = sums.stream().mapToInt(Sums::learners).sum();
        double fractions = sums.stream()
                .mapToDouble(each -> each.fractions().doubleValue())
                .sum();
        ItemStatistics beside = ItemStatistics.of(joint(version));
        Map<String, Integer> chosen = tallies(version, AnswerSums.CHOICE);
        Map<Integer, Integer> seconds = new TreeMap<>();
        tallies(version, AnswerSums.TIME).forEach((band, answers) -> seconds.put(Integer.valueOf(band), answers));
        ItemReport whole = new ItemReport(
                sums.stream().mapToInt(Sums::answers).sum(),
                learners,
                fractions / learners,
                beside.standardDeviation(),
                beside.compared(),
                beside.discriminationIndex(),
                beside.discriminativeEfficiency(),
                beside.pointBiserialWithRest(),
                chosen,
                seconds,
                byLanguage(sums, needed),
                now);
        return whole.over(needed);
    }

    private JointCounts joint(ItemVersion version) {
        return JointCounts.of(sql.select(ITEM_JOINT.MARK, ITEM_JOINT.REST, sum(ITEM_JOINT.ATTEMPTS))
                .from(ITEM_JOINT)
                .where(ITEM_JOINT.ITEM.eq(version.item()), ITEM_JOINT.ITEM_HASH.eq(version.hash()))
                .groupBy(ITEM_JOINT.MARK, ITEM_JOINT.REST)
                .fetch(row -> new JointCounts.Cell(
                        row.value1(), row.value2(), row.value3().longValueExact())));
    }

    private Map<String, Integer> tallies(ItemVersion version, String facet) {
        return new TreeMap<>(sql.select(ITEM_TALLY.ENTRY, ITEM_TALLY.ANSWERS)
                .from(ITEM_TALLY)
                .where(
                        ITEM_TALLY.ITEM.eq(version.item()),
                        ITEM_TALLY.ITEM_HASH.eq(version.hash()),
                        ITEM_TALLY.FACET.eq(facet),
                        ITEM_TALLY.ANSWERS.gt(0))
                .fetchMap(ITEM_TALLY.ENTRY, ITEM_TALLY.ANSWERS));
    }

    /** Those with learners enough; where one with too few is left over alone, the smallest of the others goes with it. */
    private static Map<String, InLanguage> byLanguage(List<Sums> sums, int needed) {
        Map<String, Integer> learners = new TreeMap<>();
        sums.forEach(each -> learners.put(each.language(), each.learners()));
        Map<String, InLanguage> shown = new TreeMap<>();
        for (Sums each : sums) {
            if (Suppression.shown(learners, needed).contains(each.language())) {
                shown.put(
                        each.language(),
                        new InLanguage(each.learners(), each.fractions().doubleValue() / each.learners()));
            }
        }
        return shown;
    }

    /** A report as it was kept. */
    public static ItemReport read(String report) {
        return MAPPER.readValue(report, ItemReport.class);
    }
}
