package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basira.testing.Items;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static Scenario guarded(List<String> chosen, @Nullable Double scoreAtLeast) {
        return new Scenario(
                "guarded",
                "o1",
                1,
                Text.EMPTY,
                "n1",
                List.of(
                        new Scenario.Node(
                                "n1",
                                Text.EMPTY,
                                null,
                                List.of(),
                                null,
                                List.of(choice("good", 1, "n2"), choice("bad", 0, "n2"))),
                        new Scenario.Node(
                                "n2", Text.EMPTY, null, chosen, scoreAtLeast, List.of(choice("on", 1, Scenario.END)))),
                Text.EMPTY);
    }

    private static Scenario.Choice choice(String id, double credit, String to) {
        return new Scenario.Choice(id, Text.EMPTY, Text.EMPTY, credit, to);
    }

    @Test
    void begins_at_its_start_and_ends_at_its_end() {
        assertThat(Items.STORY.at(List.of())).map(Scenario.Node::id).contains("n1");
        assertThat(Items.STORY.at(List.of("n1.c1"))).map(Scenario.Node::id).contains("n2");
        assertThat(Items.STORY.at(List.of("n1.c2"))).isEmpty();
    }

    @Test
    void a_way_counts_only_as_far_as_it_is_one() {
        assertThat(Items.STORY.taken(List.of("n1.c1", "n1.c2"))).hasSize(1);
        assertThat(Items.STORY.taken(List.of("elsewhere"))).isEmpty();
    }

    @Test
    void a_guard_on_what_was_chosen_ends_other_ways() {
        Scenario scenario = guarded(List.of("n1.good"), null);
        assertThat(scenario.at(List.of("n1.good"))).isPresent();
        assertThat(scenario.at(List.of("n1.bad"))).isEmpty();
    }

    @Test
    void a_guard_on_the_score_ends_poorer_ways() {
        Scenario scenario = guarded(List.of(), 1.0);
        assertThat(scenario.at(List.of("n1.good"))).isPresent();
        assertThat(scenario.at(List.of("n1.bad"))).isEmpty();
    }
}
