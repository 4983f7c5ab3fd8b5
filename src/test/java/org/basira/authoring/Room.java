package org.basira.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.basira.account.Accounts;
import org.basira.account.JoinCodes;
import org.basira.account.Passwords;
import org.basira.account.SignIns;
import org.basira.account.internal.PersonStore;
import org.basira.account.internal.db.Tables;
import org.basira.assessment.Attempts;
import org.basira.assessment.QuizTrial;
import org.basira.assessment.Regrading;
import org.basira.assessment.internal.AnswerScan;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.Corrections;
import org.basira.assessment.internal.DraftStore;
import org.basira.assessment.internal.MarkingStore;
import org.basira.assessment.internal.RegradeBatches;
import org.basira.assessment.internal.Renewal;
import org.basira.content.Catalogue;
import org.basira.content.Editing;
import org.basira.content.Lesson;
import org.basira.content.Library;
import org.basira.measurement.ItemFigures;
import org.basira.operations.Audit;
import org.basira.operations.Jobs;
import org.basira.operations.Settings;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.testing.Databases;
import org.jooq.DSLContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The rooms a draft needs, guarded and transactional as in the application, over the small course; Ava is a trainer. */
public final class Room implements AutoCloseable {
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    final DSLContext sql;
    private final UUID organisation = UUID.randomUUID();
    public final UUID ava = UUID.randomUUID();

    public Room(Databases.Database database) {
        sql = database.sql();
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("basira.content", "src/test/resources/content-small")));
        rooms.registerBean(DSLContext.class, () -> database.sql());
        rooms.registerBean(DataSource.class, () -> database.dataSource());
        rooms.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        rooms.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC));
        rooms.registerBean(JoinCodes.class, NoCodes::new);
        rooms.register(
                Guards.class,
                Audit.class,
                Settings.class,
                Passwords.class,
                SignIns.class,
                PersonStore.class,
                Accounts.class,
                ItemFigures.class,
                AttemptStore.class,
                AnswerScan.class,
                Corrections.class,
                RegradeBatches.class,
                Renewal.class,
                MarkingStore.class,
                DraftStore.class,
                Jobs.class,
                Attempts.class,
                Regrading.class,
                QuizTrial.class);
        rooms.refresh();
        sql.insertInto(Tables.ORGANISATION)
                .values(organisation, "Centre", "Asia/Baghdad")
                .execute();
        trainer(ava);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_TRAINER"));
    }

    public UUID trainer(UUID id) {
        sql.insertInto(Tables.PERSON)
                .set(Tables.PERSON.ID, id)
                .set(Tables.PERSON.ORGANISATION_ID, organisation)
                .set(Tables.PERSON.LOGIN, id.toString())
                .set(Tables.PERSON.DISPLAY_NAME, "Someone")
                .set(Tables.PERSON.PASSWORD_HASH, "none")
                .set(Tables.PERSON.LOCALE, "en")
                .set(Tables.PERSON.CREATED_AT, Instant.EPOCH)
                .set(Tables.PERSON.MUST_CHANGE_PASSWORD, false)
                .execute();
        sql.insertInto(Tables.PERSON_ROLE).values(id, "TRAINER").execute();
        return id;
    }

    /** As if the lesson had never been there in a language; before anything was read. */
    public Room without(String language) {
        var version = org.basira.content.internal.db.Tables.VERSION;
        sql.select(version.ID, version.MANIFEST)
                .from(version)
                .where(version.UNIT.eq("small"))
                .forEach(row -> sql.update(version)
                        .set(
                                version.MANIFEST,
                                row.value2()
                                        .replaceAll("\\{[^}]*\"small-l01\\." + language + "\"[^}]*},?", "")
                                        .replace(",]", "]"))
                        .where(version.ID.eq(row.value1()))
                        .execute());
        return this;
    }

    public Library library() {
        return rooms.getBean(Library.class);
    }

    /** A service of the rooms, as the pages get it. */
    public <T> T service(Class<T> type) {
        return rooms.getBean(type);
    }

    public Drafts drafts() {
        return rooms.getBean(Drafts.class);
    }

    public Editing editing() {
        return rooms.getBean(Editing.class);
    }

    public Catalogue catalogue() {
        return rooms.getBean(Catalogue.class);
    }

    public Drafts.Opened open(TextId text) {
        return drafts().open(text).orElseThrow();
    }

    /** Saves the text as it is with something replaced, over what is there now. */
    public Drafts.Saved write(TextId text, String what, String by, UUID author) {
        Drafts.Opened opened = open(text);
        assertThat(opened.body()).contains(what);
        return (Drafts.Saved)
                drafts().save(text, opened.body().replace(what, by), opened.baseHash(), opened.revision(), author);
    }

    public UUID live() {
        return catalogue().live("small").orElseThrow().id();
    }

    public String stem(UUID version) {
        return ((Question) catalogue().item(version, "small-q01").orElseThrow().value())
                .stem()
                .en();
    }

    public Lesson lesson(Language language) {
        return catalogue().lesson(live(), "small-l01", language).orElseThrow();
    }

    public Library.State lessonState(Language language) {
        return java.util.Objects.requireNonNull(library().rows().stream()
                .filter(row -> row.slug().equals("small-l01"))
                .findFirst()
                .orElseThrow()
                .states()
                .get(language));
    }

    public String words(UUID version) {
        Lesson lesson = catalogue().lesson(version, "small-l01", Language.EN).orElseThrow();
        return ((Lesson.Prose) lesson.screens().getFirst().blocks().getFirst()).html();
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        rooms.close();
    }

    private static final class NoCodes implements JoinCodes {
        @Override
        public Optional<Door> open(String code) {
            return Optional.empty();
        }

        @Override
        public void enrol(UUID learner, Door door) {}
    }

    // Registered by hand; no @Configuration, or every test that starts the application would find it by scanning.
    @EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.basira.authoring", "org.basira.content"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {"org\\.basira\\..*Test.*", "org\\.basira\\.authoring\\.view\\..*"}))
    static class Guards {}
}
