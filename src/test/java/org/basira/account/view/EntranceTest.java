package org.basira.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.basira.account.Joining;
import org.basira.account.NewPerson;
import org.basira.account.Role;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.cohort.House;
import org.basira.learning.Enrolments;
import org.basira.testing.Databases;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, joining a class and a forgotten password, as they are seen on the screen. */
class EntranceTest {

    private static final String PASSWORD = "three quiet herons";
    private static final UUID ZAINAB = UUID.randomUUID();

    private final House house = new House(Databases.h2());
    private String code = "";
    private UUID cohort = ZAINAB;
    private Tab tab = tab();

    private Tab tab() {
        return Tab.of(
                house.beans(),
                Locales.ENGLISH,
                SignInView.class,
                JoinView.class,
                SetUpView.class,
                NewPasswordView.class);
    }

    @BeforeEach
    void a_class_and_a_learner() {
        house.person("Head", "ADMINISTRATOR");
        cohort = house.cohort(ZAINAB, "Teachers, morning");
        code = house.cohort(ZAINAB, cohort).code().code();
        house.room(Joining.class).signUp(code, new NewPerson("calm-crane-21", "Dana", PASSWORD, "en"), "lab");
    }

    @AfterEach
    void close() {
        tab.close();
        house.close();
    }

    private String signedIn() {
        return tab.cookie(SignInCookie.NAME)
                .flatMap(cookie -> house.room(SignIns.class).person(cookie.getValue()))
                .map(person -> person.login())
                .orElse("nobody");
    }

    @Test
    void empty_credentials_are_named_on_their_field() {
        tab.open("sign-in").press("Sign in");
        assertThat(tab.error("User name")).isEqualTo("Type your user name.");

        tab.type("User name", "calm-crane-21").press("Sign in");
        assertThat(tab.error("User name")).isEmpty();
        assertThat(tab.error("Password")).isEqualTo("Type your password.");
    }

    @Test
    void a_wrong_password_says_no_more_than_that_both_do_not_fit_and_keeps_the_user_name() {
        tab.open("sign-in")
                .type("User name", "calm-crane-21")
                .type("Password", "two loud herons")
                .press("Sign in");

        assertThat(tab.error("Password")).startsWith("User name and password do not fit together.");
        assertThat(tab.typed("User name")).isEqualTo("calm-crane-21");
        assertThat(signedIn()).isEqualTo("nobody");
    }

    @Test
    void the_right_password_signs_in() {
        tab.open("sign-in")
                .type("User name", "Calm-Crane-21")
                .type("Password", PASSWORD)
                .press("Sign in");

        assertThat(signedIn()).isEqualTo("calm-crane-21");
    }

    @Test
    void many_wrong_tries_are_told_to_wait() {
        tab.open("sign-in").type("User name", "calm-crane-21").type("Password", "two loud herons");
        for (int i = 0; i < 5; i++) {
            tab.press("Sign in");
        }
        tab.type("Password", PASSWORD).press("Sign in");

        assertThat(tab.error("Password")).startsWith("Please wait 1 minute.").contains("Your coordinator");
        assertThat(signedIn()).isEqualTo("nobody");
    }

    @Test
    void a_code_of_no_class_says_so_on_its_field() {
        tab.open("sign-in").press("Go on");
        assertThat(tab.error("Class code")).isEqualTo("Type the code of your class.");

        tab.type("Class code", "zzz 9999").press("Go on");
        assertThat(tab.error("Class code")).startsWith("There is no class with this code now.");
        assertThat(tab.typed("Class code")).isEqualTo("zzz 9999");
    }

    @Test
    void a_good_code_leads_to_joining_with_a_user_name_that_names_nobody() {
        tab.open("sign-in").type("Class code", code).press("Go on");

        assertThat(tab.text()).contains("You are joining Teachers, morning", "Nobody but you sees your answers.");
        assertThat(tab.typed("Your user name")).matches("[a-z]+-[a-z]+-\\d\\d");

        tab.type("How we may call you", "Hiwa").type("Password", PASSWORD).press("Join");
        assertThat(signedIn()).isNotEqualTo("nobody");
        assertThat(house.room(Enrolments.class).learners(cohort)).hasSize(2);
    }

