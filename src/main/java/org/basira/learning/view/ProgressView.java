package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.basira.account.CurrentPerson;
import org.basira.content.post.Authored;
import org.basira.learning.LearnLink;
import org.basira.learning.LearningText;
import org.basira.learning.Progress;
import org.basira.learning.ProgressLink;
import org.basira.learning.QuizResult;
import org.basira.learning.Refreshers;
import org.basira.learning.Standing;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.measurement.Figures;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Recognition;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** A learner's own picture: what is recognised and what is wrongly flagged, before and after, modules, quizzes over time. */
@Route(value = ProgressLink.ROUTE, layout = Shell.class)
@RolesAllowed("LEARNER")
class ProgressView extends Page {

    private final Language language = Language.of(locale());
    private final ZoneId zone;

    ProgressView(
            Progress progress,
            Recognition recognition,
            Refreshers refreshers,
            Settings settings,
            CurrentPerson current) {
        this.zone = settings.timeZone();
        title(t(LearningText.NAV_PROGRESS));
        addClassName("wide");
        Standing standing = progress.of(current.id());
        Figures figures = recognition.of(current.id());
        List<QuizResult> results = progress.results(current.id());
        Div page = Parts.div("stack-l", head(figures));
        Pictures.last(figures)
                .ifPresentOrElse(last -> page.add(new RecognisedCard(last, locale())), () -> page.add(empty()));
        if (figures.occasions().containsKey(Occasion.BEFORE)) {
            page.add(new BeforeAndAfterCard(figures, locale()));
        }
        Pictures.last(figures).flatMap(last -> SurenessCard.of(last, locale())).ifPresent(page::add);
        if (!figures.reports().isEmpty()) {
            page.add(new ReportsCard(figures.reports(), locale()));
        }
        List<Refreshers.Standing> met = refreshers.of(current.id());
        if (!met.isEmpty()) {
            page.add(new FreshnessCard(met, refreshers, current.id(), locale(), zone));
        }
        page.add(Parts.div("two even", modules(standing), quizzes(standing, results)));
        page.add(Parts.div("row dim small top", Icon.INFO.create(), new Span(t(LearningText.WHO_SEES))));
        add(page);
    }

    private Component head(Figures figures) {
        return Parts.div(
                "stack-s", Parts.line(t(LearningText.NAV_PROGRESS), "dim small"), new H1(t(Told.of(figures).words)));
    }

    /** The one sentence a reader needs first. */
    private enum Told {
        NOTHING(LearningText.PICTURE_EMPTY),
        SO_FAR(LearningText.PICTURE_SO_FAR),
        BETTER(LearningText.PICTURE_BETTER),
        SAME(LearningText.PICTURE_SAME);

        private final LearningText words;

        Told(LearningText words) {
            this.words = words;
        }

        static Told of(Figures figures) {
            Recognised before = figures.occasions().get(Occasion.BEFORE);
            Recognised then = figures.occasions().containsKey(Occasion.FOLLOW_UP)
                    ? figures.occasions().get(Occasion.FOLLOW_UP)
                    : figures.occasions().get(Occasion.AFTER);
            if (before == null || then == null) {
                return figures.occasions().isEmpty() ? NOTHING : SO_FAR;
            }
            Move caught = Move.of(before.dangerousCaught(), then.dangerousCaught());
            Move flagged = Move.of(before.harmlessFlagged(), then.harmlessFlagged());
            return caught != Move.LESS && flagged != Move.MORE && (caught == Move.MORE || flagged == Move.LESS)
                    ? BETTER
                    : SAME;
        }
    }

    private Component empty() {
        Div empty = Parts.div(
                "empty",
                new Drawing(
                        "<svg class=\"pl\" viewBox=\"0 0 48 48\" fill=\"none\" aria-hidden=\"true\"><path d=\"M40.94 22.52A17 17 0 1 1"
                                + " 25.48 7.06\" stroke=\"currentColor\" stroke-width=\"6.5\" stroke-linecap=\"round\"/>"
                                + "<circle cx=\"29.5\" cy=\"18.5\" r=\"6.5\" fill=\"var(--b-sun)\"/></svg>"),
                Parts.line(t(LearningText.NO_FIGURES_YET), "dim"));
        empty.add(Parts.onward(t(LearningText.ALL_MODULES), new LearnLink(), false));
        return empty;
    }

    private Component modules(Standing standing) {
        Div list = Parts.div("list");
        standing.modules().forEach(module -> list.add(new ModuleRow(module, language)));
        Section section = Parts.section(t(LearningText.YOUR_MODULES), list);
        section.addClassName("stack-s");
        return section;
    }

    private Component quizzes(Standing standing, List<QuizResult> results) {
        Section section = Parts.section(t(LearningText.QUIZ_RESULTS));
        section.addClassName("stack-s");
        if (results.isEmpty()) {
            section.add(Parts.line(t(LearningText.NO_QUIZ_YET), "dim"));
        }
        for (ModuleStanding module : standing.modules()) {
            List<QuizResult> here = results.stream()
                    .filter(result -> result.module().equals(module.module().id()))
                    .toList();
            if (!here.isEmpty()) {
                section.add(Parts.line(Authored.text(module.module().title(), language), "h3"), over(here));
            }
        }
        return section;
    }

    /** The goes at the quizzes of a module, oldest first: a strip each. */
    private Component over(List<QuizResult> results) {
        Div strip = Parts.div("strip");
        for (QuizResult result : results) {
            boolean passed = Boolean.TRUE.equals(result.passed());
            boolean practice = result.passed() == null && result.passFraction() == null;
            String date =
                    Formats.date(locale(), result.finishedAt().atZone(zone).toLocalDate());
            String share = Formats.percent(locale(), result.fraction());
            String words = result.passed() == null
                    ? share
                    : t(passed ? LearningText.RESULT_PASSED : LearningText.RESULT_NOT_YET, share);
            Span name = new Span(date);
            name.addClassName("l");
            Span value = new Span(words);
            value.addClassNames("v", "num");
            strip.add(Parts.div(
                    "srow quizgo",
                    name,
                    value,
                    Pictures.plainStrip(
                            result.fraction(),
                            result.passFraction(),
                            passed || practice,
                            date + ": " + words,
                            locale())));
        }
        return strip;
    }
}
