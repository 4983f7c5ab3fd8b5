package org.basira.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.basira.content.Quiz.Counts;
import org.basira.learning.internal.Goes.Go;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoesTest {

    private static List<Go> goes(Counts counts, double... fractions) {
        return Arrays.stream(fractions)
                .mapToObj(each -> new Go(
                        "module",
                        "quiz",
                        each >= 0.7,
                        counts,
                        BigDecimal.valueOf(each),
                        new BigDecimal("0.7"),
                        Instant.EPOCH))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "BEST, true, true, true",
        "FIRST, true, false, false",
        "LAST, false, true, true",
        "MEAN, true, false, true",
    })
    void the_go_that_counts_says_whether_it_is_passed(Counts counts, boolean good, boolean bad, boolean late) {
        assertThat(Goes.passed(goes(counts, 0.9, 0.6))).isEqualTo(good);
        assertThat(Goes.passed(goes(counts, 0.2, 0.8))).isEqualTo(bad);
        assertThat(Goes.passed(goes(counts, 0.5, 0.9))).isEqualTo(late);
    }

    @Test
    void what_was_not_taken_is_not_passed() {
        assertThat(Goes.passed(List.of())).isFalse();
    }

    @Test
    void each_quiz_has_one_outcome() {
        assertThat(Goes.outcomes(goes(Counts.LAST, 0.9, 0.6)))
                .containsExactly(new Facts.Outcome("module", "quiz", false, Instant.EPOCH));
    }
}
