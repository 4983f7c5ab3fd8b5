package org.basira.cohort;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.content.Catalogue;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.learning.CohortProgress;
import org.basira.learning.Enrolments;
import org.basira.measurement.CohortFigures;
import org.basira.operations.Audit;
import org.basira.operations.Settings;
import org.basira.question.Text;
import org.basira.testing.Databases;
import org.basira.testing.FakeCatalogue;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The rooms that a cohort needs, guarded and transactional as in the application, on one of the two databases. */
public final class House implements AutoCloseable {

    /** A version of the one module, of three lessons. */
    public static final UUID VERSION = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    public final Databases.Database database;
    public final Hands hands = new Hands();
    public final UUID organisation = UUID.randomUUID();

    public House(Databases.Database database) {
        this.database = database;
        rooms.registerBean(DSLContext.class, () -> database.sql());
        rooms.registerBean(DataSource.class, () -> database.dataSource());
        rooms.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        rooms.registerBean(Clock.class, () -> hands);
        rooms.registerBean(Catalogue.class, OneModule::new);
        rooms.register(
                Guards.class, Audit.class, Settings.class, Enrolments.class, CohortProgress.class, CohortFigures.class);
        rooms.refresh();
        database.sql()
                .insertInto(org.basira.account.internal.db.Tables.ORGANISATION)
                .values(organisation, "Centre", "Asia/Baghdad")
                .execute();
    }

    // Registered by hand; no @Configuration, or every test that starts the application would find it by scanning.
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.basira.cohort", "org.basira.account"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = {
                                "org\\.basira\\..*\\.view\\..*",
                                "org\\.basira\\.account\\.internal\\.(Sec|Sign|TokenC|Way).*"
                            }))
    static class Guards {}

    public <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    /** The beans, for the pages of a {@link org.basira.testing.Tab}. */
    public ApplicationContext beans() {
        return rooms;
    }

    /** Someone signs in and stays so until the house is closed. */
    public Person enter(UUID id, String login, Role... roles) {
        Person person = new Person(id, organisation, login, login, Set.of(roles), "en", false);
        String[] authorities =
                Stream.of(roles).map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", authorities));
        return person;
    }

    public Cohorts cohorts() {
        return room(Cohorts.class);
    }

    public Roster roster() {
        return room(Roster.class);
    }

    /** Does something signed in with a role. */
    public <T> T as(String role, Supplier<T> act) {
        TestingAuthenticationToken someone = new TestingAuthenticationToken("someone", "", "ROLE_" + role);
        SecurityContextHolder.getContext().setAuthentication(someone);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public UUID cohort(UUID coordinator, String name) {
        return as("COORDINATOR", () -> cohorts().make(coordinator, organisation, name))
                .orElseThrow();
    }

    public Cohorts.Cohort cohort(UUID coordinator, UUID id) {
        return as("COORDINATOR", () -> cohorts().find(coordinator, id)).orElseThrow();
    }

    /** A person of the data base alone, with roles. */
    public UUID person(String name, String... roles) {
        UUID id = UUID.randomUUID();
        var person = org.basira.account.internal.db.Tables.PERSON;
        database.sql()
                .insertInto(person)
                .set(person.ID, id)
                .set(person.ORGANISATION_ID, organisation)
                .set(person.LOGIN, id.toString())
                .set(person.DISPLAY_NAME, name)
                .set(person.PASSWORD_HASH, "none")
                .set(person.LOCALE, "en")
                .set(person.CREATED_AT, hands.instant())
                .set(person.MUST_CHANGE_PASSWORD, false)
                .execute();
        for (String role : roles) {
            database.sql()
                    .insertInto(org.basira.account.internal.db.Tables.PERSON_ROLE)
                    .values(id, role)
                    .execute();
        }
        return id;
    }

    /** A learner in a cohort. */
    public UUID learner(UUID cohort, String name) {
        UUID id = person(name, "LEARNER");
        room(Enrolments.class).enrol(id, cohort);
        return id;
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        rooms.close();
    }

    /** A clock whose hands a test turns. */
    public static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-10T09:00:00Z");

        public void at(String instant) {
            now = Instant.parse(instant);
        }

        public void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** One module, "signals", of three lessons. */
    static final class OneModule extends FakeCatalogue {

        private static final Text TITLE = new Text("Signals", "الإشارات", "نیشانەکان");

        private static TaughtModule signals() {
            return new TaughtModule(
                    new VersionId("signals", VERSION),
                    "signals",
                    1,
                    60,
                    List.of(),
                    TITLE,
                    TITLE,
                    List.of(),
                    List.of(card("one"), card("two"), card("three")),
                    List.of("signals-quiz"),
                    List.of());
        }

        private static TaughtModule.LessonCard card(String id) {
            return new TaughtModule.LessonCard(id, TITLE, 10, List.of("start"));
        }

        @Override
        public List<TaughtModule> modules() {
            return List.of(signals());
        }

        @Override
        public Optional<VersionId> live(String unit) {
            return Optional.of(new VersionId(unit, VERSION));
        }

        @Override
        public Optional<TaughtModule> module(UUID version) {
            return Optional.of(signals());
        }
    }
}
