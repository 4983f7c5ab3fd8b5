package org.basira.measurement.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers added up by what is stored of them. Adding is all there is to it, so the order of
 * answers and how they are cut into batches do not matter.
 */
record AnswerSums(Map<InLanguage, Sum> items, Map<Entry, Integer> tallies) {

    static final String CHOICE = "CHOICE";
    static final String TIME = "TIME";

    private static final int LONGEST_ENTRY = 120;

    record InLanguage(ItemVersion version, String language) implements Comparable<InLanguage> {
        private static final Comparator<InLanguage> ORDER =
                Comparator.comparing(InLanguage::version).thenComparing(InLanguage::language);

        @Override
        public int compareTo(InLanguage other) {
            return ORDER.compare(this, other);
        }
    }

    record Entry(ItemVersion version, String facet, String entry) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::version).thenComparing(Entry::facet).thenComparing(Entry::entry);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /** {@code learners} and {@code fractions} are of first answers only. */
    record Sum(int answers, int learners, BigDecimal fractions, int counted) {

        static Sum of(QueuedAnswer answer) {
            int first = answer.first() ? answer.weight() : 0;
            return new Sum(
                    answer.weight(), first, answer.fraction().multiply(BigDecimal.valueOf(first)), Math.max(0, first));
        }

        Sum plus(Sum other) {
            return new Sum(
                    answers + other.answers,
                    learners + other.learners,
                    fractions.add(other.fractions),
                    counted + other.counted);
        }
    }

    static AnswerSums of(List<QueuedAnswer> answers) {
        AnswerSums sums = new AnswerSums(new HashMap<>(), new HashMap<>());
        answers.forEach(sums::add);
        return sums;
    }

    void add(QueuedAnswer answer) {
        ItemVersion version = new ItemVersion(answer.item(), answer.hash());
        items.merge(new InLanguage(version, answer.language()), Sum.of(answer), Sum::plus);
        if (!answer.first()) {
            return;
        }
        tally(version, TIME, Integer.toString(doublings(answer.seconds())), answer.weight());
        if (!answer.chosen().isEmpty()) {
            for (String choice : answer.chosen().split(" ", -1)) {
                tally(version, CHOICE, choice.substring(0, Math.min(choice.length(), LONGEST_ENTRY)), answer.weight());
            }
        }
    }

    void add(AnswerSums more) {
        more.items.forEach((key, sum) -> items.merge(key, sum, Sum::plus));
        more.tallies.forEach((key, count) -> tallies.merge(key, count, Integer::sum));
    }

    private void tally(ItemVersion version, String facet, String entry, int weight) {
        tallies.merge(new Entry(version, facet, entry), weight, Integer::sum);
    }

    /** n for 2^n seconds and more, 0 for less than two. */
    static int doublings(int seconds) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, seconds));
    }
}
