package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import javax.tools.ToolProvider;
import org.basira.testing.HandingOffProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Basira and the intake of docs/intake/Receiver.java as processes, both killed with SIGKILL again and again while people
 * pass things on: in the end the intake has each message once, and none is missing.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HandOffIT {

    private static final int EACH_ROUND = 25;
    private static final int ROUNDS = 3;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    private String secret = "";
    private int port;
    private final List<String> kept = new ArrayList<>();

    @Test
    void each_message_is_received_exactly_once_through_kills_of_both_on_h2() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("basira") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

        killedAgainAndAgain();

        isReceivedOnce(sent(url, "basira", ""));
    }

    @Test
    void each_message_is_received_exactly_once_through_kills_of_both_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");

            killedAgainAndAgain("--spring.profiles.active=postgres", "--BASIRA_DATABASE_URL=" + url);

            isReceivedOnce(sent(url, "postgres", ""));
        }
    }

    private void killedAgainAndAgain(String... settings) throws Exception {
        port = freePort();
        compileReceiver();
        // The first start connects the intake; only then can the receiver know its secret.
        basira(0, (line, waiting) -> line.startsWith("waiting "), settings);
        Intake intake = new Intake();
        Thread killing = Thread.ofPlatform().start(intake);
        for (int round = 0; round < ROUNDS; round++) {
            int enough = kept.size() + 5 + random.nextInt(EACH_ROUND - 5);
            basira(EACH_ROUND, (line, waiting) -> kept.size() >= enough, settings);
        }
        // Again with both killed while only the queue is worked off, and at last to its end.
        basira(0, (line, waiting) -> line.startsWith("waiting ") && random.nextInt(3) == 0, settings);
        intake.stop = true;
        killing.join();
        try (Running last = new Running(receive())) {
            assertThat(last.process().isAlive()).isTrue();
            basira(0, (line, waiting) -> line.equals("waiting 0"), settings);
        }
    }

    private void isReceivedOnce(Map<String, String> sent) throws IOException {
        List<String> received = Files.readAllLines(folder.resolve("received.txt")).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(kept).as("seed %d", seed).hasSizeGreaterThan(ROUNDS * 5);
        assertThat(sent.keySet())
                .as("nothing acknowledged is lost, seed %d", seed)
                .containsAll(kept);
        assertThat(received).as("each once, seed %d", seed).doesNotHaveDuplicates();
        assertThat(received).as("all of them, seed %d", seed).containsExactlyInAnyOrderElementsOf(sent.values());
    }

    /** The intake, killed and started again at random moments. */
    private final class Intake implements Runnable {
        private volatile boolean stop;

        @Override
        public void run() {
            while (!stop) {
                try (Running receiver = new Running(receive())) {
                    Thread.sleep(500 + random.nextInt(2_500));
                    receiver.kill();
                    Thread.sleep(random.nextInt(400));
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private record Running(Process process) implements AutoCloseable {
        void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            kill();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Compiled once: a start of a second each time would leave it down most of the time. */
    private void compileReceiver() {
        int problems = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        Path.of("docs/intake/Receiver.java").toString());
        assertThat(problems).isZero();
    }

    private Process receive() throws IOException {
        return new ProcessBuilder(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        folder.toString(),
                        "Receiver",
                        "serve",
                        Integer.toString(port),
                        folder.resolve("received.txt").toString(),
                        secret)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("receiver.log").toFile()))
                .start();
    }

    /** Runs Basira until what it says is enough, and kills it. */
    private void basira(int handOffs, BiPredicate<String, Integer> enough, String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                HandingOffProcess.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--basira.data=" + folder,
                "--basira.outbox.key-file=" + folder.resolve("outbox.key"),
                "--basira.outbox.lease=4s",
                "--basira.outbox.first-wait=100ms",
                "--basira.intake.allow-insecure-hosts=localhost:" + port,
                "--intake=http://localhost:" + port + "/hook",
                "--hand-offs=" + handOffs));
        command.addAll(List.of(settings));
        File log = folder.resolve("process-" + System.nanoTime() + ".log").toFile();
        Process process = new ProcessBuilder(command).redirectError(log).start();
        List<String> said = new ArrayList<>();
        boolean reached = false;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("kept ")) {
                    kept.add(line.substring(5).replace("-", ""));
                } else if (line.startsWith("secret ")) {
                    secret = line.substring(7);
                }
                if (!reached && enough.test(line, kept.size())) {
                    reached = true;
                    Thread.sleep(Duration.ofMillis(random.nextInt(300)));
                    process.toHandle().destroyForcibly(); // SIGKILL; what was printed before it is still read
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reached).as("what the process said: %s", said).isTrue();
    }

    /** What was passed on: the key of its message by its reference number. */
    private static Map<String, String> sent(String url, String user, String password) throws SQLException {
        Map<String, String> sent = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select reference, message_id from reporting.hand_off")) {
            while (found.next()) {
                sent.put(found.getString(1), found.getString(2));
            }
        }
        return sent;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
