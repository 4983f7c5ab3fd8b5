package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.CorrectionNotices;
import org.basira.content.TaughtModule;
import org.basira.content.post.Authored;
import org.basira.learning.FormIntroLink;
import org.basira.learning.LearnLink;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.learning.ModuleLink;
import org.basira.learning.NextStep;
import org.basira.learning.Progress;
import org.basira.learning.ProgressLink;
import org.basira.learning.QuizLink;
import org.basira.learning.Refreshers;
import org.basira.learning.Standing;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.learning.StudyLink;
import org.basira.learning.Trial;
import org.basira.measurement.Figures;
import org.basira.measurement.Recognition;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.NavigationEntry;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.springframework.beans.factory.ObjectProvider;

/** A learner's first page: the next step as one action, the modules, what is due, the last figures. */
@Route(value = "", layout = Shell.class)
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private static final String ART = "<svg class=\"art\" viewBox=\"0 0 200 200\" fill=\"none\" aria-hidden=\"true\">"
            + "<path d=\"M190 92A90 90 0 1 1 108 10\" stroke=\"currentColor\" stroke-width=\"14\" stroke-linecap=\"round\"/>"
            + "<path d=\"M158 95A58 58 0 1 1 105 42\" stroke=\"currentColor\" stroke-width=\"14\" stroke-linecap=\"round\"/>"
            + "<circle cx=\"118\" cy=\"82\" r=\"21\" fill=\"var(--b-sun)\"/></svg>";

    private final Progress progress;
    private final Recognition recognition;
    private final Refreshers refreshers;
    private final CorrectionNotices notices;
    private final Trial trial;
    private final Person person;
    private final ObjectProvider<NavigationEntry> entries;
    private final Language language = Language.of(locale());

    HomeView(
            Progress progress,
            Recognition recognition,
            Refreshers refreshers,
            CorrectionNotices notices,
            Trial trial,
            CurrentPerson current,
            ObjectProvider<NavigationEntry> entries) {
        this.progress = progress;
        this.recognition = recognition;
        this.refreshers = refreshers;
        this.notices = notices;
        this.trial = trial;
        this.person = current.require();
        this.entries = entries;
        title(t(LearningText.NAV_HOME));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.is(Role.LEARNER)) {
            build(progress.of(person.id()));
        } else {
            firstEntry(person).ifPresentOrElse(event::forwardTo, () -> add(new H1(t(LearningText.NOTHING_FOR_YOU))));
        }
    }

    /** Where staff begin: the first entry of their navigation. */
    private Optional<String> firstEntry(Person staff) {
        return entries.stream()
                .filter(entry ->
                        staff.roles().stream().anyMatch(role -> entry.roles().contains(role.name())))
                .filter(entry -> !entry.target().path().isEmpty())
                .min(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> entry.target().path());
    }

    private void build(Standing standing) {
        addClassName("wide");
        Div top = Parts.div("stack", new H1(t(LearningText.GREETING, person.displayName())));
        List<UUID> corrected = notices.untold(person.id());
        if (!corrected.isEmpty()) {
            top.add(new CorrectedNotice(corrected, locale(), () -> notices.told(person.id())));
        }
        top.add(hero(standing));
        Div main = Parts.div("stack-l", top, modules(standing));
        Div side = Parts.div("stack-l");
        List<Refreshers.Standing> met = refreshers.of(person.id());
        if (met.stream().anyMatch(each -> each.freshness().due())) {
            top.add(new DueAgain(met, refreshers, person.id(), locale()));
        }
        due(standing).ifPresent(side::add);
        side.add(figures());
        if (trial.invites(person.id(), standing)) {
            side.add(study());
        }
        add(Parts.div("two", main, side));
    }

    private Component hero(Standing standing) {
        Hero hero = hero(standing, standing.next());
        Section section = new Section(new Drawing(ART));
        section.addClassName("hero");
        section.getElement().setAttribute("aria-labelledby", "next-step");
        if (!hero.over().isBlank()) {
            section.add(Parts.line(hero.over(), "k"));
        }
        H2 heading = new H2(hero.heading());
        heading.setId("next-step");
        Anchor action = Parts.onward(hero.action(), hero.target(), false);
        action.addClassNames("sun", "wauto");
        section.add(heading, new Paragraph(hero.text()), action);
        return section;
    }

    private record Hero(String over, String heading, String text, String action, Link target) {}

    private Hero hero(Standing standing, NextStep next) {
        return switch (next) {
            case NextStep.BeforeForm before ->
                new Hero(
                        t(LearningText.COURSE_STARTS),
                        t(LearningText.BEFORE_TITLE),
                        t(LearningText.BEFORE_TEXT),
                        t(LearningText.START),
                        new FormIntroLink(Occasion.BEFORE));
            case NextStep.AfterForm after ->
                new Hero(
                        t(LearningText.COURSE_ENDS),
                        t(LearningText.AFTER_TITLE),
                        t(LearningText.AFTER_TEXT),
                        t(LearningText.START),
                        new FormIntroLink(Occasion.AFTER));
            case NextStep.FollowUpForm later ->
                new Hero(
                        Since.words(locale(), standing.daysSince()),
                        t(LearningText.FOLLOW_UP_TITLE),
                        t(LearningText.FOLLOW_UP_TEXT),
                        t(LearningText.START),
                        new FormIntroLink(Occasion.FOLLOW_UP));
            case NextStep.AllDone done ->
                new Hero(
                        "",
                        t(LearningText.ALL_DONE_TITLE),
                        t(LearningText.ALL_DONE_TEXT),
                        t(LearningText.SEE_PICTURE),
                        new ProgressLink());
            case NextStep.Quiz(String module, String quiz) ->
                new Hero(
                        title(standing, module),
                        t(LearningText.NEXT_QUIZ),
                        t(LearningText.NEXT_QUIZ_TEXT),
                        t(LearningText.START),
                        new QuizLink(module, quiz));
            case NextStep.Lesson lesson -> lesson(standing, lesson);
        };
    }

    private Hero lesson(Standing standing, NextStep.Lesson next) {
        ModuleStanding module = standing.module(next.module()).orElseThrow();
        Standing.LessonStanding lesson = module.lesson(next.lesson()).orElseThrow();
        TaughtModule.LessonCard card = lesson.card();
        int number = module.lessons().indexOf(lesson) + 1;
        return new Hero(
                t(
                        LearningText.LESSON_PLACE,
                        Authored.text(module.module().title(), language),
                        number,
                        module.lessons().size(),
                        card.minutes()),
                Authored.text(card.title(), language),
                lesson.begun()
                        ? t(
                                LearningText.STOPPED_AT,
                                lesson.reached(),
                                card.screens().size())
                        : Authored.text(module.module().summary(), language),
                t(lesson.begun() ? LearningText.CONTINUE : LearningText.START),
                new LessonLink(next.module(), next.lesson(), next.screen()));
    }

    private String title(Standing standing, String module) {
        return standing.module(module)
                .map(each -> Authored.text(each.module().title(), language))
                .orElse("");
    }

    private Component modules(Standing standing) {
        Div list = Parts.div("list");
        standing.modules().forEach(module -> list.add(new ModuleRow(module, language)));
        return standing.modules().isEmpty()
                ? Parts.section(t(LearningText.YOUR_MODULES), new Paragraph(t(LearningText.NO_MODULES)))
                : Parts.section(
                        t(LearningText.YOUR_MODULES),
                        list,
                        Parts.textLink(t(LearningText.ALL_MODULES), new LearnLink()));
    }

    private Optional<Component> due(Standing standing) {
        List<ModuleStanding> due = standing.modules().stream()
                .filter(module -> module.due() != null && !module.finished())
                .toList();
        Div list = Parts.div("list");
        for (ModuleStanding module : due) {
            if (module.due() != null) {
                Span sign = new Span(Icon.CALENDAR.create());
                sign.addClassName("badge");
                Anchor row = new Anchor(new ModuleLink(module.module().id()).path(), "");
                row.addClassName("item");
                row.add(
                        sign,
                        Parts.div(
                                "grow",
                                new H3(Authored.span(module.module().title(), language)),
                                new Paragraph(t(LearningText.DUE_BY, Formats.date(locale(), module.due())))),
                        Icon.CHEVRON.create());
                list.add(row);
            }
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(Parts.section(t(LearningText.DUE), list));
    }

    private Component study() {
        Section card = Parts.section(
                t(LearningText.STUDY),
                new Paragraph(t(LearningText.STUDY_CARD)),
                Parts.textLink(t(LearningText.STUDY_READ), new StudyLink()));
        card.addClassNames("card", "stack-s");
        return card;
    }

    private Component figures() {
        Section card = Parts.section(t(LearningText.YOUR_PICTURE));
        card.addClassNames("card", "stack-s");
        Optional<Figures.Recognised> last = Pictures.last(recognition.of(person.id()));
        if (last.isPresent() && last.filter(Pictures::enough).isEmpty()) {
            card.add(Parts.chip(t(LearningText.NOT_ENOUGH), "dash"));
        }
        card.add(new Paragraph(last.filter(Pictures::enough)
                .map(figures -> t(
                        LearningText.FIGURES_SENTENCE,
                        figures.dangerousCaught().count(),
                        figures.dangerousCaught().of(),
                        figures.harmlessLeft().count(),
                        figures.harmlessLeft().of()))
                .orElseGet(() -> t(LearningText.NO_FIGURES_YET))));
        card.add(Parts.textLink(t(LearningText.SEE_PICTURE), new ProgressLink()));
        return card;
    }
}
