package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.internal.Drawable;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.operations.Settings.Mix;
import org.basira.question.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts that begin with d are over the line. */
class DrawableTest {

    private static List<String> posts(int over, int lawful) {
        return Stream.concat(
                        IntStream.range(0, over).mapToObj(each -> "d" + each),
                        IntStream.range(0, lawful).mapToObj(each -> "h" + each))
                .toList();
    }

    private static Quiz.TriageFeed feed(int count, int over, List<String> posts) {
        return new Quiz.TriageFeed("feed", posts, count, over, true, (double) over / count);
    }

    private static Drawable drawable(Mix mix, String... withdrawn) {
        return new Drawable(
                Set.of(withdrawn)::contains, post -> post.startsWith("d"), section -> List.of(), mix.share());
    }

    private static Quiz.TriageFeed drawn(Mix mix, Quiz.TriageFeed feed, String... withdrawn) {
        return (Quiz.TriageFeed)
                drawable(mix, withdrawn).of(Bench.quiz(true, feed)).sections().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"QUARTER,8,2", "THIRD,8,3", "TWO_FIFTHS,8,3", "HALF,8,4", "QUARTER,10,3", "TWO_FIFTHS,10,4", "THIRD,2,1"
    })
    void a_feed_has_the_share_the_organisation_wants_rounded_to_whole_posts(Mix mix, int count, int over) {
        Quiz.TriageFeed drawn = drawn(mix, feed(count, count / 2 + 1, posts(10, 10)));

        assertThat(drawn.count()).isEqualTo(count);
        assertThat(drawn.over()).isEqualTo(over);
        assertThat(drawn.overShare()).isEqualTo((double) over / count);
    }

    @Test
    void each_quiz_states_its_own_where_nothing_is_set() {
        Quiz.TriageFeed feed = feed(8, 2, posts(10, 10));

        assertThat(drawn(Mix.QUIZ, feed)).isSameAs(feed);
    }

    @Test
    void there_is_one_of_each_side_at_least() {
        assertThat(drawn(Mix.QUARTER, feed(2, 1, posts(3, 3))).over()).isEqualTo(1);
        assertThat(drawn(Mix.HALF, feed(3, 1, posts(3, 3))).over()).isEqualTo(2);
    }

    @Test
    void a_pool_short_of_one_side_gives_more_of_the_other_and_says_so() {
        Quiz.TriageFeed few = drawn(Mix.HALF, feed(8, 2, posts(3, 10)));
        assertThat(few.count()).isEqualTo(8);
        assertThat(few.over()).isEqualTo(3);
        assertThat(few.overShare()).isEqualTo(0.375);

        Quiz.TriageFeed many = drawn(Mix.QUARTER, feed(8, 4, posts(10, 5)));
        assertThat(many.over()).isEqualTo(3);
        assertThat(many.count()).isEqualTo(8);
    }

    @Test
    void withdrawn_posts_are_not_counted_on() {
        Quiz.TriageFeed drawn = drawn(Mix.HALF, feed(8, 2, posts(4, 6)), "d0", "d1");

        assertThat(drawn.over()).isEqualTo(2);
        assertThat(drawn.count()).isEqualTo(8);
        assertThat(drawn.overShare()).isEqualTo(0.25);
    }

    @Test
    void a_form_keeps_its_own_mix() {
        Text words = Bench.quiz(true, feed(2, 1, posts(1, 1))).title();
        Form form = new Form(Bench.VERSION, "a", "course", words, words, posts(6, 18), 0.25);

        assertThat(drawable(Mix.HALF).of(form)).isSameAs(form);
    }

    @Test
    void the_default_is_what_the_quiz_states() {
        assertThat(Mix.of("unheard of")).isEqualTo(Mix.QUIZ);
        assertThat(Mix.QUIZ.share()).isEqualTo(Optional.empty());
    }
}
