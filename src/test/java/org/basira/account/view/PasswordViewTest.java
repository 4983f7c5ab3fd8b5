package org.basira.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.basira.account.Admission;
import org.basira.account.Joining;
import org.basira.account.NewPerson;
import org.basira.account.Role;
import org.basira.account.SignIns;
import org.basira.cohort.House;
import org.basira.testing.Databases;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordViewTest {

    private static final String PASSWORD = "three quiet herons";
    private static final UUID ZAINAB = UUID.randomUUID();

    private final House house = new House(Databases.h2());
    private final Tab tab = Tab.of(house.beans(), Locales.ENGLISH, PasswordView.class);

    @BeforeEach
    void a_learner_is_signed_in() {
        UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
        String code = house.cohort(ZAINAB, cohort).code().code();
        var welcome = (Admission.Welcome)
                house.room(Joining.class).signUp(code, new NewPerson("calm-crane-21", "Dana", PASSWORD, "en"), "lab");
        UUID id = house.room(SignIns.class)
                .person(welcome.signIn().token())
                .orElseThrow()
                .id();
        house.enter(id, "calm-crane-21", Role.LEARNER);
        tab.open("password");
    }

    @AfterEach
    void close() {
        tab.close();
        house.close();
    }

    private SignIns.Outcome signIn(String password) {
        return house.room(SignIns.class).signIn("calm-crane-21", password, "home", false);
    }

    @Test
    void the_present_password_must_be_right_and_the_new_one_good() {
        tab.type("Present password", "wrong")
                .type("Password", "a kite over the river")
                .press("Save");
        assertThat(tab.error("Present password")).isEqualTo("This is not your present password.");

        tab.type("Present password", PASSWORD)
                .type("Password", "calm-crane-21!")
                .press("Save");
        assertThat(tab.error("Present password")).isEmpty();
        assertThat(tab.error("Password")).isEqualTo("The password must not hold the user name.");
        assertThat(tab.typed("Present password")).isEqualTo(PASSWORD);
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIns.Outcome.SignedIn.class);
    }

    @Test
    void the_new_password_counts_from_now_on() {
        tab.type("Present password", PASSWORD)
                .type("Password", "a kite over the river")
                .press("Save");

        assertThat(tab.text()).contains("Your password is changed. Other devices are signed out.");
        assertThat(tab.typed("Password")).isEmpty();
        assertThat(signIn("a kite over the river")).isInstanceOf(SignIns.Outcome.SignedIn.class);
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIns.Outcome.Wrong.class);
    }
}
