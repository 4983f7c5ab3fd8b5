package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.basira.question.AttemptMarked;
import org.basira.question.Response;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.junit.jupiter.api.Test;

class WrittenAnswersTest {

    private static final Response TEXT = new Response.Written("Three plain words.");

    private final UUID learner = UUID.randomUUID();
    private final Bench bench = new Bench(Databases.h2());

    @Test
    void what_a_person_has_to_read_has_no_mark_and_the_rest_counts() {
        UUID attempt = bench.start(learner, true, Items.FREE_TEXT, Items.SINGLE);
        ActResult result = bench.act(learner, attempt, 1, Bench.check(TEXT, 0));
        bench.act(learner, attempt, 2, Bench.check(Bench.chosen("a"), 0));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ActResult.Kept.class,
                        kept -> assertThat(kept.review())
                                .hasValueSatisfying(
                                        review -> assertThat(review.marked()).isFalse()));
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(1, null));
        assertThat(bench.answers()).extracting(answer -> answer.item()).containsExactly(Items.SINGLE.id());
        assertThat(bench.events)
                .filteredOn(AttemptMarked.class::isInstance)
                .singleElement()
                .satisfies(marked -> assertThat(((AttemptMarked) marked).marks())
                        .extracting(AttemptMarked.Mark::item)
                        .containsExactly(Items.SINGLE.id()));
    }

    @Test
    void what_no_mark_of_a_text_can_change_is_told_at_once() {
        UUID attempt = bench.start(learner, true, Items.FREE_TEXT, Items.SINGLE, Items.TRUE_FALSE);
        bench.act(learner, attempt, 1, Bench.check(TEXT, 0));
        bench.act(learner, attempt, 2, Bench.check(Bench.chosen("b"), 0));
        bench.act(learner, attempt, 3, Bench.check(Bench.chosen("t"), 0));

        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0, false));
    }

    @Test
    void it_stands_in_the_result_as_it_was_written() {
        UUID attempt = bench.start(learner, false, Items.FREE_TEXT, Items.SINGLE);
        bench.act(learner, attempt, 1, Bench.save(TEXT, 0));
        bench.act(learner, attempt, 2, Bench.save(Bench.chosen("b"), 0));
        bench.finish(learner, attempt);

        AttemptResult result =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();

        assertThat(result.slots().getFirst().reviewed().response()).isEqualTo(TEXT);
        assertThat(result.slots().getFirst().reviewed().marked()).isFalse();
        assertThat(result.fraction()).isZero();
    }

    @Test
    void an_attempt_of_nothing_but_texts_is_neither_passed_nor_failed() {
        UUID attempt = bench.start(learner, true, Items.FREE_TEXT);
        bench.act(learner, attempt, 1, Bench.check(TEXT, 0));
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(0, null));
    }

    @Test
    void one_that_is_too_short_is_kept_but_not_checked() {
        UUID attempt = bench.start(learner, true, Items.FREE_TEXT);
        Response few = new Response.Written("too short");
        assertThat(bench.act(learner, attempt, 1, Bench.check(few, 0)))
                .isEqualTo(new ActResult.Refused(ActResult.Reason.INCOMPLETE));
        assertThat(bench.act(learner, attempt, 1, Bench.save(few, 0))).isInstanceOf(ActResult.Kept.class);
    }

    @Test
    void one_that_is_too_long_is_refused_and_what_is_no_number_too() {
        UUID attempt = bench.start(learner, true, Items.FREE_TEXT, Items.NUMERIC);
        assertThat(bench.act(learner, attempt, 1, Bench.save(new Response.Written("a ".repeat(7)), 0)))
                .isEqualTo(new ActResult.Refused(ActResult.Reason.TOO_LONG));
        Response word = new Response.Measured("soon", "minutes", org.basira.question.Language.EN);
        assertThat(bench.act(learner, attempt, 2, Bench.save(word, 0)))
                .isEqualTo(new ActResult.Refused(ActResult.Reason.MISFIT));
    }
}
