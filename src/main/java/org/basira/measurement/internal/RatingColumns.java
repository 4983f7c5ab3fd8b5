package org.basira.measurement.internal;

import static org.basira.measurement.internal.db.Tables.RECOGNITION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basira.measurement.formula.Ratings;
import org.basira.question.AnswerRecorded;
import org.basira.question.Response.Sureness;
import org.jooq.Record;
import org.jooq.TableField;

/** The six ordered ratings as columns: from very sure that a post is lawful to very sure that it is over the line. */
public final class RatingColumns {

    /** In their order. */
    public static final List<TableField<?, Integer>> ALL =
            List.of(RECOGNITION.R1, RECOGNITION.R2, RECOGNITION.R3, RECOGNITION.R4, RECOGNITION.R5, RECOGNITION.R6);

    private RatingColumns() {}

    /** The column an answer counts in. */
    public static TableField<?, Integer> of(boolean judgedOver, Sureness sureness) {
        return ALL.get(Ratings.rating(judgedOver, sureness));
    }

    /** A new row with one answer in it. */
    public static Map<TableField<?, Integer>, Integer> only(TableField<?, Integer> column, int weight) {
        Map<TableField<?, Integer>, Integer> row = new LinkedHashMap<>();
        ALL.forEach(each -> row.put(each, each.equals(column) ? weight : 0));
        return row;
    }

    /** The counts of a row, in their order. */
    public static List<Integer> counts(Record row) {
        return ALL.stream().map(row::get).toList();
    }

    /** The form as it stands in a key: empty outside of forms. */
    public static String form(AnswerRecorded answer) {
        return answer.form() == null ? "" : answer.form();
    }
}
