package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.basira.question.Stratified.Candidate;
import org.basira.question.Stratified.Strata;
import org.basira.testing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StratifiedTest {

    /** Three objectives, two kinds and three levels, each combination twice. */
    private static final List<Candidate> POOL = IntStream.range(0, 36)
            .mapToObj(number -> new Candidate(
                    "q" + number, "o" + number % 3, number / 3 % 2 == 0 ? "single" : "matching", 1 + number / 6 % 3))
            .toList();

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static List<Candidate> shuffled(int seed) {
        List<Candidate> pool = new ArrayList<>(POOL);
        Collections.shuffle(pool, new Random(seed));
        return pool;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void has_its_number_of_each_stratum_and_nothing_twice(int seed) {
        Strata strata = new Strata(Map.of("o0", 3, "o1", 2), Map.of("matching", 4), Map.of(3, 3, 1, 2));
        List<Candidate> drawn = Stratified.draw(shuffled(seed), 8, strata).orElseThrow();
        assertThat(drawn).hasSize(8).doesNotHaveDuplicates();
        assertThat(drawn).filteredOn(each -> each.objective().equals("o0")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(drawn).filteredOn(each -> each.objective().equals("o1")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(drawn).filteredOn(each -> each.kind().equals("matching")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(drawn).filteredOn(each -> each.level() == 3).hasSizeGreaterThanOrEqualTo(3);
        assertThat(drawn).filteredOn(each -> each.level() == 1).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void without_strata_the_first_of_the_pool_are_drawn() {
        assertThat(Stratified.draw(POOL, 3, Strata.NONE)).contains(POOL.subList(0, 3));
    }

    @Test
    void goes_back_where_the_first_choice_leads_nowhere() {
        List<Candidate> pool = List.of(
                new Candidate("a", "o1", "single", 1),
                new Candidate("b", "o1", "matching", 1),
                new Candidate("c", "o2", "single", 2));
        Strata strata = new Strata(Map.of("o1", 1, "o2", 1), Map.of("matching", 1), Map.of());
        assertThat(Stratified.draw(pool, 2, strata)).contains(List.of(pool.get(1), pool.get(2)));
    }

    @Test
    void a_pool_too_small_is_told() {
        assertThat(Stratified.draw(POOL, 37, Strata.NONE)).isEmpty();
        assertThat(Stratified.draw(POOL, 5, new Strata(Map.of("o9", 1), Map.of(), Map.of())))
                .isEmpty();
        assertThat(Stratified.draw(POOL, 5, new Strata(Map.of("o0", 3, "o1", 3), Map.of(), Map.of())))
                .isEmpty();
        assertThat(Stratified.draw(List.of(), 0, Strata.NONE)).contains(List.of());
    }

    @Test
    void knows_an_item_by_its_type_and_a_specimen_by_its_kind() {
        assertThat(Candidate.of(Items.TRUE_FALSE).kind()).isEqualTo("true-false");
        assertThat(Candidate.of(Items.SINGLE).kind()).isEqualTo("single");
        assertThat(Candidate.of(Items.specimen("post", true)).kind()).isEqualTo("praise");
    }
}
