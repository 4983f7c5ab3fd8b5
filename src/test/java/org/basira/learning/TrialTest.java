package org.basira.learning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basira.learning.internal.db.Tables.TRIAL;
import static org.basira.learning.internal.db.Tables.TRIAL_ANSWER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.AttemptFinished;
import org.basira.assessment.Bench;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.Outcomes;
import org.basira.learning.internal.TrialStore;
import org.basira.learning.internal.WayStore;
import org.basira.measurement.GroupFigures;
import org.basira.measurement.Recognition;
import org.basira.operations.Audit;
import org.basira.operations.AuditForTests;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.basira.testing.Answers;
import org.basira.testing.Databases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrialTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String APPROVAL = "Ethics committee, University of Mosul, 17/2026";

    private final UUID learner = UUID.randomUUID();
    private final UUID administrator = UUID.randomUUID();
    private final Course course = new Course().with("m1", "l1").withForms("a", "b", "c");

    /** The rooms at a time. */
    private record At(
            Trial trial,
            TrialOffice office,
            Progress progress,
            Refreshers refreshers,
            Outcomes outcomes,
            Audit audit) {}

    private At at(Databases.Database database, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        WayStore way = new WayStore(database.sql());
        TrialStore store = new TrialStore(database.sql());
        Memories memories = new Memories(database.sql());
        Progress progress = new Progress(way, course, clock);
        Audit audit = AuditForTests.of(database.sql(), clock);
        return new At(
                new Trial(store, progress, clock),
                new TrialOffice(
                        store,
                        new GroupFigures(database.sql(), TestSettings.of(database.sql())),
                        TestSettings.of(database.sql()),
                        audit,
                        clock),
                progress,
                new Refreshers(memories, store, new Bench(database).attempts(), course, clock),
                new Outcomes(way, memories, course),
                audit);
    }

    private void finished(Databases.Database database, UUID who, Occasion occasion, Instant when) {
        boolean form = occasion.isForm();
        at(database, when)
                .outcomes()
                .on(new AttemptFinished(
                        who,
                        UUID.randomUUID(),
                        form ? "form" : "m1-quiz",
                        form ? "form" : "m1",
                        UUID.randomUUID(),
                        form ? "form" : null,
                        occasion,
                        0.9,
                        form ? null : true,
                        IntStream.range(0, 5)
                                .mapToObj(each -> new AttemptMarked.Mark("i" + each, "h", "m1-o", null, 1))
                                .toList(),
                        when));
    }

    private void course(Databases.Database database, UUID who) {
        finished(database, who, Occasion.BEFORE, NOW.minus(DAY));
        finished(database, who, Occasion.PRACTICE, NOW.minus(DAY));
        finished(database, who, Occasion.AFTER, NOW);
    }

    /** Makes the lot fall so. */
    private static void lot(Databases.Database database, UUID who, Trial.Arm arm, int days) {
        database.sql()
                .update(TRIAL_ANSWER)
                .set(TRIAL_ANSWER.ARM, arm.name())
                .set(TRIAL_ANSWER.DAYS, days)
                .where(TRIAL_ANSWER.LEARNER_ID.eq(who))
                .execute();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nobody_is_asked_before_an_approval_is_entered_and_after_it_was_closed(Databases.Database database) {
        course(database, learner);
        At now = at(database, NOW.plus(DAY));
        assertThat(now.trial().part(learner)).isEqualTo(new Trial.Part.None());
        assertThat(now.trial().consent(learner, true)).isFalse();

        assertThat(now.office().open("  too short ", administrator)).isEqualTo(TrialOffice.Opening.NO_APPROVAL);
        assertThat(now.trial().part(learner)).isEqualTo(new Trial.Part.None());
        assertThat(now.office().open(APPROVAL, administrator)).isEqualTo(TrialOffice.Opening.OPENED);
        assertThat(now.office().open(APPROVAL, administrator)).isEqualTo(TrialOffice.Opening.ALREADY_OPEN);
        assertThat(now.trial().part(learner)).isEqualTo(new Trial.Part.Invited(APPROVAL));

        now.office().close(administrator);
        assertThat(now.trial().part(learner)).isEqualTo(new Trial.Part.None());
        assertThat(now.audit().newest(0, 9))
                .extracting(Audit.Entry::action)
                .containsExactlyInAnyOrder("study-opened", "study-closed");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void of_two_who_open_a_study_at_once_one_does(Databases.Database database) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        for (int round = 0; round < 5; round++) {
            // Also where the clock is set back from one study to the next.
            Instant then = NOW.minusSeconds(round);
            Callable<TrialOffice.Opening> opening = () -> {
                barrier.await();
                return database.transactions()
                        .execute(status -> at(database, then).office().open(APPROVAL, administrator));
            };
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                Future<TrialOffice.Opening> one = pool.submit(opening);
                Future<TrialOffice.Opening> other = pool.submit(opening);
                assertThat(List.of(one.get(), other.get()))
                        .containsExactlyInAnyOrder(TrialOffice.Opening.OPENED, TrialOffice.Opening.ALREADY_OPEN);
            }
            assertThat(database.sql().fetchCount(TRIAL)).isEqualTo(round + 1);
            at(database, then).office().close(administrator);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void only_who_has_just_done_the_form_after_the_course_is_asked(Databases.Database database) {
        at(database, NOW).office().open(APPROVAL, administrator);
        assertThat(at(database, NOW).trial().part(learner)).isEqualTo(new Trial.Part.None());
        course(database, learner);

        assertThat(at(database, NOW.plus(Trial.INVITED_FOR).minusSeconds(1))
                        .trial()
                        .part(learner))
                .isEqualTo(new Trial.Part.Invited(APPROVAL));
        assertThat(at(database, NOW.plus(Trial.INVITED_FOR)).trial().part(learner))
                .isEqualTo(new Trial.Part.None());
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void refusing_or_being_under_eighteen_changes_nothing(Databases.Database database) {
        course(database, learner);
        At now = at(database, NOW);
        Standing before = now.progress().of(learner);
        now.office().open(APPROVAL, administrator);

        assertThat(now.trial().consent(learner, false)).isFalse();
        assertThat(now.trial().part(learner)).isEqualTo(new Trial.Part.Invited(APPROVAL));
        now.trial().refuse(learner);

        assertThat(now.trial().part(learner)).isEqualTo(new Trial.Part.Refused());
        assertThat(now.trial().consent(learner, true)).isFalse();
        assertThat(now.progress().of(learner)).isEqualTo(before);
        assertThat(waits(database, learner, NOW)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_follow_up_form_opens_on_the_day_the_lot_gave(Databases.Database database) {
        course(database, learner);
        at(database, NOW).office().open(APPROVAL, administrator);
        assertThat(at(database, NOW).trial().consent(learner, true)).isTrue();
        for (int days : Trial.DAYS) {
            lot(database, learner, Trial.Arm.NOW, days);
            Instant day = NOW.plus(Duration.ofDays(days));
            assertThat(at(database, day.minusSeconds(1)).progress().of(learner).followUpOpen())
                    .isFalse();
            assertThat(at(database, day).progress().of(learner).followUpOpen()).isTrue();
            assertThat(at(database, NOW).trial().part(learner))
                    .isEqualTo(new Trial.Part.Taking(Trial.Arm.NOW, day, false));
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void refreshers_later_are_held_back_until_the_form_is_done_or_two_weeks_late(Databases.Database database) {
        UUID done = UUID.randomUUID();
        at(database, NOW).office().open(APPROVAL, administrator);
        for (UUID each : List.of(learner, done)) {
            course(database, each);
            at(database, NOW).trial().consent(each, true);
            lot(database, each, Trial.Arm.LATER, 30);
        }
        finished(database, done, Occasion.FOLLOW_UP, NOW.plus(DAY.multipliedBy(30)));
        Instant late = NOW.plus(DAY.multipliedBy(44));

        // The course in memory teaches no objective: what counts is whether anything is asked for at all.
        assertThat(waits(database, learner, late.minusSeconds(1))).isTrue();
        assertThat(waits(database, learner, late)).isFalse();
        assertThat(waits(database, done, late.minusSeconds(1))).isFalse();
        lot(database, learner, Trial.Arm.NOW, 30);
        assertThat(waits(database, learner, NOW)).isFalse();
    }

    private static boolean waits(Databases.Database database, UUID who, Instant now) {
        return new TrialStore(database.sql())
                .participant(who)
                .filter(each -> each.waits(now))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void who_leaves_is_like_everybody_and_in_no_result(Databases.Database database) {
        study(database, 20);
        At now = at(database, NOW.plus(DAY.multipliedBy(60)));
        now.office().close(administrator);
        assertThat(csv(now)).hasSize(21);

        UUID one = database.sql()
                .select(TRIAL_ANSWER.LEARNER_ID)
                .from(TRIAL_ANSWER)
                .fetch(TRIAL_ANSWER.LEARNER_ID)
                .getFirst();
        now.trial().withdraw(one);

        assertThat(now.trial().part(one)).isEqualTo(new Trial.Part.Left());
        assertThat(now.trial().consent(one, true)).isFalse();
        assertThat(csv(now)).hasSize(11);
        assertThat(known(now, 7, Trial.Arm.NOW).learners()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_lot_gives_each_arm_on_each_day(Databases.Database database) {
        at(database, NOW).office().open(APPROVAL, administrator);
        for (int i = 0; i < 120; i++) {
            UUID each = UUID.randomUUID();
            course(database, each);
            at(database, NOW).trial().consent(each, true);
        }

        Set<List<Object>> cells = new HashSet<>();
        database.sql()
                .select(TRIAL_ANSWER.ARM, TRIAL_ANSWER.DAYS)
                .from(TRIAL_ANSWER)
                .forEach(row -> cells.add(List.of(row.value1(), row.value2())));
        assertThat(cells).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void groups_are_shown_over_ten_people_in_steps_of_ten_also_when_all_is_over(Databases.Database database) {
        study(database, 12);
        At now = at(database, NOW.plus(DAY.multipliedBy(60)));
        assertThat(known(now, 7, Trial.Arm.NOW).learners()).isEqualTo(10);
        assertThat(csv(now)).hasSize(11);

        now.office().close(administrator);

        GroupFigures.Group.Known group = known(now, 7, Trial.Arm.NOW);
        assertThat(group.learners()).isEqualTo(10);
        assertThat(csv(now)).hasSize(11);
        assertThat(group.sensitivity()).isPresent();
        // On each form 3 of 4 caught; 2 of 4 flagged after the course, 1 of 4 a week later.
        assertThat(group.change().orElseThrow().falseAlarmRate().value()).isEqualTo(-0.25, within(0.02));
        assertThat(now.office().results().get(new TrialOffice.Cell(90, Trial.Arm.LATER)))
                .isInstanceOf(GroupFigures.Group.TooFew.class);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_export_knows_no_names_and_is_in_another_order_each_time(Databases.Database database) {
        Set<UUID> people = study(database, 20);
        At now = at(database, NOW.plus(DAY.multipliedBy(60)));
        now.office().close(administrator);

        List<String> one = csv(now);
        assertThat(one.getFirst()).contains("\"participant\",\"arm\",\"days\"");
        assertThat(one)
                .allSatisfy(line -> people.forEach(each -> assertThat(line).doesNotContain(each.toString())));
        assertThat(one.subList(1, 3))
                .allSatisfy(line -> assertThat(line).contains("\"NOW\",\"7\"").endsWith("\"3\",\"1\",\"1\",\"3\""));
        assertThat(now.audit().newest(0, 1).getFirst().action()).isEqualTo("study-exported");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void fewer_than_ten_are_not_exported(Databases.Database database) {
        study(database, 9);
        At now = at(database, NOW.plus(DAY.multipliedBy(60)));
        now.office().close(administrator);

        assertThat(now.office().export(administrator)).isEmpty();
        assertThat(now.audit().newest(0, 9)).extracting(Audit.Entry::action).doesNotContain("study-exported");
    }

    /** So many who got refreshers now and did the follow-up form after a week, all judging alike. */
    private Set<UUID> study(Databases.Database database, int people) {
        at(database, NOW).office().open(APPROVAL, administrator);
        Recognition recognition = new Recognition(database.sql());
        Set<UUID> all = new HashSet<>();
        for (int i = 0; i < people; i++) {
            UUID each = UUID.randomUUID();
            all.add(each);
            course(database, each);
            at(database, NOW).trial().consent(each, true);
            lot(database, each, Trial.Arm.NOW, 7);
            finished(database, each, Occasion.FOLLOW_UP, NOW.plus(DAY.multipliedBy(8)));
            Map.of(Occasion.AFTER, 2, Occasion.FOLLOW_UP, 1)
                    .forEach((occasion, flagged) -> IntStream.range(0, 4).forEach(post -> {
                        recognition.on(Answers.judged(each, "o" + post, occasion, "praise", true, post < 3));
                        recognition.on(Answers.judged(each, "l" + post, occasion, "news", false, post < flagged));
                    }));
        }
        return all;
    }

    private static GroupFigures.Group.Known known(At now, int days, Trial.Arm arm) {
        return (GroupFigures.Group.Known) requireNonNull(now.office().results().get(new TrialOffice.Cell(days, arm)));
    }

    private List<String> csv(At now) {
        return Stream.of(new String(now.office().export(administrator).orElseThrow(), StandardCharsets.UTF_8)
                        .split("\\R"))
                .toList();
    }
}
