package org.basira.learning.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.Attempts;
import org.basira.content.Form;
import org.basira.learning.FormDraw;
import org.basira.learning.FormIntroLink;
import org.basira.learning.LearningText;
import org.basira.learning.Progress;
import org.basira.learning.ProgressLink;
import org.basira.learning.Standing;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.FocusShell;
import org.basira.ui.HomeLink;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Page;

/** What comes before a form: how long, no feedback until the end, nobody but you, not a mark, what kind of posts. */
@Route(value = FormIntroLink.ROUTE, layout = FocusShell.class)
@RolesAllowed("LEARNER")
class FormIntroView extends Page implements BeforeEnterObserver, FocusShell.Framed {

    private final Progress progress;
    private final FormDraw draw;
    private final Attempts attempts;
    private final UUID learner;
    private final Language language = Language.of(locale());

    FormIntroView(Progress progress, FormDraw draw, Attempts attempts, CurrentPerson current) {
        this.progress = progress;
        this.draw = draw;
        this.attempts = attempts;
        this.learner = current.id();
        addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Occasion occasion = switch (event.getRouteParameters().get("occasion").orElse("")) {
            case "before" -> Occasion.BEFORE;
            case "after" -> Occasion.AFTER;
            case "follow-up" -> Occasion.FOLLOW_UP;
            default -> throw new NotFoundException();
        };
        Standing standing = progress.of(learner);
        boolean open = switch (occasion) {
            case BEFORE -> !standing.lessonsOpen();
            case FOLLOW_UP -> standing.followUpOpen();
            case AFTER, PRACTICE, REFRESHER -> standing.afterOpen();
        };
        removeAll();
        if (open) {
            intro(occasion, standing, draw.form(learner, occasion).orElseThrow(NotFoundException::new));
        } else {
            closed(occasion, standing);
        }
    }

    private void intro(Occasion occasion, Standing standing, Form form) {
        int posts = form.specimens().size();
        boolean before = occasion == Occasion.BEFORE;
        title(t(LearningText.FORM_TITLE, posts));
        UnorderedList points = new UnorderedList(
                point(Icon.CLOCK, "", t(LearningText.FORM_LENGTH, Math.max(1, posts * 5 / 8))),
                point(Icon.COMMENT, "", t(LearningText.FORM_NO_FEEDBACK)),
                point(Icon.PEOPLE, "", t(LearningText.FORM_NOBODY)),
                point(Icon.CHECK, "sun", t(before ? LearningText.FORM_NO_MARK : LearningText.FORM_NO_MARK_AFTER)),
                point(Icon.INFO, "", t(LearningText.FORM_POSTS)));
        points.addClassName("plain");
        NativeButton start = Buttons.main(t(LearningText.FIRST_POST), () -> start(occasion, form));
        start.add(Icon.NEXT.create());
        Div row = Parts.div("row wrap", start, Buttons.link(t(LearningText.NOT_NOW), new HomeLink()));
        add(
                Parts.div(
                        "stack-s",
                        Parts.line(
                                switch (occasion) {
                                    case BEFORE -> t(LearningText.COURSE_STARTS);
                                    case FOLLOW_UP -> Since.words(locale(), standing.daysSince());
                                    case AFTER, PRACTICE, REFRESHER -> t(LearningText.COURSE_ENDS);
                                },
                                "dim small"),
                        new H1(t(LearningText.FORM_TITLE, posts))),
                points,
                row,
                Parts.line(t(before ? LearningText.FORM_THEN : LearningText.FORM_THEN_AFTER), "small dim"));
    }

    private static ListItem point(Icon icon, String kind, String words) {
        Span badge = new Span(icon.create());
        badge.addClassName("badge");
        if (!kind.isBlank()) {
            badge.addClassName(kind);
        }
        return new ListItem(badge, Parts.line(words, "grow"));
    }

    private void start(Occasion occasion, Form form) {
        UUID attempt = attempts.startForm(learner, form, occasion, language);
        progress.openedForm(learner, attempt, occasion);
        UI.getCurrent().navigate(new AttemptLink(attempt, 1).path());
    }

    /** Done already, or not yet its time. */
    private void closed(Occasion occasion, Standing standing) {
        boolean done = switch (occasion) {
            case FOLLOW_UP -> standing.followUpDone();
            case BEFORE -> true;
            case AFTER, PRACTICE, REFRESHER -> standing.modules().stream().allMatch(each -> each.finished());
        };
        String words = t(done ? LearningText.FORM_DONE : LearningText.FORM_LATER);
        title(words);
        add(
                new H1(words),
                new Paragraph(t(done ? LearningText.FORM_DONE_TEXT : LearningText.FORM_LATER_TEXT)),
                Parts.div(
                        "row wrap",
                        Parts.onward(t(LearningText.GO_ON), new HomeLink(), true),
                        Buttons.link(t(LearningText.SEE_PICTURE), new ProgressLink())));
    }

    @Override
    public Link closesTo() {
        return new HomeLink();
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
