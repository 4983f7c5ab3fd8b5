package org.basira.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignInsTest {

    private static final String BOTH = "org.basira.testing.Databases#both";

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_wrong_name_and_a_wrong_password_look_the_same(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");

        SignIns.Outcome wrongPassword = room.signIn("calm-crane-21", "three loud herons", "lab");
        SignIns.Outcome wrongName = room.signIn("nobody-here-99", Fixture.PASSWORD, "lab");

        assertThat(wrongPassword).isEqualTo(new SignIns.Outcome.Wrong()).isEqualTo(wrongName);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_unknown_name_costs_as_much_work_as_a_known_one(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");
        room.signIn("calm-crane-21", "warms everything up", "lab");

        long known = cpu(() -> room.signIn("calm-crane-21", "three loud herons", "lab"));
        long unknown = cpu(() -> room.signIn("nobody-here-99", "three loud herons", "lab"));

        assertThat(unknown).isGreaterThan(known / 3);
    }

    private static long cpu(Runnable act) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        act.run();
        return threads.getCurrentThreadCpuTime() - before;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_user_name_is_read_in_any_case_and_any_digits(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");

        assertThat(room.signIn(" Calm-Crane-٢١ ", Fixture.PASSWORD, "lab"))
                .isInstanceOf(SignIns.Outcome.SignedIn.class);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void guessing_slows_one_account_and_not_its_neighbour_behind_the_same_address(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");
        room.signUp("warm-plum-42");

        for (int i = 0; i < 5; i++) {
            assertThat(room.signIn("calm-crane-21", "guess number " + i, "lab"))
                    .isInstanceOf(SignIns.Outcome.Wrong.class);
        }

        assertThat(room.signIn("calm-crane-21", Fixture.PASSWORD, "lab")).isInstanceOf(SignIns.Outcome.Slowed.class);
        assertThat(room.signIn("warm-plum-42", Fixture.PASSWORD, "lab")).isInstanceOf(SignIns.Outcome.SignedIn.class);
        assertThat(room.signIn("calm-crane-21", Fixture.PASSWORD, "home")).isInstanceOf(SignIns.Outcome.SignedIn.class);
    }

    @Test
    void guesses_made_at_once_are_counted_like_those_made_one_by_one() throws Exception {
        Fixture room = new Fixture(Databases.h2());
        room.signUp("calm-crane-21");

        List<SignIns.Outcome> outcomes = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(24)) {
            List<Future<SignIns.Outcome>> guesses = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String guess = "guess number " + i;
                guesses.add(threads.submit(() -> {
                    start.await();
                    return room.signIns.signIn("calm-crane-21", guess, "lab", false);
                }));
            }
            start.countDown();
            for (Future<SignIns.Outcome> each : guesses) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(SignIns.Outcome.Wrong.class::isInstance).hasSize(5);
        assertThat(outcomes)
                .filteredOn(SignIns.Outcome.Slowed.class::isInstance)
                .hasSize(19);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_right_password_costs_no_try_and_gives_the_wrong_ones_back(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");

        for (int i = 0; i < 25; i++) {
            if (i % 5 < 2) {
                assertThat(room.signIn("calm-crane-21", "guess number " + i, "lab"))
                        .isInstanceOf(SignIns.Outcome.Wrong.class);
            }
            assertThat(room.signIn("calm-crane-21", Fixture.PASSWORD, "lab"))
                    .isInstanceOf(SignIns.Outcome.SignedIn.class);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_sign_in_lasts_twelve_hours_or_thirty_days_if_kept(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");
        String brief = token(room, false);
        String kept = token(room, true);

        room.clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(room.signIns.person(brief)).isPresent();
        room.clock.pass(Duration.ofSeconds(1));
        assertThat(room.signIns.person(brief)).isEmpty();
        assertThat(room.signIns.person(kept)).isPresent();
        room.clock.pass(Duration.ofDays(30));
        assertThat(room.signIns.person(kept)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_restarted_server_still_knows_the_token(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");
        String token = token(room, false);

        room.restart();

        assertThat(room.signIns.person(token)).map(Person::login).contains("calm-crane-21");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_token_signed_out_is_unknown_at_once_and_after_a_restart(Database database) {
        Fixture room = new Fixture(database);
        room.signUp("calm-crane-21");
        String token = token(room, true);
        assertThat(room.signIns.person(token)).isPresent();

        database.transactions().executeWithoutResult(status -> room.signIns.signOut(token));

        assertThat(room.signIns.person(token)).isEmpty();
        room.restart();
        assertThat(room.signIns.person(token)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_invented_token_is_nobody(Database database) {
        assertThat(new Fixture(database).signIns.person("invented")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_password_of_two_hundred_letters_beyond_the_basic_plane_signs_in(Database database) {
        Fixture room = new Fixture(database);
        String password = "🜂🜄🜁🜃🝆🝊".repeat(30) + "end of a long one";
        room.in(() -> room.joining.signUp("CLASS7", new NewPerson("calm-crane-21", "Dana", password, "en"), "lab"));

        assertThat(room.signIn("calm-crane-21", password, "lab")).isInstanceOf(SignIns.Outcome.SignedIn.class);
    }

    private static String token(Fixture room, boolean keep) {
        return ((SignIns.Outcome.SignedIn)
                        room.in(() -> room.signIns.signIn("calm-crane-21", Fixture.PASSWORD, "lab", keep)))
                .token();
    }
}
