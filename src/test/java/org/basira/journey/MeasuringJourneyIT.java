package org.basira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.learning.internal.db.Tables.MEMORY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Person;
import org.basira.assessment.Act;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.Correction;
import org.basira.assessment.LookAgainLink;
import org.basira.assessment.RegradePlan;
import org.basira.assessment.Regrading;
import org.basira.authoring.ItemReportLink;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.content.Versioned;
import org.basira.learning.LearnLink;
import org.basira.learning.LearningText;
import org.basira.learning.ModuleLink;
import org.basira.learning.ProgressLink;
import org.basira.operations.Ids;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.testing.DemoApplication;
import org.basira.ui.Formats;
import org.basira.ui.HomeLink;
import org.basira.ui.Locales;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;

/** What is measured, from the answers to the words about them, in a browser. */
@DemoApplication
@Execution(ExecutionMode.CONCURRENT)
class MeasuringJourneyIT extends Stage {

    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final int POSTS = 24;

    /** No other journey changes this module, and those who go through it for others answer it right. */
    private static final String MODULE = "signals";

    private static final String QUESTION = "sig-q01";
    private static final String MENDED_KEY = "b";

    @Autowired
    private Regrading regrading;

    @Autowired
    private DSLContext sql;

    @Test
    void a_learner_who_flagged_everything_reads_in_arabic_what_has_changed() {
        Visitor nur = visitor(Locales.ARABIC, Visitor.Screen.PHONE);
        Learner learner = new Learner(nur);
        learner.joinsTheClass(code(), "نور");
        learner.beginsTheForm();
        learner.judgesUpTo(POSTS, post -> true);
        learner.finishesTheForm();
        TaughtModule module = catalogue.modules().getFirst();
        nur.opens(new LearnLink());
        nur.canUseThisPage();
        nur.opens(new ModuleLink(module.id()));
        nur.canUseThisPage();
        learner.isThroughTheLessons(module);
        nur.presses(LearningText.START);
        nur.isAt("attempt/.*/1");
        learner.answersToTheEnd(false);
        rush.toTheAfterForm(idOf(nur));
        nur.opens(new HomeLink());
        UUID after = learner.beginsTheForm();
        learner.judgesUpTo(POSTS, post -> overTheLine(nur, after, post));
        learner.finishesTheForm();

        aMonthGoesBy(idOf(nur));
        learner.goesHome();
        String again = learner.looksAgainAtWhatIsDue();
        nur.canUseThisPage();
        learner.answersToTheEnd(true);
        nur.sees(AssessmentText.RESULT_REFRESHER);

        nur.opens(new ProgressLink());
        nur.sees("المنشورات المتجاوزة للحدّ: التُقِط ١٢ من ١٢ من قبل، و١٢ من ١٢ الآن. فرق بهذا الصغر قد يكون مصادفة.");
        nur.sees("تُتَّهم منشورات لا ضرر فيها أقلّ: ١٢ من ١٢ من قبل، و٠ من ١٢ الآن. هذا أكثر من المصادفة.");
        nur.canUseThisPage();
        nur.opens(new LookAgainLink());
        nur.canUseThisPage();
        nur.opens(new HomeLink());
        nur.sees(LearningText.DUE_AGAIN);
        assertThat(nur.page().getByLabel(again).count())
                .as("what was looked at again is not due any more")
                .isZero();
        nur.hadNoTrouble();
    }

    private boolean overTheLine(Visitor visitor, UUID attempt, int slot) {
        AttemptPage page = pageOf(visitor, attempt, slot);
        return catalogue
                .item(page.version().id(), page.asked().id())
                .map(Versioned::value)
                .filter(item -> item instanceof Specimen post && post.over())
                .isPresent();
    }

    private AttemptPage pageOf(Visitor visitor, UUID attempt, int slot) {
        return as(
                person(visitor),
                () -> attempts.page(idOf(visitor), attempt, slot).orElseThrow());
    }

