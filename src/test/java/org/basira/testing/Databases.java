package org.basira.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.basira.operations.SqlSettings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two databases every SQL statement is tested on: H2 in memory and a real PostgreSQL, both migrated by Flyway. Use as
 * {@code @ParameterizedTest @MethodSource("org.basira.testing.Databases#both")}.
 */
public final class Databases {

    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final String TEMPLATE = makeTemplate();
    private static final List<String> SCRIPTS = scripts();

    private Databases() {}

    /** A migrated, empty database of its own. */
    public record Database(String name, DataSource dataSource, DSLContext sql, TransactionTemplate transactions) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Database> both() {
        return Stream.of(h2(), postgres());
    }

    public static Database h2() {
        DataSource dataSource = emptyH2();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String script : SCRIPTS) {
                statement.execute("RUNSCRIPT FROM 'classpath:db/migration/" + script + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database("H2", dataSource, SQLDialect.H2);
    }

    public static Database postgres() {
        return database("PostgreSQL", newPostgres("template " + TEMPLATE), SQLDialect.POSTGRES);
    }

    /** Both, migrated by Flyway itself, as the application does it. */
    public static Stream<Database> bothByFlyway() {
        DataSource h2 = emptyH2();
        DataSource postgres = newPostgres("");
        migrate(h2);
        migrate(postgres);
        return Stream.of(database("H2", h2, SQLDialect.H2), database("PostgreSQL", postgres, SQLDialect.POSTGRES));
    }

    private static DataSource emptyH2() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "basira",
                "");
    }

    private static DataSource newPostgres(String like) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " " + like);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.getDatabase("postgres", name);
    }

    /** Migrates once; every other PostgreSQL database is a copy of this one, every H2 database runs the same scripts. */
    private static String makeTemplate() {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database migrated");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        migrate(POSTGRES.getDatabase("postgres", "migrated"));
        return "migrated";
    }

    private static Flyway migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas("public")
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        return flyway;
    }

    private static List<String> scripts() {
        return Stream.of(migrate(emptyH2()).info().applied())
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static Database database(String name, DataSource dataSource, SQLDialect dialect) {
        DataSource aware = new TransactionAwareDataSourceProxy(dataSource);
        return new Database(
                name,
                dataSource,
                DSL.using(new DataSourceConnectionProvider(aware), dialect, SqlSettings.settings()),
                new TransactionTemplate(new JdbcTransactionManager(dataSource)));
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
