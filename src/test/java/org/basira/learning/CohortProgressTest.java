package org.basira.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.learning.internal.db.Tables.LESSON_PROGRESS;
import static org.basira.learning.internal.db.Tables.MODULE_START;
import static org.basira.learning.internal.db.Tables.QUIZ_OUTCOME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basira.cohort.House;
import org.basira.learning.LearnerStatus.ModuleState;
import org.basira.learning.LearnerStatus.State;
import org.basira.learning.LearnerStatus.Where;
import org.basira.learning.internal.WayStore;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CohortProgressTest {

    private static final UUID COHORT = UUID.randomUUID();

    private static LearnerStatus only(House house) {
        return house.as("COORDINATOR", () -> house.room(CohortProgress.class).of(COHORT))
                .learners()
                .getFirst();
    }

    private static void assign(House house, @Nullable LocalDate dueOn) {
        house.as("COORDINATOR", () -> {
            house.room(Enrolments.class).assign(COHORT, "signals", dueOn);
            return true;
        });
    }

    private static void start(House house, UUID learner, @Nullable Instant finished) {
        house.database
                .sql()
                .insertInto(MODULE_START)
                .values(learner, "signals", House.VERSION, house.hands.instant(), finished)
                .execute();
    }

    private static void lesson(House house, UUID learner, String lesson, boolean finished) {
        house.hands.forward(java.time.Duration.ofMinutes(1));
        house.database
                .sql()
                .insertInto(LESSON_PROGRESS)
                .values(
                        learner,
                        lesson,
                        "signals",
                        "start",
                        1,
                        1,
                        house.hands.instant(),
                        finished ? house.hands.instant() : null)
                .execute();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void who_joined_and_did_nothing_has_joined(Databases.Database database) {
        try (House house = new House(database)) {
            assign(house, null);
            UUID learner = house.learner(COHORT, "Dana");
            LearnerStatus status = only(house);
            assertThat(status.learner()).isEqualTo(learner);
            assertThat(status.state()).isEqualTo(State.JOINED);
            assertThat(status.where()).isEmpty();
            assertThat(status.lastActive()).isNull();
            assertThat(status.started()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void under_way_says_which_lesson_of_how_many(Databases.Database database) {
        try (House house = new House(database)) {
            assign(house, null);
            UUID learner = house.learner(COHORT, "Dana");
            start(house, learner, null);
            lesson(house, learner, "one", true);
            lesson(house, learner, "two", false);
            LearnerStatus status = only(house);
            assertThat(status.state()).isEqualTo(State.UNDER_WAY);
            assertThat(status.where()).contains(new Where.Lesson("signals", "two", 2, 3));
            assertThat(status.modules()).containsExactly(new ModuleState("signals", 1, 3, false, false));
            assertThat(status.lastActive()).isEqualTo(house.hands.instant());
            lesson(house, learner, "three", true);
            database.sql()
                    .update(LESSON_PROGRESS)
                    .set(LESSON_PROGRESS.FINISHED_AT, house.hands.instant())
                    .execute();
            assertThat(only(house).where()).contains(new Where.Quiz("signals"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void who_is_in_the_form_before_the_course_is_under_way(Databases.Database database) {
        try (House house = new House(database)) {
            assign(house, null);
            UUID learner = house.learner(COHORT, "Dana");
            UUID attempt = UUID.randomUUID();
            opened(house, learner, attempt, "course", "before");
            LearnerStatus status = only(house);
            assertThat(status.state()).isEqualTo(State.UNDER_WAY);
            assertThat(status.where()).contains(new Where.Form(Occasion.BEFORE));
            assertThat(status.answering()).isTrue();
            assertThat(status.lastActive()).isEqualTo(house.hands.instant());

            house.hands.forward(java.time.Duration.ofMinutes(15));
            outcome(house, learner, attempt, "course", "before", null);
            LearnerStatus handedIn = only(house);
            assertThat(handedIn.state()).isEqualTo(State.UNDER_WAY);
            assertThat(handedIn.where()).contains(new Where.Form(Occasion.BEFORE));
            assertThat(handedIn.answering()).isFalse();
            assertThat(handedIn.lastActive()).isEqualTo(house.hands.instant());
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_quiz_is_the_place_until_it_is_handed_in_or_left_for_a_lesson(Databases.Database database) {
        try (House house = new House(database)) {
            assign(house, null);
            UUID learner = house.learner(COHORT, "Dana");
            start(house, learner, null);
            lesson(house, learner, "one", true);
            UUID attempt = UUID.randomUUID();
            house.hands.forward(java.time.Duration.ofMinutes(1));
            opened(house, learner, attempt, "signals", "signals-quiz");
            assertThat(only(house).where()).contains(new Where.Quiz("signals"));
            assertThat(only(house).answering()).isTrue();
            lesson(house, learner, "two", false);
            assertThat(only(house).where()).contains(new Where.Lesson("signals", "two", 2, 3));
            assertThat(only(house).answering()).isFalse();
            house.hands.forward(java.time.Duration.ofMinutes(1));
            opened(house, learner, attempt, "signals", "signals-quiz");
            assertThat(only(house).answering()).isTrue();
            outcome(house, learner, attempt, "signals", "signals-quiz", false);
            assertThat(only(house).answering()).isFalse();
            assertThat(only(house).where()).contains(new Where.Lesson("signals", "two", 2, 3));
        }
    }

    private static void opened(House house, UUID learner, UUID attempt, String module, String quiz) {
        new WayStore(house.database.sql()).opened(learner, attempt, module, quiz, house.hands.instant());
    }

    private static void outcome(
            House house, UUID learner, UUID attempt, String module, String quiz, @Nullable Boolean passed) {
        house.database
                .sql()
                .insertInto(QUIZ_OUTCOME)
                .values(
                        learner,
                        quiz,
                        attempt,
                        module,
                        house.hands.instant(),
                        new java.math.BigDecimal("0.5"),
                        passed,
                        "BEST",
                        null)
                .execute();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void passed_or_not_yet_is_all_that_is_said_of_a_quiz(Databases.Database database) {
        try (House house = new House(database)) {
            assign(house, LocalDate.of(2026, 11, 1));
            UUID learner = house.learner(COHORT, "Dana");
            start(house, learner, house.hands.instant());
            for (boolean passed : new boolean[] {false, true}) {
                database.sql()
                        .insertInto(QUIZ_OUTCOME)
                        .values(
                                learner,
                                "signals-quiz",
                                UUID.randomUUID(),
                                "signals",
                                house.hands.instant(),
                                new java.math.BigDecimal("0.5"),
                                passed,
                                "BEST",
                                null)
                        .execute();
            }
            LearnerStatus status = only(house);
            assertThat(status.state()).isEqualTo(State.FINISHED);
            assertThat(status.daysOverdue()).isZero();
            assertThat(status.modules()).containsExactly(new ModuleState("signals", 0, 3, true, true));
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void overdue_begins_when_the_due_day_ends_in_baghdad(Databases.Database database) {
        try (House house = new House(database)) {
            assign(house, LocalDate.of(2026, 11, 29));
            house.learner(COHORT, "Dana");
            house.hands.at("2026-11-29T20:59:59Z");
            assertThat(only(house).state()).isEqualTo(State.JOINED);
            house.hands.at("2026-11-29T21:00:00Z");
            assertThat(only(house).state()).isEqualTo(State.OVERDUE);
            assertThat(only(house).daysOverdue()).isEqualTo(1);
            assign(house, LocalDate.of(2026, 11, 30));
            assertThat(only(house).state()).isEqualTo(State.JOINED);
        }
    }
}
