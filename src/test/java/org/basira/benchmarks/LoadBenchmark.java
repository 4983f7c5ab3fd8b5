package org.basira.benchmarks;

import static org.basira.assessment.internal.db.Tables.STEP;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.basira.Basira;
import org.basira.account.SignInCookie;
import org.basira.assessment.AttemptLink;
import org.basira.benchmarks.Crowd.Seat;
import org.basira.question.Response;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Learners at a quiz over HTTP, against the packaged jar as a process of its own: each chooses an answer, it is stored
 * durably and its feedback shown, then goes on to the next question. Sign-in, start and finish come before and after and
 * are not counted. This program's own work shares the machine; the server's CPU time is read from the system. Afterwards
 * the rows in the table are counted against what was acknowledged.
 *
 * <p>Arguments: {@code h2} or {@code postgres}, learners (several numbers with commas: one after the other), seconds, seconds
 * between two answers of a learner (0: at once); or database, learners and {@code heap}: memory a learner who looks at a question.
 */
public final class LoadBenchmark {

    /** Learners who answer before the clock starts, so that the server runs as it does after its first hour. */
    private static final int WARM_UP = 1800;

    private static final int WARM_UP_AT_ONCE = 30;

    private final String database;
    private final List<Integer> learners;
    private final Path folder;
    private final List<String> settings;

    private record Given(double answerMillis, double nextMillis, long answerBytes, long nextBytes) {}

    /** What was given from the moment when all had their question on screen, and the server's CPU time meanwhile. */
    private record Sitting(List<Given> given, double seconds, Duration cpu) {}

    private LoadBenchmark(String database, List<Integer> learners, Path folder, List<String> settings) {
        this.database = database;
        this.learners = learners;
        this.folder = folder;
        this.settings = settings;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String database = args.length > 0 ? args[0] : "h2";
        List<Integer> learners = Stream.of((args.length > 1 ? args[1] : "10").split(",", -1))
                .map(Integer::valueOf)
                .toList();
        boolean heap = args.length > 2 && args[2].equals("heap");
        int seconds = args.length > 2 && !heap ? Integer.parseInt(args[2]) : 30;
        double pause = args.length > 3 ? Double.parseDouble(args[3]) : 5;
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-").toAbsolutePath();
        List<String> settings = new ArrayList<>(List.of("--basira.data=" + folder));
        if (database.equals("h2")) {
            new LoadBenchmark(database, learners, folder, settings).run(heap, Duration.ofSeconds(seconds), pause);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            settings.add("--spring.profiles.active=postgres");
            settings.add("--BASIRA_DATABASE_URL=" + postgres.getJdbcUrl("postgres", "postgres"));
            new LoadBenchmark(database, learners, folder, settings).run(heap, Duration.ofSeconds(seconds), pause);
        }
    }

    private void run(boolean heap, Duration time, double pause) throws IOException, InterruptedException {
        List<Seat> seats;
        int before;
        try (ConfigurableApplicationContext application = application()) {
            // Others for the warm-up: nobody answers a question twice.
            int all = learners.stream().mapToInt(Integer::intValue).sum();
            seats = Crowd.seated(application, heap ? all : all + WARM_UP);
            before = rows(application);
        }
        int port = Server.freePort();
        int acknowledged;
        try (Server server =
                Server.start(Server.command(List.of(), settings, port), folder.resolve("server.log"), port)) {
            if (heap) {
                heap(server, seats);
                return;
            }
            acknowledged = 0;
            int next = 0;
            while (next < WARM_UP) {
                acknowledged += answer(server, seats.subList(next, next + WARM_UP_AT_ONCE), time, 0)
                        .given()
                        .size();
                next += WARM_UP_AT_ONCE;
            }
            for (int each : learners) {
                Sitting sitting = answer(server, seats.subList(next, next + each), time, pause);
                print(each, sitting, pause);
                acknowledged += sitting.given().size();
                next += each;
            }
        }
        try (ConfigurableApplicationContext application = application()) {
            int rows = rows(application) - before;
            say("  acknowledged with the warm-up " + acknowledged + ", rows counted afterwards " + rows
                    + (rows == acknowledged ? "" : "  DIFFERENT"));
        }
    }

    private ConfigurableApplicationContext application() {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--server.address=127.0.0.1");
        return SpringApplication.run(Basira.class, all.toArray(String[]::new));
    }

    private static int rows(ConfigurableApplicationContext application) {
        return application.getBean(DSLContext.class).fetchCount(STEP);
    }

    private Duration cpu(Server server) throws IOException {
        return database.equals("h2") ? server.cpu() : server.cpu().plus(Server.cpuOf("postgres"));
    }

