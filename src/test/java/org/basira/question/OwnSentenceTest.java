package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.basira.testing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own words get mechanical signs, in every script, and never a mark. */
class OwnSentenceTest {

    private static OwnSentence of(String words) {
        return OwnSentence.of(words, Items.DRILL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"see hxxps://tolmi[.]example[.]org/p/1", "الحساب @bell.example", "https://x.example"})
    void a_link_or_an_account_is_seen(String words) {
        assertThat(of(words).link()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen at 21:10", "رأيته الساعة ٢١:١٠", "کاتژمێر ۲۱:۱۰", "on 2026-11-24", "24 November"})
    void a_time_or_a_day_is_seen_in_any_digits(String words) {
        assertThat(of(words).time()).isTrue();
    }

    @Test
    void plain_words_have_neither() {
        assertThat(of("It calls people rot and asks who is ready"))
                .isEqualTo(new OwnSentence(false, false, java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen 2026-03-04", "on 12-03-2026 at 21:10", "hxxps://tolmi[.]example[.]org/p/44710012"})
    void a_day_or_a_link_is_about_no_person(String words) {
        assertThat(of(words).personal()).isEmpty();
    }

    @Test
    void names_of_private_persons_numbers_and_mail_are_named() {
        assertThat(of("It is NADIR, call 0770 123 4567 or nadir@example.org").personal())
                .containsExactly("Nadir", "nadir@example.org", "0770 123 4567");
    }
}
