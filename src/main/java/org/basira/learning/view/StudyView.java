package org.basira.learning.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.learning.LearningText;
import org.basira.learning.StudyLink;
import org.basira.learning.Trial;
import org.basira.operations.Settings;
import org.basira.ui.Buttons;
import org.basira.ui.Field;
import org.basira.ui.Formats;
import org.basira.ui.HomeLink;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** What the study of refreshers is, in plain words, and whether to take part; later what comes next, and how to leave. */
@Route(value = StudyLink.ROUTE, layout = Shell.class)
@RolesAllowed("LEARNER")
class StudyView extends Page {

    /** In the order one asks. */
    private static final List<LearningText> EXPLAINED = List.of(
            LearningText.STUDY_WHY,
            LearningText.STUDY_ASKED,
            LearningText.STUDY_LOT,
            LearningText.STUDY_RECORDED,
            LearningText.STUDY_REFUSING,
            LearningText.STUDY_LEAVING,
            LearningText.STUDY_ADULTS);

    private final Trial trial;
    private final UUID learner;
    private final ZoneId zone;
    private final int needed;

    StudyView(Trial trial, Settings settings, CurrentPerson current) {
        this.trial = trial;
        this.learner = current.id();
        this.zone = settings.timeZone();
        this.needed = settings.suppressBelow();
        title(t(LearningText.STUDY));
        addClassName("stack-l");
        show();
    }

    private void show() {
        removeAll();
        add(new H1(t(LearningText.STUDY)));
        switch (trial.part(learner)) {
            case Trial.Part.None none -> say(t(LearningText.STUDY_NONE));
            case Trial.Part.Refused refused -> say(t(LearningText.STUDY_REFUSED));
            case Trial.Part.Left left -> say(t(LearningText.STUDY_LEFT));
            case Trial.Part.Invited(String approval) -> ask(approval);
            case Trial.Part.Taking taking -> next(taking);
        }
    }

    private void say(String words) {
        add(new Paragraph(words), Parts.onward(t(LearningText.GO_ON), new HomeLink(), false));
    }

    private void ask(String approval) {
        UnorderedList points = new UnorderedList();
        EXPLAINED.forEach(each -> points.add(new ListItem(t(each))));
        points.add(new ListItem(t(LearningText.STUDY_READERS, needed)));
        Field.Tick adult = new Field.Tick(t(LearningText.STUDY_ADULT));
        Div wrong = Parts.div("err");
        wrong.getElement().setAttribute("role", "alert");
        // Two buttons of equal weight: neither answer is the expected one.
        NativeButton yes = Buttons.plain(t(LearningText.STUDY_YES), () -> {
            if (trial.consent(learner, adult.ticked())) {
                show();
            } else {
                wrong.setText(t(LearningText.STUDY_ADULTS));
            }
        });
        NativeButton no = Buttons.plain(t(LearningText.STUDY_NO), () -> {
            trial.refuse(learner);
            show();
        });
        add(
                new Paragraph(t(LearningText.STUDY_INVITATION)),
                points,
                Parts.line(t(LearningText.STUDY_APPROVED, approval), "small dim"),
                adult,
                wrong,
                Parts.div("row wrap", yes, no));
    }

    private void next(Trial.Part.Taking taking) {
        String day = Formats.date(locale(), LocalDate.ofInstant(taking.opens(), zone));
        add(new Paragraph(taking.done() ? t(LearningText.STUDY_DONE) : t(LearningText.STUDY_NEXT, day)));
        if (!taking.done()) {
            add(new Paragraph(t(
                    switch (taking.arm()) {
                        case NOW -> LearningText.STUDY_REFRESHERS_NOW;
                        case LATER -> LearningText.STUDY_REFRESHERS_LATER;
                    })));
        }
        NativeButton leave = Buttons.plain(t(LearningText.STUDY_LEAVE), () -> {
            trial.withdraw(learner);
            show();
        });
        add(
                new Paragraph(t(LearningText.STUDY_LEAVING)),
                Parts.div("row wrap", leave, Buttons.link(t(LearningText.GO_ON), new HomeLink())));
    }
}
