package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ATTEMPT_QUEUE;
import static org.basira.measurement.internal.db.Tables.ITEM_REPORT;
import static org.basira.measurement.internal.db.Tables.TEST_REPORT;
import static org.jooq.impl.DSL.min;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.measurement.internal.FormScales;
import org.basira.measurement.internal.Reports;
import org.basira.operations.Settings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What trainers see of items: over all learners and never by cohort, seconds behind the answers. The sums are raised by
 * {@link org.basira.measurement.internal.RollUp}; what is shown is a report made of them, renewed only when there are as
 * many further learners as a figure needs.
 */
@Service
@RolesAllowed("TRAINER")
public class ItemFigures {

    private final DSLContext sql;
    private final Settings settings;
    private final Clock clock;

    public ItemFigures(DSLContext sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** Up to when everything answered is counted: the lag of the job, not of what is shown. */
    @Transactional(readOnly = true)
    public Instant countedUntil() {
        return Stream.of(
                        sql.select(min(ANSWER_QUEUE.QUEUED_AT))
                                .from(ANSWER_QUEUE)
                                .fetchOptional(0, Instant.class),
                        sql.select(min(ATTEMPT_QUEUE.QUEUED_AT))
                                .from(ATTEMPT_QUEUE)
                                .fetchOptional(0, Instant.class))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    /** How many learners a figure needs. */
    public int needed() {
        return settings.suppressBelow();
    }

    /**
     * The reports of an item by the hash of its version, the one made last first. Versions with few learners are missing,
     * also where more are needed by now than when the report was made.
     */
    @Transactional(readOnly = true)
    public Map<String, ItemReport> reports(String item) {
        int needed = needed();
        Map<String, ItemReport> reports = new LinkedHashMap<>();
        sql.select(ITEM_REPORT.ITEM_HASH, ITEM_REPORT.REPORT)
                .from(ITEM_REPORT)
                .where(ITEM_REPORT.ITEM.eq(item))
                .orderBy(ITEM_REPORT.SHOWN_AT.desc())
                .forEach(row -> {
                    ItemReport report = Reports.read(row.value2());
                    if (report.learners() >= needed) {
                        reports.put(row.value1(), report.over(needed));
                    }
                });
        return reports;
    }

    /** How hard the posts of forms are, and which translations to look at again, by the id of the post. */
    @Transactional(readOnly = true)
    public Map<String, ItemScale> scales() {
        Map<String, ItemScale> scales = new HashMap<>();
        sql.select(TEST_REPORT.REPORT)
                .from(TEST_REPORT)
                .where(TEST_REPORT.LEARNERS.ge(needed()))
                .forEach(row -> scales.putAll(FormScales.read(row.value1())));
        return scales;
    }

    /** The figure of each of these items, all its versions that have a report together. */
    @Transactional(readOnly = true)
    public Map<String, ItemFigure> of(Collection<String> items) {
        int needed = needed();
        Map<String, List<ItemReport>> reports = sql
                .select(ITEM_REPORT.ITEM, ITEM_REPORT.REPORT)
                .from(ITEM_REPORT)
                .where(ITEM_REPORT.ITEM.in(items))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(row -> Reports.read(row.value2()), Collectors.toList())));
        Map<String, ItemFigure> figures = new HashMap<>();
        items.forEach(item -> figures.put(item, together(reports.getOrDefault(item, List.of()), needed)));
        return figures;
    }

    private static ItemFigure together(List<ItemReport> all, int needed) {
        List<ItemReport> reports =
                all.stream().filter(each -> each.learners() >= needed).toList();
        int learners = reports.stream().mapToInt(ItemReport::learners).sum();
        if (learners == 0) {
            return new ItemFigure.TooFew(needed);
        }
        return new ItemFigure.Shown(
                reports.stream().mapToInt(ItemReport::answers).sum(),
                learners,
                reports.stream()
                                .mapToDouble(each -> each.facility() * each.learners())
                                .sum()
                        / learners,
                reports.stream().map(ItemReport::asOf).max(Instant::compareTo).orElseThrow());
    }
}
