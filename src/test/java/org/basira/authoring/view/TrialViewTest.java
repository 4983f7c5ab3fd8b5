package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.STEP;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.CertaintyMark;
import org.basira.assessment.QuizTrial;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.Room;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.authoring.TrialLink;
import org.basira.content.Publishing;
import org.basira.content.Quiz;
import org.basira.content.VersionId;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Text;
import org.basira.testing.Databases;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A trainer tries a quiz as a learner would meet it. */
class TrialViewTest {

    private static final TrialLink PAGE = new TrialLink("small", "quiz", "small-quiz");

    private final Databases.Database database = Databases.h2();
    private final Office office = new Office(new Room(database));

    @AfterEach
    void close() {
        office.close();
    }

    private void opens(String seed, String language) {
        UI.getCurrent()
                .navigate(
                        PAGE.path(),
                        QueryParameters.simple(Map.of(TrialLink.SEED, seed, TrialLink.LANGUAGE, language)));
    }

    @Test
    void a_question_is_asked_answered_and_reviewed_and_nothing_is_stored() {
        office.opens(new TextLink("small", "quiz", "small-quiz", null)).screen.sees(AuthoringText.TRIAL);
        office.opens(PAGE).screen.sees(AuthoringText.TRIAL_PLACE, 1, 10).seesNot("Not this one.");

        office.screen.answers("The fare was raised again and again");

        office.screen.sees(AssessmentText.NOT_THIS_ONE).sees("Yes.");
        office.screen.presses(AuthoringText.TRIAL_NEXT).sees(AuthoringText.TRIAL_PLACE, 2, 10);
        assertThat(database.sql().fetchCount(ATTEMPT)).isZero();
        assertThat(database.sql().fetchCount(STEP)).isZero();
    }

    @Test
    void the_same_number_draws_the_same_and_the_language_is_chosen() {
        opens("7", "en");
        String first = office.screen.words();
        opens("8", "en");
        opens("7", "en");
        assertThat(office.screen.words()).isEqualTo(first);

        opens("7", "ar");
        office.screen.sees("أيّها؟").sees(AuthoringText.TRIAL_TEXT);
        office.screen.in(Locales.ARABIC).sees(AuthoringText.TRIAL_TEXT);
    }

    /** The quiz with another behaviour, and with its questions alone, since no story could be asked so. */
    private void behaves(String behaviour) {
        TextId text = new TextId("small", "quiz", "small-quiz");
        Drafts.Opened opened = office.room.open(text);
        String body = opened.body()
                .replace("behaviour: immediate", behaviour)
                .replaceAll("(?s) *- id: feed.*?(?=reviewed:)", "");
        Drafts.Saved saved = (Drafts.Saved)
                office.room.drafts().save(text, body, opened.baseHash(), opened.revision(), office.room.ava);
        assertThat(office.room
                        .drafts()
                        .publish(text, saved.revision(), Publishing.Change.VERSION, Text.EMPTY, office.room.ava))
                .isInstanceOf(Drafts.Published.class);
    }

    @Test
    void a_quiz_with_tries_asks_again_after_a_wrong_one() {
        behaves("behaviour: adaptive\ntries: 2");
        office.opens(PAGE).screen.answers("The fare was raised again and again");
        office.screen
                .sees(AssessmentText.NOT_THIS_ONE)
                .sees(AssessmentText.TRIES_LEFT, 1)
                .sees(AuthoringText.TRIAL_PLACE, 1, 6);

        office.screen.answers("They are rot").sees("Yes.").presses(AuthoringText.TRIAL_NEXT);

        office.screen.sees(AuthoringText.TRIAL_PLACE, 2, 6).seesNot(AssessmentText.NOT_THIS_ONE);
    }

    @Test
    void a_quiz_with_certainty_asks_how_sure_one_is_and_tells_what_that_earned() {
        behaves("behaviour: certainty");
        office.opens(PAGE).screen.sees(AssessmentText.HOW_SURE);

        office.screen.sends("[\"a\"]", "very");

        office.screen.sees(CertaintyMark.words(Locale.ENGLISH, -6));
    }

    @Test
    void an_answer_that_cannot_be_marked_is_given_back_and_a_draft_belongs_to_one_draw() {
        opens("7", "en");
        String draft = office.screen.form().getElement().getAttribute("draft");
        office.screen.sends("[]").sees(AuthoringText.TRIAL_PLACE, 1, 10);
        // The form stays, and takes another answer.
        office.screen.answers("They are rot").sees("Yes.");

        opens("8", "en");
        assertThat(office.screen.form().getElement().getAttribute("draft")).isNotEqualTo(draft);
    }

    @Test
    void a_quiz_that_is_to_draw_more_than_there_is_says_so() {
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
                List.of(new Quiz.TriageFeed("feed", List.of("small-d01", "small-t01"), 3, 1, true, 0.33)));

        assertThat(office.room.service(QuizTrial.class).draw(quiz, 1)).isEqualTo(new QuizTrial.TooSmall("feed"));
    }

    @Test
    void what_is_no_quiz_cannot_be_tried() {
        office.opens(new TrialLink("small", "question", "small-q01"));
        assertThat(office.screen.words()).doesNotContain(Office.says(AuthoringText.TRIAL_TEXT));
    }
}
