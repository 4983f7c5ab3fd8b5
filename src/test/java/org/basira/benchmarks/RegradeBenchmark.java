package org.basira.benchmarks;

import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.CORRECTION_NOTICE;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.basira.learning.internal.db.Tables.FORM_ASSIGNMENT;
import static org.basira.learning.internal.db.Tables.QUIZ_OUTCOME;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.basira.Basira;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult;
import org.basira.assessment.Attempts;
import org.basira.assessment.Correction;
import org.basira.assessment.RegradePlan;
import org.basira.assessment.Regrading;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.RegradeBatches;
import org.basira.assessment.internal.Replay;
import org.basira.authoring.Drafts;
import org.basira.authoring.TextId;
import org.basira.content.Catalogue;
import org.basira.content.Publishing.Change;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.measurement.ItemFigures;
import org.basira.measurement.ItemReport;
import org.basira.operations.Ids;
import org.basira.operations.JobHandler;
import org.basira.operations.Jobs;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Text;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a regrade costs on H2 where so many finished attempts hold the question: the dry run, and the job, which is stopped
 * half way and gone on with; and that nothing was changed twice. The data: two learners do a whole quiz through the
 * services, one with the key the question has and one with the key it gets; then their rows are copied, half and half. So
 * every attempt comes to another result, which is the dearest case.
 *
 * <p>Argument: how many attempts.
 */
public final class RegradeBenchmark {

    private static final String MODULE = "signals";
    private static final String QUESTION = "sig-q01";
    private static final String OLD_KEY = "c";
    private static final String NEW_KEY = "b";

    private final ConfigurableApplicationContext application;
    private final Timed timed;
    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final Regrading regrading;
    private final UUID trainer = UUID.randomUUID();

