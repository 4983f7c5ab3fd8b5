package org.basira.cohort.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.cohort.ClassOverview;
import org.basira.cohort.House;
import org.basira.learning.Enrolments;
import org.basira.measurement.CohortPicture.InLanguage;
import org.basira.measurement.CohortPicture.Languages;
import org.basira.measurement.Figures.Share;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.testing.Databases;
import org.basira.testing.StatementCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DailySnapshotTest {

    private static final UUID ZAINAB = UUID.randomUUID();

    private static void judged(House house, UUID cohort, String occasion, int learners) {
        judged(house, cohort, occasion, "en", learners);
    }

    private static void judged(House house, UUID cohort, String occasion, String language, int learners) {
        for (int i = 0; i < learners; i++) {
            UUID learner = house.learner(cohort, "learner");
            for (boolean over : new boolean[] {true, false}) {
                house.database
                        .sql()
                        .insertInto(RECOGNITION)
                        .set(RECOGNITION.LEARNER_ID, learner)
                        .set(RECOGNITION.OCCASION, occasion)
                        .set(RECOGNITION.FORM, "form")
                        .set(RECOGNITION.KIND, "post")
                        .set(RECOGNITION.LANGUAGE, language)
                        .set(RECOGNITION.OVER_LINE, over)
                        .set(RECOGNITION.R1, 0)
                        .set(RECOGNITION.R2, over ? 3 : 8)
                        .set(RECOGNITION.R3, 0)
                        .set(RECOGNITION.R4, 0)
                        .set(RECOGNITION.R5, over ? 9 : 4)
                        .set(RECOGNITION.R6, 0)
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
            assertThat(picture(house, cohort).at(Occasion.BEFORE)).isEmpty();

            judged(house, cohort, "BEFORE", 1);
            assertThat(picture(house, cohort).at(Occasion.BEFORE)).isEmpty();
            house.hands.at("2026-11-11T00:00:00Z");
            daily.take();
            ClassOverview.Picture shown = picture(house, cohort);
            assertThat(shown.at(Occasion.BEFORE)).hasValueSatisfying(taken -> {
                assertThat(taken.takenOn()).isEqualTo(LocalDate.of(2026, 11, 11));
                assertThat(taken.learners()).isEqualTo(10);
                assertThat(taken.dangerousCaught()).contains(new Share(90, 120));
                assertThat(taken.harmlessFlagged()).contains(new Share(40, 120));
            });
            assertThat(shown.at(Occasion.AFTER)).isEmpty();
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

    private static Languages inLanguages(House house, UUID cohort) {
        return requireNonNull(picture(house, cohort).figures().languages().get(Occasion.BEFORE));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void languages_stand_side_by_side_and_wait_while_one_has_grown_by_a_few(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            DailySnapshot daily = house.room(DailySnapshot.class);
            judged(house, cohort, "BEFORE", "ar", 11);
            judged(house, cohort, "BEFORE", "ckb", 10);
            daily.take();
            Languages first = inLanguages(house, cohort);
            assertThat(first.shown())
                    .isEqualTo(Map.of(
                            "ar", new InLanguage(11, new Share(99, 132), new Share(44, 132)),
                            "ckb", new InLanguage(10, new Share(90, 120), new Share(40, 120))));

            house.hands.at("2026-11-12T09:00:00Z");
            judged(house, cohort, "BEFORE", "ar", 9);
            judged(house, cohort, "BEFORE", "ckb", 1);
            daily.take();
            assertThat(picture(house, cohort).at(Occasion.BEFORE).orElseThrow().learners())
                    .isEqualTo(31);
            assertThat(inLanguages(house, cohort)).isEqualTo(first);

            house.hands.at("2026-11-13T09:00:00Z");
            judged(house, cohort, "BEFORE", "ar", 1);
            judged(house, cohort, "BEFORE", "ckb", 9);
            daily.take();
            assertThat(inLanguages(house, cohort).takenOn()).isEqualTo(LocalDate.of(2026, 11, 13));
            assertThat(inLanguages(house, cohort).shown())
                    .hasSize(2)
                    .allSatisfy((language, cell) -> assertThat(cell.learners()).isGreaterThanOrEqualTo(20));
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void two_classes_that_differ_by_a_few_in_a_language_do_not_both_show_it(Databases.Database database) {
        try (House house = new House(database)) {
            UUID first = house.cohort(ZAINAB, "Teachers, morning");
            judged(house, first, "BEFORE", "ar", 11);
            judged(house, first, "BEFORE", "ckb", 11);
            UUID second = house.cohort(ZAINAB, "Teachers, again");
            alsoIn(house, second, house.room(Enrolments.class).learners(first));
            judged(house, second, "BEFORE", "ar", 9);
            judged(house, second, "BEFORE", "ckb", 1);
            house.room(DailySnapshot.class).take();

            assertThat(picture(house, first).figures().languages()).isNotEmpty();
            assertThat(picture(house, second).at(Occasion.BEFORE)).isPresent();
            assertThat(picture(house, second).figures().languages()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_closed_class_gets_the_picture_it_lacks_and_keeps_the_one_it_has(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            judged(house, cohort, "BEFORE", 10);
            house.as("COORDINATOR", () -> {
                house.cohorts().close(ZAINAB, cohort);
                return true;
            });
            DailySnapshot daily = house.room(DailySnapshot.class);
            daily.take();
            ClassOverview.Picture first = picture(house, cohort);
            assertThat(first.at(Occasion.BEFORE)).isPresent();

            judged(house, cohort, "BEFORE", 10);
            house.hands.at("2026-11-12T09:00:00Z");
            daily.take();
            assertThat(picture(house, cohort)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void two_classes_of_the_same_people_but_one_do_not_both_show_a_picture(Databases.Database database) {
        try (House house = new House(database)) {
            UUID first = house.cohort(ZAINAB, "Teachers, morning");
            judged(house, first, "BEFORE", 11);
            UUID second = house.cohort(ZAINAB, "Teachers, again");
            alsoIn(house, second, house.room(Enrolments.class).learners(first).subList(0, 10));
            house.room(DailySnapshot.class).take();
            assertThat(picture(house, first).at(Occasion.BEFORE)).isPresent();
            assertThat(picture(house, second).at(Occasion.BEFORE)).isEmpty();

            house.hands.at("2026-11-11T09:00:00Z");
            judged(house, second, "BEFORE", 9);
            house.room(DailySnapshot.class).take();
            assertThat(picture(house, second).at(Occasion.BEFORE)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void classes_of_other_people_of_the_very_same_or_of_another_coordinator_do(Databases.Database database) {
        try (House house = new House(database)) {
            UUID first = house.cohort(ZAINAB, "Teachers, morning");
            judged(house, first, "BEFORE", 11);
            UUID disjoint = house.cohort(ZAINAB, "Teachers, evening");
            judged(house, disjoint, "BEFORE", 10);
            UUID same = house.cohort(ZAINAB, "Teachers, again");
            alsoIn(house, same, house.room(Enrolments.class).learners(first));
            UUID other = UUID.randomUUID();
            UUID ofAnother = house.cohort(other, "Teachers of another");
            alsoIn(
                    house,
                    ofAnother,
                    house.room(Enrolments.class).learners(first).subList(0, 10));
            house.room(DailySnapshot.class).take();
            assertThat(picture(house, first).at(Occasion.BEFORE)).isPresent();
            assertThat(picture(house, disjoint).at(Occasion.BEFORE)).isPresent();
            assertThat(picture(house, same).at(Occasion.BEFORE)).isPresent();
            assertThat(house.as(
                                    "COORDINATOR",
                                    () -> house.room(ClassOverview.class).find(other, ofAnother))
                            .orElseThrow()
                            .picture()
                            .at(Occasion.BEFORE))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_very_same_people_are_hidden_while_the_other_class_shows_a_few_fewer(Databases.Database database) {
        try (House house = new House(database)) {
            UUID first = house.cohort(ZAINAB, "Teachers, morning");
            judged(house, first, "BEFORE", 10);
            house.room(DailySnapshot.class).take();
            judged(house, first, "BEFORE", 1);
            UUID same = house.cohort(ZAINAB, "Teachers, again");
            alsoIn(house, same, house.room(Enrolments.class).learners(first));
            house.hands.at("2026-11-11T09:00:00Z");
            house.room(DailySnapshot.class).take();
            assertThat(picture(house, same).at(Occasion.BEFORE)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_class_takes_as_many_statements_beside_one_other_as_beside_five(Databases.Database database) {
        try (House house = new House(database)) {
            UUID first = house.cohort(ZAINAB, "Teachers, morning");
            judged(house, first, "BEFORE", 3);
            DailySnapshot daily = house.room(DailySnapshot.class);
            int classes = 1;
            for (int wanted : new int[] {2, 6}) {
                for (; classes < wanted; classes++) {
                    alsoIn(
                            house,
                            house.cohort(ZAINAB, "Teachers, again"),
                            house.room(Enrolments.class).learners(first));
                }
                daily.take();
                // One for the list of classes and one for which have a picture; of a class its learners, its
                // coordinators' others, those that overlap, the snapshots, who was counted, who was counted for
                // twins, and who did practice cases twice.
                // Nothing is due, so what they judged is not read.
                assertThat(StatementCount.during(database, daily::take)).hasSize(2 + 7 * classes);
            }
        }
    }

    private static void alsoIn(House house, UUID cohort, List<UUID> learners) {
        learners.forEach(learner -> house.room(Enrolments.class).enrol(learner, cohort));
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
