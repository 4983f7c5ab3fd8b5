package org.basira.assessment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.Bench;
import org.basira.operations.TestSettings;
import org.basira.question.Item;
import org.basira.question.Response;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.basira.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A report put together part by part, and a report decided at a desk, as a learner meets them. */
class DrillViewTest {

    private static final Databases.Database DATABASE = Databases.h2();

    private final UUID learner = UUID.randomUUID();
    private final Bench bench = new Bench(DATABASE);
    private final Screen screen = new Screen(
            learner,
            Set.of(AttemptView.class, ResultView.class),
            bench.transactional(),
            Clock.systemUTC(),
            TestSettings.of(DATABASE.sql()));
    private UUID attempt = new UUID(0, 0);

    @AfterEach
    void close() {
        screen.close();
    }

    private Screen asks(boolean atOnce, Item... items) {
        attempt = bench.start(learner, atOnce, items);
        return screen.opens(new AttemptLink(attempt, 1));
    }

    private Response.Assembled kept() {
        return (Response.Assembled) bench.page(learner, attempt, 1).response().orElseThrow();
    }

    @Test
    void each_part_is_kept_as_it_is_chosen_and_the_next_one_asked() {
        asks(true, Items.DRILL).sees("What happened").sees("hxxps://tolmi[.]example[.]org/p/1");
        screen.sees(AssessmentText.PART_QUESTION, "channel").seesNot(Items.SECRET);

        screen.answers("part ch1");

        assertThat(kept().parts()).containsExactly("ch1");
        screen.sees(AssessmentText.PART_QUESTION, "evidence").sees("part ch1").seesNot(Items.SECRET);
    }

    @Test
    void a_reload_goes_on_where_it_was() {
        asks(true, Items.DRILL).answers("part ch1");
        screen.opens(new AttemptLink(attempt, 1)).sees(AssessmentText.PART_QUESTION, "evidence");
    }

    @Test
    void a_part_can_be_changed_until_it_is_handed_in() {
        asks(true, Items.DRILL).answers("part ch2").presses(AssessmentText.CHANGE_PART);
        screen.answers("part ch1");
        assertThat(kept().parts()).containsExactly("ch1");
    }

    @Test
    void leaving_all_out_is_an_answer() {
        asks(true, Items.DRILL).answers("part ch1").answers("None of these");
        assertThat(kept().settled()).containsExactlyInAnyOrder("channel", "evidence");
        screen.sees(AssessmentText.HAND_IN_TITLE);
    }

    @Test
    void a_report_is_judged_element_by_element_in_a_moderators_words() {
        asks(true, Items.DRILL).answers("part ch1").answers("part ev1");
        screen.sends("\"Seen at 21:10, ask Nadir\"");

        screen.sees("A moderator could act on this report. One thing would make it better.")
                .sees("2 of 3 parts as a moderator needs them")
                .sees("says " + Items.SECRET)
                .sees("better " + Items.SECRET)
                .sees("Seen at 21:10, ask Nadir")
                .sees(AssessmentText.OWN_TIME)
                .sees(AssessmentText.OWN_NO_LINK)
                .sees(AssessmentText.OWN_PERSONAL)
                .sees("model " + Items.SECRET);
    }

    @Test
    void own_words_are_text_wherever_they_are_shown() {
        asks(true, Items.DRILL).answers("part ch1").answers("part ev1").sends("\"<b>bold</b>\"");
        screen.sees("<b>bold</b>");
    }

    @Test
    void a_wrong_channel_is_a_report_nobody_can_act_on_yet() {
        asks(true, Items.DRILL).answers("part ch2").answers("None of these").sends("\"\"");
        screen.sees("A moderator could not act on this report yet.");
    }

    @Test
    void under_every_part_stands_that_it_needs_no_report_and_it_is_asked_once_more() {
        asks(true, Items.LEAVE).answers("part ch1").presses(AssessmentText.NO_REPORT);
        screen.sees(AssessmentText.LEAVE_TITLE).presses(AssessmentText.HAND_IN);
        screen.sees(AssessmentText.RIGHTLY_LEFT).sees("left " + Items.SECRET);
        assertThat(kept().none()).isTrue();
    }

    @Test
    void one_goes_back_to_the_report_from_the_thought_to_leave_it() {
        asks(true, Items.DRILL).answers("part ch1").presses(AssessmentText.NO_REPORT);
        screen.presses(AssessmentText.LEAVE_NOT).sees(AssessmentText.PART_QUESTION, "evidence");
        assertThat(kept().parts()).containsExactly("ch1");
    }

    @Test
    void a_report_that_was_not_due_is_told_so_however_well_it_is_made() {
        asks(true, Items.LEAVE)
                .answers("part ch1")
                .answers("part ev1", "part ev2")
                .sends("\"\"");
        screen.sees(AssessmentText.NEEDLESS_REPORT).sees(AssessmentText.WHAT_INSTEAD);
    }

    @Test
    void what_should_have_been_reported_is_told_so() {
        asks(true, Items.DRILL).presses(AssessmentText.NO_REPORT).presses(AssessmentText.HAND_IN);
        screen.sees(AssessmentText.SHOULD_REPORT);
    }

    @Test
    void before_the_lessons_nothing_is_told_until_the_end() {
        asks(false, Items.DRILL).answers("part ch1").answers("part ev1").sends("\"\"");
        screen.seesNot(Items.SECRET).sees(AssessmentText.END_FINISH);
    }

    @Test
    void a_desk_that_tells_only_at_the_end_lets_a_decision_be_changed() {
        asks(false, Items.INCOMING).answers("None of these").answers("part remove");
        screen.opens(new AttemptLink(attempt, 1)).sees("part remove").seesNot(AssessmentText.OWN_SENTENCE);
        assertThat(kept().parts()).containsExactly("remove");
        screen.presses(AssessmentText.HAND_IN);
    }

    @Test
    void at_a_desk_the_post_the_rule_and_the_six_questions_lead_to_a_decision() {
        asks(true, Items.INCOMING).sees("Please remove").sees("Bring a candle").sees("The rule");
        screen.sees("Context: part context").seesNoButton(AssessmentText.NO_REPORT);

        screen.answers("None of these").answers("part leave");

        screen.sees("after " + Items.SECRET).sees(AssessmentText.SIX_TITLE);
        assertThat(kept().parts()).containsExactly("leave");
    }
}
