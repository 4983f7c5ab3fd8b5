package org.basira.assessment.view;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.Bench;
import org.basira.assessment.MarkingLink;
import org.basira.assessment.ResultLink;
import org.basira.operations.TestSettings;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.basira.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A trainer before the queue, and the learner before the mark. Both are played by one screen. */
class MarkingViewTest {

    private static final Question.FreeText OWN_WORDS = new Question.FreeText(
            "own-words",
            "o1",
            1,
            Items.text("What would you write?"),
            null,
            1,
            100,
            List.of(new Question.Criterion(
                    "calm",
                    Items.text("Stays calm"),
                    List.of(
                            new Question.Level("none", 0, Items.text("Not yet")),
                            new Question.Level("full", 2, Items.text("Throughout"))),
                    Items.text("Look at the tone"))),
            Items.text("A model"));

    private final Databases.Database database = Databases.h2();
    private final UUID learner = UUID.randomUUID();
    private final Bench bench = new Bench(database);
    private final Screen screen = new Screen(
            learner,
            Set.of(MarkingView.class, ResultView.class),
            bench.transactional(),
            bench.transactional(bench.marking),
            Clock.systemUTC(),
            TestSettings.of(database.sql()));
    private UUID attempt = new UUID(0, 0);

    @BeforeEach
    void writes() {
        attempt = bench.start(learner, true, OWN_WORDS);
        bench.act(learner, attempt, 1, Bench.check(new Response.Written("I would <b>ask</b> first"), 0));
        bench.finish(learner, attempt);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private static void chooses(String level) {
        Input radio = _find(Input.class).stream()
                .filter(each -> level.equals(each.getElement().getAttribute("value")))
                .findFirst()
                .orElseThrow();
        ElementUtilsKt._fireDomEvent(
                radio.getElement(),
                new DomEvent(radio.getElement(), "change", JsonMapper.shared().createObjectNode()));
    }

    @Test
    void an_answer_is_read_blind_marked_and_told() {
        screen.opens(new MarkingLink())
                .sees(AssessmentText.MARKING_WAITING, 1)
                .sees("I would <b>ask</b> first")
                .sees("Look at the tone")
                .sees(AssessmentText.WORRY)
                .sees(AssessmentText.WORRY_THEN)
                .seesNot("Nur", learner.toString(), attempt.toString());

        screen.presses(AssessmentText.MARKING_KEEP).sees(AssessmentText.MARKING_OPEN, 1);
        chooses("full");
        screen.presses(AssessmentText.MARKING_KEEP)
                .isMovedTo(AssessmentText.MARKING_KEPT)
                .sees(AssessmentText.MARKING_KEPT)
                .sees(AssessmentText.MARKING_WAITING, 0);

        screen.opens(new ResultLink(attempt))
                .sees(AssessmentText.BY_HAND, "100%")
                .sees("Throughout");
    }

    @Test
    void a_group_without_a_level_is_named_marked_and_gone_to_until_one_is_chosen() {
        screen.opens(new MarkingLink()).seesNot(AssessmentText.MARKING_NOTHING_CHOSEN);
        screen.presses(AssessmentText.MARKING_KEEP)
                .isMovedTo("Stays calm")
                .sees(AssessmentText.MARKING_OPEN, 1)
                .sees("· Stays calm")
                .sees(AssessmentText.MARKING_NOTHING_CHOSEN);
        ChoiceGroup group = _get(ChoiceGroup.class);
        assertThat(group.getElement().getAttribute("aria-invalid")).isEqualTo("true");

        chooses("none");
        screen.seesNot(AssessmentText.MARKING_OPEN, 1).seesNot(AssessmentText.MARKING_NOTHING_CHOSEN);
        assertThat(group.getElement().getAttribute("aria-invalid")).isNull();
    }

    @Test
    void an_answer_is_given_back() {
        screen.opens(new MarkingLink()).presses(AssessmentText.MARKING_GIVE_BACK);
        screen.isMovedTo(AssessmentText.MARKING_GIVEN_BACK).sees(AssessmentText.MARKING_GIVEN_BACK);
        assertThat(bench.in(() -> bench.marking.next(UUID.randomUUID())).waiting())
                .isEqualTo(1);
    }
}
