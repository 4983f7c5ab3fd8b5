package org.basira.measurement.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basira.measurement.formula.JointCounts;
import org.basira.measurement.formula.Moments;
import org.basira.measurement.formula.Outcomes;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;

/** Finished first attempts added up by what is stored of them. */
record AttemptSums(Map<Cell, Integer> cells, Map<FormAt, Moments> forms) {

    static final String ALL = "";
    static final String OVER = "OVER";
    static final String LAWFUL = "LAWFUL";

    /**
     * A mark beside the mean of the rest, both in hundredths (see {@link JointCounts}). In a form the rest are the posts of
     * the same side of the line only: the total of both would take readiness to flag for skill.
     */
    record Cell(ItemVersion version, String test, String side, int slots, String language, int mark, int rest)
            implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::version)
                .thenComparing(Cell::test)
                .thenComparing(Cell::side)
                .thenComparingInt(Cell::slots)
                .thenComparing(Cell::language)
                .thenComparingInt(Cell::mark)
                .thenComparingInt(Cell::rest);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    record FormAt(String form, Occasion occasion) implements Comparable<FormAt> {
        private static final Comparator<FormAt> ORDER =
                Comparator.comparing(FormAt::form).thenComparing(FormAt::occasion);

        @Override
        public int compareTo(FormAt other) {
            return ORDER.compare(this, other);
        }
    }

    static AttemptSums of(List<QueuedAttempt> attempts) {
        AttemptSums sums = new AttemptSums(new HashMap<>(), new HashMap<>());
        attempts.stream().filter(QueuedAttempt::first).forEach(sums::add);
        return sums;
    }

    void add(QueuedAttempt attempt) {
        attempt.marks().stream()
                .collect(Collectors.groupingBy(mark -> side(attempt, mark)))
                .forEach((side, marks) -> add(attempt, side, marks));
        if (attempt.form() != null) {
            AttemptMarked.Judged judged = attempt.judged();
            Moments one = Moments.of(
                    new Outcomes(judged.hits(), judged.misses(), judged.falseAlarms(), judged.correctRejections()));
            forms.merge(
                    new FormAt(attempt.form(), attempt.occasion()),
                    attempt.weight() > 0 ? one : Moments.NONE.minus(one),
                    Moments::plus);
        }
    }

    void add(AttemptSums more) {
        more.cells.forEach((key, count) -> cells.merge(key, count, Integer::sum));
        more.forms.forEach((key, sums) -> forms.merge(key, sums, Moments::plus));
    }

    private static String side(QueuedAttempt attempt, AttemptMarked.Mark mark) {
        if (attempt.form() == null || mark.over() == null) {
            return ALL;
        }
        return mark.over() ? OVER : LAWFUL;
    }

    private void add(QueuedAttempt attempt, String side, List<AttemptMarked.Mark> marks) {
        double all = marks.stream().mapToDouble(AttemptMarked.Mark::fraction).sum();
        int slots = marks.size();
        for (AttemptMarked.Mark mark : marks) {
            cells.merge(
                    new Cell(
                            new ItemVersion(mark.item(), mark.itemHash()),
                            attempt.test(),
                            side,
                            slots,
                            attempt.language(),
                            JointCounts.bin(mark.fraction()),
                            slots == 1 ? JointCounts.ALONE : JointCounts.bin((all - mark.fraction()) / (slots - 1))),
                    attempt.weight(),
                    Integer::sum);
        }
    }
}
