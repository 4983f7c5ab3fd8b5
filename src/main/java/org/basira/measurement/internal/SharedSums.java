package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_JOINT;
import static org.basira.measurement.internal.db.Tables.ITEM_TALLY;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basira.measurement.formula.Moments;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;

/** Adds sums to what is stored, in the order of their keys: so two nodes never wait for each other in a circle. */
final class SharedSums {

    private final DSLContext sql;

    SharedSums(DSLContext sql) {
        this.sql = sql;
    }

    Set<ItemVersion> raise(AnswerSums sums) {
        new TreeMap<>(sums.items()).forEach(this::raise);
        new TreeMap<>(sums.tallies()).forEach(this::raise);
        Set<ItemVersion> raised = new TreeSet<>();
        sums.items().keySet().forEach(each -> raised.add(each.version()));
        return raised;
    }

    Set<ItemVersion> raise(AttemptSums sums) {
        new TreeMap<>(sums.cells()).forEach(this::raise);
        new TreeMap<>(sums.forms()).forEach(this::raise);
        Set<ItemVersion> raised = new TreeSet<>();
        sums.cells().keySet().forEach(each -> raised.add(each.version()));
        return raised;
    }

    private void raise(AnswerSums.InLanguage key, AnswerSums.Sum sum) {
        Upsert.raise(
                sql.update(ITEM_FIGURES)
                        .set(ITEM_FIGURES.ANSWERS, ITEM_FIGURES.ANSWERS.plus(sum.answers()))
                        .set(ITEM_FIGURES.LEARNERS, ITEM_FIGURES.LEARNERS.plus(sum.learners()))
                        .set(ITEM_FIGURES.FRACTION_SUM, ITEM_FIGURES.FRACTION_SUM.plus(sum.fractions()))
                        .set(ITEM_FIGURES.COUNTED, ITEM_FIGURES.COUNTED.plus(sum.counted()))
                        .where(
                                ITEM_FIGURES.ITEM.eq(key.version().item()),
                                ITEM_FIGURES.ITEM_HASH.eq(key.version().hash()),
                                ITEM_FIGURES.LANGUAGE.eq(key.language())),
                sql.insertInto(ITEM_FIGURES)
                        .set(ITEM_FIGURES.ITEM, key.version().item())
                        .set(ITEM_FIGURES.ITEM_HASH, key.version().hash())
                        .set(ITEM_FIGURES.LANGUAGE, key.language())
                        .set(ITEM_FIGURES.ANSWERS, sum.answers())
                        .set(ITEM_FIGURES.LEARNERS, sum.learners())
                        .set(ITEM_FIGURES.FRACTION_SUM, sum.fractions())
                        .set(ITEM_FIGURES.COUNTED, sum.counted()));
    }

    private void raise(AnswerSums.Entry key, int answers) {
        Upsert.raise(
                sql.update(ITEM_TALLY)
                        .set(ITEM_TALLY.ANSWERS, ITEM_TALLY.ANSWERS.plus(answers))
                        .where(
                                ITEM_TALLY.ITEM.eq(key.version().item()),
                                ITEM_TALLY.ITEM_HASH.eq(key.version().hash()),
                                ITEM_TALLY.FACET.eq(key.facet()),
                                ITEM_TALLY.ENTRY.eq(key.entry())),
                sql.insertInto(ITEM_TALLY)
                        .set(ITEM_TALLY.ITEM, key.version().item())
                        .set(ITEM_TALLY.ITEM_HASH, key.version().hash())
                        .set(ITEM_TALLY.FACET, key.facet())
                        .set(ITEM_TALLY.ENTRY, key.entry())
                        .set(ITEM_TALLY.ANSWERS, answers));
    }

    private void raise(AttemptSums.Cell key, int attempts) {
        Upsert.raise(
                sql.update(ITEM_JOINT)
                        .set(ITEM_JOINT.ATTEMPTS, ITEM_JOINT.ATTEMPTS.plus(attempts))
                        .where(
                                ITEM_JOINT.ITEM.eq(key.version().item()),
                                ITEM_JOINT.ITEM_HASH.eq(key.version().hash()),
                                ITEM_JOINT.TEST.eq(key.test()),
                                ITEM_JOINT.SIDE.eq(key.side()),
                                ITEM_JOINT.SLOTS.eq(key.slots()),
                                ITEM_JOINT.LANGUAGE.eq(key.language()),
                                ITEM_JOINT.MARK.eq(key.mark()),
                                ITEM_JOINT.REST.eq(key.rest())),
                sql.insertInto(ITEM_JOINT)
                        .set(ITEM_JOINT.ITEM, key.version().item())
                        .set(ITEM_JOINT.ITEM_HASH, key.version().hash())
                        .set(ITEM_JOINT.TEST, key.test())
                        .set(ITEM_JOINT.SIDE, key.side())
                        .set(ITEM_JOINT.SLOTS, key.slots())
                        .set(ITEM_JOINT.LANGUAGE, key.language())
                        .set(ITEM_JOINT.MARK, key.mark())
                        .set(ITEM_JOINT.REST, key.rest())
                        .set(ITEM_JOINT.ATTEMPTS, attempts));
    }

    private void raise(AttemptSums.FormAt key, Moments sums) {
        Map<TableField<?, Long>, Long> columns = MomentColumns.of(sums);
        Map<TableField<?, Long>, Field<Long>> raised = new LinkedHashMap<>();
        columns.forEach((column, by) -> raised.put(column, column.plus(by)));
        Upsert.raise(
                sql.update(FORM_FIGURES)
                        .set(raised)
                        .where(
                                FORM_FIGURES.FORM.eq(key.form()),
                                FORM_FIGURES.OCCASION.eq(key.occasion().name())),
                sql.insertInto(FORM_FIGURES)
                        .set(FORM_FIGURES.FORM, key.form())
                        .set(FORM_FIGURES.OCCASION, key.occasion().name())
                        .set(columns));
    }
}
