package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.basira.ui.Locales;
import org.junit.jupiter.api.Test;

class SinceTest {

    @Test
    void days_up_to_two_weeks_then_weeks() {
        assertThat(Since.words(Locales.ENGLISH, 1)).isEqualTo("1 day later");
        assertThat(Since.words(Locales.ENGLISH, 7)).isEqualTo("7 days later");
        assertThat(Since.words(Locales.ENGLISH, 13)).isEqualTo("13 days later");
        assertThat(Since.words(Locales.ENGLISH, 14)).isEqualTo("2 weeks later");
        assertThat(Since.words(Locales.ENGLISH, 30)).isEqualTo("4 weeks later");
        assertThat(Since.words(Locales.ARABIC, 14)).isEqualTo("بعد أسبوعين");
        assertThat(Since.words(Locales.KURDISH, 7)).isEqualTo("٧ ڕۆژ دواتر");
    }
}
