package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_JOINT;
import static org.basira.measurement.internal.db.Tables.TEST_REPORT;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basira.measurement.ItemScale;
import org.basira.operations.Settings;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the posts of each form on one scale and looks for translations that are harder than others. Made anew every ten
 * minutes where there are as many further learners as a figure needs; the work is of the size of the form, not of the number
 * of learners.
 */
@Component
public class FormScales {

    private static final long TEN_MINUTES = 600_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final Settings settings;
    private final Clock clock;

    public FormScales(DSLContext sql, PlatformTransactionManager transactionManager, Settings settings, Clock clock) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactionManager);
        this.settings = settings;
        this.clock = clock;
    }

    private record Scales(Map<String, ItemScale> items) {}

    /** Renews what is far enough behind. */
    @Scheduled(fixedDelay = TEN_MINUTES, initialDelay = 30_000)
    public void renew() {
        transactions.executeWithoutResult(status -> {
            int needed = settings.suppressBelow();
            Map<String, Integer> made = sql.select(TEST_REPORT.TEST, TEST_REPORT.LEARNERS)
                    .from(TEST_REPORT)
                    .fetchMap(TEST_REPORT.TEST, TEST_REPORT.LEARNERS);
            sql.select(FORM_FIGURES.FORM, sum(FORM_FIGURES.LEARNERS))
                    .from(FORM_FIGURES)
                    .groupBy(FORM_FIGURES.FORM)
                    .orderBy(FORM_FIGURES.FORM)
                    .fetch()
                    .forEach(row -> {
                        int learners = row.value2().intValueExact();
                        if (learners - made.getOrDefault(row.value1(), 0) >= needed) {
                            keep(row.value1(), learners, needed);
                        }
                    });
        });
    }

    private void keep(String form, int learners, int needed) {
        List<FormScale.Cell> cells = sql.select(
                        ITEM_JOINT.SIDE,
                        ITEM_JOINT.SLOTS,
                        ITEM_JOINT.ITEM,
                        ITEM_JOINT.LANGUAGE,
                        ITEM_JOINT.MARK,
                        ITEM_JOINT.REST,
                        sum(ITEM_JOINT.ATTEMPTS).convertFrom(BigDecimal::longValueExact))
                .from(ITEM_JOINT)
                .where(ITEM_JOINT.TEST.eq(form), ITEM_JOINT.SIDE.ne(AttemptSums.ALL))
                .groupBy(
                        ITEM_JOINT.SIDE,
                        ITEM_JOINT.SLOTS,
                        ITEM_JOINT.ITEM,
                        ITEM_JOINT.LANGUAGE,
                        ITEM_JOINT.MARK,
                        ITEM_JOINT.REST)
                .having(sum(ITEM_JOINT.ATTEMPTS).gt(BigDecimal.ZERO))
                .orderBy(ITEM_JOINT.SIDE, ITEM_JOINT.SLOTS, ITEM_JOINT.ITEM)
                .fetch(Records.mapping(FormScale.Cell::new));
        String report = MAPPER.writeValueAsString(new Scales(scales(cells, needed)));
        Instant now = clock.instant();
        Upsert.raise(
                sql.update(TEST_REPORT)
                        .set(TEST_REPORT.LEARNERS, learners)
                        .set(TEST_REPORT.REPORT, report)
                        .set(TEST_REPORT.SHOWN_AT, now)
                        .where(TEST_REPORT.TEST.eq(form)),
                sql.insertInto(TEST_REPORT)
                        .set(TEST_REPORT.TEST, form)
                        .set(TEST_REPORT.LEARNERS, learners)
                        .set(TEST_REPORT.REPORT, report)
                        .set(TEST_REPORT.SHOWN_AT, now));
    }

    /**
     * Versions of a form differ in how many posts a side has, and are put on a scale apart; a post that stood in several is
     * shown as in the one with most learners, and not at all where these are too few.
     */
    static Map<String, ItemScale> scales(List<FormScale.Cell> cells, int needed) {
        Map<String, List<FormScale.Cell>> sides = new LinkedHashMap<>();
        cells.forEach(cell -> sides.computeIfAbsent(cell.side() + cell.slots(), key -> new ArrayList<>())
                .add(cell));
        Map<String, ItemScale> items = new TreeMap<>();
        for (List<FormScale.Cell> side : sides.values()) {
            FormScale.of(side).forEach((item, scale) -> {
                if (scale.learners() >= needed) {
                    items.merge(item, scale, (one, other) -> other.learners() > one.learners() ? other : one);
                }
            });
        }
        return items;
    }

    /** A report as it was kept: the scale of each item. */
    public static Map<String, ItemScale> read(String report) {
        return MAPPER.readValue(report, Scales.class).items();
    }
}
