package org.basira.assessment.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.Attempts;
import org.basira.assessment.BottomBar;
import org.basira.assessment.ByHandNote;
import org.basira.assessment.CorrectionNote;
import org.basira.assessment.FinishResult;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.ResultLink;
import org.basira.assessment.Reviewed;
import org.basira.assessment.SectionKind;
import org.basira.assessment.StoryForm;
import org.basira.content.post.PostView;
import org.basira.operations.Ids;
import org.basira.operations.Settings;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.ui.Buttons;
import org.basira.ui.FocusShell;
import org.basira.ui.Formats;
import org.basira.ui.HomeLink;
import org.basira.ui.Link;
import org.basira.ui.Page;
import org.basira.ui.Paths;
import org.jspecify.annotations.Nullable;

/**
 * One slot of an attempt. The address names attempt and slot, so that any node can build the page anew after a restart;
 * what was answered comes from the database, what is half answered from the tab.
 */
@Route(value = AttemptLink.ROUTE, layout = FocusShell.class)
@RolesAllowed(Role.LEARNERS)
class AttemptView extends Page implements BeforeEnterObserver, FocusShell.Framed {

    private final Attempts attempts;
    private final UUID learner;
    private final Clock clock;
    private final Settings settings;
    private UUID attempt = new UUID(0, 0);
    private int slot;
    private @Nullable AttemptPage page;
    private Instant shownAt = Instant.EPOCH;

    AttemptView(Attempts attempts, CurrentPerson person, Clock clock, Settings settings) {
        this.attempts = attempts;
        this.learner = person.id();
        this.clock = clock;
        this.settings = settings;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        attempt = event.getRouteParameters().get("attempt").flatMap(Paths::uuid).orElseThrow(NotFoundException::new);
        slot = event.getRouteParameters().get("slot").flatMap(Paths::number).orElse(1);
        show();
    }

    private AttemptPage page() {
        return Objects.requireNonNull(page);
    }

    /** Reads the slot anew and shows it as it is: asked, answered, or one past the last. */
    private void show() {
        Optional<AttemptPage> found = attempts.page(learner, attempt, slot);
        if (found.isEmpty() && slot > 1) {
            found = attempts.page(learner, attempt, 1).filter(first -> slot == first.slots() + 1);
            page = found.orElseThrow(NotFoundException::new);
            removeAll();
            add(new EndOfForm(page(), this::finish));
            return;
        }
        draw(found.orElseThrow(NotFoundException::new));
    }

    private void draw(AttemptPage shown) {
        page = shown;
        shownAt = clock.instant();
        removeAll();
        H1 heading = new H1(placeInWords());
        heading.addClassName("vh");
        title(placeInWords());
        add(heading);
        if (page().overShare() != null && slot == page().sectionStart()) {
            add(new StatedShare(page().sectionSize(), Objects.requireNonNull(page().overShare()), locale()));
        }
        page().review()
                .flatMap(Reviewed::corrected)
                .or(page()::withdrawn)
                .ifPresent(note -> add(new CorrectionNote(note, settings.timeZone(), locale())));
        if (page().withdrawn().isPresent() && page().review().isEmpty()) {
            add(new Paragraph(t(AssessmentText.WITHDRAWN_MAY_SKIP)), leaveOut());
        }
        page().review().ifPresentOrElse(this::review, this::ask);
    }

    private NativeButton leaveOut() {
        boolean last = page().nextOpen().isEmpty();
        return Buttons.plain(
                t(AssessmentText.LEAVE_OUT),
                last ? this::finish : () -> go(page().nextOpen().orElse(1)));
    }

    private void ask() {
        if (page().asked() instanceof Asked.Story story) {
            add(new StoryForm(
                    story.title(), page().story().orElseThrow(), locale(), AttemptView::behindAVeil, this::walk));
            return;
        }
        QuestionForm[] form = new QuestionForm[1];
        form[0] = new QuestionForm(
                page().asked(),
                locale(),
                UnaryOperator.identity(),
                learner + ":" + attempt + ":" + slot,
                page().immediate() && page().section() != SectionKind.TRIAGE
                        ? QuestionForm.Foot.CHECKS
                        : QuestionForm.Foot.SAVES,
                page().response(),
                answer -> answered(form[0], answer),
                this::lookedCloser);
        add(form[0]);
    }

    private static PostView behindAVeil(PostView post) {
        return post.veiled(false, () -> {});
    }

    private void answered(QuestionForm form, QuestionForm.Answer answer) {
        Act.Kind kind = page().immediate() ? Act.Kind.CHECK : Act.Kind.SAVE;
        switch (act(kind, answer.response(), answer.nonce())) {
            case ActResult.Kept kept ->
                kept.review()
                        .ifPresentOrElse(review -> reviewed(page().answered(kept.seq(), review)), () -> go(slot + 1));
            case ActResult.Unchanged unchanged ->
                unchanged.review().ifPresentOrElse(review -> readAgain(), () -> go(slot + 1));
            case ActResult.Refused refused -> refused(form, refused.reason());
        }
    }

