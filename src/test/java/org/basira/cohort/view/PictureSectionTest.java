package org.basira.cohort.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.cohort.ClassOverview.Picture;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.Snapshot;
import org.junit.jupiter.api.Test;

class PictureSectionTest {

    private static final Optional<Snapshot> ENOUGH = Optional.of(new Snapshot(
            LocalDate.of(2026, 11, 11), 21, Optional.of(new Share(71, 100)), Optional.of(new Share(58, 100))));

    private static String text(String language, Picture picture) {
        Words words = Words.of(Locale.forLanguageTag(language), ZoneId.of("Asia/Baghdad"), List.of());
        return new PictureSection(words, picture).getElement().getTextRecursively();
    }

    @Test
    void too_few_is_said_in_words_and_nothing_else_is_shown() {
        String text = text("en", new Picture(Optional.empty(), Optional.empty(), 10));
        assertThat(text)
                .contains("Before: fewer than 10", "After: fewer than 10", "Shown from 10 people on")
                .doesNotContain("%", "Caught");
    }

    @Test
    void both_errors_stand_side_by_side_with_their_day() {
        String text = text("en", new Picture(ENOUGH, Optional.empty(), 10));
        assertThat(text)
                .contains("Before: 21 people, as of 11 November 2026.", "After: fewer than 10")
                .contains("more is better", "71%", "fewer is better", "58%");
    }

    @Test
    void a_share_of_all_or_none_is_not_shown() {
        Snapshot all = new Snapshot(LocalDate.of(2026, 11, 11), 12, Optional.empty(), Optional.of(new Share(1, 9)));
        assertThat(text("en", new Picture(Optional.of(all), Optional.empty(), 10)))
                .contains("not shown: all or none", "11%");
    }

    @Test
    void arabic_has_its_own_digits_and_plurals() {
        assertThat(text("ar", new Picture(ENOUGH, Optional.empty(), 10)))
                .contains("قبل: ٢١ شخصًا", "٧١٪", "أقلّ من ١٠")
                .doesNotContain("21");
    }
}
