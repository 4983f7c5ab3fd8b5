package org.basira.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.basira.account.SetUp;
import org.basira.account.SignInCookie;
import org.basira.account.internal.SetUpCode;
import org.basira.account.internal.SetUpCodeInLog;
import org.basira.cohort.House;
import org.basira.testing.Databases;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpViewTest {

    private final House house = new House(Databases.h2());
    private final Tab tab = Tab.of(house.beans(), Locales.ENGLISH, SignInView.class, SetUpView.class);

    @AfterEach
    void close() {
        tab.close();
        house.close();
    }

    private Tab filled() {
        return tab.open("set-up")
                .type("Set-up code", SetUpCodeInLog.of(house.room(SetUpCode.class)))
                .type("Name of the organisation", "Miren Centre")
                .type("User name", "head-office")
                .type("How we may call you", "Head")
                .type("Password", "three quiet herons at noon");
    }

    @Test
    void a_new_installation_leads_to_set_up() {
        assertThat(tab.open("sign-in").address()).isEqualTo("set-up");
    }

    @Test
    void the_code_of_the_log_makes_the_first_administrator_once() {
        filled().press("Set up and sign in");

        assertThat(tab.cookie(SignInCookie.NAME)).isPresent();
        assertThat(house.room(SetUp.class).needed()).isFalse();
        assertThat(tab.open("set-up").address()).isEqualTo("sign-in");
    }

    @Test
    void another_code_makes_nobody_and_keeps_what_was_typed() {
        filled().type("Set-up code", "AAAAABBBBB").press("Set up and sign in");

        assertThat(tab.error("Set-up code")).startsWith("This is not the code in the log.");
        assertThat(tab.typed("Name of the organisation")).isEqualTo("Miren Centre");
        assertThat(house.room(SetUp.class).needed()).isTrue();
    }

    @Test
    void an_administrators_password_is_fifteen_characters_long() {
        filled().type("Password", "quiet herons").press("Set up and sign in");

        assertThat(tab.error("Password")).contains("at least 15 characters");
        assertThat(house.room(SetUp.class).needed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    void the_organisation_has_a_name_that_fits(int letters) {
        filled().type("Name of the organisation", "m".repeat(letters)).press("Set up and sign in");

        assertThat(tab.error("Name of the organisation")).contains("up to 120 letters");
        assertThat(house.room(SetUp.class).needed()).isTrue();
    }
}
