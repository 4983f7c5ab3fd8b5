package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AssessmentText;
import org.basira.content.Lesson;
import org.basira.learning.Course;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.learning.Progress;
import org.basira.learning.internal.WayStore;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.basira.testing.Screen;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LessonViewTest {

    private static final Databases.Database DATABASE = Databases.h2();

    private final UUID learner = UUID.randomUUID();
    private final Course course = new Course()
            .with("m", "l", "last")
            .withItems(Items.SINGLE, Items.MARKED, Items.specimen("other", true), Items.STORY)
            .withBlocks(
                    "l",
                    List.of(new Lesson.Check("single")),
                    List.of(
                            new Lesson.SpecimenBlock("marked", true, false, ""),
                            new Lesson.SpecimenBlock("other", true, false, "")),
                    List.of(new Lesson.ScenarioBlock("story"), new Lesson.TryIt("t", "draft", "Write.", "A model.")));
    private final Progress progress = new Progress(new WayStore(DATABASE.sql()), course, Clock.systemUTC());
    private final Screen screen = new Screen(learner, Set.of(LessonView.class), progress, course);

    @AfterEach
    void close() {
        screen.close();
    }

    private Screen opens(String lessonScreen) {
        return screen.opens(new LessonLink("m", "l", lessonScreen));
    }

    @Test
    void a_screen_says_where_one_is_and_leads_on() {
        opens("one").sees("Screen one in en").sees(LearningText.LESSON_OF, 1, 2);

        assertThat(screen.linkOf("Next: Screen two in en")).isEqualTo("learn/m/l/two");
    }

    @Test
    void a_lesson_is_taken_up_on_the_screen_last_seen() {
        opens("two");

        screen.opens(new LessonLink("m", "l")).sees("Screen two in en");

        assertThat(progress.open(learner, "m", "l", Optional.empty())
                        .orElseThrow()
                        .screenId())
                .isEqualTo("two");
    }

    @Test
    void a_wrong_answer_is_told_with_its_reason_and_may_be_tried_again() {
        opens("one").seesNot(Items.SECRET);

        screen.answers("option b");

        screen.sees(AssessmentText.NOT_THIS_ONE)
                .sees("option b " + "Your answer " + Items.SECRET)
                .presses(LearningText.AGAIN);
        assertThat(screen.options()).containsExactlyInAnyOrder("option a", "option b");
    }

    @Test
    void a_right_answer_is_told_and_asks_for_no_more() {
        opens("one");

        screen.answers("option a");

        screen.sees(AssessmentText.RIGHT).seesNoButton(LearningText.AGAIN);
    }

    @Test
    void an_answer_that_does_not_fit_leaves_the_question_as_it_is() {
        opens("one").sends("[]").sends("[\"nothing\"]").sends("no json");

        assertThat(screen.options()).hasSize(2);
        screen.seesNot(Items.SECRET);
    }

    @Test
    void a_switch_of_language_keeps_what_was_answered() {
        opens("one").answers("option b");

        screen.in(Locales.ARABIC)
                .sees("Screen one in ar")
                .sees(AssessmentText.NOT_THIS_ONE)
                .sees("ع option b");
    }

    @Test
    void a_veiled_post_is_not_in_the_page_and_one_opened_opens_all() {
        opens("two").seesNot("words of s1");
        assertThat(screen.veils()).hasSize(2);

        screen.opensVeil(0);

        assertThat(screen.words().split("words of s1", -1)).hasSize(3);
        opens("one");
        opens("two").sees("words of s1");
    }

    @Test
    void a_story_tells_what_each_choice_did_and_goes_back_a_scene() {
        opens("three").sees("First").sees(AssessmentText.WHAT_DO_YOU_DO);

        screen.presses("choice c1").sees("Second").sees("feedback " + Items.SECRET);
        screen.presses(LearningText.BACK_ONE_SCENE).sees("First").seesNot(Items.SECRET);
        screen.presses("choice c2").sees(AssessmentText.NOT_THIS_ONE).seesNot(AssessmentText.WHAT_DO_YOU_DO);
        screen.presses(LearningText.AGAIN).sees("First");
    }

    @Test
    void a_model_answer_comes_after_ones_own() {
        opens("three").seesNot(LearningText.MODEL_ANSWER);

        screen.presses(LearningText.SHOW_MODEL).sees(LearningText.MODEL_ANSWER);
    }
}
