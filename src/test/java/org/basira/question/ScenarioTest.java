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
                                Scenario.Guard.NONE,
                                List.of(choice("good", 1, "n2"), choice("bad", 0, "n2"))),
                        new Scenario.Node(
                                "n2",
                                Text.EMPTY,
                                null,
                                new Scenario.Guard(chosen, List.of(), scoreAtLeast, null),
                                List.of(choice("on", 1, Scenario.END)))),
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

    private static Scenario.Guard chose(String... steps) {
        return new Scenario.Guard(List.of(steps), List.of(), null, null);
    }

    private static Scenario.Node scene(String id, Scenario.Choice... choices) {
        return new Scenario.Node(id, Text.EMPTY, null, Scenario.Guard.NONE, List.of(choices));
    }

    /** Two scenes; where the second leads hangs on the first. */
    private static Scenario branching() {
        Scenario.Choice on = new Scenario.Choice(
                "on",
                Text.EMPTY,
                Text.EMPTY,
                Items.text("The door closes."),
                0,
                List.of(
                        new Scenario.Branch(chose("n1.good"), "n3"),
                        new Scenario.Branch(new Scenario.Guard(List.of(), List.of("n1.bad"), null, null), "n4")),
                Scenario.END);
        return new Scenario(
                "branching",
                "o1",
                1,
                Text.EMPTY,
                "n1",
                List.of(
                        scene("n1", choice("good", 1, "n2"), choice("bad", 0, "n2"), choice("middle", 0.5, "n2")),
                        scene("n2", on),
                        scene("n3", choice("on", 1, Scenario.END)),
                        scene("n4", choice("on", 0, Scenario.END))),
                Items.text("plain"),
                List.of(
                        new Scenario.Ending(new Scenario.Guard(List.of(), List.of(), 2.0, null), Items.text("best")),
                        new Scenario.Ending(new Scenario.Guard(List.of(), List.of(), null, 0.5), Items.text("poor"))));
    }

    @Test
    void the_first_condition_that_holds_decides_where_a_choice_leads() {
        assertThat(branching().at(List.of("n1.good", "n2.on")))
                .map(Scenario.Node::id)
                .contains("n3");
        assertThat(branching().at(List.of("n1.middle", "n2.on")))
                .map(Scenario.Node::id)
                .contains("n4");
        assertThat(branching().at(List.of("n1.bad", "n2.on"))).isEmpty();
    }

    @Test
    void a_step_that_the_way_does_not_lead_to_is_none() {
        assertThat(branching().taken(List.of("n1.middle", "n2.on", "n3.on"))).hasSize(2);
    }

    @Test
    void the_last_words_hang_on_the_credit_of_the_way() {
        assertThat(branching().ending(List.of("n1.good", "n2.on", "n3.on")).en())
                .isEqualTo("best");
        assertThat(branching().ending(List.of("n1.middle", "n2.on", "n4.on")).en())
                .isEqualTo("plain");
        assertThat(branching().ending(List.of("n1.bad", "n2.on")).en()).isEqualTo("poor");
    }
}