    private ActResult act(Act.Kind kind, @Nullable Response response, UUID nonce) {
        return attempts.act(
                learner,
                attempt,
                slot,
                new Act(kind, response, page().stepsSeen(), nonce, Language.of(locale()), shownAt));
    }

    /** On disk, and its feedback is known: no need to read the attempt again. */
    private void reviewed(AttemptPage answered) {
        draw(answered);
        announce();
    }

    private void readAgain() {
        show();
        announce();
    }

    private void announce() {
        getChildren().forEach(child -> {
            if (child instanceof QuestionReview review) {
                review.focusFirstVerdict();
            } else if (child instanceof StoryForm story) {
                story.focusWhatCame();
            }
        });
    }

    private void refused(QuestionForm form, ActResult.Reason reason) {
        AssessmentText words = switch (reason) {
            case STALE -> AssessmentText.REFUSED_STALE;
            case ALREADY_CHECKED -> AssessmentText.REFUSED_CHECKED;
            case FINISHED -> AssessmentText.REFUSED_FINISHED;
            case TOO_LONG -> AssessmentText.REFUSED_TOO_LONG;
            case INCOMPLETE, MISFIT, UNKNOWN -> AssessmentText.REFUSED_OTHER;
        };
        switch (reason) {
            case STALE, ALREADY_CHECKED, FINISHED -> show();
            case TOO_LONG, INCOMPLETE, MISFIT, UNKNOWN -> form.refused();
        }
        note(words);
    }

    private void lookedCloser() {
        if (act(Act.Kind.LOOK, null, Ids.next()) instanceof ActResult.Kept kept) {
            page = page().withStepsSeen(kept.seq());
        }
    }

    /** The last choice of a story is the answer; one before it is kept on the way. */
    private void walk(String step) {
        List<String> way = new ArrayList<>();
        if (page().response().orElse(null) instanceof Response.Walked(List<String> before)) {
            way.addAll(before);
        }
        way.add(step);
        Response walked = new Response.Walked(List.copyOf(way));
        ActResult result = act(Act.Kind.CHECK, walked, Ids.next());
        if (result instanceof ActResult.Refused(ActResult.Reason reason) && reason == ActResult.Reason.INCOMPLETE) {
            result = act(Act.Kind.SAVE, walked, Ids.next());
        }
        show();
        if (result instanceof ActResult.Refused) {
            note(AssessmentText.REFUSED_STALE);
        } else {
            announce();
        }
    }

    private void note(AssessmentText words) {
        Div note = new Div(t(words));
        note.addClassNames("note", "river");
        note.getElement().setAttribute("role", "alert");
        addComponentAtIndex(1, note);
    }

    private void review(Reviewed reviewed) {
        add(new QuestionReview(reviewed, locale(), UnaryOperator.identity()));
        reviewed.byHand().ifPresent(said -> add(new ByHandNote(reviewed.item(), reviewed.fraction(), said, locale())));
        boolean last = page().nextOpen().isEmpty();
        String words = t(
                last
                        ? AssessmentText.FINISH_QUIZ
                        : page().section() == SectionKind.TRIAGE ? AssessmentText.NEXT_POST : AssessmentText.NEXT);
        NativeButton next = Buttons.main(
                words, last ? this::finish : () -> go(page().nextOpen().orElse(1)));
        next.addClassName("block");
        Paragraph saved = new Paragraph(t(AssessmentText.SAVED));
        saved.addClassName("state");
        saved.getElement().setAttribute("role", "status");
        add(new BottomBar(locale(), saved, next));
    }

    /** Shows another slot in the same answer to the browser: a navigation would cost a request of its own. */
    private void go(int to) {
        slot = to;
        String path = new AttemptLink(attempt, to).path();
        UI.getCurrent().getPage().getHistory().pushState(null, path);
        show();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        Optional.ofNullable(findAncestor(FocusShell.class)).ifPresent(shell -> shell.moved(this, path));
        getElement().callJsFunction("focus");
        getElement().callJsFunction("scrollIntoView");
    }

    private void finish() {
        switch (attempts.finish(learner, attempt)) {
            case FinishResult.Finished finished -> UI.getCurrent().navigate(new ResultLink(attempt).path());
            case FinishResult.StillOpen open -> go(open.slots().getFirst());
            case FinishResult.Unknown unknown -> throw new NotFoundException();
        }
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Link closesTo() {
        return new HomeLink();
    }

    @Override
    public String placeInWords() {
        if (page().section() == SectionKind.STORY) {
            return t(AssessmentText.STORY);
        }
        boolean form = !page().immediate();
        return t(
                form ? AssessmentText.POST_OF : AssessmentText.QUESTION_OF,
                Formats.number(locale(), Math.min(slot, page().slots())),
                Formats.number(locale(), page().slots()));
    }

    @Override
    public List<FocusShell.Step> steps() {
        return IntStream.rangeClosed(1, page().slots())
                .mapToObj(each -> each == slot
                        ? FocusShell.Step.NOW
                        : page().states().get(each - 1) == AttemptPage.SlotState.ANSWERED
                                ? FocusShell.Step.DONE
                                : FocusShell.Step.OPEN)
                .toList();
    }
}
