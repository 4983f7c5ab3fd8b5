package org.basira.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basira.learning.Enrolments;
import org.basira.learning.LearnerStatus;
import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterTest {

    private static final UUID ZAINAB = UUID.randomUUID();

    private record Plain() implements Roster.Words {
        @Override
        public List<String> heads() {
            return List.of("Name", "State", "Module", "Lessons done", "Finished");
        }

        @Override
        public String name(Roster.Entry entry) {
            return entry.shown().isBlank() ? "(name hidden)" : entry.shown();
        }

        @Override
        public String state(LearnerStatus.State state) {
            return state.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String module(String id) {
            return id;
        }

        @Override
        public String yesOrNo(boolean yes) {
            return yes ? "yes" : "no";
        }
    }

    private static String shown(House house, UUID cohort) {
        return house.as("COORDINATOR", () -> house.roster().find(ZAINAB, cohort))
                .orElseThrow()
                .entries()
                .getFirst()
                .shown();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_rude_name_is_hidden_and_a_label_stands_instead(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            UUID learner = house.learner(cohort, "something rude");
            house.as("COORDINATOR", () -> {
                house.roster().hideName(ZAINAB, cohort, learner, true);
                return true;
            });
            assertThat(shown(house, cohort)).isBlank();
            house.as("COORDINATOR", () -> house.roster().label(ZAINAB, cohort, learner, " Row 1, window "));
            assertThat(shown(house, cohort)).isEqualTo("Row 1, window");
            house.as("COORDINATOR", () -> house.roster().label(ZAINAB, cohort, learner, ""));
            assertThat(shown(house, cohort)).isBlank();
            house.as("COORDINATOR", () -> {
                house.roster().hideName(ZAINAB, cohort, learner, false);
                return true;
            });
            assertThat(shown(house, cohort)).isEqualTo("something rude");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_password_code_is_given_for_a_learner_and_never_for_a_colleague(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            UUID learner = house.learner(cohort, "Dana");
            UUID colleague = house.person("Karwan", "LEARNER", "ADMINISTRATOR");
            house.room(Enrolments.class).enrol(colleague, cohort);
            assertThat(house.as("COORDINATOR", () -> house.roster().passwordCode(ZAINAB, cohort, learner)))
                    .isPresent();
            assertThat(house.as("COORDINATOR", () -> house.roster().passwordCode(ZAINAB, cohort, colleague)))
                    .isEmpty();
            assertThat(house.database
                            .sql()
                            .selectFrom(org.basira.operations.internal.db.Tables.AUDIT_ENTRY)
                            .fetch(org.basira.operations.internal.db.Tables.AUDIT_ENTRY.ACTION))
                    .containsOnlyOnce("reset-code-issued");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_file_says_who_and_how_far_and_no_more(Databases.Database database) {
        try (House house = new House(database)) {
            UUID cohort = house.cohort(ZAINAB, "Teachers, morning");
            house.learner(cohort, "=HYPERLINK(\"http://evil.example\",\"Dana\")");
            house.as("COORDINATOR", () -> {
                house.cohorts().assign(ZAINAB, cohort, "signals", LocalDate.of(2026, 11, 29));
                return true;
            });
            String file = new String(
                    house.as("COORDINATOR", () -> house.roster().export(ZAINAB, cohort, new Plain())),
                    StandardCharsets.UTF_8);
            assertThat(file.lines())
                    .containsExactly(
                            "\uFEFF\"Name\",\"State\",\"Module\",\"Lessons done\",\"Finished\"",
                            "\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Dana\"\")\",\"joined\",\"signals\",\"0\",\"no\"");
            assertThat(house.database
                            .sql()
                            .selectFrom(org.basira.operations.internal.db.Tables.AUDIT_ENTRY)
                            .fetch(org.basira.operations.internal.db.Tables.AUDIT_ENTRY.ACTION))
                    .containsExactlyInAnyOrder("cohort-made", "join-code-made", "module-assigned", "roster-exported");
        }
    }
}
