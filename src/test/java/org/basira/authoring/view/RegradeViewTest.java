package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.Act;
import org.basira.assessment.Attempts;
import org.basira.assessment.Correction.Kind;
import org.basira.assessment.Regrading;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.MarksLink;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.content.Publishing.Change;
import org.basira.content.Quiz;
import org.basira.content.VersionId;
import org.basira.operations.Ids;
import org.basira.operations.Jobs;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** A trainer before the marks of a question whose key was wrong. */
class RegradeViewTest {

    private static final MarksLink PAGE = new MarksLink("small", "question", "small-q01");
    private static final String ENGLISH = "English";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private void asLearner() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_LEARNER"));
    }

    /** So many learners answer the question, each {@code a}, which stands as wrong. */
    private void answered(int learners) {
        asLearner();
        Attempts attempts = office.room.service(Attempts.class);
        Quiz quiz = new Quiz(
                new VersionId("small", office.room.live()),
                "small-quiz",
                Text.EMPTY,
                Text.EMPTY,
                5,
                0.7,
                Behaviour.IMMEDIATE,
                CreditPolicy.PARTIAL,
                Quiz.Rules.DEFAULT,
                List.of(new Quiz.Questions("all", List.of("small-q01"), false)));
        for (int each = 0; each < learners; each++) {
            UUID learner = UUID.randomUUID();
            UUID attempt = attempts.start(learner, quiz, Language.EN).attempt();
            attempts.act(
                    learner,
                    attempt,
                    1,
                    new Act(
                            Act.Kind.CHECK,
                            new Response.Chosen(Set.of("a")),
                            0,
                            Ids.next(),
                            Language.EN,
                            Instant.parse("2026-12-01T08:00:00Z")));
            attempts.finish(learner, attempt);
        }
        office.sits(office.room.ava);
    }

    /** A version in which {@code a} is right. */
    private void mended() {
        TextId text = new TextId("small", "question", "small-q01");
        Drafts.Opened opened = office.room.open(text);
        // The right answer must not be the longest.
        String body = opened.body()
                .replace("    key: true\n", "")
                .replace("- id: a\n", "- id: a\n    key: true\n")
                .replace("They are rot", "They are rot, and that is what all of them say")
                .replace("هم عفن", "هم عفن وهذا ما يقوله الجميع عنهم")
                .replace("ڕزیون", "ڕزیون و ئەمە ئەوەیە کە هەموویان دەیڵێن");
        Drafts.Saved saved = (Drafts.Saved)
                office.room.drafts().save(text, body, opened.baseHash(), opened.revision(), office.room.ava);
        assertThat(office.room.drafts().publish(text, saved.revision(), Change.VERSION, Text.EMPTY, office.room.ava))
                .isInstanceOf(Drafts.Published.class);
    }

    private void chooses(Kind kind) {
        Element radio = Office.elements()
                .filter(each -> kind.name().equals(each.getAttribute("value")))
                .findFirst()
                .orElseThrow();
        ElementUtilsKt._fireDomEvent(
                radio, new DomEvent(radio, "change", JsonMapper.shared().createObjectNode()));
    }

    @Test
    void a_question_is_mended_the_dry_run_seen_and_the_answers_regraded() {
        answered(12);
        mended();
        office.opens(new TextLink("small", "question", "small-q01", null))
                .screen
                .sees(AuthoringText.MARKS);
        office.opens(PAGE).screen.sees(AuthoringText.PAST_NONE).sees(AuthoringText.LEARNERS, 12);

        office.types(ENGLISH, "The key was wrong.").screen.presses(AuthoringText.DRY_RUN);

        office.screen
                .sees(AuthoringText.PLAN_ANSWERS, 12, 12, 12)
                .sees(AuthoringText.PLAN_PASS, 12)
                .sees(AuthoringText.PLAN_KEEP, 0)
                .sees("The fare was raised again and again")
                .sees(AuthoringText.EXAMPLE_CHANGE, 12, "0%", "100%")
                .sees(AuthoringText.PAST_NONE);

        office.screen
                .presses(AuthoringText.PLAN_DO)
                .sees(AuthoringText.MARKS_BEGUN)
                .sees("The key was wrong.")
                .sees(AuthoringText.JOB_RUNNING, 0, 12);
        office.room.service(Jobs.class).work();
        office.opens(PAGE).screen.sees(AuthoringText.JOB_SECOND_LOOK);
        office.screen
                .presses(AuthoringText.JOB_STOP)
                .sees(AuthoringText.JOB_STOPPED, 12, 12)
                .presses(AuthoringText.JOB_RESUME)
                .sees(AuthoringText.JOB_SECOND_LOOK);
    }

    @Test
    void nothing_is_looked_at_without_a_reason() {
        office.opens(PAGE).screen.presses(AuthoringText.DRY_RUN).sees(AuthoringText.REASON_MISSING);
        office.screen.seesNot(AuthoringText.PLAN);
    }

    @Test
    void a_plan_goes_when_the_reason_is_typed_over() {
        answered(12);
        mended();
        office.opens(PAGE).types(ENGLISH, "Wrong.").screen.presses(AuthoringText.DRY_RUN);
        office.screen.sees(AuthoringText.PLAN);

        office.types(ENGLISH, "The key was wrong.").screen.seesNot(AuthoringText.PLAN_DO);

        office.screen.presses(AuthoringText.DRY_RUN).presses(AuthoringText.PLAN_DO);
        office.screen.sees("The key was wrong.");
    }

    @Test
    void where_only_the_live_version_was_answered_it_is_the_one_meant() {
        answered(12);
        String live = office.room
                .catalogue()
                .item(office.room.live(), "small-q01")
                .orElseThrow()
                .hash();

        office.opens(PAGE).types(ENGLISH, "Look again.").screen.presses(AuthoringText.DRY_RUN);
        office.screen.presses(AuthoringText.PLAN_DO).sees(AuthoringText.MARKS_BEGUN);

        Regrading regrading = office.room.service(Regrading.class);
        assertThat(regrading.past("small-q01")).singleElement().satisfies(past -> {
            assertThat(past.correction().hash()).isEqualTo(live);
            assertThat(past.correction().target()).isEqualTo(live);
        });
    }

    @Test
    void the_page_asks_again_only_while_a_job_runs_and_builds_only_what_changed() {
        answered(12);
        mended();
        office.opens(PAGE);
        UI ui = UI.getCurrent();
        assertThat(ui.getPollInterval()).isNegative();

        office.types(ENGLISH, "The key was wrong.").screen.presses(AuthoringText.DRY_RUN);
        office.screen.presses(AuthoringText.PLAN_DO);
        assertThat(ui.getPollInterval()).isPositive();
        Element bar = bar();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        assertThat(bar()).isEqualTo(bar);
        office.room.service(Jobs.class).work();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        office.screen.sees(AuthoringText.JOB_SECOND_LOOK);
        assertThat(bar()).isNotEqualTo(bar);

        office.screen.presses(AuthoringText.JOB_STOP);
        assertThat(ui.getPollInterval()).isNegative();
    }

    private static Element bar() {
        return Office.elements()
                .filter(each -> each.getTag().equals("progress"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_too_few_answered_alike_is_not_told() {
        answered(3);
        mended();
        office.opens(PAGE).types(ENGLISH, "Wrong.").screen.presses(AuthoringText.DRY_RUN);

        office.screen.sees(AuthoringText.EXAMPLES_UNSHOWN, 3, 10).seesNot("The fare was raised again and again");
    }

    @Test
    void a_question_is_withdrawn_and_taken_back() {
        answered(10);
        office.opens(PAGE);
        chooses(Kind.LEFT_OUT);
        office.types(ENGLISH, "Nobody can know that.").screen.presses(AuthoringText.DRY_RUN);
        office.screen.sees(AuthoringText.PLAN_PASS, 10).presses(AuthoringText.PLAN_DO);
        office.screen.sees(AuthoringText.PAST_KIND, "LEFT_OUT");

        office.opens(PAGE);
        chooses(Kind.RESTORED);
        office.types(ENGLISH, "One can.").screen.presses(AuthoringText.DRY_RUN);
        office.screen.presses(AuthoringText.PLAN_DO);
        office.screen.sees(AuthoringText.PAST_KIND, "RESTORED").sees("Nobody can know that.");
    }

    @Test
    void a_lesson_has_no_marks() {
        office.opens(new MarksLink("small", "lesson", "small-l01"));
        assertThat(office.screen.words()).doesNotContain(Office.says(AuthoringText.MARKS));
    }

    @Test
    void only_trainers_may() {
        Regrading regrading = office.room.service(Regrading.class);
        asLearner();
        assertThatThrownBy(() -> regrading.past("small-q01")).isInstanceOf(AccessDeniedException.class);
    }
}
