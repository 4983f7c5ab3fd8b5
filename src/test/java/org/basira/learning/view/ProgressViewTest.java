package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AttemptFinished;
import org.basira.assessment.Bench;
import org.basira.content.Quiz;
import org.basira.learning.Course;
import org.basira.learning.LearningText;
import org.basira.learning.Progress;
import org.basira.learning.ProgressLink;
import org.basira.learning.Refreshers;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.TrialStore;
import org.basira.learning.internal.WayStore;
import org.basira.measurement.Recognition;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.testing.Answers;
import org.basira.testing.Databases;
import org.basira.testing.Screen;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressViewTest {

    private static final Databases.Database DATABASE = Databases.h2();

    private final UUID learner = UUID.randomUUID();
    private final Course course = new Course().with("Signals", "First looks");
    private final Recognition recognition = new Recognition(DATABASE.sql());
    private final Screen screen = new Screen(
            learner,
            Set.of(ProgressView.class),
            new Progress(new WayStore(DATABASE.sql()), course, Clock.systemUTC()),
            recognition,
            new Refreshers(
                    new Memories(DATABASE.sql()),
                    new TrialStore(DATABASE.sql()),
                    new Bench(DATABASE).attempts(),
                    course,
                    Clock.systemUTC()),
            TestSettings.of(DATABASE.sql()));

    @AfterEach
    void close() {
        screen.close();
    }

    /** So many posts of a kind, of which so many were judged to be over the line. */
    private void judged(Occasion occasion, boolean over, int posts, int flagged) {
        for (int i = 0; i < posts; i++) {
            recognition.on(Answers.judged(learner, "post-" + i, occasion, over ? "praise" : "news", over, i < flagged));
        }
    }

    @Test
    void before_the_first_post_it_says_what_will_stand_here_and_leads_to_it() {
        screen.opens(new ProgressLink())
                .sees(LearningText.PICTURE_EMPTY)
                .sees(LearningText.NO_FIGURES_YET)
                .sees(LearningText.NO_QUIZ_YET);

        assertThat(screen.linkOf(LearningText.ALL_MODULES)).isEqualTo("learn");
    }

    @Test
    void both_errors_are_said_in_words_and_read_out_where_they_are_drawn() {
        judged(Occasion.BEFORE, true, 12, 9);
        judged(Occasion.BEFORE, false, 12, 2);

        screen.opens(new ProgressLink())
                .sees("You caught 9 of 12")
                .sees("You left 10 of 12 in peace")
                .sees(LearningText.WHICH_FLAGGED)
                .sees("News 2 of 12");

        assertThat(screen.drawings())
                .contains(
                        "9 of 12 posts over the line were caught; 3 slipped past.",
                        "10 of 12 harmless posts were left in peace; 2 were flagged by mistake.",
                        "Before: 9 of 12",
                        "Before: 2 of 12");
    }

    @Test
    void reports_of_practice_cases_stand_element_by_element_before_and_after() {
        reported(true, true, Map.of("channel", 0.0, "rule", 0.5));
        reported(true, false, Map.of());
        reported(false, true, Map.of("channel", 1.0, "rule", 1.0));

        screen.opens(new ProgressLink())
                .sees(LearningText.REPORTS_TITLE)
                .sees("Right channel Before: 0 of 1 After: 1 of 1")
                .sees("Which rule, and why Before: 0.5 of 1 After: 1 of 1")
                .sees("Sent where nobody can act on it (fewer is better) Before: 1 of 1 After: 0 of 1")
                .sees("Sent though none was needed (fewer is better) Before: 1 of 1 After: –");
    }

    /** A first try at a practice case that sent a report. */
    private void reported(boolean before, boolean due, Map<String, Double> elements) {
        AnswerRecorded judged = Answers.judged(learner, "case", Occasion.PRACTICE, "news", false, false);
        boolean complete = due && elements.values().stream().allMatch(credit -> credit >= 1);
        recognition.on(new AnswerRecorded(
                judged.stepId(),
                learner,
                "case",
                "hash",
                "o1",
                Occasion.PRACTICE,
                null,
                judged.language(),
                true,
                1,
                Set.of(),
                judged.took(),
                null,
                new AnswerRecorded.Report(before, due, true, complete, elements),
                1,
                judged.at()));
    }

    @Test
    void a_go_at_what_need_not_be_passed_has_its_share_alone() {
        new WayStore(DATABASE.sql())
                .outcome(
                        new AttemptFinished(
                                learner,
                                UUID.randomUUID(),
                                "practice",
                                "Signals",
                                UUID.randomUUID(),
                                null,
                                Occasion.PRACTICE,
                                1,
                                null,
                                null,
                                Quiz.Counts.BEST,
                                List.of(),
                                Instant.now().truncatedTo(ChronoUnit.MICROS)),
                        "Signals",
                        "practice");

        screen.opens(new ProgressLink()).sees("100%").seesNot("100%, not yet");
    }

    @Test
    void before_and_after_stand_side_by_side() {
        judged(Occasion.BEFORE, true, 12, 6);
        judged(Occasion.BEFORE, false, 12, 6);
        judged(Occasion.AFTER, true, 12, 9);
        judged(Occasion.AFTER, false, 12, 1);

        screen.opens(new ProgressLink())
                .sees(LearningText.PICTURE_BETTER)
                .sees("You caught 9 of 12")
                .sees(LearningText.CATCHES_ALIKE, 6, 12, 9, 12)
                .sees(LearningText.FLAGS_LESS, 6, 12, 1, 12);

        assertThat(screen.drawings()).contains("Before: 6 of 12", "After: 9 of 12", "After: 1 of 12");
    }

    @Test
    void catching_more_by_flagging_everything_is_not_called_better() {
        judged(Occasion.BEFORE, true, 12, 5);
        judged(Occasion.BEFORE, false, 12, 2);
        judged(Occasion.AFTER, true, 12, 12);
        judged(Occasion.AFTER, false, 12, 11);

        screen.opens(new ProgressLink())
                .sees(LearningText.PICTURE_SAME)
                .sees(LearningText.CATCHES_MORE, 5, 12, 12, 12)
                .sees(LearningText.FLAGS_MORE, 2, 12, 11, 12);
    }

    @Test
    void some_weeks_later_it_says_what_has_stayed() {
        judged(Occasion.BEFORE, true, 12, 6);
        judged(Occasion.BEFORE, false, 12, 6);
        judged(Occasion.FOLLOW_UP, true, 12, 9);
        judged(Occasion.FOLLOW_UP, false, 12, 1);

        screen.opens(new ProgressLink()).sees(LearningText.FLAGS_LESS, 6, 12, 1, 12);

        assertThat(screen.drawings()).contains("Later: 1 of 12");
    }

    @Test
    void one_post_short_of_it_there_are_no_numbers_of_the_field() {
        judged(Occasion.PRACTICE, true, 39, 30);
        judged(Occasion.PRACTICE, false, 40, 10);

        screen.opens(new ProgressLink()).sees(LearningText.SURENESS).seesNot("d′");
    }

    @Test
    void with_as_many_posts_of_each_kind_as_the_proof_asks_for_the_numbers_of_the_field_are_there() {
        judged(Occasion.PRACTICE, true, 40, 30);
        judged(Occasion.PRACTICE, false, 40, 10);

        screen.opens(new ProgressLink()).sees("Telling apart, d′");
    }

    @Test
    void too_few_posts_make_no_figure() {
        judged(Occasion.PRACTICE, true, 3, 3);

        screen.opens(new ProgressLink()).sees(LearningText.NOT_ENOUGH).seesNot("You caught 3 of 3");
    }

    @Test
    void a_kind_a_signal_and_a_row_of_the_table_have_no_number_of_too_few_posts() {
        judged(Occasion.PRACTICE, true, 7, 6);
        judged(Occasion.PRACTICE, false, 7, 3);

        screen.opens(new ProgressLink())
                .sees(LearningText.WHICH_FLAGGED)
                .seesNot("3 of 7")
                .seesNot("6 of 7")
                .sees("Harmless posts not enough yet")
                .sees("News not enough yet");
    }

    @Test
    void kurdish_has_its_own_digits() {
        judged(Occasion.BEFORE, true, 12, 9);

        screen.in(Locales.KURDISH).opens(new ProgressLink()).sees("٩").seesNot("12");
    }

    @Test
    void c_stands_beside_the_mix_of_posts_and_what_would_be_best_at_it() {
        judged(Occasion.PRACTICE, true, 40, 36);
        judged(Occasion.PRACTICE, false, 120, 60);

        screen.opens(new ProgressLink())
                .sees(LearningText.MIX_SHARE, "25%")
                .sees("the fewest mistakes are made at c 0.89 (0.61 to 1.65)")
                .sees(LearningText.MIX_READIER);
    }

    @Test
    void what_the_sureness_score_is_made_of_is_said_in_words_and_adds_up() {
        judged(Occasion.PRACTICE, true, 8, 6);
        judged(Occasion.PRACTICE, false, 8, 2);

        // All fairly sure (0.75) and right in 12 of 16: nothing off, nothing told apart.
        screen.opens(new ProgressLink())
                .sees(LearningText.SURENESS_SCORE, "0.188")
                .sees(LearningText.SURENESS_KEPT, "0.000")
                .sees(LearningText.SURENESS_TOLD, "0.000")
                .sees(LearningText.SURENESS_HARD, "0.188");
    }

    @Test
    void too_few_answers_have_no_sureness_score() {
        judged(Occasion.PRACTICE, true, 4, 4);
        judged(Occasion.PRACTICE, false, 3, 0);

        screen.opens(new ProgressLink()).seesNot(LearningText.SURENESS_PARTS);
    }
}
