package org.basira.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.basira.operations.Settings;
import org.basira.testing.Databases;
import org.basira.testing.StatementCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassOverviewTest {

    private static final UUID ZAINAB = UUID.randomUUID();

    private static UUID classOf(House house, int learners) {
        UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
        for (int i = 0; i < learners; i++) {
            house.learner(cohort, "learner " + i);
        }
        house.as("COORDINATOR", () -> {
            house.cohorts().assign(ZAINAB, cohort, "signals", LocalDate.of(2026, 11, 29));
            return true;
        });
        return cohort;
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_class_of_five_and_a_class_of_fifty_are_shown_in_four_statements(Databases.Database database) {
        try (House house = new House(database)) {
            house.room(Settings.class).timeZone();
            for (int learners : new int[] {5, 50}) {
                UUID cohort = classOf(house, learners);
                var statements = StatementCount.during(
                        database,
                        () -> assertThat(house.as(
                                        "COORDINATOR",
                                        () -> house.room(ClassOverview.class).find(ZAINAB, cohort)))
                                .hasValueSatisfying(overview -> {
                                    assertThat(overview.standing().entries())
                                            .hasSize(learners)
                                            .extracting(Roster.Entry::shown)
                                            .contains("learner 0", "learner 1");
                                    assertThat(overview.standing().assignments())
                                            .singleElement()
                                            .satisfies(each ->
                                                    assertThat(each.dueOn()).isEqualTo("2026-11-29"));
                                }));

                // With the one that knows the sign-in's token these are five.
                assertThat(statements).hasSize(4);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_moves_by_itself_takes_three(Databases.Database database) {
        try (House house = new House(database)) {
            house.room(Settings.class).timeZone();
            UUID cohort = classOf(house, 50);

            assertThat(StatementCount.during(
                            database,
                            () -> house.as("COORDINATOR", () -> house.roster().find(ZAINAB, cohort))))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_list_takes_two_for_one_class_and_for_ten(Databases.Database database) {
        try (House house = new House(database)) {
            for (int classes = 1; classes <= 10; classes += 9) {
                for (int i = 0; i < classes; i++) {
                    house.cohort(ZAINAB, "class " + i);
                }
                assertThat(StatementCount.during(
                                database,
                                () -> house.as(
                                        "COORDINATOR", () -> house.cohorts().list(ZAINAB))))
                        .hasSize(2);
            }
        }
    }
}
