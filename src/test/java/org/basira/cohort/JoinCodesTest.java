package org.basira.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.account.JoinCodes;
import org.basira.cohort.internal.JoinCodeDraw;
import org.basira.learning.Enrolments;
import org.basira.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JoinCodesTest {

    private static final UUID ZAINAB = UUID.randomUUID();

    @Test
    void a_code_is_three_letters_and_four_digits_none_taken_for_another() {
        assertThat(IntStream.range(0, 5_000).mapToObj(i -> JoinCodeDraw.draw()))
                .allMatch(code -> code.matches("[B-DF-HJKMNP-RTV-Z]{3}[2-9]{4}"))
                .noneMatch(code -> code.startsWith("PKK"));
    }

    @Test
    void it_is_shown_in_two_parts() {
        assertThat(new Cohorts.JoinCode("NRT4827", java.time.Instant.EPOCH, true).shown())
                .isEqualTo("NRT-4827");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_good_code_opens_the_door_and_enrols_once_without_a_label(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            JoinCodes codes = house.room(JoinCodes.class);
            String code = house.cohort(ZAINAB, cohort).code().code();
            JoinCodes.Door door =
                    codes.open(code.toLowerCase(java.util.Locale.ROOT)).orElseThrow();
            assertThat(door).isEqualTo(new JoinCodes.Door(code, house.organisation, "Teachers, morning"));
            UUID learner = house.person("Dana", "LEARNER");
            codes.enrol(learner, door);
            codes.enrol(learner, door);
            assertThat(house.room(Enrolments.class).learners(cohort)).containsExactly(learner);
            assertThat(house.as(
                            "COORDINATOR",
                            () -> house.roster()
                                    .find(ZAINAB, cohort)
                                    .orElseThrow()
                                    .entries()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.label()).isBlank();
                        assertThat(entry.shown()).isEqualTo("Dana");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void an_unknown_an_expired_an_ended_and_a_closed_one_look_the_same(Databases.Database database) {
        try (House house = new House(database)) {
            JoinCodes codes = house.room(JoinCodes.class);
            assertThat(codes.open("ZZZ2222")).isEmpty();

            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            String first = house.cohort(ZAINAB, cohort).code().code();
            String second = house.as("COORDINATOR", () -> house.cohorts().renewCode(ZAINAB, cohort))
                    .code();
            assertThat(codes.open(first)).isEmpty();
            assertThat(codes.open(second)).isPresent();
            assertThat(house.cohort(ZAINAB, cohort).code().code()).isEqualTo(second);

            JoinCodes.Door door = codes.open(second).orElseThrow();
            house.as("COORDINATOR", () -> {
                house.cohorts().close(ZAINAB, cohort);
                return true;
            });
            assertThat(codes.open(second)).isEmpty();
            codes.enrol(house.person("late", "LEARNER"), door);
            assertThat(house.room(Enrolments.class).learners(cohort)).isEmpty();

            house.as("COORDINATOR", () -> {
                house.cohorts().reopen(ZAINAB, cohort);
                return true;
            });
            assertThat(codes.open(second)).isPresent();
            house.hands.forward(Duration.ofDays(30));
            assertThat(codes.open(second)).isEmpty();
            assertThat(house.cohort(ZAINAB, cohort).code().good()).isFalse();
        }
    }
}
