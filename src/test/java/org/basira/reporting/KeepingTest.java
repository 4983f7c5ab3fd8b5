package org.basira.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.reporting.Channel.CheckState;
import org.basira.testing.Databases.Database;
import org.basira.testing.StatementCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** A coordinator opens what stands in the directory, and says what is there. */
class KeepingTest {

    private static final String BOTH = "org.basira.testing.Databases#both";

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_a_coordinator_opened_counts_for_ninety_days_and_no_longer(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.NOT_YET);

            assertThat(house.state(shirin, "telegram", "", Verdict.AS_SAID)).isTrue();
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.CHECKED);
            assertThat(house.keeping().find("telegram").orElseThrow().daysLeft())
                    .contains(90);

            house.hands.forward(Duration.ofDays(90));
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.CHECKED);
            assertThat(house.keeping().find("telegram").orElseThrow().daysLeft())
                    .contains(0);

            house.hands.forward(Duration.ofDays(1));
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.RAN_OUT);
            assertThat(house.acts()).containsExactly("channel-verified");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_not_as_it_stands_is_grey_at_once_and_until_someone_restores_it(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            house.state(shirin, "telegram", "", Verdict.AS_SAID);
            house.hands.forward(Duration.ofDays(1));

            house.state(shirin, "telegram", "", Verdict.NOT_SO);
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.WRONG);
            house.hands.forward(Duration.ofDays(30));
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.WRONG);

            house.state(shirin, "telegram", "", Verdict.RESTORED);
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.CHECKED);
            assertThat(house.keeping().find("telegram").orElseThrow().daysLeft())
                    .as("the check is still of the first day")
                    .contains(59);
            assertThat(house.acts()).containsExactly("channel-verified", "channel-greyed", "channel-restored");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void one_way_alone_can_be_wrong_and_who_finds_the_whole_right_finds_it_right(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);

            house.state(shirin, "telegram", "mail", Verdict.NOT_SO);
            assertThat(house.standing("telegram").wrongWays()).containsExactly("mail");
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.NOT_YET);

            house.hands.forward(Duration.ofHours(1));
            house.state(shirin, "telegram", "", Verdict.AS_SAID);
            assertThat(house.standing("telegram").wrongWays()).isEmpty();
            assertThat(house.state(shirin, "telegram", "pigeon", Verdict.NOT_SO))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_said_of_another_text_is_not_recorded(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);

            assertThat(house.keeping().state(shirin.id(), "telegram", "0".repeat(64), "", Verdict.AS_SAID, ""))
                    .isFalse();
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.NOT_YET);
            assertThat(house.acts()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void reading_the_directory_costs_no_statement(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            house.enter("Shirin", Role.COORDINATOR);
            house.directory().opened();

            assertThat(StatementCount.during(database, () -> {
                        house.directory().channels(Filter.NONE).forEach(house.directory()::standing);
                        house.directory().opened();
                        house.keeping().all();
                    }))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void links_are_asked_for_and_wait(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            long links = house.directory().channel("telegram").orElseThrow().ways().stream()
                    .filter(Way::web)
                    .count();

            assertThat(house.keeping().askLinks(shirin.id(), "telegram")).isEqualTo((int) links);
            assertThat(house.keeping().find("telegram").orElseThrow().asked()).isTrue();
            assertThat(house.keeping().find("x").orElseThrow().asked()).isFalse();
            assertThat(house.keeping().askAllLinks(shirin.id())).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void nobody_else_keeps_the_directory(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            house.enter("Dana", Role.LEARNER, Role.TRAINER);

            assertThatThrownBy(() -> house.keeping().all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> house.changes().open("telegram")).isInstanceOf(AccessDeniedException.class);
        }
    }
}
