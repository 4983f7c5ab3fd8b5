package org.basira.reporting.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.operations.Audit;
import org.basira.operations.Durability;
import org.basira.operations.Outbox;
import org.basira.operations.OutboxHandler;
import org.basira.operations.OutsideAddresses;
import org.basira.operations.OutsideCalls;
import org.basira.operations.Sealing;
import org.basira.operations.Settings;
import org.basira.operations.internal.OutboxForTests;
import org.basira.operations.internal.OutboxStore;
import org.basira.question.Text;
import org.basira.testing.Databases.Database;
import org.basira.testing.MovedClock;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The hand-off to an intake, guarded and transactional as in the application, with two administrators and a learner. */
public final class Desk implements AutoCloseable {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final UUID organisation = UUID.randomUUID();
    public final Database database;
    public final MovedClock clock = new MovedClock();
    public final UUID yusuf = UUID.randomUUID();
    public final UUID layla = UUID.randomUUID();
    public final UUID learner = UUID.randomUUID();
    private final OutboxForTests worker;

    public Desk(Database database) {
        this(database, KEY, "");
    }

    /**
     * @param key of the outbox, blank for none
     * @param insecure hosts that may be called here without HTTPS
     */
    public Desk(Database database, String key, String insecure) {
        this.database = database;
        rooms.registerBean(DSLContext.class, () -> database.sql());
        rooms.registerBean(DataSource.class, () -> database.dataSource());
        rooms.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Durability.class, OutboxForTests::synced);
        rooms.registerBean(Sealing.class, () -> new Sealing(key, ""));
        rooms.registerBean(
                OutsideAddresses.class, () -> new OutsideAddresses("intake.example", insecure, Desk::lookedUp));
        rooms.registerBean(
                OutsideCalls.class,
                () -> new OutsideCalls(rooms.getBean(OutsideAddresses.class), Duration.ofSeconds(2), (SSLSocketFactory)
                        SSLSocketFactory.getDefault()));
        rooms.register(Guards.class, Audit.class, Settings.class, OutboxStore.class, Outbox.class);
        rooms.refresh();
        worker = new OutboxForTests(
                database,
                clock,
                rooms.getBean(Sealing.class),
                rooms.getBeanProvider(OutboxHandler.class),
                OutboxForTests.synced());
        var organisations = org.basira.account.internal.db.Tables.ORGANISATION;
        database.sql()
                .insertInto(organisations)
                .values(organisation, "Centre", "Asia/Baghdad")
                .execute();
        person(yusuf, "Yusuf");
        person(layla, "Layla");
    }

    /** Name servers may be slow: nobody keeps a connection from others meanwhile. */
    private static InetAddress[] lookedUp(String host) throws UnknownHostException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("looks up " + host + " inside a transaction");
        }
        return new InetAddress[] {
            host.equals("localhost")
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByAddress(new byte[] {(byte) 151, 101, 1, (byte) 140})
        };
    }

    // Registered by hand; no @Configuration, or every test that starts the application would find it by scanning.
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.basira.account", "org.basira.reporting.intake"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.basira\\..*\\.view\\..*",
                                "org\\.basira\\.account\\.internal\\.(Sec|Sign|TokenC|Way).*",
                                "org\\.basira\\.reporting\\.intake\\.internal\\.CallBackController"
                            }))
    static class Guards {}

    private void person(UUID id, String name) {
        var person = org.basira.account.internal.db.Tables.PERSON;
        database.sql()
                .insertInto(person)
                .set(person.ID, id)
                .set(person.ORGANISATION_ID, organisation)
                .set(person.LOGIN, id.toString())
                .set(person.DISPLAY_NAME, name)
                .set(person.PASSWORD_HASH, "none")
                .set(person.LOCALE, "en")
                .set(person.CREATED_AT, clock.instant())
                .set(person.MUST_CHANGE_PASSWORD, false)
                .execute();
    }

    public <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    public ApplicationContext beans() {
        return rooms;
    }

    /** Someone sits down at the screen. */
    public Desk enter(UUID id, Role... roles) {
        Person person = new Person(id, organisation, "someone", "Someone", Set.of(roles), "en", false);
        String[] authorities =
                Stream.of(roles).map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", authorities));
        return this;
    }

    public Desk administrator(UUID id) {
        return enter(id, Role.ADMINISTRATOR);
    }

    /** One turn of the outbox. */
    public void sends() {
        worker.work();
    }

    public void purges() {
        worker.purge();
    }

    public static Proposal proposal(Intake.Way way, String address) {
        return new Proposal(
                way,
                address,
                "Office for safe schools",
                inAll("Two people of the office, bound to secrecy"),
                inAll("To act on what can be acted on"),
                Text.EMPTY,
                inAll("Arabic, Kurdish"));
    }

    /** A proposal of another office with other readers. */
    public static Proposal proposal(Intake.Way way, String address, String name, String readers) {
        return new Proposal(way, address, name, inAll(readers), inAll("To act"), Text.EMPTY, inAll("Arabic"));
    }

    private static Text inAll(String words) {
        return new Text(words, words, words);
    }

    /** Connects an intake, by two administrators; its secret. */
    public String connect(Intake.Way way, String address) {
        administrator(yusuf);
        String secret = ((Intakes.Result.Proposed) room(Intakes.class).propose(yusuf, proposal(way, address))).secret();
        UUID waiting = room(Intakes.class).waiting().orElseThrow().intake().id();
        administrator(layla);
        if (!room(Intakes.class).approve(layla, waiting)) {
            throw new AssertionError("not approved");
        }
        SecurityContextHolder.clearContext();
        return secret;
    }

    public UUID inUse() {
        return room(Intakes.class).inUse().orElseThrow().id();
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        rooms.close();
    }
}
