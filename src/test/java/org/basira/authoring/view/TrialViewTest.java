package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.STEP;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.basira.assessment.AssessmentText;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Room;
import org.basira.authoring.TextLink;
import org.basira.authoring.TrialLink;
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

    @Test
    void what_is_no_quiz_cannot_be_tried() {
        office.opens(new TrialLink("small", "question", "small-q01"));
        assertThat(office.screen.words()).doesNotContain(Office.says(AuthoringText.TRIAL_TEXT));
    }
}
