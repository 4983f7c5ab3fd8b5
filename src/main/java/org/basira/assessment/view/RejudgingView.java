package org.basira.assessment.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.basira.account.CurrentPerson;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.DraftReport;
import org.basira.assessment.Rejudging;
import org.basira.assessment.RejudgingLink;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** The next report of a practice case to be judged once more: the case, the report and the rubric; no name and no mark. */
@Route(value = RejudgingLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class RejudgingView extends Page implements BeforeEnterObserver {

    private final Rejudging rejudging;
    private final CurrentPerson current;

    RejudgingView(Rejudging rejudging, CurrentPerson current) {
        this.rejudging = rejudging;
        this.current = current;
        title(t(AssessmentText.REJUDGING));
        addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show("");
    }

    /** Takes the next report; {@code said} tells what was just done. */
    private void show(String said) {
        removeAll();
        Rejudging.Next next = rejudging.next(current.id());
        Paragraph count = new Paragraph(t(AssessmentText.REJUDGING_WAITING, next.waiting()));
        Paragraph about = new Paragraph(t(AssessmentText.REJUDGING_ABOUT));
        add(new MarkingHead(new RejudgingLink(), AssessmentText.REJUDGING, count, locale(), about));
        if (!said.isBlank()) {
            StatusNote status = StatusNote.farFromTheButton();
            status.done(said);
            add(status);
        }
        next.report().ifPresent(report -> add(report(report), form(report)));
        add(new WorryCard(locale()));
    }

    private Component report(Rejudging.ToJudge report) {
        Section section = new Section(
                new H2(t(AssessmentText.REJUDGING_REPORT, Formats.number(locale(), report.number()))),
                new DraftReport(report.item(), report.made(), locale()));
        section.addClassName("stack");
        return section;
    }

    private Component form(Rejudging.ToJudge report) {
        return new RejudgingForm(
                report.item().rubric(),
                locale(),
                verdicts -> rejudging.keep(report.id(), current.id(), verdicts),
                () -> show(t(AssessmentText.REJUDGING_KEPT)),
                () -> show(t(AssessmentText.REJUDGING_GONE)),
                () -> {
                    rejudging.giveBack(report.id(), current.id());
                    show(t(AssessmentText.MARKING_GIVEN_BACK));
                });
    }
}
