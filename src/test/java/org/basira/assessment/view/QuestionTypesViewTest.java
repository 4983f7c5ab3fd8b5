package org.basira.assessment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptPage.SlotState;
import org.basira.assessment.Bench;
import org.basira.operations.TestSettings;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.basira.testing.Screen;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The types of questions as a learner meets them; controls are found by the names a screen reader gives them. */
class QuestionTypesViewTest {

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

    private Screen asks(Item... items) {
        attempt = bench.start(learner, true, items);
        return screen.opens(new AttemptLink(attempt, 1));
    }

    private SlotState state() {
        return bench.page(learner, attempt, 1).states().getFirst();
    }

    private Response kept() {
        return bench.page(learner, attempt, 1).response().orElseThrow();
    }

    @Test
    void own_words_are_written_in_a_field_that_turns_with_them() {
        asks(Items.SHORT_TEXT);
        assertThat(screen.control(AssessmentText.IN_OWN_WORDS).attr("dir")).isEqualTo("auto");
        assertThat(screen.control(AssessmentText.IN_OWN_WORDS).attr("maxlength"))
                .isEqualTo("200");

        screen.sends("\"sibling\"");

        screen.sees("sibling Your answer")
                .sees(AssessmentText.NOT_THIS_ONE)
                .sees(AssessmentText.RIGHT_ANSWER, "near twin")
                .sees("near " + Items.SECRET);
    }

    @Test
    void words_that_are_partly_right_get_a_part_and_their_own_reason() {
        asks(Items.SHORT_TEXT).sends("\" COPY \"");
        screen.sees(AssessmentText.PARTLY).sees("half " + Items.SECRET);
    }

    @Test
    void words_that_nobody_thought_of_get_a_reason_too_and_are_shown_as_they_are() {
        asks(Items.SHORT_TEXT).sends("\"<b>bold</b>\"");
        screen.sees("<b>bold</b> Your answer").sees("other " + Items.SECRET);
    }

    @Test
    void what_is_no_number_is_said_at_the_field_and_not_kept() {
        asks(Items.NUMERIC);
        assertThat(screen.control(AssessmentText.NUMBER).attr("inputmode")).isEqualTo("decimal");

        screen.sends("{\"number\":\"a while\",\"unit\":\"minutes\"}");

        screen.isToldAtTheField(AssessmentText.NOT_A_NUMBER, "12.5").seesNot(Items.SECRET);
        assertThat(state()).isEqualTo(SlotState.OPEN);
        screen.sends("{\"number\":\"1.5\",\"unit\":\"hours\"}")
                .sees(AssessmentText.RIGHT)
                .sees("1.5 hours Your answer");
    }

    @Test
    void a_number_is_read_in_the_digits_of_the_page() {
        asks(Items.NUMERIC);
        screen.in(Locales.ARABIC).sends("{\"number\":\"٩٠\",\"unit\":\"minutes\"}");
        assertThat(kept()).isEqualTo(new Response.Measured("٩٠", "minutes", Language.AR));
        screen.sees(AssessmentText.RIGHT);
    }

    @Test
    void a_unit_is_chosen_by_its_name() {
        asks(Items.NUMERIC);
        assertThat(screen.control(AssessmentText.UNIT).select("option").eachText())
                .containsExactly("Choose…", "minutes", "hours");
        screen.sends("{\"number\":\"9 miles\",\"unit\":\"\"}");
        screen.isToldAtTheField(AssessmentText.UNIT_UNKNOWN, "miles");
    }

    @Test
    void areas_of_a_picture_are_ticks_with_names_and_the_picture_is_told_in_words() {
        asks(Items.HOTSPOT);
        assertThat(screen.control("1 area link").attr("type")).isEqualTo("checkbox");
        assertThat(screen.form().getElement().getOuterHTML())
                .contains("alt=\"A post on a screen\"")
                .contains("data-spot=\"hour\"")
                .contains("<polygon points=\"2.00,1.00 18.00,1.00 10.00,9.00\"");

        screen.sends("[\"link\",\"face\"]");

        screen.sees("2 area face Your answer face " + Items.SECRET).sees("3 area hour hour " + Items.SECRET);
    }

