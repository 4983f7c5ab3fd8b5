package org.basira.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
        return migrated(
                "H2",
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "basira",
                        ""),
                SQLDialect.H2);
    }

    public static Database postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return migrated("PostgreSQL", POSTGRES.getDatabase("postgres", name), SQLDialect.POSTGRES);
    }

    private static Database migrated(String name, DataSource dataSource, SQLDialect dialect) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("public")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        DataSource aware = new TransactionAwareDataSourceProxy(dataSource);
        return new Database(
                name,
                dataSource,
                DSL.using(new DataSourceConnectionProvider(aware), dialect),
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
