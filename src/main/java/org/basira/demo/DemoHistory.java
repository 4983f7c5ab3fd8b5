package org.basira.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.basira.account.DemoAccounts;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.Act;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.Attempts;
import org.basira.cohort.Cohorts;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.learning.Enrolments;
import org.basira.learning.FormDraw;
import org.basira.learning.NextStep;
import org.basira.learning.Progress;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.measurement.CohortFigures;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Item;
import org.basira.question.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Three weeks of two invented classes: each learner follows the product's own next step, some faster than others, with a
 * clock set back. One class is large enough for figures, the other is not, so both looks are there.
 */
@Component
@Profile("demo")
class DemoHistory {

    private static final List<String> NAMES = List.of(
            "سارة", "هيوا", "مصطفى", "ڕێزان", "نور", "علي", "شيلان", "ياسر", "مينا", "كاروان", "زهراء", "دلشاد", "رنا",
            "آرام", "حسن", "تارا", "لمى", "ئاسۆ");

    private final DemoAccounts accounts;
    private final DemoClock clock;
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Progress progress;
    private final FormDraw forms;
    private final Attempts attempts;
    private final Catalogue catalogue;
    private final CohortFigures figures;
    private final List<Person> guests = new ArrayList<>();
    private final Random random = new Random(20_261_124);
    private final InventedAnswers answers = new InventedAnswers(random);

    DemoHistory(
            DemoAccounts accounts,
            DemoClock clock,
            Cohorts cohorts,
            Enrolments enrolments,
            Progress progress,
            FormDraw forms,
            Attempts attempts,
            Catalogue catalogue,
            CohortFigures figures) {
        this.accounts = accounts;
        this.clock = clock;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.progress = progress;
        this.forms = forms;
        this.attempts = attempts;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    void guest(Person person) {
        guests.add(person);
    }

    void write() {
        clock.setBack(Duration.ofDays(21));
        Person coordinator = guests.stream()
                .filter(person -> person.is(Role.COORDINATOR))
                .findFirst()
                .orElseThrow();
        UUID large = cohort(coordinator, "ثانوية النهر، الصف الخامس", 9);
        UUID small = cohort(coordinator, "مركز شباب، مجموعة المساء", -2);
        List<UUID> classmates = new ArrayList<>();
        Person dana = guests.stream()
                .filter(person -> person.is(Role.LEARNER))
                .findFirst()
                .orElseThrow();
        as(coordinator, () -> enrolments.enrol(dana.id(), large));
        walk(dana, 10, 0.8, 0.7);
        classmates.add(dana.id());
        for (int i = 0; i < NAMES.size(); i++) {
            boolean inLarge = i < 13;
            Person learner = accounts.make("demo-" + (100 + i), NAMES.get(i), Set.of(Role.LEARNER));
            as(coordinator, () -> enrolments.enrol(learner.id(), inLarge ? large : small));
            if (inLarge) {
                classmates.add(learner.id());
            }
            // Ten of the large class have done it all: from so many on there are figures to look at.
            int steps = i < 10 ? 30 : i % 6 == 5 ? 0 : 1 + random.nextInt(16);
            walk(
                    learner,
                    Math.max(inLarge && i < 11 ? 1 : 0, steps),
                    0.6 + random.nextDouble() * 0.35,
                    0.55 + random.nextDouble() * 0.4);
        }
        clock.setBack(Duration.ZERO);
        as(
                coordinator,
                () -> figures.take(large, Set.copyOf(classmates), Map.of(), LocalDate.now(ZoneId.of("Asia/Baghdad"))));
    }

    private UUID cohort(Person coordinator, String name, int dueInDays) {
        UUID[] made = new UUID[1];
        as(coordinator, () -> {
            made[0] = cohorts.make(coordinator.id(), coordinator.organisation(), name)
                    .orElseThrow();
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Baghdad"));
            catalogue.modules().stream()
                    .limit(2)
                    .forEach(module -> cohorts.assign(
                            coordinator.id(),
                            made[0],
                            module.id(),
                            today.plusDays(dueInDays + 7L * (module.order() - 1))));
        });
        return made[0];
    }

    private static void as(Person person, Runnable act) {
        var authorities = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, authorities));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Follows the next step a number of times, spread over the three weeks. */
    private void walk(Person learner, int steps, double catches, double leaves) {
        as(learner, () -> {
            for (int step = 0; step < steps; step++) {
                clock.setBack(Duration.ofHours(20L * 24 - step * (20L * 24 / (steps + 1)) + random.nextInt(5)));
                switch (progress.of(learner.id()).next()) {
                    case NextStep.BeforeForm before -> form(learner, Occasion.BEFORE, catches - 0.1, leaves - 0.12);
                    case NextStep.AfterForm after -> form(learner, Occasion.AFTER, catches + 0.1, leaves + 0.12);
                    case NextStep.FollowUpForm later -> form(learner, Occasion.FOLLOW_UP, catches + 0.05, leaves + 0.1);
                    case NextStep.Lesson(String module, String lesson, String screen) ->
                        lesson(learner, module, lesson, leaves);
                    case NextStep.Quiz(String module, String quiz) ->
                        quizAndPractice(learner, module, quiz, catches, leaves);
                    case NextStep.AllDone done -> {
                        return;
                    }
                }
            }
        });
    }

