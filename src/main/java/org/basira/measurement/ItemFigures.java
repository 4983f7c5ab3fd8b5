package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_SHOWN;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.operations.Settings;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures of items over all learners, raised by a job and never by an answer itself: hundreds who answer one item would
 * wait for its row.
 *
 * <p>A run takes up to 500 rows off the queue that no other run holds ({@code for update skip locked}), adds them up,
 * raises the sums in the order of their keys and deletes the rows, all in one transaction: each answer is counted once, a
 * run that dies counts nothing, and any number of nodes may run it. What trainers see is a copy of the sums over all
 * versions of an item, renewed only when there are as many further answers as a figure needs learners; so the figures
 * before and after one answer are the same.
 */
@Service
public class ItemFigures {

    private static final int BATCH = 500;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final Settings settings;
    private final Clock clock;

    public ItemFigures(DSLContext sql, PlatformTransactionManager transactionManager, Settings settings, Clock clock) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactionManager);
        this.settings = settings;
        this.clock = clock;
    }

    private record Queued(UUID id, String item, String hash, boolean first, BigDecimal fraction) {}

    private record Version(String item, String hash) implements Comparable<Version> {
        private static final Comparator<Version> ORDER =
                Comparator.comparing(Version::item).thenComparing(Version::hash);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }
    }

    private record Sum(int answers, int learners, BigDecimal fractions) {

        static Sum of(Queued answer) {
            return new Sum(1, answer.first() ? 1 : 0, answer.fraction());
        }

        Sum plus(Sum other) {
            return new Sum(answers + other.answers, learners + other.learners, fractions.add(other.fractions));
        }
    }

    /** Counts what is queued. */
    @Scheduled(fixedDelay = 2_000)
    public void rollUp() {
        int needed = settings.suppressBelow();
        while (batch(needed) == BATCH) {
            // as long as there is a full batch
        }
    }

    private int batch(int needed) {
        if (sql.fetchExists(ANSWER_QUEUE)) {
            Integer taken = transactions.execute(status -> count(needed));
            return taken == null ? 0 : taken;
        }
        return 0;
    }

    private int count(int needed) {
        List<Queued> taken = sql.select(
                        ANSWER_QUEUE.ID,
                        ANSWER_QUEUE.ITEM,
                        ANSWER_QUEUE.ITEM_HASH,
                        ANSWER_QUEUE.FIRST_ANSWER,
                        ANSWER_QUEUE.FRACTION)
                .from(ANSWER_QUEUE)
                .orderBy(ANSWER_QUEUE.ID)
                .limit(BATCH)
                .forUpdate()
                .skipLocked()
                .fetch(Records.mapping(Queued::new));
        TreeMap<Version, Sum> sums = taken.stream()
                .collect(Collectors.toMap(
                        each -> new Version(each.item(), each.hash()), Sum::of, Sum::plus, TreeMap::new));
        sums.forEach(this::raise);
        sql.deleteFrom(ANSWER_QUEUE)
                .where(ANSWER_QUEUE.ID.in(taken.stream().map(Queued::id).toList()))
                .execute();
        show(sums.keySet().stream().map(Version::item).distinct().toList(), needed);
        return taken.size();
    }

    private void raise(Version version, Sum sum) {
        Upsert.raise(
                sql.update(ITEM_FIGURES)
                        .set(ITEM_FIGURES.ANSWERS, ITEM_FIGURES.ANSWERS.plus(sum.answers()))
                        .set(ITEM_FIGURES.LEARNERS, ITEM_FIGURES.LEARNERS.plus(sum.learners()))
                        .set(ITEM_FIGURES.FRACTION_SUM, ITEM_FIGURES.FRACTION_SUM.plus(sum.fractions()))
                        .where(ITEM_FIGURES.ITEM.eq(version.item()), ITEM_FIGURES.ITEM_HASH.eq(version.hash())),
                sql.insertInto(ITEM_FIGURES)
                        .set(ITEM_FIGURES.ITEM, version.item())
                        .set(ITEM_FIGURES.ITEM_HASH, version.hash())
                        .set(ITEM_FIGURES.ANSWERS, sum.answers())
                        .set(ITEM_FIGURES.LEARNERS, sum.learners())
                        .set(ITEM_FIGURES.FRACTION_SUM, sum.fractions()));
    }

    /** Renews what is shown of items where it is far enough behind. */
    private void show(Collection<String> items, int needed) {
        Instant now = clock.instant();
        sql.select(
                        ITEM_FIGURES.ITEM,
                        sum(ITEM_FIGURES.ANSWERS).convertFrom(BigDecimal::intValueExact),
                        sum(ITEM_FIGURES.LEARNERS).convertFrom(BigDecimal::intValueExact),
                        sum(ITEM_FIGURES.FRACTION_SUM))
                .from(ITEM_FIGURES)
                .where(ITEM_FIGURES.ITEM.in(items))
                .groupBy(ITEM_FIGURES.ITEM)
                .having(sum(ITEM_FIGURES.LEARNERS).ge(BigDecimal.valueOf(needed)))
                .orderBy(ITEM_FIGURES.ITEM)
                .fetch()
                .forEach(row -> show(row.value1(), new Sum(row.value2(), row.value3(), row.value4()), needed, now));
    }

    private void show(String item, Sum sum, int needed, Instant now) {
        Upsert.raise(
                sql.update(ITEM_SHOWN)
                        .set(ITEM_SHOWN.ANSWERS, sum.answers())
                        .set(ITEM_SHOWN.LEARNERS, sum.learners())
                        .set(ITEM_SHOWN.FRACTION_SUM, sum.fractions())
                        .set(ITEM_SHOWN.SHOWN_AT, now)
                        .where(ITEM_SHOWN.ITEM.eq(item), ITEM_SHOWN.ANSWERS.le(sum.answers() - needed)),
                sql.insertInto(ITEM_SHOWN)
                        .set(ITEM_SHOWN.ITEM, item)
                        .set(ITEM_SHOWN.ANSWERS, sum.answers())
                        .set(ITEM_SHOWN.LEARNERS, sum.learners())
                        .set(ITEM_SHOWN.FRACTION_SUM, sum.fractions())
                        .set(ITEM_SHOWN.SHOWN_AT, now));
    }

    /** Up to when everything answered is counted: the lag of the job, not of what is shown. */
    @RolesAllowed("TRAINER")
    @Transactional(readOnly = true)
    public Instant countedUntil() {
        Instant oldest =
                sql.select(min(ANSWER_QUEUE.QUEUED_AT)).from(ANSWER_QUEUE).fetchOne(row -> row.value1());
        return oldest == null ? clock.instant() : oldest;
    }

    /** The figure of each of these items. */
    @RolesAllowed("TRAINER")
    @Transactional(readOnly = true)
    public Map<String, ItemFigure> of(Collection<String> items) {
        int needed = settings.suppressBelow();
        Map<String, ItemFigure> figures = new HashMap<>();
        items.forEach(item -> figures.put(item, new ItemFigure.TooFew(needed)));
        sql.select(
                        ITEM_SHOWN.ITEM,
                        ITEM_SHOWN.ANSWERS,
                        ITEM_SHOWN.LEARNERS,
                        ITEM_SHOWN.FRACTION_SUM,
                        ITEM_SHOWN.SHOWN_AT)
                .from(ITEM_SHOWN)
                .where(ITEM_SHOWN.ITEM.in(items), ITEM_SHOWN.LEARNERS.ge(needed))
                .forEach(row -> figures.put(
                        row.value1(),
                        new ItemFigure.Shown(
                                row.value2(), row.value3(), row.value4().doubleValue() / row.value2(), row.value5())));
        return figures;
    }
}
