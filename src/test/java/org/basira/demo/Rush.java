package org.basira.demo;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.Act;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.Attempts;
import org.basira.content.Catalogue;
import org.basira.learning.FormDraw;
import org.basira.learning.NextStep;
import org.basira.learning.Progress;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Item;
import org.basira.question.Language;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes a learner through parts of the course by the services alone, where a journey need not show each page. */
public final class Rush {

    private final Progress progress;
    private final FormDraw forms;
    private final Attempts attempts;
    private final Catalogue catalogue;
    private final InventedAnswers answers = new InventedAnswers(new Random(7));

    public Rush(Progress progress, FormDraw forms, Attempts attempts, Catalogue catalogue) {
        this.progress = progress;
        this.forms = forms;
        this.attempts = attempts;
        this.catalogue = catalogue;
    }

    /** Goes on with every next step until the form at the end is due (or nothing is left). */
    public void toTheAfterForm(UUID learner) {
        as(learner, () -> {
            for (int step = 0; step < 200; step++) {
                switch (progress.of(learner).next()) {
                    case NextStep.BeforeForm before -> form(learner, Occasion.BEFORE);
                    case NextStep.Lesson(String module, String lesson, String screen) -> {
                        var card = progress.of(learner)
                                .module(module)
                                .orElseThrow()
                                .lesson(lesson)
                                .orElseThrow()
                                .card();
                        card.screens().forEach(each -> progress.open(learner, module, lesson, Optional.of(each)));
                    }
                    case NextStep.Quiz(String module, String quiz) -> {
                        UUID version = progress.begin(learner, module).orElseThrow();
                        answerAll(
                                learner,
                                attempts.start(
                                                learner,
                                                catalogue.quiz(version, quiz).orElseThrow(),
                                                Language.EN)
                                        .attempt());
                    }
                    case NextStep.AfterForm after -> {
                        return;
                    }
                    case NextStep.FollowUpForm later -> {
                        return;
                    }
                    case NextStep.AllDone done -> {
                        return;
                    }
                }
            }
        });
    }

    /** Finishes the whole course, the form at the end included. */
    public void toTheEnd(UUID learner) {
        toTheAfterForm(learner);
        as(learner, () -> form(learner, Occasion.AFTER));
    }

    /** Answers what is open of an attempt, right, and ends it. */
    public void theRest(UUID learner, UUID attempt) {
        as(learner, () -> answerAll(learner, attempt));
    }

    /** Answers the slots of an attempt that are open, but for the last. */
    public void allButTheLast(UUID learner, UUID attempt) {
        as(learner, () -> {
            int slots = attempts.page(learner, attempt, 1).orElseThrow().slots();
            for (int slot = 1; slot < slots; slot++) {
                answer(learner, attempt, slot);
            }
        });
    }

    private void form(UUID learner, Occasion occasion) {
        answerAll(
                learner,
                attempts.startForm(learner, forms.form(learner, occasion).orElseThrow(), occasion, Language.EN));
    }

    private void answerAll(UUID learner, UUID attempt) {
        int slots = attempts.page(learner, attempt, 1).orElseThrow().slots();
        for (int slot = 1; slot <= slots; slot++) {
            answer(learner, attempt, slot);
        }
        attempts.finish(learner, attempt);
    }

    private void answer(UUID learner, UUID attempt, int slot) {
        AttemptPage page = attempts.page(learner, attempt, slot).orElseThrow();
        if (page.states().get(slot - 1) == AttemptPage.SlotState.ANSWERED) {
            return;
        }
        Item item = catalogue
                .item(page.version().id(), page.asked().id())
                .orElseThrow()
                .value();
        attempts.act(
                learner,
                attempt,
                slot,
                new Act(
                        page.immediate() ? Act.Kind.CHECK : Act.Kind.SAVE,
                        answers.to(item, 1, 1),
                        page.stepsSeen(),
                        Ids.next(),
                        Language.EN,
                        Clock.systemUTC().instant().minusSeconds(5)));
    }

    private static void as(UUID learner, Runnable act) {
        Person person = new Person(learner, new UUID(0, 0), "rush", "Rush", Set.of(Role.LEARNER), "en", false);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person, null, java.util.List.of(new SimpleGrantedAuthority("ROLE_LEARNER"))));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
