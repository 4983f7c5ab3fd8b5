package org.basira.benchmarks;

import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.basira.learning.internal.db.Tables.FORM_ASSIGNMENT;
import static org.basira.measurement.internal.db.Tables.ANSWER_QUEUE;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;
import static org.jooq.impl.DSL.select;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.basira.Basira;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult;
import org.basira.assessment.Attempts;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.Replay;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.learning.FormDraw;
import org.basira.learning.Progress;
import org.basira.learning.Refreshers;
import org.basira.measurement.ItemFigures;
import org.basira.measurement.Recognition;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What measuring costs as answers grow: a learner's progress page (the data of it), an item's report, one answer, how far
 * the shared figures are behind, and making all figures anew. The data: one learner does a form and the first module's quiz
 * through the services; then all rows of theirs are copied for so many learners as make the wanted number of answers.
 *
 * <p>Arguments: {@code h2} or {@code postgres}, then the numbers of answers, rising.
 */
public final class MeasuringBenchmark {

    private static final int LOOKS = 400;
    private static final int A_SECOND = 500;
    private static final String COPIED = "benchmark";

    private final ConfigurableApplicationContext application;
    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final List<UUID> learners = new ArrayList<>();
    private final Random random = new Random(7);
    private long answers;

    private MeasuringBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        this.sql = application.getBean(DSLContext.class);
        this.catalogue = application.getBean(Catalogue.class);
        this.attempts = application.getBean(Attempts.class);
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-").toAbsolutePath();
        List<String> settings =
                new ArrayList<>(List.of("--basira.data=" + folder, "--server.port=0", "--server.address=127.0.0.1"));
        List<Long> sizes = args.length < 2
                ? List.of(10_000L, 100_000L, 500_000L, 2_000_000L)
                : Arrays.stream(args).skip(1).map(Long::valueOf).toList();
        if (args.length == 0 || args[0].equals("h2")) {
            run(settings, "h2", sizes);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            settings.add("--spring.profiles.active=postgres");
            settings.add("--BASIRA_DATABASE_URL=" + postgres.getJdbcUrl("postgres", "postgres"));
            run(settings, "postgres", sizes);
        }
    }

    private static void run(List<String> settings, String database, List<Long> sizes) throws Exception {
        try (ConfigurableApplicationContext application =
                new SpringApplication(Basira.class).run(settings.toArray(String[]::new))) {
            MeasuringBenchmark benchmark = new MeasuringBenchmark(application);
            UUID template = benchmark.template();
            benchmark.look(database + " warm-up");
            for (long size : sizes) {
                benchmark.grow(template, size);
                benchmark.look(database);
            }
            benchmark.behind(database);
            benchmark.anew(database);
        }
    }

    private static void signIn(UUID learner) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new Person(learner, new UUID(0, 0), "x", "X", Set.of(Role.LEARNER), "en", false),
                        null,
                        List.of(
                                new SimpleGrantedAuthority("ROLE_LEARNER"),
                                new SimpleGrantedAuthority("ROLE_TRAINER"))));
    }

    /** One learner who did a form and a quiz. */
    private UUID template() throws IOException {
        UUID learner = UUID.randomUUID();
        signIn(learner);
        Form form = application
                .getBean(FormDraw.class)
                .form(learner, Occasion.BEFORE)
                .orElseThrow();
        answer(
                learner,
                attempts.startForm(learner, form, Occasion.BEFORE, Language.EN),
                Act.Kind.SAVE,
                new ArrayList<>());
        answer(learner, attempts.start(learner, quiz(), Language.EN).attempt(), Act.Kind.CHECK, new ArrayList<>());
        learners.add(learner);
        answers = sql.fetchCount(STEP);
        return learner;
    }

    private Quiz quiz() {
        TaughtModule module = catalogue.modules().getFirst();
        return catalogue
                .quiz(module.version().id(), module.quizzes().getFirst())
                .orElseThrow();
    }

    private void answer(UUID learner, UUID attempt, Act.Kind kind, List<Long> nanos) {
        Attempt begun =
                application.getBean(AttemptStore.class).load(learner, attempt).orElseThrow();
        for (int slot = 1; slot <= begun.slots().size(); slot++) {
            Act act = new Act(
                    kind,
                    RightAnswers.to(
                            catalogue.itemByHash(begun.slot(slot).hash()).orElseThrow()),
                    0,
                    Ids.next(),
                    Language.EN,
                    Instant.now());
            long begin = System.nanoTime();
            if (attempts.act(learner, attempt, slot, act) instanceof ActResult.Refused refused) {
                throw new IllegalStateException("slot " + slot + ": " + refused.reason());
            }
            nanos.add(System.nanoTime() - begin);
        }
        attempts.finish(learner, attempt);
    }

    /** Copies the template's rows until there are so many answers. */
    private void grow(UUID template, long wanted) {
        long each = sql.fetchCount(STEP, STEP.LEARNER_ID.eq(template));
        int more = (int) Math.max(0, (wanted - answers) / each);
        while (more > 0) {
            int batch = Math.min(more, 1_000);
            String family = COPIED + learners.size();
            List<UUID> ids = new ArrayList<>();
            for (int number = 0; number < batch; number++) {
                ids.add(UUID.randomUUID());
            }
            sql.batch(ids.stream()
                            .map(id -> sql.insertInto(FORM_ASSIGNMENT)
                                    .set(FORM_ASSIGNMENT.LEARNER_ID, id)
                                    .set(FORM_ASSIGNMENT.FAMILY, family)
                                    .set(FORM_ASSIGNMENT.BEFORE_FORM, "a")
                                    .set(FORM_ASSIGNMENT.AFTER_FORM, "b")
                                    .set(FORM_ASSIGNMENT.DRAWN_AT, Instant.now()))
                            .toList())
                    .execute();
            copy(ATTEMPT, ATTEMPT.LEARNER_ID, template, family);
            copy(STEP, STEP.LEARNER_ID, template, family);
            copy(MARK, MARK.LEARNER_ID, template, family);
            copy(RECOGNITION, RECOGNITION.LEARNER_ID, template, family);
            copy(SIGNAL_COUNT, SIGNAL_COUNT.LEARNER_ID, template, family);
            learners.addAll(ids);
            more -= batch;
        }
        answers = sql.fetchCount(STEP);
    }

    private void copy(Table<?> table, TableField<?, UUID> learner, UUID template, String family) {
        List<Field<?>> fields = Arrays.asList(table.fields());
        List<Field<?>> selected = fields.stream()
                .<Field<?>>map(field -> field.equals(learner) ? FORM_ASSIGNMENT.LEARNER_ID : field)
                .toList();
        sql.insertInto(table, fields)
                .select(select(selected)
                        .from(table)
                        .crossJoin(FORM_ASSIGNMENT)
                        .where(learner.eq(template), FORM_ASSIGNMENT.FAMILY.eq(family)))
                .execute();
    }

    private void look(String database) {
        Recognition recognition = application.getBean(Recognition.class);
        Progress progress = application.getBean(Progress.class);
        Refreshers refreshers = application.getBean(Refreshers.class);
        ItemFigures figures = application.getBean(ItemFigures.class);
        String item = quiz().sections().isEmpty() ? "" : "wii-q05";
        String page = timed(() -> {
            UUID learner = learners.get(random.nextInt(learners.size()));
            signIn(learner);
            progress.of(learner);
            progress.results(learner);
            refreshers.of(learner);
            return recognition.of(learner);
        });
        String report = timed(() -> {
            figures.scales();
            return figures.reports(item);
        });
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < LOOKS) {
            UUID learner = UUID.randomUUID();
            signIn(learner);
            answer(learner, attempts.start(learner, quiz(), Language.EN).attempt(), Act.Kind.CHECK, nanos);
        }
        say(String.format(
                Locale.ROOT,
                "%s, %,d answers of %,d learners: progress page %s, item report %s, one answer %s",
                database,
                answers,
                learners.size(),
                page,
                report,
                spread(nanos)));
    }

    private String timed(Callable<?> look) {
        List<Long> nanos = new ArrayList<>();
        for (int time = 0; time < LOOKS; time++) {
            long begin = System.nanoTime();
            try {
                look.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            nanos.add(System.nanoTime() - begin);
        }
        return spread(nanos);
    }

    private static String spread(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %.1f p95 %.1f ms",
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6);
    }

    /** How far shared figures are behind while so many answers a second come in, for ten seconds. */
    private void behind(String database) throws InterruptedException {
        ItemFigures figures = application.getBean(ItemFigures.class);
        signIn(learners.getFirst());
        Duration worst = Duration.ZERO;
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            Instant now = Instant.now();
            sql.batch(IntStream.range(0, A_SECOND / 10)
                            .mapToObj(number -> sql.insertInto(ANSWER_QUEUE)
                                    .set(ANSWER_QUEUE.ID, Ids.next())
                                    .set(ANSWER_QUEUE.ITEM, "bench-" + number % 40)
                                    .set(ANSWER_QUEUE.ITEM_HASH, "hash")
                                    .set(ANSWER_QUEUE.LANGUAGE, "ar")
                                    .set(ANSWER_QUEUE.FIRST_ANSWER, true)
                                    .set(ANSWER_QUEUE.FRACTION, BigDecimal.ONE)
                                    .set(ANSWER_QUEUE.CHOSEN, "abcd".substring(number % 4, number % 4 + 1))
                                    .set(ANSWER_QUEUE.SECONDS, 3 + number)
                                    .set(ANSWER_QUEUE.WEIGHT, 1)
                                    .set(ANSWER_QUEUE.QUEUED_AT, now))
                            .toList())
                    .execute();
            Thread.sleep(Math.max(0, 100 - Duration.between(now, Instant.now()).toMillis()));
            Duration lag = Duration.between(figures.countedUntil(), Instant.now());
            worst = lag.compareTo(worst) > 0 ? lag : worst;
        }
        say(String.format(
                Locale.ROOT,
                "%s: shared figures at most %.1f s behind under %d answers a second",
                database,
                worst.toMillis() / 1e3,
                A_SECOND));
    }

    private void anew(String database) {
        long begin = System.nanoTime();
        long steps = application.getBean(Replay.class).run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        say(String.format(
                Locale.ROOT,
                "%s: all figures anew from %,d marked answers in %.1f s = %,.0f a second",
                database,
                steps,
                seconds,
                steps / seconds));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
