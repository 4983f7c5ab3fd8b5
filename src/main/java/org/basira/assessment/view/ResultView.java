package org.basira.assessment.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptResult;
import org.basira.assessment.Attempts;
import org.basira.assessment.ByHandNote;
import org.basira.assessment.CertaintyMark;
import org.basira.assessment.CorrectionNote;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.RecognitionPicture;
import org.basira.assessment.ResultLink;
import org.basira.assessment.Reviewed;
import org.basira.operations.Settings;
import org.basira.question.Specimen;
import org.basira.ui.Buttons;
import org.basira.ui.Details;
import org.basira.ui.Formats;
import org.basira.ui.HomeLink;
import org.basira.ui.Page;
import org.basira.ui.Paths;
import org.basira.ui.Shell;
import org.basira.ui.UiText;
import org.jspecify.annotations.Nullable;

/** What a finished attempt came to: one sentence, both errors in one picture, and the posts to look at again. */
@Route(value = ResultLink.ROUTE, layout = Shell.class)
@RolesAllowed(Role.LEARNERS)
class ResultView extends Page implements BeforeEnterObserver {

    private final Attempts attempts;
    private final CurrentPerson person;
    private final Settings settings;

    ResultView(Attempts attempts, CurrentPerson person, Settings settings) {
        this.attempts = attempts;
        this.person = person;
        this.settings = settings;
        addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID attempt =
                event.getRouteParameters().get("attempt").flatMap(Paths::uuid).orElseThrow(NotFoundException::new);
        AttemptResult result = attempts.result(person.id(), attempt).orElseThrow(NotFoundException::new);
        removeAll();
        add(headline(result));
        result.triage().ifPresent(triage -> {
            add(new RecognitionPicture(
                    triage.dangerousCaught(),
                    triage.dangerousSeen(),
                    triage.harmlessLeft(),
                    triage.harmlessSeen(),
                    locale()));
            again(AssessmentText.WHICH_FLAGGED, triage.harmlessFlagged(), true);
            again(AssessmentText.WHICH_SLIPPED, triage.dangerousSlipped(), false);
        });
        add(notes(result), allAnswers(result), Buttons.mainLink(t(UiText.GO_HOME), new HomeLink()));
    }

    private Component headline(AttemptResult result) {
        AssessmentText ended = switch (result.occasion()) {
            case BEFORE, AFTER, FOLLOW_UP -> AssessmentText.RESULT_FORM;
            case REFRESHER -> AssessmentText.RESULT_REFRESHER;
            case PRACTICE -> AssessmentText.RESULT_QUIZ;
        };
        Paragraph kicker = new Paragraph(t(ended));
        kicker.addClassNames("dim", "small");
        String sentence = result.triage().map(this::sentence).orElse(t(AssessmentText.RESULT_DONE));
        title(t(ended));
        Div headline = new Div(kicker, new H1(sentence));
        headline.addClassName("stack-s");
        return headline;
    }

    /** Speaks of both errors alike: a quarter of either kind is where it is said. */
    private String sentence(AttemptResult.Triage triage) {
        boolean catches = triage.dangerousSlipped().size() * 4 <= triage.dangerousSeen();
        boolean leaves = triage.harmlessFlagged().size() * 4 <= triage.harmlessSeen();
        if (catches) {
            return t(leaves ? AssessmentText.RESULT_BOTH_GOOD : AssessmentText.RESULT_FLAGS_MUCH);
        }
        return t(leaves ? AssessmentText.RESULT_MISSES_MUCH : AssessmentText.RESULT_BOTH_OPEN);
    }

    private void again(AssessmentText title, List<Specimen> specimens, boolean flagged) {
        if (!specimens.isEmpty()) {
            add(new SpecimensAgain(title, specimens, flagged, locale()));
        }
    }

    private Component notes(AttemptResult result) {
        Section notes = new Section();
        notes.addClassName("stack-s");
        if (result.passFraction() != null) {
            notes.add(new Paragraph(
                    new Span(t(passed(result.passed())) + " "),
                    new Span(
                            result.marks() && result.passed() != null
                                    ? t(
                                            AssessmentText.PASS_MARK,
                                            Formats.percent(locale(), result.fraction()),
                                            Formats.percent(locale(), result.passFraction()))
                                    : "")));
        }
        Double mean = result.meanMark();
        if (result.marks() && mean != null) {
            notes.add(new Paragraph(t(AssessmentText.MEAN_MARK, CertaintyMark.words(locale(), mean))));
        }
        if (result.unanswered() > 0) {
            notes.add(new Paragraph(t(AssessmentText.LEFT_OPEN, result.unanswered())));
        }
        if (result.triage().isPresent()) {
            Paragraph mine = new Paragraph(t(AssessmentText.ABOUT_ANSWERS));
            mine.addClassName("dim");
            notes.add(mine);
        }
        return notes;
    }

    private static AssessmentText passed(@Nullable Boolean passed) {
        return passed == null
                ? AssessmentText.RESULT_WAITS
                : passed ? AssessmentText.RESULT_PASSED : AssessmentText.RESULT_NOT_YET;
    }

    private Component allAnswers(AttemptResult result) {
        if (result.slots().isEmpty()) {
            return new Paragraph(t(AssessmentText.NOTHING_TO_SHOW));
        }
        Div answers = new Div();
        answers.addClassName("stack-l");
        for (AttemptResult.SlotResult slot : result.slots()) {
            slot.reviewed()
                    .corrected()
                    .ifPresent(corrected -> answers.add(new CorrectionNote(corrected, settings.timeZone(), locale())));
            answers.add(new QuestionReview(slot.reviewed(), locale(), post -> post.veiled(false, () -> {})));
            Reviewed shown = slot.reviewed();
            shown.byHand()
                    .ifPresent(said -> answers.add(new ByHandNote(shown.item(), shown.fraction(), said, locale())));
        }
        return Details.of(t(AssessmentText.ALL_ANSWERS), answers);
    }
}
