package org.basira.benchmarks;

import static org.basira.assessment.internal.db.Tables.STEP;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.basira.Basira;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult;
import org.basira.assessment.Attempts;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.learning.FormDraw;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Response;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The most durable answers a second through {@link Attempts#act}: the whole application with its own content, its method
 * security, its group commit and its listeners. Two kinds: CHECK in the first module's quiz (step, mark, "seen" row, the
 * learner's figures, the queue), and SAVE in a form (step and "seen" row). Attempts are begun beforehand, each by a learner
 * of its own, and their time is not counted. Afterwards the rows in the table are counted against what was acknowledged.
 *
 * <p>Arguments: {@code h2} or {@code postgres}, seconds, threads.
 */
public final class AnswersBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Attempts attempts;
    private final AttemptStore store;
    private final Catalogue catalogue;
    private final FormDraw forms;
    private final DSLContext sql;
    private final int threads;

    private record Answer(UUID learner, UUID attempt, int slot, Act.Kind kind, Response response) {}

    private record Round(List<Long> nanos, double seconds, long cpuNanos) {}

    private AnswersBenchmark(ConfigurableApplicationContext application, int threads) {
        attempts = application.getBean(Attempts.class);
        store = application.getBean(AttemptStore.class);
        catalogue = application.getBean(Catalogue.class);
        forms = application.getBean(FormDraw.class);
        sql = application.getBean(DSLContext.class);
        this.threads = threads;
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        String database = args.length > 0 ? args[0] : "h2";
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 32;
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-").toAbsolutePath();
        List<String> settings =
                new ArrayList<>(List.of("--basira.data=" + folder, "--server.port=0", "--server.address=127.0.0.1"));
        if (database.equals("h2")) {
            run(settings, database, seconds, threads);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            settings.add("--spring.profiles.active=postgres");
            settings.add("--BASIRA_DATABASE_URL=" + postgres.getJdbcUrl("postgres", "postgres"));
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String name : List.of("server_version", "fsync", "synchronous_commit")) {
                    var row = statement.executeQuery("show " + name);
                    row.next();
                    say(name + " = " + row.getString(1));
                }
            }
            run(settings, database, seconds, threads);
        }
    }

    private static void run(List<String> settings, String database, int seconds, int threads)
            throws InterruptedException {
        try (ConfigurableApplicationContext application =
                new SpringApplication(Basira.class, Statements.class).run(settings.toArray(String[]::new))) {
            AnswersBenchmark benchmark = new AnswersBenchmark(application, threads);
            for (Act.Kind kind : List.of(Act.Kind.CHECK, Act.Kind.SAVE)) {
                benchmark.measure(database, kind, Duration.ofSeconds(seconds));
            }
        }
    }

    private void measure(String database, Act.Kind kind, Duration time) throws InterruptedException {
        Round warm = answer(prepare(kind, 20_000), WARM_UP);
        double rate = warm.nanos().size() / warm.seconds();
        ConcurrentLinkedQueue<Answer> queue = prepare(kind, (int) (rate * time.toSeconds() * 2) + 2_000);
        int rowsBefore = sql.fetchCount(STEP);
        Statements.reset();
        Round round = answer(queue, time);
        int rows = sql.fetchCount(STEP) - rowsBefore;
        int count = round.nanos().size();
        List<Long> sorted = round.nanos().stream().sorted().toList();
        say(String.format(
                Locale.ROOT,
                "%s %s: %d answers by %d threads in %.1f s = %.0f a second, p50 %.1f ms, p95 %.1f ms, CPU of this process"
                        + " %.2f ms an answer, load average %.1f",
                database,
                kind,
                count,
                threads,
                round.seconds(),
                count / round.seconds(),
                sorted.get(count / 2) / 1e6,
                sorted.get(count * 95 / 100) / 1e6,
                round.cpuNanos() / 1e6 / count,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        say("  acknowledged " + count + ", rows counted afterwards " + rows + (rows == count ? "" : "  DIFFERENT"));
        say(String.format(
                Locale.ROOT,
                "  %.2f statements and %.2f rows written an answer",
                Statements.statements() / (double) count,
                Statements.rowsWritten() / (double) count));
        Statements.byText()
                .forEach((statement, times) ->
                        say(String.format(Locale.ROOT, "    %.2f  %s", times / (double) count, statement)));
    }

    /** Begins as many attempts as hold the answers wanted. */
    private ConcurrentLinkedQueue<Answer> prepare(Act.Kind kind, int answers) throws InterruptedException {
        ConcurrentLinkedQueue<Answer> queue = new ConcurrentLinkedQueue<>();
        AtomicInteger made = new AtomicInteger();
        together("prepare-", () -> {
            while (made.get() < answers) {
                List<Answer> more = kind == Act.Kind.CHECK ? quiz() : form();
                queue.addAll(more);
                made.addAndGet(more.size());
            }
        });
        return queue;
    }

    private List<Answer> quiz() {
        UUID learner = signIn();
        TaughtModule module = catalogue.modules().getFirst();
        Quiz quiz = catalogue
                .quiz(module.version().id(), module.quizzes().getFirst())
                .orElseThrow();
        return answers(learner, attempts.start(learner, quiz, Language.EN).attempt(), Act.Kind.CHECK);
    }

    private List<Answer> form() {
        UUID learner = signIn();
        Form form = forms.form(learner, Occasion.BEFORE).orElseThrow();
        return answers(learner, attempts.startForm(learner, form, Occasion.BEFORE, Language.EN), Act.Kind.SAVE);
    }

    private List<Answer> answers(UUID learner, UUID attempt, Act.Kind kind) {
        Attempt begun = store.load(learner, attempt).orElseThrow();
        List<Answer> answers = new ArrayList<>();
        for (int slot = 1; slot <= begun.slots().size(); slot++) {
            Item item = catalogue.itemByHash(begun.slot(slot).hash()).orElseThrow();
            answers.add(new Answer(learner, attempt, slot, kind, RightAnswers.to(item)));
        }
        return answers;
    }

    private static UUID signIn() {
        UUID learner = UUID.randomUUID();
        Crowd.signIn(learner);
        return learner;
    }

    private Round answer(ConcurrentLinkedQueue<Answer> queue, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<List<Long>> all = new ConcurrentLinkedQueue<>();
        long cpu = cpu();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        together(Statements.THREADS, () -> {
            List<Long> nanos = new ArrayList<>();
            for (Answer next = queue.poll(); next != null && System.nanoTime() < end; next = queue.poll()) {
                Crowd.signIn(next.learner());
                Act act = new Act(
                        next.kind(),
                        next.response(),
                        0,
                        Ids.next(),
                        Language.EN,
                        Clock.systemUTC().instant());
                long start = System.nanoTime();
                ActResult result = attempts.act(next.learner(), next.attempt(), next.slot(), act);
                long took = System.nanoTime() - start;
                if (!(result instanceof ActResult.Kept)) {
                    throw new IllegalStateException("Not kept: " + result);
                }
                nanos.add(took);
            }
            all.add(nanos);
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Round(all.stream().flatMap(List::stream).toList(), seconds, cpu() - cpu);
    }

    private void together(String name, Runnable work) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            all.add(Thread.ofPlatform().name(name + thread).start(work));
        }
        for (Thread thread : all) {
            thread.join();
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @SuppressWarnings("SystemOut") // the figures are what it is for
    private static void say(String line) {
        System.out.println(line);
    }
}
