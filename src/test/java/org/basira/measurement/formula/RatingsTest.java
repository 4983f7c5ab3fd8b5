package org.basira.measurement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.basira.question.Response.Sureness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatingsTest {

    @Test
    void the_three_upper_ratings_call_a_post_over_the_line() {
        Ratings ratings = new Ratings(List.of(1, 2, 3, 4, 5, 6), List.of(10, 20, 30, 40, 50, 60));
        assertThat(ratings.outcomes()).isEqualTo(new Outcomes(15, 6, 150, 60));
        assertThat(Ratings.one(true, 3).hits()).isEqualTo(1);
        assertThat(Ratings.one(false, 2).correctRejections()).isEqualTo(1);
    }

    @Test
    void the_surer_the_further_from_the_middle() {
        assertThat(Ratings.rating(false, Sureness.VERY)).isZero();
        assertThat(Ratings.rating(false, Sureness.GUESSING)).isEqualTo(2);
        assertThat(Ratings.rating(true, Sureness.GUESSING)).isEqualTo(3);
        assertThat(Ratings.rating(true, Sureness.FAIRLY)).isEqualTo(4);
        assertThat(Ratings.rating(true, Sureness.VERY)).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("org.basira.measurement.formula.Draws#seeds")
    void what_is_added_can_be_taken_away(int seed) {
        SplittableRandom random = Draws.random(seed);
        Ratings one = Draws.ratings(random);
        Ratings other = Draws.ratings(random);
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).outcomes()).isEqualTo(one.outcomes().plus(other.outcomes()));
        assertThat(one.plus(other).outcomes().minus(other.outcomes())).isEqualTo(one.outcomes());
    }

    @Test
    void refuses_what_cannot_have_been_counted() {
        assertThatThrownBy(() -> new Ratings(List.of(1), List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratings.NONE.minus(Ratings.one(true, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcomes(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_estimate_is_finite_and_in_order() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(0, Double.NEGATIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_kind_with_fewer_posts_decides_what_is_shown() {
        assertThat(SmallestNumber.showsCounts(new Outcomes(8, 0, 0, 8))).isTrue();
        assertThat(SmallestNumber.showsCounts(new Outcomes(80, 0, 0, 7))).isFalse();
        assertThat(SmallestNumber.showsDetection(new Outcomes(20, 20, 20, 20))).isTrue();
        assertThat(SmallestNumber.showsDetection(new Outcomes(20, 19, 200, 200)))
                .isFalse();
    }
}
