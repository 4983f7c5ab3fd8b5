package org.basira.cohort.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.learning.internal.db.Tables.ATTEMPT_OPENED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.cohort.House;
import org.basira.operations.Settings;
import org.basira.testing.Databases;
import org.basira.testing.StatementCount;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator's pages: the list, a class, the code on the classroom's screen and on slips. */
class CohortPagesTest {

    private static final UUID ZAINAB = UUID.randomUUID();

    private final House house = new House(Databases.h2());
    private Tab tab = tab(Locales.ENGLISH);
    private UUID cohort = ZAINAB;

    private Tab tab(Locale locale) {
        return Tab.of(
                house.beans(), locale, CohortsView.class, CohortView.class, JoinScreenView.class, SlipsView.class);
    }

    @BeforeEach
    void a_class() {
        cohort = house.cohort(ZAINAB, "Teachers, morning");
        house.enter(ZAINAB, "zainab", Role.COORDINATOR);
    }

    @AfterEach
    void close() {
        tab.close();
        house.close();
    }

    private String code() {
        return house.cohorts().find(ZAINAB, cohort).orElseThrow().code().code();
    }

    private Tab openClass() {
        return tab.open("cohorts/" + cohort);
    }

    @Test
    void who_answers_a_form_is_here_longer_than_who_left_a_lesson() {
        UUID learner = house.learner(cohort, "Dana");
        house.database
                .sql()
                .insertInto(ATTEMPT_OPENED)
                .values(learner, UUID.randomUUID(), "course", "before", house.hands.instant())
                .execute();
        house.hands.forward(Duration.ofMinutes(15));
        assertThat(openClass().text()).contains("Posts before the course", "here now");
        house.hands.forward(Duration.ofMinutes(6));
        assertThat(openClass().text()).contains("Posts before the course").doesNotContain("here now");
    }

    @Test
    void the_list_shows_ones_own_classes_with_how_many_learn_there() {
        house.learner(cohort, "Dana");
        house.learner(cohort, "Hiwa");

        assertThat(tab.open("cohorts").text()).contains("Teachers, morning", "2 learners", "Made on 10 November 2026");
    }

    @Test
    void a_class_needs_a_name() {
        tab.open("cohorts").press("Make it");
        assertThat(tab.error("Name of the class")).isEqualTo("A name of 1 to 120 letters is needed.");

        tab.type("Name of the class", "Youth centre").press("Make it");
        assertThat(tab.text()).contains("Youth centre", "Join this class", "Whoever joins with the code appears here");
    }

    @Test
    void who_joins_appears_by_itself_and_a_rude_name_can_be_hidden() {
        openClass();
        house.learner(cohort, "something rude");
        tab.poll();
        assertThat(tab.text()).contains("something rude", "1 person: 0 finished, 0 under way, 1 not started.");

        tab.press("Change something rude").press("Hide the name they chose");
        assertThat(tab.text()).doesNotContain("something rude").contains("(name hidden)");

        tab.type("Name on your list", "Row 1, window").press("Save");
        assertThat(tab.rows()).first().asString().startsWith("Row 1, window");
    }

    @Test
    void a_label_that_is_too_long_is_refused_beside_it_and_stays() {
        house.learner(cohort, "Dana");
        openClass()
                .press("Change Dana")
                .type("Name on your list", "x".repeat(81))
                .press("Save");

        assertThat(tab.error("Name on your list")).isEqualTo("80 letters at most.");
        assertThat(tab.typed("Name on your list")).hasSize(81);
    }

    @Test
    void a_code_for_a_new_password_is_shown_for_a_learner_and_refused_for_staff() {
        house.learner(cohort, "Dana");
        UUID colleague = house.person("Karwan", "LEARNER", "TRAINER");
        house.room(org.basira.learning.Enrolments.class).enrol(colleague, cohort);
        openClass().press("Change Karwan").press("Code for a new password");
        assertThat(tab.text()).contains("An administrator gives them a code.").doesNotContain("Good once");

        tab.press("Change Karwan").press("Change Dana").press("Code for a new password");
        assertThat(tab.text()).contains("Good once, for 15 minutes.");
    }

