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
import org.basira.assessment.MarkingLink;
import org.basira.assessment.MarkingQueue;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** The next answer to be marked: a number and no name, the rubric, a comment, and what to do if an answer worries. */
@Route(value = MarkingLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class MarkingView extends Page implements BeforeEnterObserver {

    private final MarkingQueue queue;
    private final CurrentPerson current;

    MarkingView(MarkingQueue queue, CurrentPerson current) {
        this.queue = queue;
        this.current = current;
        title(t(AssessmentText.MARKING));
        addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show("");
    }

    /** Takes the next answer; {@code said} tells what was just done. */
    private void show(String said) {
        removeAll();
        MarkingQueue.Turn turn = queue.next(current.id());
        Paragraph count = new Paragraph(t(AssessmentText.MARKING_WAITING, turn.waiting()));
        add(new MarkingHead(new MarkingLink(), AssessmentText.MARKING, count, locale()));
        if (!said.isBlank()) {
            StatusNote status = StatusNote.farFromTheButton();
            status.done(said);
            add(status);
        }
        turn.answer().ifPresent(answer -> add(answer(answer), form(answer)));
        add(new WorryCard(locale()));
    }

    private Component answer(MarkingQueue.ToMark answer) {
        Section section =
                new Section(new H2(t(AssessmentText.MARKING_ANSWER, Formats.number(locale(), answer.number()))));
        section.addClassName("stack");
        answer.post()
                .ifPresent(post ->
                        section.add(new PostView(Asked.Post.of(post), Language.of(locale())).veiled(false, () -> {})));
        Paragraph stem = Authored.in(new Paragraph(), answer.question().stem(), locale());
        stem.addClassName("legendq");
        Paragraph text = new Paragraph(answer.text());
        text.addClassName("own-text");
        text.getElement().setAttribute("dir", "auto");
        section.add(stem, text);
        return section;
    }

    private Component form(MarkingQueue.ToMark answer) {
        return new MarkingForm(
                answer.question(),
                locale(),
                (levels, comment) -> queue.mark(answer.id(), current.id(), levels, comment),
                () -> show(t(AssessmentText.MARKING_KEPT)),
                () -> show(t(AssessmentText.MARKING_GONE)),
                () -> {
                    queue.giveBack(answer.id(), current.id());
                    show(t(AssessmentText.MARKING_GIVEN_BACK));
                });
    }
}
