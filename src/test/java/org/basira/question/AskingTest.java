package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.basira.testing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

    static Stream<Item> items() {
        return Items.samples().stream().map(Items.Sample::item);
    }

    @ParameterizedTest
    @MethodSource("items")
    void no_key_stands_in_what_is_asked(Item item) {
        assertThat(item.toString()).contains(Items.SECRET);
        assertThat(Asking.ask(item, Asking.drawOrder(item, 1), Items.MARKED).toString())
                .doesNotContain(Items.SECRET);
    }

    @ParameterizedTest
    @MethodSource("items")
    void the_same_seed_draws_the_same_order(Item item) {
        assertThat(Asking.drawOrder(item, 5)).isEqualTo(Asking.drawOrder(item, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void an_ordering_is_never_shown_solved(long seed) {
        assertThat(Asking.drawOrder(Items.ORDERING, seed))
                .containsExactlyInAnyOrder("e1", "e2", "e3")
                .isNotEqualTo(List.of("e1", "e2", "e3"));
    }

    @Test
    void options_stand_in_the_order_drawn() {
        Asked.Choice asked = (Asked.Choice) Asking.ask(Items.MULTIPLE, List.of("d", "b", "a", "c"), null);
        assertThat(asked.options()).extracting(Asked.Offer::id).containsExactly("d", "b", "a", "c");
    }

    @Test
    void true_and_false_keep_their_order() {
        assertThat(Asking.drawOrder(Items.TRUE_FALSE, 3)).containsExactly("t", "f");
    }

    @Test
    void a_scene_follows_the_way_and_ends_with_it() {
        assertThat(Asking.scene(Items.STORY, List.of("n1.c1"))).hasValueSatisfying(scene -> {
            assertThat(scene.sceneNumber()).isEqualTo(2);
            assertThat(scene.node()).isEqualTo("n2");
            assertThat(scene.toString()).doesNotContain(Items.SECRET);
        });
        assertThat(Asking.scene(Items.STORY, List.of("n1.c2"))).isEmpty();
    }

    @Test
    void choices_of_a_gap_stand_in_an_order_of_their_own_and_in_no_other_gap() {
        Asked.Fill asked = (Asked.Fill) Asking.ask(Items.GAPS, List.of("g1.b", "g1.a", "g2.a", "g2.b"), null);
        assertThat(asked.holes().getFirst().choices())
                .extracting(Asked.Offer::id)
                .containsExactly("b", "a");
        assertThat(asked.holes().getLast().choices())
                .extracting(Asked.Offer::id)
                .containsExactly("a", "b");
    }
}