    /** All the learner has met is as it will be in a month: the clock is everyone's, the memory is the learner's alone. */
    private void aMonthGoesBy(UUID learner) {
        Instant then = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MICROS);
        assertThat(sql.update(MEMORY)
                        .set(MEMORY.REVIEWED_AT, then)
                        .set(MEMORY.DUE_AT, then.plus(Duration.ofDays(20)))
                        .where(MEMORY.LEARNER_ID.eq(learner))
                        .execute())
                .isPositive();
    }

    @Test
    void a_trainer_mends_a_question_and_who_answered_it_is_told() {
        Visitor nur = visitor(Locales.ENGLISH, Visitor.Screen.PHONE);
        new Learner(nur).joinsTheClass(code(), "Nur");
        answers(person(nur), MENDED_KEY);
        VersionId before = catalogue.live(MODULE).orElseThrow();
        Versioned<Item> faulty = catalogue.item(before.id(), QUESTION).orElseThrow();
        ItemReportLink report = new ItemReportLink(MODULE, "question", QUESTION);
        Visitor karim = visitor(Locales.ENGLISH, Visitor.Screen.DESKTOP);
        Trainer trainer = new Trainer(karim);
        trainer.signsIn(guest("karim"));
        String shareRight = trainer.readsTheShareRight(report);
        karim.canUseThisPage();

        String stem = ((Question.Single) faulty.value()).stem().en();
        karim.opens("/library");
        trainer.looksFor(stem);
        trainer.opensTheFileOf(stem);
        trainer.movesTheKeyTo(MENDED_KEY);
        trainer.publishesAsANewVersion(2);
        trainer.looksAtWhatWouldChange("The key was at the wrong option.");

        RegradePlan plan = plan(faulty.hash());
        assertThat(plan.by().get(RegradePlan.Size.MUCH_MORE)).isPositive();
        assertThat(trainer.planned(RegradePlan.Size.MUCH_MORE))
                .isEqualTo(Integer.toString(Objects.requireNonNull(plan.by().get(RegradePlan.Size.MUCH_MORE))));
        trainer.carriesItOut();
        String now = trainer.readsTheShareRight(report);
        for (int look = 0; look < 20 && now.equals(shareRight); look++) {
            karim.page().waitForTimeout(500);
            now = trainer.readsTheShareRight(report);
        }
        assertThat(percent(now))
                .as("as many were right as had chosen the wrong key")
                .isLessThan(percent(shareRight));
        karim.canUseThisPage();
        karim.hadNoTrouble();

        nur.opens(new HomeLink());
        nur.sees(LearningText.CORRECTED_NOTICE, 1);
        nur.canUseThisPage();
        nur.presses(LearningText.CORRECTED_SEE);
        nur.isAt("result/.*");
        nur.page().getByText(nur.says(AssessmentText.ALL_ANSWERS)).first().click();
        nur.sees(AssessmentText.CORRECTED_ON, Formats.date(Locales.ENGLISH, LocalDate.now(BAGHDAD)));
        nur.sees("The key was at the wrong option.");
        nur.canUseThisPage();
        nur.hadNoTrouble();
    }

    /** Someone's attempt at the quiz: its first question as given, the rest right. */
    private void answers(Person person, String option) {
        UUID begun = as(person, () -> {
            UUID version = progress.begin(person.id(), MODULE).orElseThrow();
            String quiz = catalogue.module(version).orElseThrow().quizzes().getFirst();
            UUID attempt = attempts.start(
                            person.id(), catalogue.quiz(version, quiz).orElseThrow(), Language.EN)
                    .attempt();
            assertThat(attempts.page(person.id(), attempt, 1)
                            .orElseThrow()
                            .asked()
                            .id())
                    .isEqualTo(QUESTION);
            attempts.act(
                    person.id(),
                    attempt,
                    1,
                    new Act(
                            Act.Kind.CHECK,
                            new Response.Chosen(Set.of(option)),
                            0,
                            Ids.next(),
                            Language.EN,
                            Instant.now()));
            return attempt;
        });
        rush.theRest(person.id(), begun);
    }

    /** What the page's dry run should say; the answers that gain by it are Nur's and the demo's, and nobody gives more. */
    private RegradePlan plan(String faulty) {
        VersionId live = catalogue.live(MODULE).orElseThrow();
        String mended = catalogue.item(live.id(), QUESTION).orElseThrow().hash();
        return as(
                signIns.person(demo.enter("karim").token()).orElseThrow(),
                () -> regrading.dryRun(new Regrading.Wanted(QUESTION, faulty, Correction.Kind.REGRADE, mended)));
    }

    private static int percent(String words) {
        return Integer.parseInt(words.replaceAll("[^0-9]", ""));
    }

    private Person person(Visitor visitor) {
        return signIns.person(token(visitor)).orElseThrow();
    }
}