    @Test
    void what_is_wrong_with_a_new_account_stands_on_its_field_and_nothing_typed_is_lost() {
        tab.open("join/" + code)
                .type("Your user name", "calm-crane-21")
                .type("How we may call you", "Hiwa")
                .type("Password", "short")
                .press("Join");
        assertThat(tab.error("Password")).contains("at least 8 characters");

        tab.type("Password", PASSWORD).press("Join");
        assertThat(tab.error("Password")).isEmpty();
        assertThat(tab.error("Your user name")).startsWith("This user name is taken.");

        tab.type("Your user name", "ک").press("Join");
        assertThat(tab.error("Your user name")).startsWith("Use 4 to 40 Latin letters");

        tab.type("Your user name", "warm-plum-42")
                .type("How we may call you", " ")
                .press("Join");
        assertThat(tab.error("How we may call you")).startsWith("Tell us how we may call you");
        assertThat(tab.typed("Your user name")).isEqualTo("warm-plum-42");
        assertThat(tab.typed("Password")).isEqualTo(PASSWORD);
        assertThat(house.room(Enrolments.class).learners(cohort)).hasSize(1);
    }

    @Test
    void a_code_that_runs_out_while_one_types_is_told_and_nothing_typed_is_lost() {
        tab.open("join/" + code)
                .type("Your user name", "warm-plum-42")
                .type("How we may call you", "Hiwa")
                .type("Password", PASSWORD);
        house.hands.forward(Duration.ofDays(31));
        tab.press("Join");

        assertThat(tab.error("Your user name")).startsWith("There is no class with this code now.");
        assertThat(tab.typed("How we may call you")).isEqualTo("Hiwa");
        assertThat(tab.typed("Password")).isEqualTo(PASSWORD);
    }

    @Test
    void a_link_that_has_run_out_says_so_on_the_code_field_with_the_code_in_it() {
        house.hands.forward(Duration.ofDays(31));

        assertThat(tab.open("join/" + code).address()).startsWith("sign-in?");
        assertThat(tab.error("Class code")).startsWith("There is no class with this code now.");
        assertThat(tab.typed("Class code")).isEqualTo(code);
    }

    @Test
    void a_link_opened_after_too_many_guesses_says_how_long_to_wait_and_keeps_its_code() {
        guessWithoutEnd();

        tab.open("join/" + code);
        assertThat(tab.error("Class code")).startsWith("Please wait 1 minute.");
        assertThat(tab.typed("Class code")).isEqualTo(code);
    }

    @Test
    void joining_after_too_many_guesses_says_how_long_to_wait_and_not_that_there_is_no_class() {
        tab.open("join/" + code)
                .type("Your user name", "warm-plum-42")
                .type("How we may call you", "Hiwa")
                .type("Password", PASSWORD);
        guessWithoutEnd();
        tab.press("Join");

        assertThat(tab.error("Your user name")).startsWith("Please wait 1 minute.");
        assertThat(tab.typed("Password")).isEqualTo(PASSWORD);
    }

    @Test
    void who_is_signed_in_is_told_of_a_dead_link_and_can_type_another_code() {
        house.enter(learner(), "calm-crane-21", Role.LEARNER);

        tab.open("join/ZZZ9999");
        assertThat(tab.error("Class code")).startsWith("There is no class with this code now.");
        assertThat(tab.typed("Class code")).isEqualTo("ZZZ9999");

        tab.type("Class code", code).press("Go on");
        assertThat(tab.text()).contains("You are joining Teachers, morning");
    }

    @Test
    void who_is_signed_in_is_told_when_the_code_runs_out_before_they_join() {
        house.enter(learner(), "calm-crane-21", Role.LEARNER);
        tab.open("join/" + code);
        house.hands.forward(Duration.ofDays(31));
        tab.press("Join this class");

        assertThat(tab.error("Class code")).startsWith("There is no class with this code now.");
        assertThat(tab.typed("Class code")).isEqualTo(code);
    }

    private UUID learner() {
        return house.room(Enrolments.class).learners(cohort).iterator().next();
    }

    private void guessWithoutEnd() {
        for (int i = 0; i < 101; i++) {
            house.room(Joining.class).door("WRONG" + i, Entrance.source());
        }
    }

    @Test
    void the_address_join_without_a_code_asks_for_one_and_blames_nobody() {
        tab.open("join");

        assertThat(tab.address()).isEqualTo("sign-in");
        assertThat(tab.error("Class code")).isEmpty();
    }

    @Test
    void a_wrong_one_time_code_is_told_on_its_field_and_the_password_stays() {
        tab.open("new-password")
                .type("User name", "calm-crane-21")
                .type("One-time code", "AAAABBBB")
                .type("Password", "a kite over the river")
                .press("Set the password and sign in");

        assertThat(tab.error("One-time code")).startsWith("User name and code do not fit together");
        assertThat(tab.typed("Password")).isEqualTo("a kite over the river");
    }
}
