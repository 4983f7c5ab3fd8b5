package org.basira.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged jar as a process of its own, watched from outside. Linux only: it reads {@code /proc}. */
final class Server implements AutoCloseable {

    private static final int TICKS_A_SECOND = 100;
    private static final Pattern HEAP_USED = Pattern.compile("(?:total|heap)\\b.*?used (\\d+)K");

    private final Process process;
    private final Duration toFirstPage;
    private final String home;

    private Server(Process process, String home, Duration toFirstPage) {
        this.process = process;
        this.home = home;
        this.toFirstPage = toFirstPage;
    }

    static Server start(List<String> command, Path log, int port) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        String home = "http://127.0.0.1:" + port;
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, home)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The server ended; see " + log);
                }
                Thread.sleep(10);
            }
        }
        return new Server(process, home, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Java of this process with the packaged jar. */
    static List<String> command(List<String> jvm, List<String> settings, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-jar");
        command.add(jar().toString());
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        command.addAll(settings);
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The start script with the packaged jar; what it prepares is kept in a folder. */
    static List<String> script(Path app, List<String> settings, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "BASIRA_JAR=" + jar().toAbsolutePath(),
                "BASIRA_APP=" + app,
                "sh",
                "src/main/dist/basira.sh",
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
        command.addAll(settings);
        return command;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("basira-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar yet: ./mvnw -DskipTests package"));
        }
    }

    private static boolean answers(HttpClient client, String home) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(home + "/sign-in"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String home() {
        return home;
    }

    Duration toFirstPage() {
        return toFirstPage;
    }

    /** CPU time of the process so far. */
    Duration cpu() throws IOException {
        return cpu(process.pid());
    }

    /** CPU time so far of all processes whose command has this name, the ended ones excepted. */
    static Duration cpuOf(String name) throws IOException {
        Duration sum = Duration.ZERO;
        for (ProcessHandle each : ProcessHandle.allProcesses().toList()) {
            if (each.info().command().orElse("").endsWith("/" + name)) {
                sum = sum.plus(cpu(each.pid()));
            }
        }
        return sum;
    }

    private static Duration cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    /** Kilobytes of heap in use after full collections. */
    long heap() throws IOException, InterruptedException {
        command("GC.run");
        command("GC.run");
        Matcher used = HEAP_USED.matcher(command("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1));
    }

    /** The classes that hold most of the heap: count, bytes, name. */
    String largest(int classes) throws IOException, InterruptedException {
        return command("GC.class_histogram").lines().limit(classes + 3L).collect(Collectors.joining("\n"));
    }

    private String command(String what) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
