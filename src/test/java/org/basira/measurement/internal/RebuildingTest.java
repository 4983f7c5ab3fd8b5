package org.basira.measurement.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.basira.question.Remeasuring;
import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RebuildingTest {

    private static Rebuilding rebuilding(Databases.Database database) {
        return new Rebuilding(
                database.sql(), requireNonNull(database.transactions().getTransactionManager()), Clock.systemUTC());
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void figures_stay_due_until_they_are_made_to_the_end(Databases.Database database) {
        Rebuilding rebuilding = rebuilding(database);
        assertThat(rebuilding.due()).isTrue();

        Remeasuring.Run run = rebuilding.begin();
        run.write();
        assertThat(rebuilding(database).due()).as("killed in between").isTrue();

        run.end();
        assertThat(rebuilding.due()).isFalse();
        rebuilding.forget();
        assertThat(rebuilding.due()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void figures_being_made_again_are_due_until_the_end_once_more(Databases.Database database) {
        Rebuilding rebuilding = rebuilding(database);
        rebuilding.begin().end();

        Remeasuring.Run again = rebuilding.begin();
        assertThat(rebuilding.due()).isTrue();
        again.end();
        assertThat(rebuilding.due()).isFalse();
    }
}
