package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.account.AccountText;
import org.basira.account.JoinLink;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptPage;
import org.basira.cohort.CohortLink;
import org.basira.cohort.CohortText;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.testing.DemoApplication;
import org.basira.ui.Locales;
import org.basira.ui.UiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job, in a browser, against the production bundle; two at a time, each with a browser of its own. */
@DemoApplication
@Execution(ExecutionMode.CONCURRENT)
class JourneyIT extends Stage {

    static Stream<Arguments> languagesAndScreens() {
        return Locales.ALL.stream()
                .flatMap(language -> Stream.of(Visitor.Screen.values()).map(screen -> Arguments.of(language, screen)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("languagesAndScreens")
    void a_learner_goes_the_whole_way(Locale language, Visitor.Screen screen) {
        Visitor visitor = visitor(language, screen);
        Learner learner = new Learner(visitor);

        learner.joinsTheClass(code(), "Nur");
        visitor.canUseThisPage();
        UUID form = learner.beginsTheForm();
        answersTheForm(visitor, learner, form, screen == Visitor.Screen.PHONE);
        learner.goesHome();
        learner.readsTheLesson();
        var module = catalogue.modules().getFirst();
        learner.takesTheQuiz(module.id(), module.quizzes().getFirst());
        rush.toTheAfterForm(idOf(visitor));
        learner.goesHome();
        answersTheForm(visitor, learner, learner.beginsTheForm(), false);
        learner.looksAtProgress();
        learner.looksWhereToReport();

        visitor.hadNoTrouble();
    }

    /** All by hand, or the first three and the last, and the others by the service, to spare time. */
    private void answersTheForm(Visitor visitor, Learner learner, UUID form, boolean byHand) {
        int posts = 24;
        if (!byHand) {
            learner.judgesUpTo(3);
            rush.allButTheLast(idOf(visitor), form);
            visitor.opens(new AttemptLink(form, posts));
        }
        learner.judgesUpTo(posts);
        learner.finishesTheForm();
    }

    @Test
    void a_coordinator_sees_a_learner_finish() {
        Visitor nur = visitor(Locales.KURDISH, Visitor.Screen.PHONE);
        new Learner(nur).joinsTheClass(code(), "Nur of the evening");
        Visitor shirin = visitor(Locales.ENGLISH, Visitor.Screen.DESKTOP);
        entersAs(shirin, "shirin");
        shirin.opens(new CohortLink(cohort));
        shirin.canUseThisPage();
        shirin.sees("Nur of the evening");
        shirin.sees(CohortText.LEGEND_FINISHED, "0");

        rush.toTheEnd(idOf(nur));

        // The page looks by itself every few seconds.
        shirin.sees(CohortText.LEGEND_FINISHED, "1");
        shirin.hadNoTrouble();
    }

    @Test
    void a_trainer_changes_a_lesson_and_a_learner_who_begins_later_sees_it() {
        var module = catalogue.modules().getFirst();
        var lesson = module.lessons().getFirst();
        Visitor karim = visitor(Locales.ENGLISH, Visitor.Screen.DESKTOP);
        Trainer trainer = new Trainer(karim);
        trainer.signsIn(guest("karim"));
        trainer.looksFor(lesson.title().en());
        trainer.opens(lesson.title().en());
        trainer.writesUnderTheFirstHeading("Mended by Karim today.");
        trainer.publishesAsANewVersion(2);
        karim.hadNoTrouble();

        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        Learner learner = new Learner(nur);
        learner.joinsTheClass(code(), "Nur");
        UUID form = learner.beginsTheForm();
        rush.allButTheLast(idOf(nur), form);
        nur.opens(new AttemptLink(form, 24));
        learner.judgesUpTo(24);
        learner.finishesTheForm();
        nur.opens(new LessonLink(module.id(), lesson.id()));

        nur.sees("Mended by Karim today.");
        nur.canUseThisPage();
    }

    @Test
    void nothing_is_lost_without_a_network_in_mid_quiz() {
        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        Learner learner = new Learner(nur);
        learner.joinsTheClass(code(), "Nur");
        UUID form = learner.beginsTheForm();
        nur.page().evaluate("window.sameDocument = true");
        nur.page().clock().install();

        nur.context().setOffline(true);
        learner.judges(true);
        nur.sees(AssessmentText.WAITING);
        nur.page().clock().fastForward("02:10");
        nur.page().waitForTimeout(5_000);
        nur.sees(AssessmentText.WAITING);
        assertThat(answered(nur, form)).isZero();
        nur.context().setOffline(false);

        nur.isAt("attempt/" + form + "/2");
        assertThat(answered(nur, form)).isEqualTo(1);
        assertThat(nur.page().evaluate("window.sameDocument"))
                .as("the page was not reloaded")
                .isEqualTo(true);
    }

    @Test
    void of_two_tabs_on_one_attempt_one_answer_counts_and_the_other_is_told() {
        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.DESKTOP);
        Learner learner = new Learner(nur);
        learner.joinsTheClass(code(), "Nur");
        UUID form = learner.beginsTheForm();
        Page first = nur.opensATab("/attempt/" + form + "/1");
        learner.judges(true);
        nur.isAt("attempt/" + form + "/2");

        nur.backTo(first);
        learner.judges(false);

        nur.sees(AssessmentText.REFUSED_STALE);
        assertThat(answered(nur, form)).isEqualTo(1);
        nur.hadNoTrouble();
    }

    @Test
    void a_switch_of_language_takes_along_what_is_typed() {
        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        nur.opens(new JoinLink(code()));
        String login = nur.reads(AccountText.YOUR_USER_NAME);
        nur.types(AccountText.DISPLAY_NAME, "Nur");

        Visitor arabic = nur.switchesTo(Locales.ARABIC);

        arabic.sees(AccountText.JOIN);
        PlaywrightAssertions.assertThat(arabic.field(AccountText.DISPLAY_NAME)).hasValue("Nur");
        PlaywrightAssertions.assertThat(arabic.field(AccountText.YOUR_USER_NAME))
                .hasValue(login);
        arabic.types(AccountText.NEW_PASSWORD, "a quiet river at dawn");
        arabic.presses(AccountText.JOIN);
        arabic.sees(LearningText.GREETING, "Nur");
        nur.hadNoTrouble();
    }

    @Test
    void on_a_slow_line_what_is_typed_at_once_stays() {
        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        nur.opens("/sign-in");
        nur.onASlowLine();
        nur.opens("/sign-in");
        nur.field(AccountText.USER_NAME)
                .pressSequentially("nur-by-the-river", new Locator.PressSequentiallyOptions().setDelay(150));

        PlaywrightAssertions.assertThat(nur.field(AccountText.USER_NAME)).hasValue("nur-by-the-river");
        PlaywrightAssertions.assertThat(nur.field(AccountText.USER_NAME)).isFocused();
    }

    @Test
    void an_ended_sign_in_leads_back_to_the_same_question_with_what_was_chosen() {
        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        Learner learner = new Learner(nur);
        String login = learner.joinsTheClass(code(), "Nur");
        UUID form = learner.beginsTheForm();
        learner.judgesUpTo(2);
        learner.choosesASide(true);
        learner.saysHowSureAndWhatToDo(true);

        signIns.signOut(token(nur));
        nur.presses(AssessmentText.SAVE_ANSWER);

        nur.isAt("sign-in\\?to=.*");
        nur.sees(AccountText.EXPIRED);
        nur.types(AccountText.USER_NAME, login);
        nur.types(AccountText.PASSWORD, "a quiet river at dawn");
        nur.presses(AccountText.SIGN_IN);
        nur.isAt("attempt/" + form + "/3");
        assertThat(nur.page().locator("[data-side=over]")).hasAttribute("aria-checked", "true");
        nur.presses(AssessmentText.SAVE_ANSWER);
        nur.isAt("attempt/" + form + "/4");
        assertThat(answered(nur, form)).isEqualTo(3);
    }

    @Test
    void a_page_for_others_says_only_that_there_is_nothing_here() {
        Visitor dana = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        entersAs(dana, "dana");
        for (String path : List.of(
                "/nowhere",
                "/cohorts",
                "/cohorts/" + UUID.randomUUID(),
                "/attempt/x/1",
                "/library",
                "/library/signals/lesson/sig-l01")) {
            dana.opens(path);
            dana.sees(UiText.NOT_FOUND_TITLE);
        }
        Visitor karim = visitor(Locales.ENGLISH, Visitor.Screen.DESKTOP);
        entersAs(karim, "karim");
        karim.opens("/library/signals/lesson/nothing-like-it");
        karim.sees(UiText.NOT_FOUND_TITLE);
    }

    private int answered(Visitor visitor, UUID attempt) {
        UUID learner = idOf(visitor);
        return as(
                signIns.person(token(visitor)).orElseThrow(),
                () -> (int) attempts.page(learner, attempt, 1).orElseThrow().states().stream()
                        .filter(state -> state == AttemptPage.SlotState.ANSWERED)
                        .count());
    }
}
