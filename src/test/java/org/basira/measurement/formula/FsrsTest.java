package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a refresher is due, for any way of learning; ways are made at random from a seed. */
class FsrsTest {

    private static final Instant START = Instant.parse("2026-01-01T06:00:00Z");
    private static final List<Rating> RATINGS = List.of(Rating.values());

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** The states of a learner who reviews in time, early, late, twice a day, or under a clock that leaps. */
    private static List<Memory> way(long seed) {
        Random random = new Random(seed);
        Memory memory = Fsrs.first(any(random), START);
        List<Memory> way = new ArrayList<>(List.of(memory));
        for (int i = 0; i < 40; i++) {
            long seconds = switch (random.nextInt(6)) {
                case 0 -> -random.nextLong(10_000_000);
                case 1 -> random.nextLong(86_400);
                case 2 -> random.nextLong(3_000_000_000L);
                case 3 -> random.nextLong(100_000_000);
                default -> Fsrs.dueIn(memory, 0.9).toSeconds() + random.nextLong(200_000);
            };
            memory = Fsrs.next(memory, any(random), memory.lastReviewed().plusSeconds(seconds));
            way.add(memory);
        }
        return way;
    }

    private static Rating any(Random random) {
        return RATINGS.get(random.nextInt(RATINGS.size()));
    }

    /** Memory itself refuses what is out of bounds or not a number, so to have come here is half the proof. */
    @ParameterizedTest
    @MethodSource("seeds")
    void stability_difficulty_and_interval_keep_their_bounds(long seed) {
        assertThat(way(seed)).allSatisfy(memory -> {
            assertThat(memory.stability()).isBetween(Memory.LEAST_STABILITY, Memory.MOST_STABILITY);
            assertThat(memory.difficulty()).isBetween(1.0, 10.0);
            for (double retention : List.of(1e-9, 0.7, 0.9, 0.97, 1 - 1e-15)) {
                Duration dueIn = Fsrs.dueIn(memory, retention);
                assertThat(dueIn).isBetween(Duration.ofDays(1), Duration.ofDays(365));
                assertThat(dueIn).isEqualTo(Duration.ofDays(dueIn.toDays()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recall_fades_with_time_and_never_leaves_0_to_1(long seed) {
        assertThat(way(seed)).allSatisfy(memory -> {
            double before = Fsrs.retrievability(memory, memory.lastReviewed());
            assertThat(before).isEqualTo(1);
            for (int hours = 1; hours < 100_000; hours = hours * 3 / 2 + 1) {
                double now = Fsrs.retrievability(memory, memory.lastReviewed().plus(Duration.ofHours(hours)));
                assertThat(now).isPositive().isLessThan(before);
                before = now;
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_better_refresher_never_comes_back_sooner(long seed) {
        assertThat(way(seed)).allSatisfy(memory -> {
            for (double days : List.of(-3.0, 0.0, 0.01, 0.999, 1.0, 1.5, 7.0, 400.0, 1e5)) {
                Instant at = memory.lastReviewed().plusSeconds((long) (days * 86_400));
                Duration before = Duration.ZERO;
                double difficulty = 10;
                for (Rating rating : Rating.values()) {
                    Memory next = Fsrs.next(memory, rating, at);
                    assertThat(Fsrs.dueIn(next, 0.9)).isGreaterThanOrEqualTo(before);
                    assertThat(next.difficulty()).isLessThanOrEqualTo(difficulty);
                    assertThat(next.stability())
                            .satisfies(each -> assertThat(
                                            rating == Rating.AGAIN
                                                    ? each <= memory.stability()
                                                    : each >= memory.stability())
                                    .isTrue());
                    before = Fsrs.dueIn(next, 0.9);
                    difficulty = next.difficulty();
                }
            }
        });
    }

    @Test
    void at_its_due_date_recall_has_fallen_to_about_what_is_desired() {
        Memory memory = Fsrs.next(Fsrs.first(Rating.GOOD, START), Rating.GOOD, START.plus(Duration.ofDays(2)));
        assertThat(Fsrs.retrievability(memory, Fsrs.due(memory))).isCloseTo(0.9, within(0.005));
        assertThat(Fsrs.isDue(memory, Fsrs.due(memory).minusSeconds(1))).isFalse();
        assertThat(Fsrs.isDue(memory, Fsrs.due(memory))).isTrue();
    }

    @Test
    void hard_on_the_same_day_does_not_weaken() {
        Memory memory = Fsrs.first(Rating.EASY, START);
        assertThat(Fsrs.next(memory, Rating.HARD, START.plusSeconds(600)).stability())
                .isEqualTo(memory.stability());
    }

    @Test
    void a_clock_set_back_counts_as_no_time_at_all() {
        Memory memory = Fsrs.first(Rating.GOOD, START);
        Instant earlier = START.minus(Duration.ofDays(30));
        Memory back = Fsrs.next(memory, Rating.GOOD, earlier);
        Memory still = Fsrs.next(memory, Rating.GOOD, START);
        assertThat(back.stability()).isEqualTo(still.stability());
        assertThat(back.lastReviewed()).isEqualTo(earlier);
        assertThat(Fsrs.retrievability(memory, earlier)).isEqualTo(1);
    }

    @Test
    void a_clock_that_leapt_forward_heals_at_the_next_review() {
        Instant wrong = Instant.parse("2099-01-01T00:00:00Z");
        Memory leapt = Fsrs.next(Fsrs.first(Rating.GOOD, START), Rating.GOOD, wrong);
        Instant today = START.plus(Duration.ofDays(3));
        assertThat(Fsrs.isDue(leapt, today)).isTrue();
        Memory healed = Fsrs.next(leapt, Rating.AGAIN, today);
        assertThat(healed.lastReviewed()).isEqualTo(today);
        assertThat(Fsrs.due(healed)).isBefore(today.plus(Duration.ofDays(366)));
    }

    @Test
    void even_the_ends_of_time_are_no_trouble() {
        Memory first = Fsrs.first(Rating.EASY, Instant.EPOCH);
        Memory late = Fsrs.next(first, Rating.EASY, Instant.MAX);
        assertThat(late.stability()).isBetween(first.stability(), Memory.MOST_STABILITY);
        assertThat(Fsrs.next(late, Rating.AGAIN, Instant.MIN).stability()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0,AGAIN", "1,AGAIN", "2,AGAIN", "3,HARD", "4,GOOD", "5,EASY"})
    void five_answers_are_rated(int right, Rating rating) {
        assertThat(Rating.ofFive(right)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({
        "4,4,EASY",
        "3,4,HARD",
        "2,4,AGAIN",
        "10,10,EASY",
        "9,10,GOOD",
        "8,10,GOOD",
        "7,10,HARD",
        "6,10,HARD",
        "5,10,AGAIN",
        "1,1,EASY",
        "0,1,AGAIN",
        "2,3,HARD"
    })
    void other_numbers_of_answers_are_rated_in_proportion(int right, int total, Rating rating) {
        assertThat(Rating.of(right, total)).isEqualTo(rating);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> Rating.ofFive(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rating.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Memory(Double.NaN, 5, START)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Memory(1, Double.NaN, START)).isInstanceOf(IllegalArgumentException.class);
        Memory memory = Fsrs.first(Rating.GOOD, START);
        assertThatThrownBy(() -> Fsrs.dueIn(memory, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fsrs.dueIn(memory, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
