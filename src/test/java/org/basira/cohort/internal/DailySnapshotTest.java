package org.basira.cohort.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;

import java.time.LocalDate;
import java.util.UUID;
import org.basira.cohort.ClassOverview;
import org.basira.cohort.House;
import org.basira.measurement.Figures.Share;
import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DailySnapshotTest {

    private static final UUID ZAINAB = UUID.randomUUID();

    private static void judged(House house, UUID cohort, String occasion, int learners) {
        for (int i = 0; i < learners; i++) {
            UUID learner = house.learner(cohort, "learner");
            for (boolean over : new boolean[] {true, false}) {
                house.database
                        .sql()
                        .insertInto(RECOGNITION)
                        .set(RECOGNITION.LEARNER_ID, learner)
                        .set(RECOGNITION.OCCASION, occasion)
                        .set(RECOGNITION.KIND, "post")
                        .set(RECOGNITION.OVER_LINE, over)
                        .set(RECOGNITION.CAUGHT, over ? 9 : 8)
                        .set(RECOGNITION.SLIPPED, over ? 3 : 4)
                        .execute();
            }
        }
    }

    private static ClassOverview.Picture picture(House house, UUID cohort) {
        return house.as("COORDINATOR", () -> house.room(ClassOverview.class).find(ZAINAB, cohort))
                .orElseThrow()
                .picture();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nine_learners_are_too_few_and_ten_are_shown_from_the_next_day_on(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            DailySnapshot daily = house.room(DailySnapshot.class);
            judged(house, cohort, "BEFORE", 9);
            daily.take();
            assertThat(picture(house, cohort).before()).isEmpty();

            judged(house, cohort, "BEFORE", 1);
            assertThat(picture(house, cohort).before()).isEmpty();
            house.hands.at("2026-11-11T00:00:00Z");
            daily.take();
            ClassOverview.Picture shown = picture(house, cohort);
            assertThat(shown.before()).hasValueSatisfying(taken -> {
                assertThat(taken.takenOn()).isEqualTo(LocalDate.of(2026, 11, 11));
                assertThat(taken.learners()).isEqualTo(10);
                assertThat(taken.dangerousCaught()).contains(new Share(90, 120));
                assertThat(taken.harmlessFlagged()).contains(new Share(40, 120));
            });
            assertThat(shown.after()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void one_more_learner_changes_nothing_that_can_be_seen(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            DailySnapshot daily = house.room(DailySnapshot.class);
            judged(house, cohort, "BEFORE", 10);
            daily.take();
            ClassOverview.Picture first = picture(house, cohort);
            judged(house, cohort, "BEFORE", 1);
            house.hands.at("2026-11-12T09:00:00Z");
            daily.take();
            assertThat(picture(house, cohort)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void it_is_due_at_half_past_two_in_baghdad(Databases.Database database) {
        try (House house = new House(database)) {
            DailySnapshot daily = house.room(DailySnapshot.class);
            house.hands.at("2026-11-10T23:29:59Z");
            assertThat(daily.next().toInstant()).hasToString("2026-11-10T23:30:00Z");
            house.hands.at("2026-11-10T23:30:00Z");
            assertThat(daily.next().toInstant()).hasToString("2026-11-11T23:30:00Z");
        }
    }
}
