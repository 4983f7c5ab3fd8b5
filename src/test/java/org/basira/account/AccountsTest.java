package org.basira.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

class AccountsTest {

    private static final String BOTH = "org.basira.testing.Databases#both";
    private static final String NEW_PASSWORD = "a kite over the river";

    @ParameterizedTest
    @MethodSource(BOTH)
    void signing_up_enrols_in_the_class_of_the_code(Database database) {
        Fixture room = new Fixture(database);

        Person learner = room.learner("calm-crane-21");

        assertThat(room.enrolled).containsEntry(learner.id(), "CLASS7");
        assertThat(learner.roles()).containsExactly(Role.LEARNER);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_unknown_class_code_opens_nothing(Database database) {
        Fixture room = new Fixture(database);
        var typed = new NewPerson("calm-crane-21", "Dana", Fixture.PASSWORD, "en");

        assertThat(room.in(() -> room.joining.signUp("NOCODE", typed, "lab")))
                .isEqualTo(new Admission.Refusal.BadCode());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_class_that_mistypes_its_code_is_not_locked_out(Database database) {
        Fixture room = new Fixture(database);

        for (int i = 0; i < 30; i++) {
            room.in(() -> room.joining.door("WRONG1", "lab"));
        }

        assertThat(room.in(() -> room.joining.door("CLASS7", "lab"))).isPresent();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void guessing_class_codes_without_end_is_slowed_from_there_and_nowhere_else(Database database) {
        Fixture room = new Fixture(database);

        for (int i = 0; i < 200; i++) {
            room.in(() -> room.joining.door("WRONG1", "guesser"));
        }

        assertThat(room.joining.wait("guesser")).isPresent();
        assertThat(room.in(() -> room.joining.door("CLASS7", "lab"))).isPresent();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void one_of_many_who_want_the_same_user_name_at_once_gets_it(Database database) throws Exception {
        Fixture room = new Fixture(database);

        List<Admission> outcomes = atOnce(6, () -> room.signUp("calm-crane-21"));

        assertThat(outcomes).filteredOn(Admission.Welcome.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Admission.Refusal.LoginTaken.class::isInstance)
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_code_sets_a_new_password_once_and_ends_every_sign_in(Database database) {
        Fixture room = new Fixture(database);
        Person administrator = room.administrator();
        String before =
                ((Admission.Welcome) room.signUp("calm-crane-21")).signIn().token();
        UUID learner = room.person(before).id();
        String code = room.in(() -> room.passwordChanges.issueCode(learner, administrator.id()));

        Admission first = redeem(room, code);
        Admission second = redeem(room, code);

        assertThat(first).isInstanceOf(Admission.Welcome.class);
        assertThat(second).isEqualTo(new Admission.Refusal.BadCode());
        assertThat(room.signIns.person(before)).isEmpty();
        assertThat(room.signIn("calm-crane-21", NEW_PASSWORD, "lab")).isInstanceOf(SignIns.Outcome.SignedIn.class);
        assertThat(actions(database)).contains("reset-code-issued", "password-reset");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_code_runs_out_after_fifteen_minutes(Database database) {
        Fixture room = new Fixture(database);
        Person administrator = room.administrator();
        UUID learner = room.learner("calm-crane-21").id();
        String code = room.in(() -> room.passwordChanges.issueCode(learner, administrator.id()));

        room.clock.pass(Duration.ofMinutes(15));

        assertThat(redeem(room, code)).isEqualTo(new Admission.Refusal.BadCode());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_newer_code_ends_the_one_before(Database database) {
        Fixture room = new Fixture(database);
        Person administrator = room.administrator();
        UUID learner = room.learner("calm-crane-21").id();
        String older = room.in(() -> room.passwordChanges.issueCode(learner, administrator.id()));
        String newer = room.in(() -> room.passwordChanges.issueCode(learner, administrator.id()));

        assertThat(redeem(room, older)).isEqualTo(new Admission.Refusal.BadCode());
        assertThat(redeem(room, newer)).isInstanceOf(Admission.Welcome.class);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_coordinator_cannot_become_an_administrator_by_a_code(Database database) {
        Fixture room = new Fixture(database);
        Person administrator = room.administrator();
        UUID coordinator = room.staff(administrator, "class-lead", Set.of(Role.COORDINATOR));
        UUID learner = room.learner("calm-crane-21").id();

        assertThatThrownBy(() -> room.in(() -> room.passwordChanges.issueCode(administrator.id(), coordinator)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(room.in(() -> room.passwordChanges.issueCode(learner, coordinator)))
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_last_administrator_is_neither_demoted_nor_locked(Database database) {
        Fixture room = new Fixture(database);
        UUID last = room.administrator().id();

        assertThat(room.in(() -> room.accounts.changeRoles(last, last, Set.of(Role.TRAINER))))
                .isFalse();
        assertThat(room.in(() -> room.accounts.lock(last, last, true))).isFalse();
        assertThat(room.setUp.needed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void two_administrators_who_demote_each_other_at_once_leave_one(Database database) throws Exception {
        Fixture room = new Fixture(database);
        Person first = room.administrator();
        UUID second = room.staff(first, "second-head", Set.of(Role.ADMINISTRATOR));
        var targets = new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(first.id(), second));

        List<Boolean> done = atOnce(2, () -> {
            UUID target = java.util.Objects.requireNonNull(targets.poll());
            return room.in(() -> room.accounts.changeRoles(first.id(), target, Set.of(Role.TRAINER)));
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void locking_ends_sign_ins_and_says_so_to_the_right_password_only(Database database) {
        Fixture room = new Fixture(database);
        Person administrator = room.administrator();
        String token =
                ((Admission.Welcome) room.signUp("calm-crane-21")).signIn().token();
        UUID learner = room.person(token).id();

        room.in(() -> room.accounts.lock(administrator.id(), learner, true));

        assertThat(room.signIns.person(token)).isEmpty();
        assertThat(room.signIn("calm-crane-21", Fixture.PASSWORD, "lab")).isEqualTo(new SignIns.Outcome.Locked());
        assertThat(room.signIn("calm-crane-21", "something else", "lab")).isEqualTo(new SignIns.Outcome.Wrong());
    }

    private static Admission redeem(Fixture room, String code) {
        return room.in(() -> room.passwordChanges.redeem("calm-crane-21", code, NEW_PASSWORD, "lab"));
    }

    private static List<String> actions(Database database) {
        return database.sql().select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.ACTION);
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
