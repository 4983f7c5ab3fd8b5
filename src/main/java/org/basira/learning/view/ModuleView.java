package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.basira.account.CurrentPerson;
import org.basira.content.Catalogue;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.post.Authored;
import org.basira.learning.FormIntroLink;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.learning.ModuleLink;
import org.basira.learning.Progress;
import org.basira.learning.QuizLink;
import org.basira.learning.Standing;
import org.basira.learning.Standing.LessonStanding;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.learning.Standing.QuizStanding;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.jspecify.annotations.Nullable;

/** One module: what one can do after it, how long it takes, its lessons and quiz, what it rests on. */
@Route(value = ModuleLink.ROUTE, layout = Shell.class)
@RolesAllowed("LEARNER")
class ModuleView extends Page implements BeforeEnterObserver {

    private final Progress progress;
    private final Catalogue catalogue;
    private final CurrentPerson current;
    private final Language language = Language.of(locale());

    ModuleView(Progress progress, Catalogue catalogue, CurrentPerson current) {
        this.progress = progress;
        this.catalogue = catalogue;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("module").orElse("");
        Standing standing = progress.of(current.id());
        ModuleStanding module = standing.module(id).orElseThrow(NotFoundException::new);
        removeAll();
        build(standing, module);
    }

    private void build(Standing standing, ModuleStanding module) {
        TaughtModule taught = module.module();
        title(Authored.text(taught.title(), language));
        Div head = Parts.div(
                "stack-s",
                Parts.line(ModuleRow.state(module, locale()), "dim small"),
                new H1(Authored.span(taught.title(), language)));
        Paragraph summary = new Paragraph(Authored.span(taught.summary(), language));
        Div page = Parts.div("stack-l", Parts.div("stack-s", head, summary));
        if (!standing.lessonsOpen()) {
            page.add(Parts.note(
                    Icon.INFO,
                    "river",
                    new Paragraph(t(LearningText.BEFORE_FIRST)),
                    Parts.textLink(t(LearningText.BEFORE_TITLE), new FormIntroLink(Occasion.BEFORE))));
        }
        advised(standing, taught).forEach(page::add);
        page.add(
                objectives(taught),
                before(module, standing.lessonsOpen()),
                lessons(module, standing.lessonsOpen()),
                quizzes(module, standing.lessonsOpen()),
                sources(taught));
        add(page);
    }

    /** Modules advised before this one and not finished: said, never forced. */
    private List<Component> advised(Standing standing, TaughtModule taught) {
        return taught.requires().stream()
                .flatMap(id -> standing.module(id).stream())
                .filter(module -> !module.finished())
                .<Component>map(module -> Parts.note(
                        Icon.INFO,
                        t(
                                LearningText.ADVISED_FIRST,
                                Authored.text(module.module().title(), language))))
                .toList();
    }

    private Component objectives(TaughtModule taught) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rules");
        for (TaughtModule.Objective objective : taught.objectives()) {
            list.add(new ListItem(Icon.CHECK.create(), Authored.span(objective.text(), language)));
        }
        Section section = Parts.section(t(LearningText.OBJECTIVES), list);
        section.addClassName("stack-s");
        return section;
    }

    private Component lessons(ModuleStanding module, boolean open) {
        Div list = Parts.div("list");
        for (int i = 0; i < module.lessons().size(); i++) {
            LessonStanding lesson = module.lessons().get(i);
            Link target = new LessonLink(module.module().id(), lesson.card().id(), lesson.screen());
            list.add(row(
                    new Ring(lesson.finished() ? 1 : 0, 1, lesson.finished()),
                    Authored.span(lesson.card().title(), language),
                    lessonState(lesson),
                    open ? target : null));
        }
        return Parts.section(
                t(LearningText.LESSONS, module.lessons().size(), module.module().minutes()), list);
    }

    private String lessonState(LessonStanding lesson) {
        if (lesson.finished()) {
            return t(LearningText.LESSON_FINISHED);
        }
        return lesson.begun()
                ? t(
                        LearningText.SCREENS_SEEN,
                        lesson.reached(),
                        lesson.card().screens().size())
                : t(LearningText.MINUTES, lesson.card().minutes());
    }

    private Component quizzes(ModuleStanding module, boolean open) {
        Div list = Parts.div("list");
        for (QuizStanding standing : module.quizzes()) {
            Quiz quiz = catalogue
                    .quiz(module.module().version().id(), standing.quiz())
                    .orElseThrow(NotFoundException::new);
            list.add(row(
                    new Ring(standing.passed() ? 1 : 0, 1, standing.passed()),
                    Authored.span(quiz.title(), language),
                    quizState(standing, quiz),
                    open ? new QuizLink(module.module().id(), quiz.id()) : null));
        }
        practice(module, false).forEach(quiz -> list.add(practice(module, quiz, open)));
        return Parts.section(t(LearningText.QUIZ), list);
    }

    /** What is tried before the lessons, to tell afterwards what they changed; nothing where there is none. */
    private Component before(ModuleStanding module, boolean open) {
        Div list = Parts.div("list");
        practice(module, true).forEach(quiz -> list.add(practice(module, quiz, open)));
        return list.getChildren().findAny().isEmpty() ? new Div() : Parts.section(t(LearningText.BEFORE_LESSONS), list);
    }

    private List<Quiz> practice(ModuleStanding module, boolean before) {
        return module.module().practice().stream()
                .map(id -> catalogue.quiz(module.module().version().id(), id).orElseThrow(NotFoundException::new))
                .filter(quiz -> quiz.beforeLessons() == before)
                .toList();
    }

    private Component practice(ModuleStanding module, Quiz quiz, boolean open) {
        return row(
                new Ring(0, 1, false),
                Authored.span(quiz.title(), language),
                t(LearningText.PRACTICE_MINUTES, quiz.minutes()),
                open ? new QuizLink(module.module().id(), quiz.id()) : null);
    }

    private String quizState(QuizStanding standing, Quiz quiz) {
        if (standing.passed()) {
            return t(LearningText.QUIZ_PASSED_AGAIN);
        }
        return standing.taken() ? t(LearningText.QUIZ_NOT_YET) : t(LearningText.MINUTES, quiz.minutes());
    }

    /** {@code target} is null where the row is not open yet. */
    private static Component row(Component sign, Span title, String state, @Nullable Link target) {
        Div words = Parts.div("grow", new H3(title), new Paragraph(state));
        if (target == null) {
            return Parts.div("item", sign, words);
        }
        Anchor row = new Anchor(target.path(), "");
        row.addClassName("item");
        row.add(sign, words, Icon.CHEVRON.create());
        return row;
    }

    private Component sources(TaughtModule taught) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("stack-s", "small");
        for (TaughtModule.Source source : taught.sources()) {
            ListItem item = new ListItem();
            item.setId("source-" + source.id());
            Anchor link = new Anchor(source.url(), source.title());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("rel", "noreferrer noopener external");
            link.getElement().setAttribute("target", "_blank");
            link.getElement().setAttribute("dir", "auto");
            Span by = new Span(source.by());
            by.getElement().setAttribute("dir", "auto");
            by.addClassName("dim");
            item.add(source.url().isBlank() ? new Span(source.title()) : link, new Span(" · "), by);
            if (source.status().equals("unverified")) {
                item.add(new Span(" "), Parts.chip(t(LearningText.NOT_VERIFIED), "dash"));
            }
            list.add(item);
        }
        Section section = Parts.section(t(LearningText.SOURCES), list);
        section.addClassName("stack-s");
        return section;
    }
}