    private RegradeBenchmark(ConfigurableApplicationContext application, Timed timed) {
        this.application = application;
        this.timed = timed;
        this.sql = application.getBean(DSLContext.class);
        this.catalogue = application.getBean(Catalogue.class);
        this.attempts = application.getBean(Attempts.class);
        this.regrading = application.getBean(Regrading.class);
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-").toAbsolutePath();
        Timed timed = new Timed();
        SpringApplication basira = new SpringApplication(Basira.class);
        basira.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(timed));
        try (ConfigurableApplicationContext application =
                basira.run("--basira.data=" + folder, "--server.port=0", "--server.address=127.0.0.1")) {
            new RegradeBenchmark(application, timed).run(args.length == 0 ? 100_000 : Integer.parseInt(args[0]));
        }
    }

    /** Takes the time of each batch of a regrade, its commit included. */
    private static final class Timed implements BeanPostProcessor {

        private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof RegradeBatches batches ? timed(batches) : bean;
        }

        private JobHandler timed(RegradeBatches batches) {
            return new JobHandler() {
                @Override
                public String kind() {
                    return batches.kind();
                }

                @Override
                public Batch batch(String payload, String place) {
                    long begin = System.nanoTime();
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            nanos.add(System.nanoTime() - begin);
                        }
                    });
                    return batches.batch(payload, place);
                }
            };
        }

        double longestMillis() {
            return nanos.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
        }
    }

    private void run(int wanted) throws InterruptedException {
        String old = hash();
        UUID keeps = template(OLD_KEY);
        UUID gains = template(NEW_KEY);
        grow(keeps, (wanted + 1) / 2 - 1);
        grow(gains, wanted / 2 - 1);
        application.getBean(Replay.class).run();
        mend();
        Regrading.Wanted correction = new Regrading.Wanted(QUESTION, old, Correction.Kind.REGRADE, hash());
        int marks = sql.fetchCount(MARK);
        say(String.format(
                Locale.ROOT, "%,d finished attempts with %,d marks, right before: %s", wanted, marks, facility(old)));

        long begin = System.nanoTime();
        RegradePlan plan = regrading.dryRun(correction);
        say(String.format(
                Locale.ROOT,
                "dry run: %.1f s, %,d marks and %,d results would change",
                since(begin),
                plan.marked(),
                plan.attemptsChanged()));
        carryOut(correction);
        say(String.format(
                Locale.ROOT, "rows: %,d marks more, planned %,d", sql.fetchCount(MARK) - marks, plan.marked()));
        say(String.format(
                Locale.ROOT,
                "twice: %,d marks; word left for %,d attempts; a second dry run would change %,d",
                markedTwice(),
                sql.fetchCount(CORRECTION_NOTICE),
                regrading.dryRun(correction).marked()));
        until(() -> facility(old).endsWith(" of " + String.format(Locale.ROOT, "%,d", wanted)));
        say(String.format(Locale.ROOT, "right after, in the item's report: %s", facility(old)));
    }

    /** The job: stopped half way, left so for two seconds, and gone on with. */
    private void carryOut(Regrading.Wanted correction) throws InterruptedException {
        long begin = System.nanoTime();
        UUID id = switch (regrading.start(correction, new Text("A benchmark.", "", ""), trainer)) {
            case Regrading.Begun begun -> begun.correction();
            case Regrading.Refused refused ->
                throw new IllegalStateException(refused.reason().name());
        };
        until(() -> job(id).done() * 2 >= job(id).total());
        regrading.stop(id, trainer);
        Jobs.Job half = job(id);
        double first = since(begin);
        Thread.sleep(2_000);
        if (job(id).done() != half.done()) {
            throw new IllegalStateException("It went on after it was stopped");
        }
        say(String.format(Locale.ROOT, "stopped at %,d of %,d after %.1f s", half.done(), half.total(), first));
        long again = System.nanoTime();
        regrading.resume(id, trainer);
        until(() -> job(id).done() >= job(id).total());
        double seconds = first + since(again);
        say(String.format(
                Locale.ROOT,
                "job: %.1f s without the stop = %,.0f attempts a second; longest of %,d batches %.0f ms",
                seconds,
                job(id).done() / seconds,
                timed.nanos.size(),
                timed.longestMillis()));
        until(() -> job(id).state() != Jobs.State.RUNNING);
        say(String.format(
                Locale.ROOT, "%s after %.1f s in all, its second look included", job(id).state(), since(begin)));
    }

    private Jobs.Job job(UUID id) {
        return Objects.requireNonNull(
                application.getBean(Jobs.class).of(List.of(id)).get(id));
    }

    /** How many answers to the question have more marks than the first and the new one. */
    private int markedTwice() {
        return sql.fetchCount(sql.select(MARK.LEARNER_ID)
                .from(MARK)
                .join(STEP)
                .on(
                        STEP.LEARNER_ID.eq(MARK.LEARNER_ID),
                        STEP.ATTEMPT_ID.eq(MARK.ATTEMPT_ID),
                        STEP.SLOT.eq(MARK.SLOT),
                        STEP.SEQ.eq(MARK.SEQ))
                .where(STEP.ITEM.eq(QUESTION))
                .groupBy(MARK.LEARNER_ID, MARK.ATTEMPT_ID, MARK.SLOT, MARK.SEQ)
                .having(count().gt(2)));
    }

    private String facility(String hash) {
        ItemReport report =
                application.getBean(ItemFigures.class).reports(QUESTION).get(hash);
        return report == null
                ? "nothing yet"
                : String.format(Locale.ROOT, "%.1f %% of %,d", report.facility() * 100, report.answers());
    }

    private String hash() {
        return catalogue
                .item(catalogue.live(MODULE).orElseThrow().id(), QUESTION)
                .orElseThrow()
                .hash();
    }

    /** Publishes the question with its key at another option. */
    private void mend() {
        Drafts drafts = application.getBean(Drafts.class);
        TextId text = new TextId(MODULE, "question", QUESTION);
        Drafts.Opened there = drafts.open(text).orElseThrow();
        String mended = there.body()
                .replaceAll("\\n +key: true(?=\\n)", "")
                .replace("- id: " + NEW_KEY + "\n", "- id: " + NEW_KEY + "\n    key: true\n");
        drafts.save(text, mended, there.baseHash(), 0, trainer);
        Drafts.PublishResult result = drafts.publish(text, 1, Change.VERSION, Text.EMPTY, trainer);
        if (!(result instanceof Drafts.Published)) {
            throw new IllegalStateException(result.toString());
        }
    }

    /** Someone who answered the question so and everything else right. */
    private UUID template(String option) {
        UUID learner = UUID.randomUUID();
        signIn(learner);
        TaughtModule module =
                catalogue.module(catalogue.live(MODULE).orElseThrow().id()).orElseThrow();
        Quiz quiz = catalogue
                .quiz(module.version().id(), module.quizzes().getFirst())
                .orElseThrow();
        UUID attempt = attempts.start(learner, quiz, Language.EN).attempt();
        Attempt begun =
                application.getBean(AttemptStore.class).load(learner, attempt).orElseThrow();
        for (int slot = 1; slot <= begun.slots().size(); slot++) {
            Item item = catalogue.itemByHash(begun.slot(slot).hash()).orElseThrow();
            Response response =
                    item.id().equals(QUESTION) ? new Response.Chosen(Set.of(option)) : RightAnswers.to(item);
            Act act = new Act(Act.Kind.CHECK, response, 0, Ids.next(), Language.EN, Instant.now());
            if (attempts.act(learner, attempt, slot, act) instanceof ActResult.Refused refused) {
                throw new IllegalStateException("slot " + slot + ": " + refused.reason());
            }
        }
        attempts.finish(learner, attempt);
        return learner;
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

    /** Copies all rows of someone so many times. A copied attempt has the id of its learner. */
    private void grow(UUID template, int copies) {
        for (int made = 0; made < copies; made += 1_000) {
            String family = "copy " + made + " " + template.toString().substring(0, 8);
            sql.batch(Stream.generate(UUID::randomUUID)
                            .limit(Math.min(1_000, copies - made))
                            .map(id -> sql.insertInto(FORM_ASSIGNMENT)
                                    .set(FORM_ASSIGNMENT.LEARNER_ID, id)
                                    .set(FORM_ASSIGNMENT.FAMILY, family)
                                    .set(FORM_ASSIGNMENT.BEFORE_FORM, "a")
                                    .set(FORM_ASSIGNMENT.AFTER_FORM, "b")
                                    .set(FORM_ASSIGNMENT.DRAWN_AT, Instant.now()))
                            .toList())
                    .execute();
            copy(ATTEMPT, ATTEMPT.LEARNER_ID, ATTEMPT.ID, template, family);
            copy(STEP, STEP.LEARNER_ID, STEP.ATTEMPT_ID, template, family);
            copy(MARK, MARK.LEARNER_ID, MARK.ATTEMPT_ID, template, family);
            copy(QUIZ_OUTCOME, QUIZ_OUTCOME.LEARNER_ID, QUIZ_OUTCOME.ATTEMPT_ID, template, family);
        }
    }

    private void copy(
            Table<?> table, TableField<?, UUID> learner, TableField<?, UUID> attempt, UUID template, String family) {
        Map<Field<?>, Field<?>> own =
                Map.of(learner, FORM_ASSIGNMENT.LEARNER_ID, attempt, FORM_ASSIGNMENT.LEARNER_ID, STEP.ID, uuid());
        List<Field<?>> fields = Arrays.asList(table.fields());
        List<Field<?>> selected = new ArrayList<>();
        for (Field<?> field : fields) {
            selected.add(own.getOrDefault(field, field));
        }
        sql.insertInto(table, fields)
                .select(select(selected)
                        .from(table)
                        .crossJoin(FORM_ASSIGNMENT)
                        .where(learner.eq(template), FORM_ASSIGNMENT.FAMILY.eq(family)))
                .execute();
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
