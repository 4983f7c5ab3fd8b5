package org.basira.operations.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.basira.operations.Durability;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Takes the data source, so that it is closed before it. */
    @Bean
    Durability durability(DataSource dataSource, DataSourceProperties properties) throws SQLException {
        String url = properties.determineUrl();
        if (!url.startsWith("jdbc:h2:")) {
            return new SyncedByDatabase();
        }
        // A pooled data source would count this connection; its own one, opened once, lives as long as the application.
        Connection connection =
                java.sql.DriverManager.getConnection(url, properties.determineUsername(), passwordOf(properties));
        dataSource.getConnection().close();
        return new GroupCommit(connection);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Durability durability) {
        return new DurableTransactionManager(new JdbcTransactionManager(dataSource), durability);
    }

    private static String passwordOf(DataSourceProperties properties) {
        String password = properties.determinePassword();
        return password == null ? "" : password;
    }

    /** PostgreSQL syncs each commit before it answers. */
    private static final class SyncedByDatabase implements Durability {
        @Override
        public void await() {
            // Nothing to wait for.
        }

        @Override
        public boolean healthy() {
            return true;
        }
    }
}
