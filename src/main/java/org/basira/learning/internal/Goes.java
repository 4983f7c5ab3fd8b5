package org.basira.learning.internal;

import static org.basira.learning.internal.db.Tables.QUIZ_OUTCOME;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basira.content.Quiz.Counts;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Whether the goes at a quiz pass it, by the rule it had at the last of them. What a go came to is read only where the mean
 * decides; elsewhere only whether it was passed.
 */
public final class Goes {

    private static final Field<BigDecimal> FRACTION = field(
                    when(QUIZ_OUTCOME.COUNTS.eq(Counts.MEAN.name()), QUIZ_OUTCOME.FRACTION))
            .as("fraction_of_mean");

    /** What {@link Go#of} reads. */
    public static final List<Field<?>> COLUMNS = List.of(
            QUIZ_OUTCOME.MODULE,
            QUIZ_OUTCOME.QUIZ,
            QUIZ_OUTCOME.PASSED,
            QUIZ_OUTCOME.COUNTS,
            FRACTION,
            QUIZ_OUTCOME.PASS_FRACTION,
            QUIZ_OUTCOME.FINISHED_AT);

    private Goes() {}

    /** One finished go. */
    public record Go(
            String module,
            String quiz,
            @Nullable Boolean passed,
            Counts counts,
            @Nullable BigDecimal fraction,
            @Nullable BigDecimal needed,
            Instant finishedAt) {

        public static Go of(Record row) {
            return new Go(
                    row.get(QUIZ_OUTCOME.MODULE),
                    row.get(QUIZ_OUTCOME.QUIZ),
                    row.get(QUIZ_OUTCOME.PASSED),
                    Counts.valueOf(row.get(QUIZ_OUTCOME.COUNTS)),
                    row.get(FRACTION),
                    row.get(QUIZ_OUTCOME.PASS_FRACTION),
                    row.get(QUIZ_OUTCOME.FINISHED_AT));
        }

        private boolean good() {
            return Boolean.TRUE.equals(passed);
        }
    }

    /** Whether the goes at one quiz, oldest first, pass it. */
    public static boolean passed(List<Go> goes) {
        if (goes.isEmpty()) {
            return false;
        }
        return switch (goes.getLast().counts()) {
            case BEST -> goes.stream().anyMatch(Go::good);
            case FIRST -> goes.getFirst().good();
            case LAST -> goes.getLast().good();
            case MEAN -> mean(goes);
        };
    }

    private static boolean mean(List<Go> goes) {
        BigDecimal needed = goes.getLast().needed();
        List<BigDecimal> fractions = goes.stream()
                .map(Go::fraction)
                .filter(fraction -> fraction != null)
                .toList();
        return needed != null
                && !fractions.isEmpty()
                && fractions.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(fractions.size()), MathContext.DECIMAL64)
                                .compareTo(needed)
                        >= 0;
    }

    /** What each quiz came to; the goes of a learner oldest first. */
    static List<Facts.Outcome> outcomes(List<Go> goes) {
        Map<List<String>, List<Go>> byQuiz = new LinkedHashMap<>();
        goes.forEach(go -> byQuiz.computeIfAbsent(List.of(go.module(), go.quiz()), key -> new java.util.ArrayList<>())
                .add(go));
        return byQuiz.entrySet().stream()
                .map(each -> new Facts.Outcome(
                        each.getKey().getFirst(),
                        each.getKey().getLast(),
                        passed(each.getValue()),
                        each.getValue().getLast().finishedAt()))
                .toList();
    }
}
