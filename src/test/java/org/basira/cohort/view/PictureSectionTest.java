package org.basira.cohort.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.basira.cohort.ClassOverview.Picture;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.CohortPicture.InLanguage;
import org.basira.measurement.CohortPicture.Languages;
import org.basira.measurement.CohortPicture.TwinGap;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.Snapshot;
import org.basira.measurement.formula.Estimate;
import org.basira.question.AnswerRecorded.Occasion;
import org.junit.jupiter.api.Test;

class PictureSectionTest {

    private static final Snapshot ENOUGH =
            snapshot(21, Optional.of(new Share(71, 100)), Optional.of(new Share(58, 100)));

    private static Snapshot snapshot(int learners, Optional<Share> caught, Optional<Share> accused) {
        return new Snapshot(
                LocalDate.of(2026, 11, 11),
                learners,
                caught,
                accused,
                Optional.of(new Estimate(1.25, 1, 1.5)),
                Optional.of(new Estimate(-0.4, -0.6, -0.2)),
                Optional.empty(),
                Map.of("news", new Share(4, 20)),
                Map.of("threatens", new Share(9, 12)),
                List.of());
    }

    private static Picture picture(Map<Occasion, Snapshot> occasions) {
        return new Picture(new CohortPicture(occasions, Map.of(), List.of(), Map.of(), Optional.empty()), 10);
    }

    private static CohortPicture.Change change(double sensitivity, double criterion, CohortPicture.Forms forms) {
        return new CohortPicture.Change(
                21,
                new Estimate(sensitivity, sensitivity - 0.2, sensitivity + 0.2),
                new Estimate(criterion, criterion - 0.2, criterion + 0.2),
                new Estimate(0.12, 0.05, 0.19),
                new Estimate(-0.07, -0.15, 0.01),
                forms);
    }

    private static String changed(CohortPicture.Change change) {
        return changed("en", change);
    }

    private static String changed(String language, CohortPicture.Change change) {
        return text(
                language,
                new Picture(
                        new CohortPicture(
                                Map.of(Occasion.BEFORE, ENOUGH, Occasion.AFTER, ENOUGH),
                                Map.of(Occasion.AFTER, change),
                                List.of(),
                                Map.of(),
                                Optional.empty()),
                        10));
    }

    @Test
    void a_gain_stands_beside_its_false_alarms_with_intervals() {
        assertThat(changed(change(0.5, 0.1, CohortPicture.Forms.EQUATED)))
                .contains("the same 21 people", "tell posts over the line from harmless ones better")
                .contains("Caught, of posts over the line: +12 points (+5 to +19)")
                .contains("Wrongly accused, of harmless posts: −7 points (−15 to +1)")
                .contains("differ in difficulty; that is taken out");
    }

    @Test
    void what_is_below_0_has_a_true_minus_in_each_language() {
        CohortPicture.Change change = change(0.5, 0.1, CohortPicture.Forms.ALIKE);
        assertThat(changed("ar", change)).contains("−٧", "−١٥").doesNotContain("-");
        assertThat(changed("ckb", change)).contains("−٧", "−١٥").doesNotContain("-");
    }

    @Test
    void mere_suspicion_is_called_what_it_is() {
        assertThat(changed(change(0.1, -0.5, CohortPicture.Forms.NOT_EQUATED)))
                .contains(
                        "could not be chance", "more readily than before", "part of the change may come from the set");
    }

    @Test
    void behind_it_stand_kinds_signals_and_the_numbers_of_the_field() {
        assertThat(text("en", picture(Map.of(Occasion.BEFORE, ENOUGH))))
                .contains("News20%", "Threatens75%", "Sensitivity d′ (0 is guessing): 1.25 (1.00 to 1.50)");
    }

    @Test
    void c_stands_beside_the_mix_of_posts_and_what_would_be_best_at_it() {
        assertThat(text("en", picture(Map.of(Occasion.BEFORE, ENOUGH))))
                .contains(
                        "Over the line among the posts judged: 50%.",
                        "the fewest mistakes are made at c 0.00 (0.00 to 0.00)",
                        "The class says “over the line” more readily than that.");
    }

