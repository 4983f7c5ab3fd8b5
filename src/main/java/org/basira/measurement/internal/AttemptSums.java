package org.basira.measurement.internal;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.basira.measurement.formula.JointCounts;
import org.basira.measurement.formula.Moments;
import org.basira.measurement.formula.Outcomes;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;

/** Finished first attempts added up by what is stored of them, in the order of their keys. */
record AttemptSums(TreeMap<Cell, Integer> cells, TreeMap<FormAt, Moments> forms) {

    /** {@code mark} and {@code rest} in hundredths, see {@link JointCounts}. */
    record Cell(ItemVersion version, String test, int slots, String language, int mark, int rest)
            implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::version)
                .thenComparing(Cell::test)
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
        AttemptSums sums = new AttemptSums(new TreeMap<>(), new TreeMap<>());
        attempts.stream().filter(QueuedAttempt::first).forEach(sums::add);
        return sums;
    }

    private void add(QueuedAttempt attempt) {
        double all = attempt.marks().stream()
                .mapToDouble(AttemptMarked.Mark::fraction)
                .sum();
        int slots = attempt.marks().size();
        for (AttemptMarked.Mark mark : attempt.marks()) {
            int rest = slots == 1 ? JointCounts.ALONE : JointCounts.bin((all - mark.fraction()) / (slots - 1));
            cells.merge(
                    new Cell(
                            new ItemVersion(mark.item(), mark.itemHash()),
                            attempt.test(),
                            slots,
                            attempt.language(),
                            JointCounts.bin(mark.fraction()),
                            rest),
                    attempt.weight(),
                    Integer::sum);
        }
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
}
