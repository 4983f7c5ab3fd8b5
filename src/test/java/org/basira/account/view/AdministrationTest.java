package org.basira.account.view;

import static org.assertj.core.api.Assertions.assertThat;

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

/** People and the audit trail, as an administrator sees them. */
class AdministrationTest {

    private final House house = new House(Databases.h2());
    private Tab tab = tab(Locales.ENGLISH);
    private UUID head = UUID.randomUUID();

    private Tab tab(Locale locale) {
        return Tab.of(house.beans(), locale, PeopleView.class, AuditView.class, SettingsView.class);
    }

    @BeforeEach
    void an_administrator_and_a_learner() {
        head = house.person("Yusuf", "ADMINISTRATOR");
        house.person("Dana", "LEARNER");
        house.enter(head, "yusuf", Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        tab.close();
        house.close();
    }

    private Tab find(String name) {
        return tab.open("admin/people")
                .type("Search by name or user name", name)
                .press("Search");
    }

    @Test
    void roles_are_given_by_ticking_them() {
        find("Dana").tick("Trainer", true);
        tab.press(saveButton());

        assertThat(tab.text()).contains("Saved.");
        find("Dana");
        assertThat(tab.ticked("Trainer")).isTrue();
        assertThat(tab.ticked("Learner")).isTrue();
        assertThat(tab.open("admin/audit").rows())
                .singleElement()
                .asString()
                .contains("Changed roles", "Dana", "Learner, Trainer (before: Learner)", "Yusuf");
    }

    /** The row's own, which is named after its person. */
    private String saveButton() {
        return tab.names().stream()
                .filter(name -> name.startsWith("Save: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_last_administrator_stays_one() {
        find("Yusuf").tick("Administrator", false).tick("Trainer", true);
        tab.press(saveButton());

        assertThat(tab.text()).contains("This is the last administrator.");
        assertThat(tab.ticked("Administrator")).isTrue();
        tab.press("Lock the account");
        assertThat(tab.names()).doesNotContain("Open the account again");
    }

    @Test
    void an_account_is_locked_and_opened_again() {
        find("Dana").press("Lock the account");
        assertThat(tab.text()).contains("locked");
        find("Dana").press("Open the account again");

        assertThat(tab.names()).contains("Lock the account");
        assertThat(tab.open("admin/audit").rows())
                .extracting(row -> row.replaceAll("\\s+", " "))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Opened an account again Dana"),
                        row -> assertThat(row).startsWith("Locked an account Dana"));
    }

    @Test
    void a_new_person_needs_a_role_and_keeps_what_was_typed_until_it_fits() {
        tab.open("admin/people?search=nobody")
                .type("User name", "class-lead")
                .type("How we may call you", "Zainab")
                .type("First password", "too short")
                .press("Add");
        assertThat(tab.text()).contains("Choose one role at least.");

        tab.tick("Coordinator", true).press("Add");
        assertThat(tab.error("First password")).contains("at least 15 characters");
        assertThat(tab.typed("How we may call you")).isEqualTo("Zainab");

        tab.type("First password", "three quiet herons at noon").press("Add");
        assertThat(tab.text()).contains("Saved.", "Zainab");
        assertThat(tab.rows()).hasSize(1);
    }

    @Test
    void the_trail_is_in_the_readers_language() {
        find("Dana").press("Lock the account");
        tab.close();
        tab = tab(Locale.of("ckb"));

        assertThat(tab.open("admin/audit").rows())
                .singleElement()
                .asString()
                .contains("داخستنی هەژمار", "Dana", "Yusuf");
    }

    @Test
    void people_take_one_statement_and_the_trail_two_however_many_there_are() {
        house.room(Settings.class).timeZone();
        for (int i = 0; i < 60; i++) {
            house.person("person " + i, "LEARNER", "TRAINER");
        }
        find("Dana").press("Lock the account").press("Open the account again");

        assertThat(StatementCount.during(house.database, () -> tab.open("admin/people")))
                .hasSize(1);
        assertThat(tab.rows()).hasSize(50);
        assertThat(tab.names()).contains("Earlier");
        assertThat(StatementCount.during(house.database, () -> tab.open("admin/audit")))
                .hasSize(2);
    }

    @Test
    void the_mix_of_practice_is_a_setting_with_its_default_stated_and_a_trace() {
        tab.open("admin/settings");
        assertThat(tab.text())
                .contains(
                        "Share of posts over the line in practice",
                        "as the quiz states",
                        "Forms (before, after, later)");
        assertThat(house.room(Settings.class).postsOver()).isEqualTo(Settings.Mix.QUIZ);

        tab.choose("posts-over", "third").press("Save");

        assertThat(tab.text()).contains("Saved.");
        assertThat(house.room(Settings.class).postsOver()).isEqualTo(Settings.Mix.THIRD);
        assertThat(tab.open("admin/audit").rows())
                .singleElement()
                .asString()
                .contains("Share of posts over the line in practice", "a third (before: as the quiz states)", "Yusuf");
    }
}
