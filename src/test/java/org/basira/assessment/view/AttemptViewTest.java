package org.basira.assessment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptPage.SlotState;
import org.basira.assessment.Bench;
import org.basira.assessment.ResultLink;
import org.basira.content.Quiz;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Behaviour;
import org.basira.question.Specimen;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.basira.testing.MovedClock;
import org.basira.testing.Screen;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptViewTest {

    private static final Databases.Database DATABASE = Databases.h2();
    private static final Specimen DANGEROUS = Items.specimen("dangerous", true);
    private static final Specimen HARMLESS = Items.specimen("harmless", false);

    private final UUID learner = UUID.randomUUID();
    private final MovedClock clock = MovedClock.still();
    private final Bench bench = new Bench(DATABASE, clock);
    private final Screen screen = new Screen(
            learner,
            Set.of(AttemptView.class, ResultView.class),
            bench.transactional(),
            clock,
            TestSettings.of(DATABASE.sql()));

    @AfterEach
    void close() {
        screen.close();
    }

    private SlotState state(UUID attempt, int slot) {
        return bench.page(learner, attempt, 1).states().get(slot - 1);
    }

    @Test
    void an_answer_is_kept_told_and_the_next_question_shown() {
        UUID attempt = bench.start(learner, true, Items.SINGLE, Items.TRUE_FALSE);
        screen.opens(new AttemptLink(attempt, 1)).sees(AssessmentText.QUESTION_OF, "1", "2");

        screen.answers("option b");

        screen.sees(AssessmentText.NOT_THIS_ONE).sees(AssessmentText.SAVED).sees("option a " + Items.SECRET);
        assertThat(state(attempt, 1)).isEqualTo(SlotState.ANSWERED);
        screen.presses(AssessmentText.NEXT)
                .sees(AssessmentText.QUESTION_OF, "2", "2")
                .sees("True?");
    }

    @Test
    void in_a_form_the_next_post_comes_and_nothing_is_told() {
        UUID attempt = bench.startForm(learner, bench.form(DANGEROUS, HARMLESS), Occasion.BEFORE);
        screen.opens(new AttemptLink(attempt, 1)).sees(AssessmentText.POST_OF, "1", "2");

        screen.judges(true, "VERY", "REPORT");

        screen.sees(AssessmentText.POST_OF, "2", "2").seesNot(Items.SECRET);
        assertThat(state(attempt, 1)).isEqualTo(SlotState.ANSWERED);
    }

    @Test
    void what_another_tab_checked_counts_and_is_shown() {
        UUID attempt = bench.start(learner, true, Items.SINGLE, Items.TRUE_FALSE);
        screen.opens(new AttemptLink(attempt, 1));
        bench.act(learner, attempt, 1, Bench.check(Bench.chosen("a"), 0));

        screen.answers("option b");

        screen.sees(AssessmentText.REFUSED_CHECKED).sees("option a Your answer").sees(AssessmentText.RIGHT);
    }

    @Test
    void a_page_that_saw_less_is_told_and_cannot_overwrite() {
        UUID attempt = bench.startForm(learner, bench.form(DANGEROUS, HARMLESS), Occasion.BEFORE);
        screen.opens(new AttemptLink(attempt, 1));
        bench.act(learner, attempt, 1, Bench.save(Bench.judged(false), 0));

        screen.judges(true, "VERY", "REPORT");

        screen.sees(AssessmentText.REFUSED_STALE);
        assertThat(bench.page(learner, attempt, 1).response()).contains(Bench.judged(false));
    }

    @Test
    void an_answer_that_does_not_fit_is_said_and_loses_nothing() {
        UUID attempt = bench.start(learner, true, Items.SINGLE);
        screen.opens(new AttemptLink(attempt, 1));

        screen.sends("[\"nothing\"]");

        screen.sees(AssessmentText.REFUSED_OTHER).seesNot(Items.SECRET);
        assertThat(screen.options()).hasSize(2);
        assertThat(state(attempt, 1)).isEqualTo(SlotState.OPEN);
    }

    @Test
    void a_story_is_taken_up_at_the_scene_one_left() {
        UUID attempt = bench.start(learner, true, Items.STORY);
        screen.opens(new AttemptLink(attempt, 1)).presses("choice c1").sees("Second");

        screen.in(Locales.ARABIC)
                .sees("ع Second")
                .sees("ع feedback")
                .presses("ع choice c2")
                .sees(AssessmentText.PARTLY);
        assertThat(state(attempt, 1)).isEqualTo(SlotState.ANSWERED);
    }

    @Test
    void the_last_answer_leads_to_a_result_with_both_errors() {
        UUID attempt = bench.start(learner, true, DANGEROUS, HARMLESS);
        screen.opens(new AttemptLink(attempt, 1)).judges(false, "GUESSING", "LEAVE");
        screen.sees(AssessmentText.NOT_THIS_ONE).presses(AssessmentText.NEXT);
        screen.judges(true, "FAIRLY", "REPORT").presses(AssessmentText.FINISH_QUIZ);

        screen.sees(AssessmentText.RESULT_BOTH_OPEN)
                .sees(AssessmentText.WHICH_SLIPPED)
                .sees(AssessmentText.WHICH_FLAGGED)
                .sees(AssessmentText.FLAG_COSTS)
                .sees(AssessmentText.RESULT_NOT_YET);
        assertThat(screen.drawings()).contains("0 of 1 posts over the line were caught; 1 slipped past.");
    }

    @Test
    void an_attempt_of_somebody_else_is_not_there() {
        UUID other = bench.start(UUID.randomUUID(), true, Items.SINGLE);

        screen.opens(new AttemptLink(other, 1)).seesNot("Which?");
        screen.opens(new ResultLink(other)).seesNot("Which?");
    }

    @Test
    void after_a_wrong_try_the_hint_stands_there_and_the_tries_left() {
        bench.hint(Items.SINGLE, "think of the second one");
        UUID attempt = bench.start(learner, Behaviour.ADAPTIVE, Items.SINGLE);
        screen.opens(new AttemptLink(attempt, 1)).seesNot("think of");

        screen.answers("option b");

        screen.sees(AssessmentText.NOT_THIS_ONE)
                .sees(AssessmentText.HINT, "1")
                .sees("think of the second one")
                .sees(AssessmentText.TRIES_LEFT, 1)
                .seesNot(Items.SECRET);
        screen.in(Locales.ARABIC).sees("ع think of the second one").sees("بقيت محاولة واحدة.");
        screen.in(java.util.Locale.ENGLISH).answers("option a");
        screen.sees(AssessmentText.PARTLY).sees(Items.SECRET).presses(AssessmentText.FINISH_QUIZ);
        screen.sees(AssessmentText.PASS_MARK, "67%", "70%");
    }

    @Test
    void sureness_is_asked_with_names_and_stakes_and_told_after_the_answer() {
        UUID attempt = bench.start(learner, Behaviour.CERTAINTY, Items.SINGLE);
        screen.opens(new AttemptLink(attempt, 1)).sees(AssessmentText.HOW_SURE).sees("Very 3 or \u200e\u22126");

        screen.sends("[\"b\"]", "VERY");

        screen.sees(AssessmentText.SURE_AND_WRONG, "VERY", "\u200e\u22126");
        screen.presses(AssessmentText.FINISH_QUIZ).sees(AssessmentText.MEAN_MARK, "\u200e\u22126");
    }

    @Test
    void a_limit_is_counted_down_and_its_end_leads_to_the_result() {
        UUID attempt = bench.startLimited(learner, Duration.ofMinutes(10), Items.SINGLE, Items.TRUE_FALSE);
        screen.opens(new AttemptLink(attempt, 1)).sees(AssessmentText.TIME_LEFT).sees("10:00");
        screen.answers("option a").sees(AssessmentText.RIGHT);

        clock.moves(Duration.ofMinutes(12));

        screen.opens(new AttemptLink(attempt, 2))
                .sees(AssessmentText.RESULT_QUIZ)
                .sees(AssessmentText.LEFT_OPEN, 1);
        screen.opens(new AttemptLink(attempt, 2)).sees(AssessmentText.NOTHING_TO_SHOW);
    }

    @Test
    void what_the_quiz_does_not_tell_is_not_told() {
        UUID attempt = bench.startTelling(
                learner, Set.of(Quiz.Told.VERDICT), Set.of(Quiz.Told.VERDICT, Quiz.Told.FEEDBACK), Items.SINGLE);
        screen.opens(new AttemptLink(attempt, 1)).answers("option b");

        screen.sees(AssessmentText.NOT_THIS_ONE).seesNot(Items.SECRET);
        screen.presses(AssessmentText.FINISH_QUIZ)
                .sees(AssessmentText.RESULT_NOT_YET)
                .seesNot("needed");
    }
}