    /** All learners open their question first; then the clock runs. */
    private Sitting answer(Server server, List<Seat> seats, Duration time, double pause)
            throws IOException, InterruptedException {
        ConcurrentLinkedQueue<Given> given = new ConcurrentLinkedQueue<>();
        CountDownLatch seated = new CountDownLatch(seats.size());
        AtomicInteger lost = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (Seat seat : seats) {
            all.add(Thread.ofPlatform().start(() -> {
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Tab tab = new Tab(client, server.home(), Map.of(SignInCookie.NAME, seat.token()));
                try {
                    tab.opens(new AttemptLink(seat.attempt(), 1).path());
                    seated.countDown();
                    seated.await();
                    sit(tab, seat, time, pause, given);
                } catch (InterruptedException | RuntimeException e) {
                    seated.countDown();
                    if (lost.incrementAndGet() == 1) {
                        say("  a learner stopped: " + e);
                    }
                } finally {
                    client.close();
                }
            }));
        }
        seated.await();
        long begin = System.nanoTime();
        Duration cpu = cpu(server);
        for (Thread thread : all) {
            thread.join();
        }
        if (lost.get() > 0) {
            say("  " + lost + " learners stopped before the end");
        }
        return new Sitting(
                List.copyOf(given),
                (System.nanoTime() - begin) / 1e9,
                cpu(server).minus(cpu));
    }

    private static void sit(Tab tab, Seat seat, Duration time, double pause, ConcurrentLinkedQueue<Given> given)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        if (pause > 0) {
            Thread.sleep((long) (ThreadLocalRandom.current().nextDouble() * pause * 1000));
        }
        for (Response response : seat.responses()) {
            long begin = System.nanoTime();
            if (begin > end || response instanceof Response.Walked || !tab.isAsked()) {
                return;
            }
            tab.bytesSince();
            tab.answers(RightAnswers.sent(response));
            long answered = System.nanoTime();
            long answerBytes = tab.bytesSince();
            tab.goesOn();
            long on = System.nanoTime();
            given.add(new Given((answered - begin) / 1e6, (on - answered) / 1e6, answerBytes, tab.bytesSince()));
            if (pause > 0) {
                Thread.sleep(Math.max(0, (long) (pause * 1000 - (on - begin) / 1e6)));
            }
        }
    }

    private void print(int learners, Sitting sitting, double pause) {
        List<Given> given = sitting.given();
        int count = given.size();
        say(String.format(
                Locale.ROOT,
                "%s, %d learners, %s: %d answers in %.1f s = %.0f a second; server CPU %.2f ms an answer with the next"
                        + " question, database included",
                database,
                learners,
                pause == 0 ? "one answer after the other" : "an answer every " + pause + " s",
                count,
                sitting.seconds(),
                count / sitting.seconds(),
                sitting.cpu().toNanos() / 1e6 / count));
        times("answer", given.stream().map(Given::answerMillis).sorted().toList());
        times("next question", given.stream().map(Given::nextMillis).sorted().toList());
        times(
                "both",
                given.stream()
                        .map(each -> each.answerMillis() + each.nextMillis())
                        .sorted()
                        .toList());
        say(String.format(
                Locale.ROOT,
                "  bytes both ways: answer %.0f, next question %.0f",
                given.stream().mapToLong(Given::answerBytes).average().orElse(0),
                given.stream().mapToLong(Given::nextBytes).average().orElse(0)));
    }

    private static void times(String what, List<Double> sorted) {
        say(String.format(
                Locale.ROOT,
                "  %-14s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100)));
    }

    private static void heap(Server server, List<Seat> seats) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            // The first few fill caches that are there once.
            int warm = Math.min(20, seats.size() / 2);
            open(server, client, seats.subList(0, warm));
            long before = server.heap();
            say(server.largest(12));
            open(server, client, seats.subList(warm, seats.size()));
            long after = server.heap();
            int counted = seats.size() - warm;
            say(String.format(
                    Locale.ROOT,
                    "heap after GC: %d KB with %d learners at a question, %d KB with %d = %.1f KB a learner",
                    before,
                    warm,
                    after,
                    seats.size(),
                    (after - before) / (double) counted));
            say(server.largest(30));
        }
    }

    private static void open(Server server, HttpClient client, List<Seat> seats) {
        for (Seat seat : seats) {
            new Tab(client, server.home(), Map.of(SignInCookie.NAME, seat.token()))
                    .opens(new AttemptLink(seat.attempt(), 1).path());
        }
    }

    @SuppressWarnings("SystemOut") // the figures are what it is for
    private static void say(String line) {
        System.out.println(line);
    }
}
