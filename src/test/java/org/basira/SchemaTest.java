package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#bothByFlyway")
    void migrates_from_nothing(Databases.Database database) {
        assertThat(database.sql().meta().getSchemas("assessment")).isNotEmpty();
    }
}
