package org.basira.reporting;

import static org.basira.account.internal.db.Tables.ORGANISATION;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.PERSON_ROLE;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.basira.account.JoinCodes;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.cohort.House;
import org.basira.operations.Audit;
import org.basira.operations.Durability;
import org.basira.operations.Outbox;
import org.basira.operations.OutsideAddresses;
import org.basira.operations.OutsideCalls;
import org.basira.operations.Sealing;
import org.basira.operations.Settings;
import org.basira.operations.internal.OutboxForTests;
import org.basira.operations.internal.OutboxStore;
import org.basira.testing.Databases;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The directory that ships and what a site says over it, guarded and transactional as in the application. */
public final class ReportingHouse implements AutoCloseable {

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final UUID organisation = UUID.randomUUID();
    public final Databases.Database database;
    public final House.Hands hands = new House.Hands();

    public ReportingHouse(Databases.Database database) {
        this.database = database;
        rooms.registerBean(DSLContext.class, () -> database.sql());
        rooms.registerBean(DataSource.class, () -> database.dataSource());
        rooms.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        rooms.registerBean(Clock.class, () -> hands);
        rooms.registerBean(JoinCodes.class, NoClasses::new);
        rooms.registerBean(Durability.class, OutboxForTests::synced);
        rooms.registerBean(Sealing.class, () -> new Sealing("", ""));
        rooms.registerBean(OutsideAddresses.class, () -> new OutsideAddresses("", "", host -> new InetAddress[0]));
        rooms.registerBean(
                OutsideCalls.class,
                () -> new OutsideCalls(rooms.getBean(OutsideAddresses.class), Duration.ofSeconds(2), (SSLSocketFactory)
                        SSLSocketFactory.getDefault()));
        rooms.register(Guards.class, Audit.class, Settings.class, OutboxStore.class, Outbox.class);
        rooms.refresh();
        database.sql()
                .insertInto(ORGANISATION)
                .values(organisation, "Centre", "Asia/Baghdad")
                .execute();
    }

    // Registered by hand; no @Configuration, or every test that starts the application would find it by scanning.
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.basira.reporting", "org.basira.account"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = {
                                "org\\.basira\\..*\\.view\\..*",
                                "org\\.basira\\.reporting\\.intake\\.internal\\.CallBackController",
                                "org\\.basira\\.account\\.internal\\.(Sec|Sign|TokenC|Way).*"
                            }))
    static class Guards {}

    private static final class NoClasses implements JoinCodes {
        @Override
        public Optional<Door> open(String code) {
            return Optional.empty();
        }

        @Override
        public void enrol(UUID learner, Door door) {
            throw new UnsupportedOperationException();
        }
    }

    public <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    /** The beans, for the pages of a {@link org.basira.testing.Tab}. */
    public ApplicationContext beans() {
        return rooms;
    }

    /** Someone new, who is signed in until the next enters. */
    public Person enter(String name, Role... roles) {
        UUID id = UUID.randomUUID();
        database.sql()
                .insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.ORGANISATION_ID, organisation)
                .set(PERSON.LOGIN, id.toString())
                .set(PERSON.DISPLAY_NAME, name)
                .set(PERSON.PASSWORD_HASH, "none")
                .set(PERSON.LOCALE, "en")
                .set(PERSON.CREATED_AT, hands.instant())
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .execute();
        for (Role role : roles) {
            database.sql().insertInto(PERSON_ROLE).values(id, role.name()).execute();
        }
        Person person = new Person(id, organisation, name, name, Set.of(roles), "en", false);
        enter(person);
        return person;
    }

    /** Someone known signs in again. */
    public void enter(Person person) {
        String[] authorities =
                person.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", authorities));
    }

    public Keeping keeping() {
        return room(Keeping.class);
    }

    public Changes changes() {
        return room(Changes.class);
    }

    public Directory directory() {
        return room(Directory.class);
    }

    /** How learners see an entry. */
    public Standing standing(String channel) {
        return directory().standing(directory().channel(channel).orElseThrow());
    }

    /** States something of an entry as it stands. */
    public boolean state(Person person, String channel, String way, Verdict verdict) {
        String hash = keeping().find(channel).orElseThrow().hash();
        return keeping().state(person.id(), channel, hash, way, verdict, "");
    }

    /** The acts in the audit trail, oldest first. */
    public List<String> acts() {
        var entry = org.basira.operations.internal.db.Tables.AUDIT_ENTRY;
        return database.sql()
                .select(entry.ACTION)
                .from(entry)
                .orderBy(entry.AT, entry.ID)
                .fetch(entry.ACTION);
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        rooms.close();
    }
}
