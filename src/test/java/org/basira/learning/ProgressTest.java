package org.basira.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.learning.internal.db.Tables.ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.ENROLMENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.AttemptFinished;
import org.basira.content.Quiz.Counts;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.Outcomes;
import org.basira.learning.internal.WayStore;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.basira.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private final UUID learner = UUID.randomUUID();
    private final Course course = new Course().with("m1", "l1", "l2").with("m2", "l3");

    private record Rooms(Progress progress, Outcomes outcomes, FormDraw draw, Memories memories) {}

    private Rooms rooms(Databases.Database database) {
        return rooms(database, NOW);
    }

    private Rooms rooms(Databases.Database database, Instant now) {
        WayStore store = new WayStore(database.sql());
        Memories memories = new Memories(database.sql());
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Rooms(
                new Progress(store, course, clock),
                new Outcomes(store, memories, course),
                new FormDraw(store, course, clock),
                memories);
    }

    private AttemptFinished finished(String unit, boolean passed, @Nullable String form, Occasion occasion) {
        return new AttemptFinished(
                learner,
                UUID.randomUUID(),
                form == null ? unit + "-quiz" : form,
                unit,
                UUID.randomUUID(),
                form,
                occasion,
                passed ? 0.9 : 0.4,
                form == null ? passed : null,
                IntStream.range(0, 5)
                        .mapToObj(each ->
                                new AttemptMarked.Mark("i" + each, "h", unit + "-o", null, passed || each < 2 ? 1 : 0))
                        .toList(),
                NOW);
    }

    private static Place open(Progress progress, UUID learner, String module, String lesson, String screen) {
        return progress.open(learner, module, lesson, Optional.of(screen)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_lesson_is_taken_up_where_it_was_left(Databases.Database database) {
        Progress progress = rooms(database).progress();
        open(progress, learner, "m1", "l1", "two");

        Place again = progress.open(learner, "m1", "l1", Optional.empty()).orElseThrow();

        assertThat(again.screenId()).isEqualTo("two");
        assertThat(again.reached()).isEqualTo(2);
        assertThat(again.finished()).isFalse();
        assertThat(progress.of(learner).next()).isEqualTo(new NextStep.Lesson("m1", "l1", "two"));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void going_back_keeps_the_furthest_screen_and_the_last_one_ends_the_lesson(Databases.Database database) {
        Progress progress = rooms(database).progress();
        open(progress, learner, "m1", "l1", "three");

        Place back = open(progress, learner, "m1", "l1", "one");

        assertThat(back.reached()).isEqualTo(3);
        assertThat(back.finished()).isTrue();
        assertThat(progress.of(learner).next()).isEqualTo(new NextStep.Lesson("m1", "l2", ""));
        assertThat(progress.of(learner).modules().getFirst().lessonsDone()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_learner_under_way_stays_on_the_version_begun(Databases.Database database) {
        Progress progress = rooms(database).progress();
        UUID begun = progress.begin(learner, "m1").orElseThrow();
        course.with("m1", "l1", "l2", "l-new");

        assertThat(open(progress, learner, "m1", "l1", "one").version()).isEqualTo(begun);
        assertThat(progress.of(learner).modules().getFirst().lessons()).hasSize(2);
        assertThat(progress.open(learner, "m1", "l-new", Optional.empty())).isEmpty();
        assertThat(progress.of(UUID.randomUUID()).modules().getFirst().lessons())
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void unknown_modules_lessons_and_screens_are_not_there(Databases.Database database) {
        Progress progress = rooms(database).progress();

        assertThat(progress.open(learner, "nowhere", "l1", Optional.empty())).isEmpty();
        assertThat(progress.open(learner, "m1", "l3", Optional.empty())).isEmpty();
        assertThat(progress.open(learner, "m1", "l1", Optional.of("nine"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void lessons_then_a_passed_quiz_finish_a_module_and_the_next_one_follows(Databases.Database database) {
        Rooms rooms = rooms(database);
        open(rooms.progress(), learner, "m1", "l1", "three");
        open(rooms.progress(), learner, "m1", "l2", "three");
        assertThat(rooms.progress().of(learner).next()).isEqualTo(new NextStep.Quiz("m1", "m1-quiz"));

        rooms.outcomes().on(finished("m1", false, null, Occasion.PRACTICE));
        assertThat(rooms.progress().of(learner).next()).isEqualTo(new NextStep.Quiz("m1", "m1-quiz"));
        rooms.outcomes().on(finished("m1", true, null, Occasion.PRACTICE));

        Standing standing = rooms.progress().of(learner);
        assertThat(standing.modules().getFirst().finished()).isTrue();
        assertThat(standing.next()).isEqualTo(new NextStep.Lesson("m2", "l3", ""));
        assertThat(rooms.progress().results(learner))
                .extracting(QuizResult::passed)
                .containsExactlyInAnyOrder(false, true);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void of_a_hundred_and_one_goes_the_newest_hundred_are_there_with_what_they_needed(Databases.Database database) {
        Rooms rooms = rooms(database);
        for (int go = 0; go <= 100; go++) {
            rooms.outcomes()
                    .on(new AttemptFinished(
                            learner,
                            UUID.randomUUID(),
                            "m1-quiz",
                            "m1",
                            UUID.randomUUID(),
                            null,
                            Occasion.PRACTICE,
                            0.9,
                            true,
                            go == 100 ? null : 0.75,
                            Counts.BEST,
                            List.of(),
                            NOW.plusSeconds(go)));
        }

        List<QuizResult> results = rooms.progress().results(learner);
        assertThat(results).hasSize(100);
        assertThat(results.getFirst().finishedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(results.getFirst().passFraction()).isEqualTo(0.75);
        assertThat(results.getLast().passFraction()).as("not kept").isNull();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_quiz_passed_early_lets_the_last_lesson_finish_the_module(Databases.Database database) {
        Rooms rooms = rooms(database);
        rooms.progress().begin(learner, "m2");
        rooms.outcomes().on(finished("m2", true, null, Occasion.PRACTICE));

        open(rooms.progress(), learner, "m2", "l3", "three");

        assertThat(rooms.progress().of(learner).modules().getLast().finished()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_form_before_comes_first_and_the_form_after_last(Databases.Database database) {
        course.withForms("a", "b");
        Rooms rooms = rooms(database);
        assertThat(rooms.progress().of(learner).next()).isEqualTo(new NextStep.BeforeForm());
        assertThat(rooms.progress().open(learner, "m1", "l1", Optional.empty())).isEmpty();

        rooms.outcomes().on(finished("a", false, "a", Occasion.BEFORE));
        assertThat(rooms.progress().of(learner).next()).isEqualTo(new NextStep.Lesson("m1", "l1", ""));
        open(rooms.progress(), learner, "m1", "l1", "three");
        open(rooms.progress(), learner, "m1", "l2", "three");
        open(rooms.progress(), learner, "m2", "l3", "three");
        rooms.outcomes().on(finished("m1", true, null, Occasion.PRACTICE));
        rooms.outcomes().on(finished("m2", true, null, Occasion.PRACTICE));
        assertThat(rooms.progress().of(learner).next()).isEqualTo(new NextStep.AfterForm());

        rooms.outcomes().on(finished("b", false, "b", Occasion.AFTER));
        assertThat(rooms.progress().of(learner).next()).isEqualTo(new NextStep.AllDone());
        assertThat(rooms.progress().results(learner)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void with_a_third_form_what_has_stayed_is_asked_thirty_days_after_the_course(Databases.Database database) {
        course.withForms("a", "b", "c");
        Rooms rooms = rooms(database);
        rooms.outcomes().on(finished("a", false, "a", Occasion.BEFORE));
        open(rooms.progress(), learner, "m1", "l1", "three");
        open(rooms.progress(), learner, "m1", "l2", "three");
        open(rooms.progress(), learner, "m2", "l3", "three");
        rooms.outcomes().on(finished("m1", true, null, Occasion.PRACTICE));
        rooms.outcomes().on(finished("m2", true, null, Occasion.PRACTICE));
        rooms.outcomes().on(finished("b", false, "b", Occasion.AFTER));

        Instant then = NOW.plus(Progress.FOLLOW_UP_AFTER);
        assertThat(rooms(database, then.minusSeconds(1)).progress().of(learner).next())
                .isEqualTo(new NextStep.AllDone());
        assertThat(rooms(database, then).progress().of(learner).next()).isEqualTo(new NextStep.FollowUpForm());
        assertThat(rooms(database, then.plus(Duration.ofDays(7)))
                        .progress()
                        .of(learner)
                        .daysSince())
                .isEqualTo(37);
        assertThat(rooms(database, NOW.minusSeconds(60)).progress().of(learner).daysSince())
                .isZero();

        assertThat(rooms(database, then).progress().of(learner).followUpDone()).isFalse();
        rooms.outcomes().on(finished("c", false, "c", Occasion.FOLLOW_UP));
        assertThat(rooms(database, then).progress().of(learner).next()).isEqualTo(new NextStep.AllDone());
        assertThat(rooms(database, then).progress().of(learner).followUpDone()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void each_of_three_forms_is_drawn_for_one_occasion(Databases.Database database) {
        course.withForms("a", "b", "c");
        FormDraw draw = rooms(database).draw();

        assertThat(Stream.of(Occasion.BEFORE, Occasion.AFTER, Occasion.FOLLOW_UP)
                        .map(occasion ->
                                draw.form(learner, occasion).orElseThrow().id()))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void who_drew_before_there_was_a_third_form_gets_the_one_not_taken_yet(Databases.Database database) {
        course.withForms("a", "b");
        rooms(database).draw().form(learner, Occasion.BEFORE);
        course.withForms("c");

        assertThat(rooms(database)
                        .draw()
                        .form(learner, Occasion.FOLLOW_UP)
                        .orElseThrow()
                        .id())
                .isEqualTo("c");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_a_quiz_asked_is_due_again_sooner_where_it_went_badly(Databases.Database database) {
        Rooms rooms = rooms(database);
        rooms.outcomes().on(finished("m1", true, null, Occasion.PRACTICE));
        rooms.outcomes().on(finished("m2", false, null, Occasion.PRACTICE));
        rooms.outcomes().on(finished("a", false, "a", Occasion.BEFORE));

        List<Freshness> met =
                rooms.memories().of(learner, NOW.plus(Duration.ofDays(2))).objectives();
        assertThat(met).extracting(Freshness::objective).containsExactly("m2-o", "m1-o");
        assertThat(met).extracting(Freshness::due).containsExactly(true, false);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_refresher_moves_the_date_and_is_no_quiz_result(Databases.Database database) {
        Rooms rooms = rooms(database);
        rooms.outcomes().on(finished("m1", true, null, Occasion.PRACTICE));
        Instant first =
                rooms.memories().of(learner, NOW).objectives().getFirst().dueAt();
        AttemptFinished later = finished("m1", true, null, Occasion.REFRESHER);
        rooms.outcomes()
                .on(new AttemptFinished(
                        later.learnerId(),
                        later.attemptId(),
                        "refresh-m1-o",
                        "m1",
                        later.versionId(),
                        null,
                        Occasion.REFRESHER,
                        1,
                        null,
                        later.marks(),
                        first));

        assertThat(rooms.memories().of(learner, NOW).objectives().getFirst().dueAt())
                .isAfter(first.plus(Duration.between(NOW, first)));
        assertThat(rooms.progress().results(learner)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void forms_are_drawn_once_and_differ(Databases.Database database) {
        course.withForms("a", "b");
        FormDraw draw = rooms(database).draw();

        String before = draw.form(learner, Occasion.BEFORE).orElseThrow().id();
        String after = draw.form(learner, Occasion.AFTER).orElseThrow().id();

        assertThat(after).isNotEqualTo(before);
        assertThat(draw.form(learner, Occasion.BEFORE).orElseThrow().id()).isEqualTo(before);
        assertThat(draw.form(learner, Occasion.PRACTICE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_earliest_date_of_ones_own_cohorts_is_due(Databases.Database database) {
        LocalDate sooner = LocalDate.of(2026, 11, 29);
        for (LocalDate due : new LocalDate[] {sooner.plusDays(5), sooner}) {
            UUID cohort = UUID.randomUUID();
            database.sql()
                    .insertInto(ENROLMENT, ENROLMENT.LEARNER_ID, ENROLMENT.COHORT_ID, ENROLMENT.JOINED_AT)
                    .values(learner, cohort, NOW)
                    .execute();
            assign(database, cohort, due);
        }
        assign(database, UUID.randomUUID(), sooner.minusDays(9));

        Standing standing = rooms(database).progress().of(learner);

        assertThat(standing.modules().getFirst().due()).isEqualTo(sooner);
        assertThat(standing.modules().getLast().due()).isNull();
    }

    private static void assign(Databases.Database database, UUID cohort, LocalDate due) {
        database.sql()
                .insertInto(
                        ASSIGNMENT, ASSIGNMENT.COHORT_ID, ASSIGNMENT.MODULE, ASSIGNMENT.DUE_ON, ASSIGNMENT.ASSIGNED_AT)
                .values(cohort, "m1", due, NOW)
                .execute();
    }
}
