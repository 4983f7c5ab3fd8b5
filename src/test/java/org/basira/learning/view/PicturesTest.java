package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.basira.ui.Signs;
import org.junit.jupiter.api.Test;

class PicturesTest {

    @Test
    void a_ring_has_a_segment_a_lesson() {
        String ring = Ring.svg(2, 6, false);

        assertThat(ring.split("<path", -1)).hasSize(7);
        assertThat(ring.split("--b-brand", -1)).hasSize(3);
        assertThat(ring).contains("M26.4 4.1A20 20 0 0 1 40.0 12.0");
    }

    @Test
    void forty_posts_are_drawn_one_by_one_and_more_in_ten_signs() {
        assertThat(Signs.each(40)).isEqualTo(1);
        assertThat(Signs.each(50)).isEqualTo(5);
        assertThat(Signs.each(41)).isEqualTo(5);
    }

    @Test
    void words_in_a_drawing_are_escaped() {
        assertThat(Signs.escaped("a \"b\" <c>")).isEqualTo("a &quot;b&quot; &lt;c&gt;");
    }
}