    @Test
    void figures_of_fewer_than_ten_are_said_to_be_missing_and_nothing_else() {
        for (int i = 0; i < 9; i++) {
            house.learner(cohort, "learner " + i);
        }

        assertThat(openClass().text())
                .contains("Before: fewer than 10, not shown yet.", "After: fewer than 10, not shown yet.")
                .doesNotContain("%", "Caught");
    }

    @Test
    void a_module_is_assigned_and_due_on_a_day() {
        openClass().press("Assign Signals");
        tab.type("Due day of Signals", "2026-11-29");

        assertThat(tab.text()).contains("Signals due 29 November 2026");
        assertThat(house.room(org.basira.learning.Enrolments.class).assignments(cohort))
                .singleElement()
                .satisfies(each -> assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 11, 29)));
        tab.press("Take away Signals");
        assertThat(tab.names()).contains("Assign Signals");
    }

    @Test
    void a_closed_class_says_that_nobody_can_join_and_has_no_screen_and_no_slips() {
        openClass().press("Close this class");
        assertThat(tab.text()).contains("The class is closed: nobody can join.");

        assertThat(tab.open("cohorts/" + cohort + "/screen").address()).isEqualTo("cohorts/" + cohort);
        assertThat(tab.open("cohorts/" + cohort + "/slips").address()).isEqualTo("cohorts/" + cohort);
        assertThat(tab.open("cohorts").text()).contains("closed");
    }

    @Test
    void a_code_that_ran_out_is_renewed_at_a_press() {
        String before = code();
        house.hands.forward(Duration.ofDays(31));
        assertThat(openClass().text()).contains("This code has run out.");

        tab.press("New code");
        assertThat(tab.text()).contains("Code runs out on").doesNotContain(before);
    }

    @Test
    void the_classroom_screen_shows_code_and_count_and_no_names() {
        house.learner(cohort, "Dana");
        tab.open("cohorts/" + cohort + "/screen");
        assertThat(tab.text())
                .contains(
                        "Join “Teachers, morning”", code().substring(0, 3) + "-" + code().substring(3), "1 has joined")
                .doesNotContain("Dana");

        house.learner(cohort, "Hiwa");
        tab.poll();
        assertThat(tab.text()).contains("2 have joined");
    }

    @Test
    void as_many_slips_as_are_wanted_each_with_the_code_and_a_warning() {
        tab.open("cohorts/" + cohort + "/slips").type("How many", "9");

        assertThat(tab.text()).contains("9 slips on 2 sheets.");
        String shown = code().substring(0, 3) + "-" + code().substring(3);
        assertThat(tab.text().split(shown, -1)).hasSize(10);
        assertThat(tab.text().split("Never give your password to anyone", -1)).hasSize(10);
    }

    @Test
    void another_coordinators_class_and_no_class_at_all_are_not_to_be_found() {
        UUID other = UUID.randomUUID();
        house.enter(other, "karwan", Role.COORDINATOR);

        String nowhere = tab.open("nowhere").page();
        for (String page : new String[] {"", "/screen", "/slips"}) {
            for (String id : new String[] {cohort.toString(), UUID.randomUUID().toString(), "no-id"}) {
                assertThat(tab.open("cohorts/" + id + page).page())
                        .as(id + page)
                        .isEqualTo(nowhere);
            }
        }
    }

    @Test
    void the_page_takes_four_statements_for_five_learners_and_for_fifty() {
        house.room(Settings.class).timeZone();
        for (int learners : new int[] {5, 45}) {
            for (int i = 0; i < learners; i++) {
                house.learner(cohort, "learner " + i);
            }
            // The token of the sign-in takes one more.
            assertThat(StatementCount.during(house.database, this::openClass)).hasSize(4);
            assertThat(StatementCount.during(house.database, tab::poll)).hasSize(3);
        }
    }

    @Test
    void it_speaks_arabic_and_kurdish() {
        house.learner(cohort, "دانة");
        for (String language : new String[] {"ar", "ckb"}) {
            tab.close();
            tab = tab(Locale.of(language));
            assertThat(openClass().text())
                    .contains("دانة")
                    .doesNotContain("Who is where", "not started", "Class picture");
        }
    }
}
