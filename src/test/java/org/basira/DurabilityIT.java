package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.basira.testing.AnsweringProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed with SIGKILL while learners answer: every answer that was acknowledged is there afterwards. */
class DurabilityIT {

    private static final int ENOUGH = 150;
    private static final int ROUNDS = 2;

    @TempDir
    private Path folder;

    @Test
    void a_killed_server_loses_no_acknowledged_answer_on_h2() throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(answersUntilKilled("--basira.data=" + folder));
            String url = "jdbc:h2:file:" + folder.resolve("basira") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
            assertThat(steps(url, "basira", "")).as("after kill %d", round + 1).containsAll(acknowledged);
        }
    }

    @Test
    void a_killed_server_loses_no_acknowledged_answer_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Set<UUID> acknowledged = answersUntilKilled(
                    "--basira.data=" + folder, "--spring.profiles.active=postgres", "--BASIRA_DATABASE_URL=" + url);

            assertThat(steps(url, "postgres", "")).containsAll(acknowledged);
        }
    }

    private Set<UUID> answersUntilKilled(String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnsweringProcess.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1"));
        command.addAll(List.of(settings));
        File log = folder.resolve("process-" + System.nanoTime() + ".log").toFile();
        Process process = new ProcessBuilder(command).redirectError(log).start();
        Set<UUID> acknowledged = new HashSet<>();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("kept ")) {
                    acknowledged.add(UUID.fromString(line.substring(5)));
                } else {
                    said.add(line);
                }
                if (acknowledged.size() == ENOUGH) {
                    process.toHandle().destroyForcibly(); // SIGKILL; what was printed before it is still read
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).as("what the process said: %s", said).hasSizeGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    private static Set<UUID> steps(String url, String user, String password) throws SQLException {
        Set<UUID> steps = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id from assessment.step")) {
            while (found.next()) {
                steps.add(found.getObject(1, UUID.class));
            }
        }
        return steps;
    }
}