    @Test
    void each_thing_is_a_group_of_radios_named_by_it() {
        asks(Items.CLASSIFY);
        assertThat(screen.controlIn("thing t1", "bin b2").attr("type")).isEqualTo("radio");
        assertThat(screen.controlIn("thing t1", "bin lure").attr("name"))
                .isNotEqualTo(screen.controlIn("thing t2", "bin lure").attr("name"));

        screen.sends("{\"t1\":\"b1\",\"t2\":\"lure\",\"t3\":\"b2\"}");

        screen.sees(AssessmentText.PARTLY)
                .sees("thing t2 You: bin lure Right answer: bin b1 wrong " + Items.SECRET + " why lure "
                        + Items.SECRET);
    }

    @Test
    void gaps_are_selects_in_the_order_of_the_language() {
        asks(Items.GAPS);
        assertThat(screen.control(AssessmentText.GAP, "1").attr("data-id")).isEqualTo("g1");
        screen.sees("A Choose…");

        screen.in(Locales.ARABIC);
        assertThat(screen.control(AssessmentText.GAP, "١").attr("data-id")).isEqualTo("g2");
        screen.sends("{\"g1\":\"a\",\"g2\":\"b\"}").sees(AssessmentText.PARTLY);
    }

    @Test
    void before_a_text_is_written_it_is_told_who_reads_it_by_what_and_where_support_is() {
        asks(Items.FREE_TEXT);
        screen.sees(AssessmentText.WHO_READS).sees("Clear 2 points: quite so").seesNot(Items.SECRET);
        assertThat(screen.form().getElement().getOuterHTML()).contains("href=\"support\"");
        assertThat(screen.control(AssessmentText.YOUR_TEXT).tagName()).isEqualTo("textarea");
    }

    @Test
    void a_text_is_kept_and_waits_for_its_reader() {
        asks(Items.FREE_TEXT, Items.SINGLE);

        screen.sends("\"Three plain\\nwords.\"");

        screen.sees(AssessmentText.NOT_MARKED_YET)
                .sees(AssessmentText.TRAINER_READS)
                .sees("model " + Items.SECRET);
        assertThat(kept()).isEqualTo(new Response.Written("Three plain\nwords."));
        assertThat(state()).isEqualTo(SlotState.ANSWERED);
        screen.presses(AssessmentText.NEXT).answers("option a");
        screen.presses(AssessmentText.FINISH_QUIZ).sees(AssessmentText.RESULT_WAITS);
    }

    @Test
    void a_text_of_another_length_is_told_so_at_the_field() {
        asks(Items.FREE_TEXT);
        screen.sends("\"one two three four five six seven\"").isToldAtTheField(AssessmentText.TOO_MANY_WORDS, "7", "6");
        screen.sends("\"one two\"").isToldAtTheField(AssessmentText.TOO_FEW_WORDS, "2", "3");
        assertThat(state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void signs_that_are_none_are_left_out_of_own_words() {
        asks(Items.SHORT_TEXT).sends("\"tw\\u0000in\\ud800\"");
        assertThat(kept()).isEqualTo(new Response.Typed("twin"));
        assertThat(List.of(state())).containsExactly(SlotState.ANSWERED);
    }

    @Test
    void what_comes_of_a_choice_is_told_even_where_its_worth_is_not() {
        Scenario.Choice opens = new Scenario.Choice(
                "opens",
                Items.text("Open the door"),
                Items.text("worth " + Items.SECRET),
                Items.text("The door creaks."),
                1,
                List.of(new Scenario.Branch(Scenario.Guard.NONE, "n2")),
                Scenario.END);
        Scenario.Choice stays = new Scenario.Choice("stays", Items.text("Stay"), Items.text("worth"), 1, Scenario.END);
        Scenario story = new Scenario(
                "door",
                "o1",
                1,
                Items.text("A door"),
                "n1",
                List.of(
                        new Scenario.Node("n1", Items.text("Outside"), null, Scenario.Guard.NONE, List.of(opens)),
                        new Scenario.Node("n2", Items.text("Inside"), null, Scenario.Guard.NONE, List.of(stays))),
                Items.text("Night falls."),
                List.of(new Scenario.Ending(
                        new Scenario.Guard(List.of("n2.stays"), List.of(), 2.0, null), Items.text("Morning comes."))));
        attempt = bench.start(learner, false, story);

        screen.opens(new AttemptLink(attempt, 1)).presses("Open the door");

        screen.sees("The door creaks.").sees("Inside").seesNot(Items.SECRET);
        screen.presses("Stay").seesNot("Morning comes.");
        bench.finish(learner, attempt);
        screen.opens(new AttemptLink(attempt, 1)).sees("Morning comes.").seesNot("Night falls.");
    }
}
