package org.basira.measurement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.basira.measurement.CohortPicture.Reported;
import org.basira.measurement.CohortPicture.Reports;
import org.basira.measurement.formula.RatioChange;

/** Pure: the quality of a cohort's reports before and after the lessons, of those who put some together at both times. */
public final class ReportSums {

    private ReportSums() {}

    /** What one learner's cases at one time say of one measure. */
    public record Row(UUID learner, boolean before, String measure, int answers, double credit) {}

    /**
     * The sums.
     *
     * @param needed measures of fewer learners are left out, and shares that are none or all: they would tell of everyone
     */
    public static Reports of(List<Row> rows, int learners, int needed, LocalDate day) {
        Map<String, Map<UUID, RatioChange.Pair>> measures = new TreeMap<>();
        rows.forEach(row -> measures.computeIfAbsent(row.measure(), key -> new TreeMap<>())
                .merge(row.learner(), pair(row), ReportSums::plus));
        Map<String, Reported> shown = new TreeMap<>();
        measures.forEach((measure, pairs) -> {
            // Who gave nothing at one of the times would make the change one of people, not of their reports.
            List<RatioChange.Pair> both = new ArrayList<>(pairs.values().stream()
                    .filter(pair -> pair.ofBefore() > 0 && pair.ofAfter() > 0)
                    .toList());
            if (both.size() >= needed) {
                reported(both).ifPresent(cell -> shown.put(measure, cell));
            }
        });
        return new Reports(day, learners, shown);
    }

    private static Optional<Reported> reported(List<RatioChange.Pair> pairs) {
        double before = pairs.stream().mapToDouble(RatioChange.Pair::before).sum()
                / pairs.stream().mapToInt(RatioChange.Pair::ofBefore).sum();
        double after = pairs.stream().mapToDouble(RatioChange.Pair::after).sum()
                / pairs.stream().mapToInt(RatioChange.Pair::ofAfter).sum();
        boolean tells = before <= 0 || before >= 1 || after <= 0 || after >= 1;
        return tells
                ? Optional.empty()
                : RatioChange.of(pairs).figure().map(change -> new Reported(pairs.size(), before, after, change));
    }

    private static RatioChange.Pair pair(Row row) {
        return row.before()
                ? new RatioChange.Pair(row.credit(), row.answers(), 0, 0)
                : new RatioChange.Pair(0, 0, row.credit(), row.answers());
    }

    private static RatioChange.Pair plus(RatioChange.Pair one, RatioChange.Pair other) {
        return new RatioChange.Pair(
                one.before() + other.before(),
                one.ofBefore() + other.ofBefore(),
                one.after() + other.after(),
                one.ofAfter() + other.ofAfter());
    }
}
