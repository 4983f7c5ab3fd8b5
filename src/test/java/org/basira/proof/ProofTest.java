package org.basira.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.basira.measurement.formula.SmallestNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seeded cut of the proof with every build; the whole is in docs/proof.md (see {@link Proof}). */
class ProofTest {

    @Test
    void d_and_c_are_shown_from_the_smallest_number_that_the_exact_table_allows() {
        List<DetectionProof.Cell> exact = DetectionProof.exact(DetectionProof.POSTS);
        assertThat(DetectionProof.smallest(exact)).isEqualTo(SmallestNumber.DETECTION);
        assertThat(DetectionProof.turn(exact)).isLessThan(0.1);
    }

    @Test
    void d_and_c_are_shown_from_the_smallest_number_that_the_recorded_table_allows() throws IOException {
        String recorded = Files.readString(Path.of("docs/proof.md"));
        assertThat(recorded)
                .doesNotContain("Does not hold")
                .contains("2000 runs for each number of posts", "seed " + Proof.SEED);
        String first = recorded.lines()
                .filter(line -> line.endsWith("| shown |"))
                .findFirst()
                .orElseThrow();
        assertThat(first).startsWith("| " + SmallestNumber.DETECTION + " |");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40})
    void learners_who_judge_posts_give_the_exact_table(int posts) {
        List<DetectionProof.Cell> exact = DetectionProof.exact(List.of(posts));
        List<DetectionProof.Cell> runs = DetectionProof.simulated(List.of(posts), 300, Proof.SEED);
        for (int cell = 0; cell < exact.size(); cell++) {
            assertAlike(runs.get(cell).ofSensitivity(), exact.get(cell).ofSensitivity(), posts);
            assertAlike(runs.get(cell).ofCriterion(), exact.get(cell).ofCriterion(), posts);
        }
    }

    /** Within five standard errors of 300 runs. */
    private static void assertAlike(DetectionProof.Quality runs, DetectionProof.Quality exact, int posts) {
        assertThat(runs.coverage()).isCloseTo(exact.coverage(), within(0.065));
        assertThat(runs.bias()).isCloseTo(exact.bias(), within(5 * 2 / Math.sqrt(300.0 * posts)));
    }

    @Test
    void area_and_calibration_come_out_as_they_went_in() {
        RatingProof.Row row = RatingProof.row(20, 300, Proof.SEED);
        assertThat(row.lowestArea()).isGreaterThan(0.9);
        assertThat(row.gaps()).allSatisfy(gap -> {
            assertThat(gap.coverage()).isGreaterThan(0.9);
            assertThat(gap.bias()).isCloseTo(0, within(0.02));
        });
    }

    @Test
    void gain_suspicion_and_forgetting_of_a_cohort_come_out_as_they_went_in() {
        for (ChangeProof.Case what : ChangeProof.CASES) {
            ChangeProof.Row row = ChangeProof.row(what, 20, 200, Proof.SEED);
            assertThat(List.of(row.sensitivity(), row.criterion(), row.falseAlarms()))
                    .allSatisfy(share -> assertThat(share.coverage()).isGreaterThan(0.88));
            assertThat(row.sensitivity().bias()).isCloseTo(0, within(0.1));
        }
    }

    @Test
    void when_all_move_c_and_nothing_else_d_stays() {
        assertThat(ChangeProof.turn(1_000, Proof.SEED)).isLessThan(0.1);
    }

    @Test
    void forms_of_unequal_difficulty_leave_no_effect() {
        EquatingProof.Result result = EquatingProof.run(0, 2_000, 4, Proof.SEED);
        assertThat(result.raw().bias()).isGreaterThan(0.2);
        assertThat(result.equated().offAtMost()).isLessThan(0.05);
    }

    @Test
    void an_item_harder_in_one_language_is_found_and_no_other() {
        ItemProof.Dif dif = ItemProof.dif(20, Proof.SEED);
        assertThat(dif.foundOnAverage()).isGreaterThanOrEqualTo(0.8);
        assertThat(dif.falselyAlone()).isLessThanOrEqualTo(0.05);
        assertThat(dif.falselyUnlike()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void difficulties_come_out_as_they_went_in() {
        Share share = ItemProof.rasch(20, Proof.SEED);
        assertThat(share.coverage()).isGreaterThan(0.9);
        assertThat(share.offAtMost()).isLessThan(0.6);
    }

    @Test
    void the_same_seed_gives_the_same_learners() {
        Learner learner = Learner.of(1, 0.2);
        List<Post> posts = Post.average(50);
        assertThat(learner.judgeAll(posts, new SplittableRandom(1)))
                .isEqualTo(learner.judgeAll(posts, new SplittableRandom(1)));
    }
}
