package org.basira.measurement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.basira.measurement.ItemScale;
import org.basira.measurement.formula.Estimate;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.junit.jupiter.api.Test;

/** The posts of a form on one scale, from what the roll-up keeps of its attempts. */
class FormScaleTest {

    private static final int POSTS = 12;

    private final Random random = new Random(20_261_128);

    /** Attempts of people whose skill varies, at posts that get harder; {@code odd} is harder in Kurdish by so many logits. */
    private List<FormScale.Cell> answered(int people, int odd, double harder) {
        List<QueuedAttempt> attempts = new ArrayList<>();
        for (String language : List.of("ar", "ckb")) {
            for (int person = 0; person < people; person++) {
                double skill = random.nextGaussian();
                List<AttemptMarked.Mark> marks = new ArrayList<>();
                for (int post = 0; post < POSTS; post++) {
                    double difficulty =
                            (post - (POSTS - 1) / 2.0) / 4 + (post == odd && language.equals("ckb") ? harder : 0);
                    boolean right = random.nextDouble() < 1 / (1 + Math.exp(difficulty - skill));
                    marks.add(new AttemptMarked.Mark("p" + post, "h", "o", true, right ? 1 : 0));
                }
                attempts.add(new QueuedAttempt(
                        "form",
                        "form",
                        Occasion.BEFORE,
                        language,
                        true,
                        marks,
                        new AttemptMarked.Judged(0, 0, 0, 0),
                        1));
            }
        }
        List<FormScale.Cell> cells = new ArrayList<>();
        AttemptSums.of(attempts)
                .cells()
                .forEach((cell, count) -> cells.add(new FormScale.Cell(
                        cell.side(),
                        cell.slots(),
                        cell.version().item(),
                        cell.language(),
                        cell.mark(),
                        cell.rest(),
                        count)));
        return cells;
    }

    private static double difficulty(Map<String, ItemScale> scales, int post) {
        return Optional.ofNullable(scales.get("p" + post))
                .flatMap(ItemScale::difficulty)
                .map(Estimate::value)
                .orElseThrow();
    }

    private static List<ItemScale.Suspect> suspects(Map<String, ItemScale> scales, int post) {
        return Optional.ofNullable(scales.get("p" + post))
                .map(ItemScale::suspects)
                .orElseThrow();
    }

    @Test
    void harder_posts_stand_higher_on_the_scale_and_where_they_were_planted() {
        Map<String, ItemScale> scales = FormScale.of(answered(1_500, -1, 0));

        for (int post = 0; post < POSTS; post++) {
            assertThat(difficulty(scales, post))
                    .as("post %s", post)
                    .isCloseTo((post - (POSTS - 1) / 2.0) / 4, within(0.2));
        }
        assertThat(difficulty(scales, 11)).isGreaterThan(difficulty(scales, 0) + 2);
    }

    @Test
    void a_post_that_is_harder_in_one_language_for_equals_is_a_suspect_and_no_other_is() {
        Map<String, ItemScale> scales = FormScale.of(answered(800, 4, 1.5));

        assertThat(suspects(scales, 4)).singleElement().satisfies(suspect -> {
            assertThat(suspect.harder()).isEqualTo("ckb");
            assertThat(suspect.easier()).isEqualTo("ar");
            assertThat(suspect.delta().value()).isGreaterThan(1.5);
        });
        scales.remove("p4");
        assertThat(scales.values())
                .allSatisfy(scale -> assertThat(scale.suspects()).isEmpty());
    }

    @Test
    void few_people_in_a_language_make_no_suspect() {
        Map<String, ItemScale> scales = FormScale.of(answered(FormScale.LEARNERS_A_LANGUAGE - 1, 4, 5));

        assertThat(scales.values())
                .allSatisfy(scale -> assertThat(scale.suspects()).isEmpty());
    }

    /** So many attempts at a side of two posts, of which each had the first right and the other wrong. */
    private static List<FormScale.Cell> pair(int slots, String one, String other, int attempts) {
        return List.of(
                new FormScale.Cell("OVER", slots, one, "ar", 100, 0, attempts),
                new FormScale.Cell("OVER", slots, other, "ar", 0, 100, attempts));
    }

    @Test
    void of_the_versions_of_a_form_the_one_most_took_says_how_hard_a_post_is() {
        List<FormScale.Cell> cells = new ArrayList<>(pair(2, "p0", "p1", 30));
        cells.addAll(pair(3, "p0", "p2", 12));

        assertThat(FormScales.scales(cells, 10))
                .containsOnlyKeys("p0", "p1", "p2")
                .hasEntrySatisfying("p0", scale -> assertThat(scale.learners()).isEqualTo(30));
    }

    @Test
    void a_version_of_a_form_that_few_took_says_nothing() {
        List<FormScale.Cell> cells = new ArrayList<>(pair(2, "p0", "p1", 30));
        cells.addAll(pair(3, "p0", "p2", 9));

        assertThat(FormScales.scales(cells, 10)).containsOnlyKeys("p0", "p1");
    }

    @Test
    void an_attempt_taken_back_leaves_nothing_behind() {
        QueuedAttempt attempt = new QueuedAttempt(
                "form",
                "form",
                Occasion.BEFORE,
                "ar",
                true,
                List.of(new AttemptMarked.Mark(UUID.randomUUID().toString(), "h", "o", false, 1)),
                new AttemptMarked.Judged(0, 0, 1, 0),
                1);
        QueuedAttempt back = new QueuedAttempt(
                attempt.test(),
                attempt.form(),
                attempt.occasion(),
                attempt.language(),
                true,
                attempt.marks(),
                attempt.judged(),
                -1);

        AttemptSums sums = AttemptSums.of(List.of(attempt, back));

        assertThat(sums.cells().values()).containsOnly(0);
        assertThat(sums.forms().values().stream().allMatch(each -> each.learners() == 0 && each.f() == 0))
                .isTrue();
    }
}
