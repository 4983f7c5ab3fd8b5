package org.basira.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.reporting.internal.db.Tables.GUIDE_USE;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.operations.Settings;
import org.basira.operations.Settings.Setting;
import org.basira.operations.TestSettings;
import org.basira.testing.Databases.Database;
import org.basira.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bare number a day, where the organisation wants one. */
class GuideUsesTest {

    private final MovedClock clock = new MovedClock();

    private GuideUses uses(Database database, boolean counted) {
        Settings settings = TestSettings.of(database.sql());
        database.transactions()
                .executeWithoutResult(
                        status -> settings.set(Setting.COUNT_GUIDE, Boolean.toString(counted), UUID.randomUUID()));
        return new GuideUses(database.sql(), settings, clock);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void each_use_raises_the_number_of_its_day_by_one(Database database) {
        GuideUses uses = uses(database, true);
        IntStream.range(0, 3).forEach(each -> uses.add());
        clock.moves(Duration.ofDays(2));
        uses.add();

        assertThat(uses.sum(1)).isEqualTo(1);
        assertThat(uses.sum(2)).isEqualTo(1);
        assertThat(uses.sum(3)).isEqualTo(4);
        assertThat(database.sql().fetchCount(GUIDE_USE)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void where_it_is_switched_off_nothing_is_counted(Database database) {
        GuideUses uses = uses(database, false);
        uses.add();

        assertThat(uses.counted()).isFalse();
        assertThat(uses.sum(30)).isZero();
        assertThat(database.sql().fetchCount(GUIDE_USE)).isZero();
    }

    @Test
    void a_day_and_a_number_is_all_there_is() {
        assertThat(GUIDE_USE.fields()).containsExactly(GUIDE_USE.ON_DAY, GUIDE_USE.USES);
    }
}
