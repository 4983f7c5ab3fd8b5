package org.basira.learning;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.TaughtModule;
import org.basira.learning.internal.Facts;
import org.basira.learning.internal.Way;
import org.basira.learning.internal.WayStore;
import org.basira.question.AnswerRecorded.Occasion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a learner is, and where. {@code learner} is always the signed-in person's id. */
@Service
@RolesAllowed("LEARNER")
public class Progress {

    /** How long after the form after the course the follow-up comes, outside of the {@link Trial}. */
    public static final Duration FOLLOW_UP_AFTER = Duration.ofDays(30);

    private final WayStore store;
    private final Catalogue catalogue;
    private final Clock clock;

    public Progress(WayStore store, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Everything a learner's first page says; one statement, and what the catalogue asks for its live versions. */
    @Transactional(readOnly = true)
    public Standing of(UUID learner) {
        List<Form> forms = catalogue.forms(Way.FAMILY);
        Facts facts = store.facts(learner);
        return Way.standing(
                facts,
                catalogue.modules(),
                catalogue::module,
                forms.size() > 1,
                forms.size() > 2 ? Optional.of(new Way.FollowUp(followUpAfter(facts), now())) : Optional.empty());
    }

    private static Duration followUpAfter(Facts facts) {
        return facts.followUpDays().stream().findFirst().map(Duration::ofDays).orElse(FOLLOW_UP_AFTER);
    }

    private boolean hasForms() {
        return catalogue.forms(Way.FAMILY).size() > 1;
    }

    /**
     * Begins a module: the version live now is the learner's until the module is finished. Empty where there is no such
     * module; beginning again changes nothing.
     */
    @Transactional
    public Optional<UUID> begin(UUID learner, String module) {
        return begin(learner, module, store.facts(learner))
                .map(each -> each.version().id());
    }

    private Optional<TaughtModule> begin(UUID learner, String module, Facts facts) {
        Optional<TaughtModule> pinned = Way.pinned(facts, module).flatMap(catalogue::module);
        if (pinned.isPresent()) {
            return pinned;
        }
        Optional<TaughtModule> live = catalogue.live(module).flatMap(version -> catalogue.module(version.id()));
        live.filter(each -> facts.start(module).isEmpty())
                .ifPresent(each -> store.pin(learner, module, each.version().id(), now()));
        return live;
    }

    /** A form was begun or gone on with. */
    @Transactional
    public void openedForm(UUID learner, UUID attempt, Occasion occasion) {
        store.opened(learner, attempt, Way.FAMILY, Way.formKey(occasion), now());
    }

    /** A quiz was begun or gone on with. */
    @Transactional
    public void openedQuiz(UUID learner, UUID attempt, String module, String quiz) {
        store.opened(learner, attempt, module, quiz, now());
    }

    /**
     * Goes to a screen of a lesson, to the one last seen where none is named, and keeps the place. The last screen ends the
     * lesson, and with the quiz passed the module. Empty where there is no such lesson or screen, or lessons are not open.
     */
    @Transactional
    public Optional<Place> open(UUID learner, String module, String lesson, Optional<String> screen) {
        Facts facts = store.facts(learner);
        if (hasForms() && !Way.formDone(facts, Occasion.BEFORE)) {
            return Optional.empty();
        }
        return begin(learner, module, facts).flatMap(begun -> open(learner, facts, begun, lesson, screen));
    }

    private Optional<Place> open(
            UUID learner, Facts facts, TaughtModule module, String lesson, Optional<String> screen) {
        for (int number = 0; number < module.lessons().size(); number++) {
            TaughtModule.LessonCard card = module.lessons().get(number);
            if (card.id().equals(lesson)) {
                Optional<Facts.Lesson> seen = facts.lesson(lesson);
                int at = screen.map(card.screens()::indexOf)
                        .orElseGet(() -> seen.map(each -> resumed(card, each)).orElse(0));
                if (at < 0 || at >= card.screens().size()) {
                    return Optional.empty();
                }
                keep(learner, module, card, at, seen);
                int reached = Math.max(at + 1, seen.map(Facts.Lesson::reached).orElse(0));
                boolean finished = at == card.screens().size() - 1
                        || seen.filter(Facts.Lesson::finished).isPresent();
                return Optional.of(new Place(module.version().id(), module, card, number + 1, at, reached, finished));
            }
        }
        return Optional.empty();
    }

    /** The screen last seen; where this version has no such screen, as far as one came. */
    private static int resumed(TaughtModule.LessonCard card, Facts.Lesson seen) {
        int at = card.screens().indexOf(seen.screen());
        return at >= 0 ? at : Math.clamp(seen.reached() - 1, 0, card.screens().size() - 1);
    }

    /** Writes only where something changes, so that looking at a page again costs no commit. */
    private void keep(
            UUID learner, TaughtModule module, TaughtModule.LessonCard card, int at, Optional<Facts.Lesson> seen) {
        String screen = card.screens().get(at);
        boolean last = at == card.screens().size() - 1;
        boolean known = seen.filter(
                        each -> each.screen().equals(screen) && each.reached() > at && (each.finished() || !last))
                .isPresent();
        if (known) {
            return;
        }
        Instant now = now();
        store.reach(learner, module, card, at, now);
        if (last && Way.done(store.facts(learner), module)) {
            store.finish(learner, module.id(), now);
        }
    }

    /** Finished goes at the quizzes of modules, the newest hundred of them, oldest first. */
    @Transactional(readOnly = true)
    public List<QuizResult> results(UUID learner) {
        return store.results(learner);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
