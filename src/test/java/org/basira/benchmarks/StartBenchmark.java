package org.basira.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * From the start of the process to the first page, by the plain jar and by the start script with its AOT cache. The first
 * start of each prepares (the database and its content; the cache) and is printed apart.
 */
public final class StartBenchmark {

    private static final int TIMES = 5;

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-").toAbsolutePath();
        List<String> settings = List.of("--basira.data=" + folder.resolve("data"));
        for (boolean script : new boolean[] {false, true}) {
            for (int time = 0; time <= TIMES; time++) {
                int port = Server.freePort();
                List<String> command = script
                        ? Server.script(folder.resolve("app"), settings, port)
                        : Server.command(List.of(), settings, port);
                try (Server server = Server.start(command, folder.resolve("server.log"), port)) {
                    say(String.format(
                            Locale.ROOT,
                            "%s, %s: %.1f s to the first page, %.1f s of CPU",
                            script ? "script with AOT cache" : "plain jar",
                            time == 0 ? "preparing" : "start " + time,
                            server.toFirstPage().toMillis() / 1e3,
                            server.cpu().toMillis() / 1e3));
                }
            }
        }
    }

    @SuppressWarnings("SystemOut") // the figures are what it is for
    private static void say(String line) {
        System.out.println(line);
    }
}
