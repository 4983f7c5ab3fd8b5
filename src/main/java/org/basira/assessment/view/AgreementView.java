package org.basira.assessment.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.basira.assessment.Agreement;
import org.basira.assessment.AgreementLink;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.CasePages;
import org.basira.content.post.Authored;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** How far the rules and trainers agree about reports of practice cases: over all, and case by case where to mend. */
@Route(value = AgreementLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class AgreementView extends Page implements BeforeEnterObserver {

    private final Agreement agreement;
    private final CasePages pages;

    AgreementView(Agreement agreement, CasePages pages) {
        this.agreement = agreement;
        this.pages = pages;
        title(t(AssessmentText.AGREEMENT));
        addClassNames("wide", "stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Agreement.Picture picture = agreement.picture();
        add(head(picture));
        if (picture.reports() > 0) {
            Section all = section(new H2(t(AssessmentText.AGREEMENT_ALL)));
            all.add(new AgreementTable(picture.elements(), picture.together(), picture.needed(), locale()));
            if (picture.together().isPresent()) {
                all.add(differences(picture.elements()));
            }
            add(all);
        }
        picture.cases().forEach(each -> add(ofCase(each, picture.needed())));
    }

    private Component head(Agreement.Picture picture) {
        Paragraph count = new Paragraph(t(AssessmentText.AGREEMENT_REPORTS, picture.reports()));
        if (picture.earlier() > 0) {
            count.add(new Span(" " + t(AssessmentText.AGREEMENT_EARLIER, picture.earlier())));
        }
        Paragraph reading = new Paragraph(t(AssessmentText.AGREEMENT_READING));
        reading.addClassNames("small", "dim");
        Paragraph about = new Paragraph(t(AssessmentText.AGREEMENT_ABOUT));
        return new MarkingHead(new AgreementLink(), AssessmentText.AGREEMENT, count, locale(), about, reading);
    }

    private Component ofCase(Agreement.Case found, int needed) {
        Section section = section(Authored.in(new H2(), found.title(), locale()));
        section.add(new Anchor(
                pages.page(found.unit(), found.item()).path(),
                t(AssessmentText.AGREEMENT_CASE, Authored.words(found.title(), locale()))));
        if (found.elements().isEmpty()) {
            section.add(new Paragraph(t(AssessmentText.AGREEMENT_FEW, needed)));
        } else {
            section.add(new AgreementTable(found.elements(), Optional.empty(), needed, locale()));
            section.add(differences(found.elements()));
        }
        return section;
    }

    private static Section section(Component heading) {
        Section section = new Section(heading);
        section.addClassName("stack");
        return section;
    }

    /** What the rules said and trainers did not, the most frequent first within each element. */
    private Component differences(List<Agreement.Element> elements) {
        UnorderedList list = new UnorderedList();
        for (Agreement.Element element : elements) {
            element.figures()
                    .ifPresent(figures -> figures.differences()
                            .forEach(each -> list.add(new ListItem(
                                    Authored.span(element.name(), locale()),
                                    new Span(": " + difference(each, figures.judged()))))));
        }
        Div whole = new Div(new H3(t(AssessmentText.AGREEMENT_DIFFER)));
        whole.addClassName("stack-s");
        whole.add(list.getChildren().findAny().isPresent() ? list : new Paragraph(t(AssessmentText.AGREEMENT_EQUAL)));
        return whole;
    }

    private String difference(Agreement.Difference difference, int judged) {
        return t(
                AssessmentText.AGREEMENT_DIFFERENCE,
                RejudgingForm.word(difference.rules()),
                RejudgingForm.word(difference.trainers()),
                difference.count(),
                judged);
    }
}
