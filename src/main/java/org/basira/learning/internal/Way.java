package org.basira.learning.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.basira.content.TaughtModule;
import org.basira.learning.NextStep;
import org.basira.learning.Standing;
import org.basira.learning.Standing.LessonStanding;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.learning.Standing.QuizStanding;
import org.basira.question.AnswerRecorded.Occasion;

/**
 * The rules of a learner's way, pure. First the form before, then the modules in their order (lessons, then the quiz until
 * it is passed), then the form after. A learner under way in a module stays on the version it was begun with.
 */
public final class Way {

    /** The family the forms before and after the course are of. */
    public static final String FAMILY = "course";

    private Way() {}

    /** How long after the course the follow-up comes, and what time it is. */
    public record FollowUp(Duration later, Instant now) {}

    /** What stands for a form in the outcomes: its occasion, whichever form was drawn. */
    public static String formKey(Occasion occasion) {
        return occasion.name().toLowerCase(Locale.ROOT);
    }

    public static boolean formDone(Facts facts, Occasion occasion) {
        return facts.outcome(FAMILY, formKey(occasion)).isPresent();
    }

    /** The version this learner is on, if the module is under way. */
    public static Optional<UUID> pinned(Facts facts, String module) {
        return facts.start(module).filter(start -> !start.finished()).map(Facts.Start::version);
    }

    /**
     * How far a learner is.
     *
     * @param live modules in their order
     * @param version finds a module in a version
     * @param forms whether there are forms before and after
     * @param later from when on the follow-up form may be taken, counted from the form after; never where there is no third
     *     form
     */
    public static Standing standing(
            Facts facts,
            List<TaughtModule> live,
            Function<UUID, Optional<TaughtModule>> version,
            boolean forms,
            Optional<FollowUp> later) {
        List<ModuleStanding> modules = live.stream()
                .map(module -> module(
                        facts, pinned(facts, module.id()).flatMap(version).orElse(module)))
                .toList();
        boolean lessonsOpen = !forms || formDone(facts, Occasion.BEFORE);
        boolean afterLeft = forms && !formDone(facts, Occasion.AFTER);
        boolean afterOpen = lessonsOpen && afterLeft && modules.stream().allMatch(Way::gone);
        Optional<Instant> followUpFrom = later.flatMap(wait -> facts.outcome(FAMILY, formKey(Occasion.AFTER))
                .filter(after -> !formDone(facts, Occasion.FOLLOW_UP))
                .map(after -> after.finishedAt().plus(wait.later())));
        boolean followUpOpen = later.isPresent()
                && followUpFrom
                        .filter(from -> !later.get().now().isBefore(from))
                        .isPresent();
        return new Standing(
                modules,
                next(modules, lessonsOpen, afterLeft, followUpOpen),
                lessonsOpen,
                afterOpen,
                followUpFrom.orElse(null),
                followUpOpen,
                formDone(facts, Occasion.FOLLOW_UP),
                later.map(wait -> daysSinceAfter(facts, wait.now())).orElse(0));
    }

    /** Whole days; none where the clock was set back. */
    private static int daysSinceAfter(Facts facts, Instant now) {
        return facts.outcome(FAMILY, formKey(Occasion.AFTER))
                .map(after -> (int)
                        Math.max(0, Duration.between(after.finishedAt(), now).toDays()))
                .orElse(0);
    }

    private static ModuleStanding module(Facts facts, TaughtModule module) {
        return new ModuleStanding(
                module,
                facts.start(module.id()).isPresent(),
                facts.start(module.id()).filter(Facts.Start::finished).isPresent(),
                module.lessons().stream().map(card -> lesson(facts, card)).toList(),
                module.quizzes().stream()
                        .map(quiz -> quiz(facts, module.id(), quiz))
                        .toList(),
                facts.due(module.id()).orElse(null));
    }

    private static LessonStanding lesson(Facts facts, TaughtModule.LessonCard card) {
        return facts.lesson(card.id())
                .map(seen -> new LessonStanding(card, seen.screen(), seen.reached(), seen.finished()))
                .orElseGet(() -> new LessonStanding(card, "", 0, false));
    }

    private static QuizStanding quiz(Facts facts, String module, String quiz) {
        Optional<Facts.Outcome> outcome = facts.outcome(module, quiz);
        return new QuizStanding(
                quiz, outcome.isPresent(), outcome.filter(Facts.Outcome::passed).isPresent());
    }

    private static boolean gone(ModuleStanding module) {
        return module.lessonsFinished() && module.quizzes().stream().allMatch(QuizStanding::taken);
    }

    private static NextStep next(
            List<ModuleStanding> modules, boolean lessonsOpen, boolean afterLeft, boolean followUpOpen) {
        if (!lessonsOpen) {
            return new NextStep.BeforeForm();
        }
        return modules.stream()
                .filter(module -> !module.finished())
                .flatMap(module -> step(module).stream())
                .findFirst()
                .orElseGet(() -> afterLeft
                        ? new NextStep.AfterForm()
                        : followUpOpen ? new NextStep.FollowUpForm() : new NextStep.AllDone());
    }

    private static Optional<NextStep> step(ModuleStanding standing) {
        String module = standing.module().id();
        Optional<NextStep> lesson = standing.lessons().stream()
                .filter(each -> !each.finished())
                .findFirst()
                .map(each -> new NextStep.Lesson(module, each.card().id(), each.screen()));
        return lesson.or(() -> standing.quizzes().stream()
                .filter(quiz -> !quiz.passed())
                .findFirst()
                .map(quiz -> new NextStep.Quiz(module, quiz.quiz())));
    }

    /** Whether nothing of a module is left to do. */
    public static boolean done(Facts facts, TaughtModule module) {
        ModuleStanding standing = module(facts, module);
        return standing.lessonsFinished() && standing.quizzesPassed();
    }
}
