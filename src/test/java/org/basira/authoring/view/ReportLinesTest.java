package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.basira.measurement.ItemReport;
import org.basira.measurement.ItemScale;
import org.basira.measurement.formula.Estimate;
import org.basira.testing.Items;
import org.junit.jupiter.api.Test;

class ReportLinesTest {

    private static final ItemReport REPORT = new ItemReport(
            130,
            120,
            0.62,
            OptionalDouble.of(0.48),
            90,
            OptionalDouble.of(-4),
            OptionalDouble.empty(),
            OptionalDouble.of(0.21),
            Map.of("over.very", 74),
            Map.of(3, 20, 4, 100),
            Map.of("ar", new ItemReport.InLanguage(100, 0.6)),
            Instant.EPOCH);

    private static final ItemScale SCALE = new ItemScale(
            90,
            Optional.of(new Estimate(0.5, 0.1, 0.9)),
            List.of(new ItemScale.Suspect("ckb", "ar", new Estimate(2, 1.2, 2.8))));

    private static ReportLines lines(String language) {
        return ReportLines.of(
                REPORT,
                Optional.of(SCALE),
                Optional.of(Items.specimen("p", true)),
                Optional.empty(),
                Locale.forLanguageTag(language));
    }

    @Test
    void each_figure_stands_with_what_it_means() {
        assertThat(lines("en").lines())
                .contains(new ReportLines.Line(
                        "Share right (facility)",
                        "62%",
                        "Mean credit of first answers. Near 0 or 100 an item tells little."))
                .anySatisfy(line -> {
                    assertThat(line.name()).isEqualTo("Discrimination index");
                    assertThat(line.meaning()).startsWith("Below 0");
                })
                .anySatisfy(line -> assertThat(line.value()).isEqualTo("16 to 32 seconds"))
                .anySatisfy(
                        line -> assertThat(line.value()).isEqualTo("harder in کوردی than in العربية: 2.0 (1.2 to 2.8)"))
                .anySatisfy(line -> assertThat(line.name()).isEqualTo("Chosen: over the line, very sure"));
    }

    @Test
    void what_is_not_defined_is_left_out() {
        assertThat(lines("en").lines()).noneMatch(line -> line.name().contains("efficiency"));
    }

    @Test
    void the_file_says_what_the_page_says() {
        ReportLines lines = lines("ar");

        assertThat(lines.rows("v"))
                .hasSameSizeAs(lines.lines())
                .contains(
                        List.of(
                                "v",
                                "نسبة الصواب (السهولة)",
                                "٦٢٪",
                                "متوسّط درجة الإجابات الأولى. قرب ٠ أو ١٠٠ لا يقول السؤال الكثير."),
                        List.of("v", "نسبة الصواب، العربية", "٦٠٪", "من ١٠٠ شخص"));
        assertThat(lines.lines()).contains(new ReportLines.Line("نسبة الصواب، العربية", "٦٠٪", "من ١٠٠ شخص"));
    }

    @Test
    void what_was_chosen_stands_in_the_words_of_the_question() {
        ItemReport report = new ItemReport(
                10,
                10,
                0.5,
                OptionalDouble.empty(),
                10,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("p1=t1", 7, "p1=t3", 2, "p1=gone", 1),
                Map.of(),
                Map.of(),
                Instant.EPOCH);

        assertThat(ReportLines.of(
                                report, Optional.empty(), Optional.of(Items.MATCHING), Optional.empty(), Locale.ENGLISH)
                        .lines())
                .extracting(ReportLines.Line::name)
                .contains("Chosen: prompt p1 – one (key)", "Chosen: prompt p1 – three", "Chosen: p1=gone");
    }
}
