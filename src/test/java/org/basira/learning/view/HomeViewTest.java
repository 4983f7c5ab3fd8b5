package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.learning.internal.db.Tables.ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.ENROLMENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.Bench;
import org.basira.assessment.CorrectionNotices;
import org.basira.assessment.internal.Corrections;
import org.basira.learning.Course;
import org.basira.learning.LearningText;
import org.basira.learning.Progress;
import org.basira.learning.Refreshers;
import org.basira.learning.Trial;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.TrialStore;
import org.basira.learning.internal.WayStore;
import org.basira.measurement.Recognition;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.testing.Answers;
import org.basira.testing.Databases;
import org.basira.testing.Screen;
import org.basira.ui.HomeLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeViewTest {

    private static final Databases.Database DATABASE = Databases.h2();
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final UUID learner = UUID.randomUUID();
    private final Course course = new Course().with("Signals", "First looks", "Second looks");
    private final Progress progress = new Progress(new WayStore(DATABASE.sql()), course, Clock.systemUTC());
    private final Recognition recognition = new Recognition(DATABASE.sql());
    private final Screen screen = new Screen(
            learner,
            Set.of(HomeView.class),
            progress,
            recognition,
            new Refreshers(
                    new Memories(DATABASE.sql()),
                    new TrialStore(DATABASE.sql()),
                    new Bench(DATABASE).attempts(),
                    course,
                    Clock.systemUTC()),
            new CorrectionNotices(new Corrections(DATABASE.sql()), Clock.systemUTC()),
            new Trial(new TrialStore(DATABASE.sql()), progress, Clock.systemUTC()));

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void before_the_first_lesson_the_form_is_the_next_step() {
        course.withForms("a", "b");

        screen.opens(new HomeLink())
                .sees(LearningText.GREETING, "Nur")
                .sees(LearningText.BEFORE_TITLE)
                .sees(LearningText.NO_FIGURES_YET);

        assertThat(screen.linkOf(LearningText.START)).isEqualTo("form/before");
    }

    @Test
    void the_next_step_is_the_lesson_one_stopped_in() {
        progress.open(learner, "Signals", "First looks", Optional.of("two"));

        screen.opens(new HomeLink()).sees("First looks").sees(LearningText.STOPPED_AT, 2, 3);

        assertThat(screen.linkOf(LearningText.CONTINUE)).endsWith("/two");
    }

    @Test
    void after_the_last_lesson_the_quiz_is_the_next_step() {
        progress.open(learner, "Signals", "First looks", Optional.of("three"));
        progress.open(learner, "Signals", "Second looks", Optional.of("three"));

        screen.opens(new HomeLink()).sees(LearningText.NEXT_QUIZ);

        assertThat(screen.linkOf(LearningText.START)).endsWith("/Signals-quiz");
    }

    @Test
    void what_is_due_is_named_with_its_day() {
        screen.opens(new HomeLink()).seesNot(LearningText.DUE);
        due(LocalDate.of(2026, 11, 30));

        screen.opens(new HomeLink()).sees(LearningText.DUE).sees("By 30 November 2026");
    }

    @Test
    void there_is_no_number_before_there_are_posts_enough_of_both_sorts() {
        judged(true, 8);
        judged(false, 7);
        screen.opens(new HomeLink()).sees(LearningText.NOT_ENOUGH).seesNot("You caught");

        judged(false, 1);
        screen.opens(new HomeLink()).sees("You caught 8 of 8");
    }

    private void judged(boolean over, int posts) {
        for (int i = 0; i < posts; i++) {
            recognition.on(
                    Answers.judged(learner, "post-" + i, Occasion.PRACTICE, over ? "praise" : "news", over, over));
        }
    }

    private void due(LocalDate day) {
        UUID cohort = UUID.randomUUID();
        DATABASE.sql()
                .insertInto(
                        ASSIGNMENT, ASSIGNMENT.COHORT_ID, ASSIGNMENT.MODULE, ASSIGNMENT.DUE_ON, ASSIGNMENT.ASSIGNED_AT)
                .values(cohort, "Signals", day, NOW)
                .execute();
        DATABASE.sql()
                .insertInto(ENROLMENT, ENROLMENT.LEARNER_ID, ENROLMENT.COHORT_ID, ENROLMENT.JOINED_AT)
                .values(learner, cohort, NOW)
                .execute();
    }
}
