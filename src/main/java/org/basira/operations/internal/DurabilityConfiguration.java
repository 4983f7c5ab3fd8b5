package org.basira.operations.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.basira.operations.Durability;
import org.basira.operations.SqlSettings;
import org.h2.engine.ConnectionInfo;
import org.h2.engine.Constants;
import org.jooq.conf.Settings;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    private static final String H2 = "jdbc:h2:";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Settings sqlSettings() {
        return SqlSettings.settings();
    }

    /** Before anything connects: once H2 has opened the file, what it did not find there is overwritten. */
    @Bean
    static BeanPostProcessor killedFiles() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSourceProperties properties) {
                    mend(properties.determineUrl());
                }
                return bean;
            }
        };
    }

    private static void mend(String url) {
        if (url.startsWith(H2)) {
            ConnectionInfo h2 = new ConnectionInfo(url, new Properties(), "", "");
            if (h2.isPersistent() && !h2.isRemote()) {
                try {
                    KilledFile.mend(Path.of(h2.getName() + Constants.SUFFIX_MV_FILE));
                } catch (InvalidPathException e) {
                    throw new IllegalStateException("This is no path of a database file: " + url, e);
                }
            }
        }
    }

    /** Takes the data source, so that it is closed before it. */
    @Bean
    Durability durability(DataSource dataSource, DataSourceProperties properties) throws SQLException {
        String url = properties.determineUrl();
        if (!url.startsWith(H2)) {
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
