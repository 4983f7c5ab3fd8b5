package org.basira.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.basira.assessment.internal.AnswerScan;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.Corrections;
import org.basira.assessment.internal.DraftStore;
import org.basira.assessment.internal.LateAttempts;
import org.basira.assessment.internal.MarkingStore;
import org.basira.assessment.internal.RegradeBatches;
import org.basira.assessment.internal.Renewal;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Told;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.measurement.Recognition;
import org.basira.measurement.internal.Reports;
import org.basira.measurement.internal.RollUp;
import org.basira.operations.AuditForTests;
import org.basira.operations.Ids;
import org.basira.operations.JobHandler;
import org.basira.operations.Jobs;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded;
import org.basira.question.AttemptMarked;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.testing.Databases.Database;
import org.basira.testing.FakeCatalogue;
import org.basira.testing.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Attempts and measuring put together by hand on one database; each call is a transaction, as behind Spring's proxy. */
public final class Bench {

    static final VersionId VERSION = new VersionId("signals", new UUID(1, 1));

    final Database database;
    final Clock clock;
    final FakeCatalogue catalogue = new FakeCatalogue() {
        @Override
        public Optional<VersionId> live(String unit) {
            return Optional.of(VERSION).filter(version -> version.unit().equals(unit));
        }
    }.with(Items.MARKED);
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final AttemptStore store;
    final Corrections corrections;
    final DraftStore drafts;
    final Jobs jobs;
    public final Regrading regrading;
    public final MarkingQueue marking;
    public final Rejudging rejudging;
    public final Agreement agreement;
    Consumer<Object> watch = event -> {};
    final Recognition recognition;
    final RollUp rollUp;
    private final Attempts attempts;

    public Bench(Database database) {
        this(database, Clock.systemUTC());
    }

    public Bench(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.store = new AttemptStore(database.sql());
        this.recognition = new Recognition(database.sql());
        this.rollUp = new RollUp(
                database.sql(),
                requireNonNull(database.transactions().getTransactionManager()),
                new Reports(database.sql(), TestSettings.of(database.sql()), Clock.systemUTC()));
        this.corrections = new Corrections(database.sql());
        MarkingStore markings = new MarkingStore(database.sql());
        this.drafts = new DraftStore(database.sql(), clock);
        this.attempts = new Attempts(
                store, catalogue, TestSettings.of(database.sql()), corrections, markings, drafts, this::publish, clock);
        this.rejudging = new Rejudging(drafts, catalogue, AuditForTests.of(database.sql(), clock), clock);
        this.agreement = new Agreement(drafts, catalogue, TestSettings.of(database.sql()));
        AnswerScan scan = new AnswerScan(database.sql());
        Renewal renewal = new Renewal(store, corrections, catalogue, this::publish);
        RegradeBatches batches = new RegradeBatches(scan, store, corrections, catalogue, renewal, clock);
        this.jobs = new Jobs(
                database.sql(),
                requireNonNull(database.transactions().getTransactionManager()),
                clock,
                new StaticListableBeanFactory(Map.of("regrade", batches)).getBeanProvider(JobHandler.class));
        this.marking = new MarkingQueue(
                markings, store, corrections, catalogue, renewal, AuditForTests.of(database.sql(), clock), clock);
        this.regrading = new Regrading(
                scan,
                store,
                corrections,
                catalogue,
                jobs,
                AuditForTests.of(database.sql(), clock),
                TestSettings.of(database.sql()),
                clock);
    }

    private void publish(Object event) {
        watch.accept(event);
        events.add(event);
        if (event instanceof AnswerRecorded answer) {
            recognition.on(answer);
        } else if (event instanceof AttemptMarked attempt) {
            recognition.on(attempt);
        }
    }

    public List<AnswerRecorded> answers() {
        return events.stream()
                .filter(AnswerRecorded.class::isInstance)
                .map(AnswerRecorded.class::cast)
                .toList();
    }

    public <T> T in(Supplier<T> work) {
        return requireNonNull(database.transactions().execute(status -> work.get()));
    }

    public UUID start(UUID learner, Quiz quiz) {
        return tryStart(learner, quiz).attempt();
    }

    StartResult tryStart(UUID learner, Quiz quiz) {
        return in(() -> attempts.start(learner, quiz, Language.AR));
    }

    /** The job that ends what is late, beside these attempts. */
    LateAttempts late() {
        return new LateAttempts(
                store,
                catalogue,
                corrections,
                new MarkingStore(database.sql()),
                drafts,
                this::publish,
                requireNonNull(database.transactions().getTransactionManager()),
                clock);
    }

    public UUID start(UUID learner, boolean immediate, Item... items) {
        return start(learner, quiz(immediate, items));
    }

    public UUID start(UUID learner, Behaviour behaviour, Item... items) {
        return start(learner, with(quiz(true, items), behaviour, Quiz.Rules.DEFAULT));
    }

