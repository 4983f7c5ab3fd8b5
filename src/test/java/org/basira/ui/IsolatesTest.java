package org.basira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@wlt-example",
                "@children.of.the.spring",
                "https://tolmi.example/p/7211?x=1",
                "/p/7211",
                "wlt-example-0417",
                "tolmi.example/"
            })
    void a_name_of_an_account_or_a_link_stays_whole(String name) {
        assertThat(Isolates.in("الحساب " + name + "، ثمّ.")).isEqualTo("الحساب \u2066" + name + "\u2069، ثمّ.");
    }

    @Test
    void names_that_follow_each_other_keep_their_order() {
        assertThat(Isolates.in("قاعدة Off-Service Conduct هنا")).isEqualTo("قاعدة \u2066Off-Service Conduct\u2069 هنا");
    }

    @Test
    void the_end_of_a_sentence_is_no_part_of_it() {
        assertThat(Isolates.in("انظر @dawn.")).isEqualTo("انظر \u2066@dawn\u2069.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"على Telegram أو Signal", "الساعة 12:30 يوم 24/11", "نصّ بلا شيء", "١٢/٣"})
    void plain_words_and_numbers_stay_as_they_are(String text) {
        assertThat(Isolates.in(text)).isEqualTo(text);
    }
}
