package org.basira.measurement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.measurement.CohortPicture.Reports;
import org.basira.question.AnswerRecorded;
import org.junit.jupiter.api.Test;

class ReportSumsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static List<ReportSums.Row> rows(int learners, String measure, double before, double after) {
        List<ReportSums.Row> rows = new ArrayList<>();
        for (int each = 0; each < learners; each++) {
            UUID learner = new UUID(0, each);
            double differs = each % 2 == 0 ? 0.5 : -0.5;
            rows.add(new ReportSums.Row(learner, true, measure, 2, 2 * before + differs * before));
            rows.add(new ReportSums.Row(learner, false, measure, 3, 3 * after));
        }
        return rows;
    }

    private static Reports of(List<ReportSums.Row> rows) {
        return ReportSums.of(rows, 12, 10, DAY);
    }

    @Test
    void a_measure_of_enough_learners_has_both_shares_and_their_difference() {
        Reports reports = of(rows(12, "channel", 0.4, 0.8));
        assertThat(reports.measures()).containsOnlyKeys("channel");
        assertThat(reports.measures()).hasEntrySatisfying("channel", channel -> {
            assertThat(channel.before()).isCloseTo(0.4, within(1e-9));
            assertThat(channel.change().value()).isCloseTo(0.4, within(1e-9));
        });
    }

    @Test
    void a_measure_of_fewer_is_left_out() {
        assertThat(of(rows(9, "channel", 0.4, 0.8)).measures()).isEmpty();
    }

    @Test
    void who_gave_nothing_at_one_of_the_times_does_not_count() {
        List<ReportSums.Row> rows = rows(9, "channel", 0.4, 0.8);
        rows.add(new ReportSums.Row(new UUID(1, 1), true, "channel", 2, 1));
        assertThat(of(rows).measures()).isEmpty();
    }

    @Test
    void none_or_all_would_tell_of_everyone_and_is_left_out() {
        assertThat(of(rows(12, "needless", 0, 0.5)).measures()).isEmpty();
        assertThat(of(rows(12, "channel", 0.5, 1)).measures()).isEmpty();
    }

    @Test
    void an_element_of_a_sites_own_stays_in_its_case_and_thirds_are_rounded_once() {
        assertThat(ReportMeasures.of(new AnswerRecorded.Report(
                        true, true, true, false, Map.of("a-very-long-element-of-its-own", 1.0, "evidence", 1 / 3.0))))
                .hasToString("{complete=0, evidence=0.33333, missed=0}");
    }

    @Test
    void a_due_report_counts_by_element_and_a_needless_one_only_as_that() {
        assertThat(ReportMeasures.of(
                        new AnswerRecorded.Report(true, true, true, false, Map.of("channel", 0.0, "rule", 0.5))))
                .hasToString("{channel=0.00000, complete=0, missed=0, rule=0.50000, wrong-channel=1}");
        assertThat(ReportMeasures.of(new AnswerRecorded.Report(true, true, false, false, Map.of())))
                .hasToString("{complete=0, missed=1}");
        assertThat(ReportMeasures.of(new AnswerRecorded.Report(true, false, true, false, Map.of())))
                .hasToString("{needless=1}");
    }
}