    public UUID startLimited(UUID learner, Duration limit, Item... items) {
        Quiz quiz = quiz(true, items);
        return start(learner, with(quiz, quiz.behaviour(), rules(limit, Quiz.Review.DEFAULT)));
    }

    /** Begins a quiz that tells so much after an answer and at the end. */
    public UUID startTelling(UUID learner, Set<Told> afterAnswer, Set<Told> afterFinish, Item... items) {
        Quiz quiz = quiz(true, items);
        Quiz.Review review = new Quiz.Review(afterAnswer, afterFinish, afterFinish);
        return start(learner, with(quiz, quiz.behaviour(), rules(null, review)));
    }

    private static Quiz.Rules rules(@Nullable Duration limit, Quiz.Review review) {
        return new Quiz.Rules(
                limit, Quiz.Rules.GRACE, null, Quiz.Counts.BEST, null, null, null, Behaviour.PENALTY, review);
    }

    /** Publishes a module with a quiz of these items, whose objectives are its own. */
    public TaughtModule teaches(Item... items) {
        TaughtModule module = new TaughtModule(
                VERSION,
                VERSION.unit(),
                1,
                20,
                List.of(),
                Items.text("A module"),
                Items.text("A summary"),
                Arrays.stream(items)
                        .map(Item::objective)
                        .distinct()
                        .map(each -> new TaughtModule.Objective(each, Items.text("Objective " + each)))
                        .toList(),
                List.of(),
                List.of("quiz"),
                List.of());
        catalogue.teaches(module, quiz(true, items));
        return module;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Gives a question a hint. */
    public void hint(Item item, String words) {
        catalogue.withHints(item, Items.text(words));
    }

    public UUID startForm(UUID learner, Form form, AnswerRecorded.Occasion occasion) {
        return in(() -> attempts.startForm(learner, form, occasion, Language.CKB));
    }

    public ActResult act(UUID learner, UUID attempt, int slot, Act act) {
        return in(() -> attempts.act(learner, attempt, slot, act));
    }

    public FinishResult finish(UUID learner, UUID attempt) {
        return in(() -> attempts.finish(learner, attempt));
    }

    public AttemptPage page(UUID learner, UUID attempt, int slot) {
        return in(() -> attempts.page(learner, attempt, slot)).orElseThrow();
    }

    /** The service as a page gets it: each call a transaction. */
    public Attempts transactional() {
        return transactional(attempts);
    }

    /** The same of another service. */
    @SuppressWarnings("unchecked")
    public <T> T transactional(T service) {
        ProxyFactory proxy = new ProxyFactory(requireNonNull(service));
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> database.transactions().execute(status -> {
            try {
                return call.proceed();
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }));
        return (T) proxy.getProxy();
    }

    public Attempts attempts() {
        return attempts;
    }

    /** A quiz of these items, all in one section; the items are put into the catalogue. */
    Quiz quiz(boolean immediate, Item... items) {
        catalogue.with(items);
        return quiz(
                immediate,
                new Quiz.Questions("all", Arrays.stream(items).map(Item::id).toList(), false));
    }

    /** The same quiz with other rules. */
    static Quiz with(Quiz quiz, Behaviour behaviour, Quiz.Rules rules) {
        return new Quiz(
                quiz.version(),
                quiz.id(),
                quiz.title(),
                quiz.intro(),
                quiz.minutes(),
                quiz.passFraction(),
                behaviour,
                quiz.credit(),
                rules,
                quiz.sections());
    }

    static Quiz quiz(boolean immediate, Quiz.Section... sections) {
        return new Quiz(
                VERSION,
                "quiz",
                Items.text("A quiz"),
                Items.text("Intro"),
                5,
                0.7,
                immediate ? Behaviour.IMMEDIATE : Behaviour.DEFERRED,
                CreditPolicy.PARTIAL,
                Quiz.Rules.DEFAULT,
                List.of(sections));
    }

    public Form form(Specimen... specimens) {
        catalogue.with(specimens);
        return new Form(
                new VersionId("course-a", new UUID(2, 2)),
                "course-a",
                "course",
                Items.text("A form"),
                Items.text("Intro"),
                Arrays.stream(specimens).map(Specimen::id).toList(),
                0.5);
    }

    public static Act check(Response response, int stepsSeen) {
        return act(Act.Kind.CHECK, response, stepsSeen);
    }

    public static Act save(Response response, int stepsSeen) {
        return act(Act.Kind.SAVE, response, stepsSeen);
    }

    static Act look(int stepsSeen) {
        return act(Act.Kind.LOOK, null, stepsSeen);
    }

    private static Act act(Act.Kind kind, @Nullable Response response, int stepsSeen) {
        return new Act(kind, response, stepsSeen, Ids.next(), Language.AR, Instant.now());
    }

    public static Response chosen(String... options) {
        return new Response.Chosen(java.util.Set.of(options));
    }

    public static Response judged(boolean over) {
        return new Response.Judged(over, Response.Sureness.FAIRLY, over ? Specimen.Act.REPORT : Specimen.Act.LEAVE);
    }
}
