package org.basira.learning.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptSummary;
import org.basira.assessment.Attempts;
import org.basira.assessment.StartResult;
import org.basira.content.Catalogue;
import org.basira.content.Quiz;
import org.basira.content.post.Authored;
import org.basira.learning.FormIntroLink;
import org.basira.learning.LearningText;
import org.basira.learning.ModuleLink;
import org.basira.learning.Progress;
import org.basira.learning.QuizLink;
import org.basira.learning.Standing;
import org.basira.learning.Standing.LessonStanding;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.FocusShell;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Page;

/** Before a quiz: what is in it, what passes, earlier goes; begins it, goes on with it, or takes it again. */
@Route(value = QuizLink.ROUTE, layout = FocusShell.class)
@RolesAllowed("LEARNER")
class QuizView extends Page implements BeforeEnterObserver, FocusShell.Framed {

    private final Progress progress;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final Settings settings;
    private final UUID learner;
    private final Language language = Language.of(locale());
    private String module = "";

    QuizView(Progress progress, Catalogue catalogue, Attempts attempts, Settings settings, CurrentPerson current) {
        this.progress = progress;
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.settings = settings;
        this.learner = current.id();
        addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        module = event.getRouteParameters().get("module").orElse("");
        String id = event.getRouteParameters().get("quiz").orElse("");
        Standing standing = progress.of(learner);
        ModuleStanding at = standing.module(module).orElseThrow(NotFoundException::new);
        if (!at.module().quizzes().contains(id) && !at.module().practice().contains(id)) {
            throw new NotFoundException();
        }
        if (!standing.lessonsOpen()) {
            event.forwardTo(new FormIntroLink(Occasion.BEFORE).path());
            return;
        }
        Quiz quiz = catalogue.quiz(at.module().version().id(), id).orElseThrow(NotFoundException::new);
        build(at, quiz, attempts.refusal(learner, quiz));
    }

    private void build(ModuleStanding at, Quiz quiz, Optional<StartResult.Refused> refusal) {
        removeAll();
        List<AttemptSummary> before = attempts.of(learner, quiz.id());
        title(Authored.text(quiz.title(), language));
        boolean practice = at.module().practice().contains(quiz.id());
        Div start = Parts.div("row wrap");
        Optional<LearningText> wrongTime = wrongTime(at, quiz);
        if (refusal.isEmpty() && wrongTime.isEmpty()) {
            NativeButton button = Buttons.main(t(action(before)), () -> start(at, quiz));
            button.add(Icon.NEXT.create());
            start.add(button);
        }
        if (wrongTime.isPresent()) {
            start.add(Buttons.mainLink(t(LearningText.BACK_TO_MODULE), new ModuleLink(module)));
        } else {
            start.add(Buttons.link(t(LearningText.NOT_NOW), new ModuleLink(module)));
        }
        add(
                Parts.div(
                        "stack-s",
                        Parts.line(Authored.text(at.module().title(), language), "dim small"),
                        new H1(Authored.span(quiz.title(), language)),
                        new Paragraph(Authored.span(quiz.intro(), language))),
                new QuizRulesList(quiz, practice, settings.timeZone(), locale()));
        wrongTime.ifPresent(why -> add(Parts.note(Icon.INFO, "sun", new Paragraph(t(why)))));
        refusal.ifPresent(reason -> add(Parts.note(Icon.INFO, "sun", new Paragraph(words(reason)))));
        add(start);
        List<AttemptSummary> finished =
                before.stream().filter(each -> each.finishedAt() != null).toList();
        if (!finished.isEmpty()) {
            add(Parts.section(t(LearningText.EARLIER_GOES), list(finished)));
        }
    }

    /** Cases before the lessons and after them are compared: neither may be taken at the other's time. */
    private static Optional<LearningText> wrongTime(ModuleStanding at, Quiz quiz) {
        boolean read = at.lessons().stream().anyMatch(LessonStanding::finished);
        if (quiz.beforeLessons()) {
            return read ? Optional.of(LearningText.BEFORE_TOO_LATE) : Optional.empty();
        }
        boolean drills = quiz.sections().stream().anyMatch(Quiz.Drills.class::isInstance);
        return drills && !read ? Optional.of(LearningText.DRILL_TOO_EARLY) : Optional.empty();
    }

    private String words(StartResult.Refused reason) {
        return switch (reason) {
            case StartResult.NotYetOpen(Instant opens) ->
                t(LearningText.REFUSED_NOT_YET, Formats.dateTime(locale(), opens, settings.timeZone()));
            case StartResult.Closed(Instant closed) ->
                t(LearningText.REFUSED_CLOSED, Formats.dateTime(locale(), closed, settings.timeZone()));
            case StartResult.NoGoesLeft(int goes) -> t(LearningText.REFUSED_NO_GOES, goes);
            case StartResult.PoolTooSmall(String section) -> t(LearningText.REFUSED_POOL);
        };
    }

    private static LearningText action(List<AttemptSummary> before) {
        if (before.stream().anyMatch(each -> each.finishedAt() == null)) {
            return LearningText.CONTINUE;
        }
        return before.isEmpty() ? LearningText.START : LearningText.TAKE_AGAIN;
    }

    private Div list(List<AttemptSummary> finished) {
        Div list = Parts.div("list");
        for (AttemptSummary each : finished) {
            if (each.finishedAt() != null && each.fraction() != null) {
                Div came = Parts.div("row", new Span(Formats.percent(locale(), each.fraction())));
                Boolean passed = each.passed();
                if (passed != null) {
                    came.add(Parts.chip(
                            t(passed ? LearningText.PASSED : LearningText.NOT_YET), passed ? "right" : "dash"));
                }
                list.add(Parts.div(
                        "row between wrap goes",
                        new Span(Formats.dateTime(locale(), each.finishedAt(), settings.timeZone())),
                        came));
            }
        }
        return list;
    }

    private void start(ModuleStanding at, Quiz quiz) {
        // A lesson may have been read in another tab since this page was built.
        ModuleStanding now = progress.of(learner).module(module).orElseThrow(NotFoundException::new);
        if (wrongTime(now, quiz).isPresent()) {
            build(now, quiz, Optional.empty());
            return;
        }
        progress.begin(learner, at.module().id());
        switch (attempts.start(learner, quiz, language)) {
            case StartResult.Started(UUID attempt) -> {
                progress.openedQuiz(learner, attempt, at.module().id(), quiz.id());
                UI.getCurrent().navigate(new AttemptLink(attempt, 1).path());
            }
            case StartResult.Refused refused -> build(at, quiz, Optional.of(refused));
        }
    }

    @Override
    public Link closesTo() {
        return new ModuleLink(module);
    }

    @Override
    public String placeInWords() {
        return "";
    }

    @Override
    public List<FocusShell.Step> steps() {
        return List.of();
    }
}
