package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.internal.Drawing;
import org.basira.content.Quiz;
import org.basira.question.Specimen;
import org.basira.testing.FakeCatalogue;
import org.basira.testing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {

    private static final List<Specimen> TWINS = IntStream.range(0, 10)
            .boxed()
            .flatMap(number -> Stream.of(
                    Items.specimen("d" + number, true, "h" + number, null),
                    Items.specimen("h" + number, false, "d" + number, null)))
            .toList();
    private static final List<Specimen> MIRRORS = IntStream.range(0, 4)
            .mapToObj(number ->
                    Items.specimen("i" + number, number < 2, null, new Specimen.Identity("set", "member" + number)))
            .toList();
    private static final List<Specimen> ALL =
            Stream.concat(TWINS.stream(), MIRRORS.stream()).toList();
    private static final FakeCatalogue CATALOGUE = new FakeCatalogue().with(ALL.toArray(Specimen[]::new));

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    private static List<Specimen> draw(long seed, Set<String> seen, int count, int over) {
        Quiz.TriageFeed feed =
                new Quiz.TriageFeed("feed", ALL.stream().map(Specimen::id).toList(), count, over, true, 0.5);
        Drawing.Drawn drawn = new Drawing(CATALOGUE, new UUID(1, 1), seen, seed).slots(Bench.quiz(true, feed));
        return ((Drawing.Slots) drawn)
                .slots().stream()
                        .map(slot -> ALL.stream()
                                .filter(each -> each.id().equals(slot.item()))
                                .findFirst()
                                .orElseThrow())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_feed_has_its_number_and_share_and_no_post_twice(long seed) {
        List<Specimen> drawn = draw(seed, Set.of(), 10, 4);
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        assertThat(drawn).filteredOn(Specimen::over).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_post_stands_directly_after_its_other_half(long seed) {
        List<Specimen> drawn = draw(seed, Set.of(), 24, 12);
        for (int place = 1; place < drawn.size(); place++) {
            assertThat(Drawing.halves(drawn.get(place - 1), drawn.get(place))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unseen_posts_come_first(long seed) {
        Set<String> seen = new HashSet<>();
        TWINS.stream().limit(14).forEach(each -> seen.add(each.id()));
        List<Specimen> drawn = draw(seed, seen, 10, 5);
        assertThat(drawn).extracting(Specimen::id).doesNotContainAnyElementsOf(seen);
    }

    @Test
    void the_same_seed_draws_the_same_and_another_does_not() {
        assertThat(draw(7, Set.of(), 10, 5)).isEqualTo(draw(7, Set.of(), 10, 5));
        assertThat(draw(7, Set.of(), 10, 5)).isNotEqualTo(draw(8, Set.of(), 10, 5));
    }
}
