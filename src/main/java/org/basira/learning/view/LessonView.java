package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.account.CurrentPerson;
import org.basira.content.Catalogue;
import org.basira.content.Lesson;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.learning.ModuleLink;
import org.basira.learning.Place;
import org.basira.learning.Progress;
import org.basira.learning.QuizLink;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.FocusShell;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Locales;
import org.basira.ui.Page;
import org.basira.ui.UiText;

/** A lesson, one screen at a time. Each screen has its own address, so the browser's Back works; the place is kept. */
@Route(value = LessonLink.ROUTE, layout = FocusShell.class)
@RolesAllowed("LEARNER")
class LessonView extends Page implements BeforeEnterObserver, FocusShell.Framed {

    private final Progress progress;
    private final Catalogue catalogue;
    private final CurrentPerson current;
    private final Language language = Language.of(locale());
    private Optional<Place> place = Optional.empty();

    LessonView(Progress progress, Catalogue catalogue, CurrentPerson current) {
        this.progress = progress;
        this.catalogue = catalogue;
        this.current = current;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters address = event.getRouteParameters();
        String module = address.get("module").orElse("");
        String id = address.get("lesson").orElse("");
        Place found =
                progress.open(current.id(), module, id, address.get("screen")).orElseThrow(NotFoundException::new);
        Lesson lesson = catalogue.lesson(found.version(), id, language).orElseThrow(NotFoundException::new);
        place = Optional.of(found);
        title(lesson.title());
        removeAll();
        build(found, lesson);
    }

    private void build(Place at, Lesson lesson) {
        Lesson.Screen screen = lesson.screens().stream()
                .filter(each -> each.id().equals(at.screenId()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        notes(at, lesson).forEach(this::add);
        H1 heading = new H1(Authored.marked(
                new Span(screen.heading().isBlank() ? lesson.title() : screen.heading()), lesson.language()));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        Blocks blocks = new Blocks(catalogue, at, lesson, language, current.id());
        screen.blocks().forEach(block -> add(blocks.view(block)));
        add(onward(at, lesson));
        heading.getElement().callJsFunction("focus");
    }

    /** What is said before the lesson itself: what it shows, that it was corrected, that it is in another language. */
    private List<Component> notes(Place at, Lesson lesson) {
        List<Component> notes = new ArrayList<>();
        if (lesson.language() != language) {
            notes.add(Parts.note(
                    Icon.LANGUAGE,
                    t(
                            UiText.IN_ANOTHER_LANGUAGE,
                            Locales.ownName(lesson.language().locale()))));
        }
        if (at.screen() == 0) {
            notes.add(Authored.marked(Parts.line(lesson.title(), "dim small"), lesson.language()));
            if (!lesson.contentNote().isBlank()) {
                notes.add(Parts.note(
                        Icon.INFO,
                        "",
                        Authored.marked(new Paragraph(lesson.contentNote()), lesson.language()),
                        skip(at)));
            }
            catalogue
                    .correction(at.version(), lesson.id(), language)
                    .ifPresent(why ->
                            notes.add(Parts.note(Icon.EDIT, t(LearningText.CORRECTED, Authored.text(why, language)))));
        }
        return notes;
    }

    private Component skip(Place at) {
        return Parts.textLink(
                t(LearningText.BACK_TO_MODULE), new ModuleLink(at.module().id()));
    }

    private Component onward(Place at, Lesson lesson) {
        Div onward = Parts.div("onward");
        List<String> screens = at.lesson().screens();
        if (at.screen() > 0) {
            Anchor back = new Anchor(screen(at, screens.get(at.screen() - 1)).path(), "");
            back.addClassName("btn");
            back.add(Icon.BACK.create(), new Span(t(UiText.BACK)));
            onward.add(back);
        } else {
            onward.add(new Span());
        }
        if (at.screen() < screens.size() - 1) {
            String next = screens.get(at.screen() + 1);
            onward.add(Parts.onward(nextWords(lesson, next), screen(at, next), true));
        } else {
            onward.add(Parts.onward(t(afterwards(at).words()), afterwards(at).target(), true));
            drill(at, lesson)
                    .ifPresent(quiz -> onward.add(Buttons.link(
                            t(LearningText.PRACTISE_NOW, Authored.text(quiz.title(), language)),
                            new QuizLink(at.module().id(), quiz.id()))));
        }
        return onward;
    }

    /** A drill of what the lesson was about. */
    private Optional<Quiz> drill(Place at, Lesson lesson) {
        UUID version = at.module().version().id();
        return at.module().practice().stream()
                .flatMap(id -> catalogue.quiz(version, id).stream())
                .filter(quiz -> !quiz.beforeLessons()
                        && quiz.sections().stream()
                                .anyMatch(section -> section instanceof Quiz.Drills drills
                                        && drills.from().stream()
                                                .flatMap(id -> catalogue.item(version, id).stream())
                                                .anyMatch(item -> lesson.objectives()
                                                        .contains(item.value().objective()))))
                .findFirst();
    }

    private String nextWords(Lesson lesson, String next) {
        return lesson.screens().stream()
                .filter(each -> each.id().equals(next) && !each.heading().isBlank())
                .findFirst()
                .map(each -> t(LearningText.NEXT_NAMED, each.heading()))
                .orElseGet(() -> t(LearningText.NEXT));
    }

    private static LessonLink screen(Place at, String screen) {
        return new LessonLink(at.module().id(), at.lesson().id(), screen);
    }

    private record Afterwards(LearningText words, Link target) {}

    /** Where the last screen leads: the next lesson, else the quiz, else the module. */
    private static Afterwards afterwards(Place at) {
        TaughtModule module = at.module();
        if (at.lessonNumber() < module.lessons().size()) {
            return new Afterwards(
                    LearningText.NEXT_LESSON,
                    new LessonLink(
                            module.id(), module.lessons().get(at.lessonNumber()).id()));
        }
        return module.quizzes().isEmpty()
                ? new Afterwards(LearningText.BACK_TO_MODULE, new ModuleLink(module.id()))
                : new Afterwards(
                        LearningText.TO_QUIZ,
                        new QuizLink(module.id(), module.quizzes().getFirst()));
    }

    @Override
    public Link closesTo() {
        return new ModuleLink(place.map(at -> at.module().id()).orElse(""));
    }

    @Override
    public String placeInWords() {
        return place.map(at -> t(
                        LearningText.LESSON_OF,
                        at.lessonNumber(),
                        at.module().lessons().size()))
                .orElse("");
    }

    @Override
    public List<FocusShell.Step> steps() {
        return place.map(at -> IntStream.range(0, at.lesson().screens().size())
                        .mapToObj(screen -> step(at, screen))
                        .toList())
                .orElse(List.of());
    }

    private static FocusShell.Step step(Place at, int screen) {
        if (screen == at.screen()) {
            return FocusShell.Step.NOW;
        }
        return screen < at.reached() ? FocusShell.Step.DONE : FocusShell.Step.OPEN;
    }
}
