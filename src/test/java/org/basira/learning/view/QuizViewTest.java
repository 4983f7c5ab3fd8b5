package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.Bench;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Counts;
import org.basira.content.Quiz.Told;
import org.basira.learning.Course;
import org.basira.learning.LearningText;
import org.basira.learning.ModuleLink;
import org.basira.learning.Progress;
import org.basira.learning.QuizLink;
import org.basira.learning.internal.WayStore;
import org.basira.operations.TestSettings;
import org.basira.question.Behaviour;
import org.basira.question.Stratified.Strata;
import org.basira.testing.Databases;
import org.basira.testing.Screen;
import org.basira.ui.Locales;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Before a quiz its rules stand there in plain words, and why it cannot be begun. */
class QuizViewTest {

    private static final Databases.Database DATABASE = Databases.h2();
    private static final QuizLink QUIZ = new QuizLink("Signals", "Signals-quiz");

    private final UUID learner = UUID.randomUUID();
    private final Course course = new Course().with("Signals", "First looks");
    private final Progress progress = new Progress(new WayStore(DATABASE.sql()), course, Clock.systemUTC());
    private final Screen screen = new Screen(
            learner,
            Set.of(QuizView.class),
            progress,
            course,
            new Bench(DATABASE).transactional(),
            TestSettings.of(DATABASE.sql()));

    @AfterEach
    void close() {
        screen.close();
    }

    private static Quiz.Rules rules(
            @Nullable Integer goes, Counts counts, @Nullable LocalDateTime opens, @Nullable LocalDateTime closes) {
        return new Quiz.Rules(
                Duration.ofMinutes(20),
                Quiz.Rules.GRACE,
                goes,
                counts,
                opens,
                closes,
                null,
                0.25,
                new Quiz.Review(Set.of(Told.VERDICT), Set.of(Told.VERDICT, Told.FEEDBACK), Set.of(Told.KEY)));
    }

    @Test
    void a_plain_quiz_says_what_passes_and_that_reasons_come_at_once() {
        course.withQuiz("Signals", Behaviour.IMMEDIATE, Quiz.Rules.DEFAULT);
        screen.opens(QUIZ)
                .sees(LearningText.QUIZ_LENGTH, 5)
                .sees(LearningText.PASS_MARK, "70%")
                .sees(LearningText.FEEDBACK_EACH)
                .seesNot("counts", "At the end is shown");
    }

    @Test
    void limit_goes_penalty_and_what_is_told_are_said_in_each_language() {
        course.withQuiz("Signals", Behaviour.ADAPTIVE, rules(3, Counts.MEAN, null, null));
        screen.opens(QUIZ)
                .sees(LearningText.QUIZ_LIMIT, 20)
                .sees(LearningText.PASS_FROM, "70%")
                .sees(LearningText.GOES_AT_MOST, 3)
                .sees("The mean of all goes counts.")
                .sees(LearningText.HINTS_EXPLAINED, "25%")
                .sees("After each answer is shown: right or not.")
                .sees("At the end is shown: right or not, the reasons.");
        screen.in(Locales.ARABIC).sees("يُحتسب متوسّط المحاولات كلّها.").sees("هناك ٣ محاولات.");
        screen.in(Locales.KURDISH).sees(LearningText.GOES_AT_MOST, 3);
    }

    @Test
    void certainty_comes_with_the_table_of_its_marks() {
        course.withQuiz("Signals", Behaviour.CERTAINTY, Quiz.Rules.DEFAULT);
        screen.opens(QUIZ)
                .sees(LearningText.SURENESS_EXPLAINED)
                .sees("Guessing 1 0")
                .sees("Very 3 \u200e\u22126");
        screen.in(Locales.ARABIC).sees("عالية ٣ \u200e\u2212٦");
    }

    @Test
    void a_quiz_not_open_yet_says_when_and_has_no_button() {
        course.withQuiz(
                "Signals",
                Behaviour.IMMEDIATE,
                rules(null, Counts.BEST, LocalDateTime.of(2999, 1, 2, 8, 0), LocalDateTime.of(2999, 1, 3, 8, 0)));
        screen.opens(QUIZ)
                .sees(LearningText.REFUSED_NOT_YET, "2 January 2999, 08:00")
                .sees(LearningText.QUIZ_CLOSES, "3 January 2999, 08:00")
                .sees("After the quiz has closed is shown: the right answer.");
        screen.seesNoButton(LearningText.START);
    }

    @Test
    void a_closed_quiz_says_so() {
        course.withQuiz(
                "Signals", Behaviour.IMMEDIATE, rules(null, Counts.BEST, null, LocalDateTime.of(2020, 1, 3, 8, 0)));
        screen.opens(QUIZ).sees(LearningText.REFUSED_CLOSED, "3 January 2020, 08:00");
        screen.seesNoButton(LearningText.START);
    }

    @Test
    void a_pool_too_small_is_said_and_is_no_error_page() {
        course.withQuiz(
                "Signals",
                Behaviour.IMMEDIATE,
                Quiz.Rules.DEFAULT,
                new Quiz.Pool("know", List.of(), List.of("o1"), 5, Strata.NONE, true));
        screen.opens(QUIZ).presses(LearningText.START).sees(LearningText.REFUSED_POOL);
        screen.seesNoButton(LearningText.START);
        assertThat(progress.of(learner).module("Signals").orElseThrow().finished())
                .isFalse();
    }

    @Test
    void cases_before_any_lesson_lead_to_the_module() {
        course.withQuiz(
                "Signals",
                Behaviour.IMMEDIATE,
                Quiz.Rules.DEFAULT,
                new Quiz.Drills("cases", List.of("drill"), 1, 0, false));
        screen.opens(QUIZ).sees(LearningText.DRILL_TOO_EARLY);
        screen.seesNoButton(LearningText.START);
        assertThat(screen.linkOf(LearningText.BACK_TO_MODULE)).isEqualTo(new ModuleLink("Signals").path());
    }

    @Test
    void cases_before_the_lessons_are_not_begun_once_a_lesson_was_read_in_another_tab() {
        course.withQuiz(
                "Signals",
                Behaviour.IMMEDIATE,
                Quiz.Rules.DEFAULT,
                new Quiz.Drills("cases", List.of("drill"), 1, 0, true));
        screen.opens(QUIZ);
        progress.open(learner, "Signals", "First looks", Optional.of("three"));

        screen.presses(LearningText.START).sees(LearningText.BEFORE_TOO_LATE);
        screen.seesNoButton(LearningText.START);
    }
}