    private void form(Person learner, Occasion occasion, double catches, double leaves) {
        Optional<Form> form = forms.form(learner.id(), occasion);
        form.ifPresent(found -> {
            UUID attempt = attempts.startForm(learner.id(), found, occasion, Language.AR);
            answer(learner, attempt, catches, leaves);
        });
    }

    private void quizAndPractice(Person learner, String module, String quiz, double catches, double leaves) {
        quiz(learner, module, quiz, catches, leaves + 0.2);
        practise(learner, module, false, leaves + 0.2);
    }

    /** The drills of a module, before its lessons or after its quiz. */
    private void practise(Person learner, String module, boolean before, double leaves) {
        UUID version = progress.begin(learner.id(), module).orElseThrow();
        catalogue.module(version).orElseThrow().practice().stream()
                .flatMap(id -> catalogue.quiz(version, id).stream())
                .filter(quiz -> quiz.beforeLessons() == before
                        && quiz.sections().stream().anyMatch(Quiz.Drills.class::isInstance))
                .forEach(quiz -> quiz(learner, module, quiz.id(), leaves, leaves));
    }

    private void lesson(Person learner, String module, String lesson, double leaves) {
        ModuleStanding standing = progress.of(learner.id()).module(module).orElseThrow();
        if (standing.lessons().getFirst().card().id().equals(lesson)) {
            practise(learner, module, true, leaves - 0.3);
        }
        var card = standing.lesson(lesson).orElseThrow().card();
        for (String screen : card.screens()) {
            progress.open(learner.id(), module, lesson, Optional.of(screen));
        }
    }

    private void quiz(Person learner, String module, String quiz, double catches, double leaves) {
        UUID version = progress.begin(learner.id(), module).orElseThrow();
        catalogue.quiz(version, quiz).ifPresent(found -> {
            UUID attempt = attempts.start(learner.id(), found, Language.AR).attempt();
            answer(learner, attempt, catches, leaves);
        });
    }

    private void answer(Person learner, UUID attempt, double catches, double leaves) {
        int slots = attempts.page(learner.id(), attempt, 1).orElseThrow().slots();
        for (int slot = 1; slot <= slots; slot++) {
            AttemptPage page = attempts.page(learner.id(), attempt, slot).orElseThrow();
            Item item = catalogue
                    .item(page.version().id(), page.asked().id())
                    .orElseThrow()
                    .value();
            attempts.act(
                    learner.id(),
                    attempt,
                    slot,
                    new Act(
                            page.immediate() ? Act.Kind.CHECK : Act.Kind.SAVE,
                            answers.to(item, catches, leaves),
                            page.stepsSeen(),
                            Ids.next(),
                            Language.AR,
                            clock.instant().minusSeconds(20)));
        }
        attempts.finish(learner.id(), attempt);
    }
}
