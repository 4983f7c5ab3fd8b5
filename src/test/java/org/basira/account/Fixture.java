package org.basira.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.basira.account.internal.PersonStore;
import org.basira.operations.Audit;
import org.basira.operations.AuditForTests;
import org.basira.testing.Databases.Database;
import org.springframework.transaction.PlatformTransactionManager;

/** The services of the room on one database, a clock one can move, and one class with the code CLASS7. */
final class Fixture {

    static final String PASSWORD = "three quiet herons";
    static final String STAFF_PASSWORD = "three quiet herons at noon";

    final MovableClock clock = new MovableClock();
    final Map<UUID, String> enrolled = new HashMap<>();
    final Passwords passwords = new Passwords();
    final Database database;
    final UUID organisation;
    SignIns signIns;
    final Accounts accounts;
    final Joining joining;
    final SetUp setUp;
    final PasswordChanges passwordChanges;

    Fixture(Database database) {
        this.database = database;
        PersonStore people = new PersonStore(database.sql(), clock);
        Audit audit = AuditForTests.of(database.sql(), clock);
        signIns = new SignIns(database.sql(), transactions(), passwords, clock);
        accounts = new Accounts(database.sql(), people, passwords, signIns, audit, clock);
        joining = new Joining(people, transactions(), passwords, signIns, new OneClass());
        setUp = new SetUp(database.sql(), people, passwords, signIns, audit);
        passwordChanges = new PasswordChanges(database.sql(), people, passwords, signIns, audit, clock);
        organisation = UUID.randomUUID();
        database.transactions().executeWithoutResult(status -> people.makeOrganisation(organisation, "Miren Centre"));
    }

    private PlatformTransactionManager transactions() {
        return Objects.requireNonNull(database.transactions().getTransactionManager());
    }

    /** As after a restart of the server: nothing is left in memory. */
    void restart() {
        signIns = new SignIns(database.sql(), transactions(), passwords, clock);
    }

    <T> T in(Supplier<T> act) {
        T result = database.transactions().execute(status -> act.get());
        return Objects.requireNonNull(result);
    }

    Admission signUp(String login) {
        return in(() -> joining.signUp("CLASS7", new NewPerson(login, "Dana", PASSWORD, "ckb"), "lab"));
    }

    Person learner(String login) {
        return person(((Admission.Welcome) signUp(login)).signIn().token());
    }

    Person administrator() {
        var typed = new NewPerson("head-office", "Head", STAFF_PASSWORD, "en");
        var welcome = (Admission.Welcome) in(() -> setUp.setUp("Miren Centre", typed));
        return person(welcome.signIn().token());
    }

    UUID staff(Person administrator, String login, Set<Role> roles) {
        var typed = new NewPerson(login, "Someone", STAFF_PASSWORD, "en");
        in(() -> accounts.add(administrator, typed, roles));
        return accounts.people(login, 0, 1).getFirst().id();
    }

    Person person(String token) {
        return signIns.person(token).orElseThrow();
    }

    SignIns.Outcome signIn(String login, String password, String source) {
        return in(() -> signIns.signIn(login, password, source, false));
    }

    final class OneClass implements JoinCodes {
        @Override
        public Optional<Door> open(String code) {
            return code.equals("CLASS7")
                    ? Optional.of(new Door(code, organisation, "Morning class"))
                    : Optional.empty();
        }

        @Override
        public void enrol(UUID learner, Door door) {
            enrolled.put(learner, door.code());
        }
    }

    static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-25T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