    @Test
    void twins_judged_unlike_are_shown() {
        TwinGap gap = new TwinGap("set", "maryam", "mariana", false, new Estimate(-0.5, -0.9, -0.1));
        assertThat(text(
                        "en",
                        new Picture(
                                new CohortPicture(
                                        Map.of(Occasion.BEFORE, ENOUGH),
                                        Map.of(),
                                        List.of(gap),
                                        Map.of(),
                                        Optional.empty()),
                                10)))
                .contains(
                        "\u2068Maryam Yousif\u2069 · \u2068mariana\u2069",
                        "the first is accused more readily (difference in c −0.50, −0.90 to −0.10)");
    }

    @Test
    void the_languages_stand_side_by_side_with_both_errors_and_a_day_of_their_own() {
        Languages languages = new Languages(
                LocalDate.of(2026, 11, 4),
                Map.of("ar", new InLanguage(11, new Share(9, 12), new Share(1, 4))),
                Optional.of(new InLanguage(10, new Share(5, 10), new Share(1, 10))));
        assertThat(text("en", inLanguages(languages)))
                .contains(
                        "As of 4 November 2026.",
                        "Arabiccaught 75%, wrongly accused 25%",
                        "Other languagescaught 50%, wrongly accused 10%");
    }

    @Test
    void one_language_alone_is_no_comparison() {
        Languages languages = new Languages(
                LocalDate.of(2026, 11, 4),
                Map.of("ar", new InLanguage(21, new Share(9, 12), new Share(1, 4))),
                Optional.empty());
        assertThat(text("en", inLanguages(languages))).doesNotContain("By the language");
    }

    private static Picture inLanguages(Languages languages) {
        return new Picture(
                new CohortPicture(
                        Map.of(Occasion.BEFORE, ENOUGH),
                        Map.of(),
                        List.of(),
                        Map.of(Occasion.BEFORE, languages),
                        Optional.empty()),
                10);
    }

    private static String text(String language, Picture picture) {
        Words words = Words.of(Locale.forLanguageTag(language), ZoneId.of("Asia/Baghdad"), List.of());
        return new PictureSection(words, picture, (set, member) -> member.equals("maryam") ? "Maryam Yousif" : member)
                .getElement()
                .getTextRecursively();
    }

    @Test
    void reports_before_and_after_stand_element_by_element_with_their_interval() {
        CohortPicture.Reports reports = new CohortPicture.Reports(
                LocalDate.of(2026, 11, 4),
                14,
                Map.of(
                        "needless",
                        new CohortPicture.Reported(12, 0.5, 0.25, new Estimate(-0.25, -0.4, -0.1)),
                        "no-guilt",
                        new CohortPicture.Reported(14, 0.6, 0.8, new Estimate(0.2, 0.1, 0.3))));
        assertThat(text(
                        "en",
                        new Picture(
                                new CohortPicture(
                                        Map.of(Occasion.BEFORE, ENOUGH),
                                        Map.of(),
                                        List.of(),
                                        Map.of(),
                                        Optional.of(reports)),
                                10)))
                .contains(
                        "Of 14 people who did cases before and after the lessons; as of 4 November 2026.",
                        "Sent though none was needed (fewer is better)Before: 50%After: 25%",
                        "No guess about guiltBefore: 60%After: 80%Change: +20")
                .doesNotContain("Right channel");
    }

    @Test
    void too_few_is_said_in_words_and_nothing_else_is_shown() {
        String text = text("en", picture(Map.of()));
        assertThat(text)
                .contains("Before: fewer than 10", "After: fewer than 10", "Shown from 10 people on")
                .doesNotContain("%", "Caught");
    }

    @Test
    void both_errors_stand_side_by_side_with_their_day() {
        String text = text("en", picture(Map.of(Occasion.BEFORE, ENOUGH)));
        assertThat(text)
                .contains("Before: 21 people, as of 11 November 2026.", "After: fewer than 10")
                .contains("more is better", "71%", "fewer is better", "58%");
    }

    @Test
    void a_share_of_all_or_none_is_not_shown() {
        Snapshot all = snapshot(12, Optional.empty(), Optional.of(new Share(1, 9)));
        assertThat(text("en", picture(Map.of(Occasion.BEFORE, all)))).contains("not shown: all or none", "11%");
    }

    @Test
    void arabic_has_its_own_digits_and_plurals() {
        assertThat(text("ar", picture(Map.of(Occasion.BEFORE, ENOUGH))))
                .contains("قبل: ٢١ شخصًا", "٧١٪", "أقلّ من ١٠")
                .doesNotContain("21");
    }
}
