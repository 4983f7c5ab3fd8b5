package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.FORM_FIGURES;

import java.util.LinkedHashMap;
import java.util.Map;
import org.basira.measurement.formula.Moments;
import org.jooq.Record;
import org.jooq.TableField;

/** Sums over learners as columns. */
final class MomentColumns {

    private MomentColumns() {}

    static Map<TableField<?, Long>, Long> of(Moments sums) {
        Map<TableField<?, Long>, Long> columns = new LinkedHashMap<>();
        columns.put(FORM_FIGURES.LEARNERS, sums.learners());
        columns.put(FORM_FIGURES.H, sums.h());
        columns.put(FORM_FIGURES.N, sums.n());
        columns.put(FORM_FIGURES.F, sums.f());
        columns.put(FORM_FIGURES.M, sums.m());
        columns.put(FORM_FIGURES.HH, sums.hh());
        columns.put(FORM_FIGURES.HN, sums.hn());
        columns.put(FORM_FIGURES.NN, sums.nn());
        columns.put(FORM_FIGURES.FF, sums.ff());
        columns.put(FORM_FIGURES.FM, sums.fm());
        columns.put(FORM_FIGURES.MM, sums.mm());
        columns.put(FORM_FIGURES.HF, sums.hf());
        columns.put(FORM_FIGURES.HM, sums.hm());
        columns.put(FORM_FIGURES.NF, sums.nf());
        columns.put(FORM_FIGURES.NM, sums.nm());
        return columns;
    }

    static Moments read(Record row) {
        return new Moments(
                row.get(FORM_FIGURES.LEARNERS),
                row.get(FORM_FIGURES.H),
                row.get(FORM_FIGURES.N),
                row.get(FORM_FIGURES.F),
                row.get(FORM_FIGURES.M),
                row.get(FORM_FIGURES.HH),
                row.get(FORM_FIGURES.HN),
                row.get(FORM_FIGURES.NN),
                row.get(FORM_FIGURES.FF),
                row.get(FORM_FIGURES.FM),
                row.get(FORM_FIGURES.MM),
                row.get(FORM_FIGURES.HF),
                row.get(FORM_FIGURES.HM),
                row.get(FORM_FIGURES.NF),
                row.get(FORM_FIGURES.NM));
    }
}
