package org.basira.assessment.view;

import com.vaadin.flow.component.UI;
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
import org.basira.assessment.ByHandNote;
import org.basira.assessment.ComposeForm;
import org.basira.assessment.CorrectionNote;
import org.basira.assessment.FinishResult;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.ResultLink;
import org.basira.assessment.Reviewed;
import org.basira.assessment.SectionKind;
import org.basira.assessment.StoryForm;
import org.basira.assessment.TriedWords;
import org.basira.content.post.PostView;
import org.basira.operations.Ids;
import org.basira.operations.Settings;
import org.basira.question.Asked;
import org.basira.question.Behaviour;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
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
        show(() -> {
            attempts.finish(learner, attempt);
            event.forwardTo(new ResultLink(attempt).path());
        });
    }

    private AttemptPage page() {
        return Objects.requireNonNull(page);
    }

    /** Reads the slot anew and shows it as it is: asked, answered, or one past the last. */
    private void show() {
        show(this::finish);
    }

    /** Where its time is up, {@code whenOver} ends the attempt in place of showing it. */
    private void show(Runnable whenOver) {
        Optional<AttemptPage> found = attempts.page(learner, attempt, slot);
        boolean pastLast = found.isEmpty() && slot > 1;
        page = (pastLast ? attempts.page(learner, attempt, 1).filter(first -> slot == first.slots() + 1) : found)
                .orElseThrow(NotFoundException::new);
        if (page().time().filter(AttemptPage.TimeLeft::over).isPresent()) {
            whenOver.run();
        } else if (pastLast) {
            removeAll();
            countdown();
            add(new EndOfForm(page(), this::finish));
        } else {
            draw(page());
        }
    }

    private void countdown() {
        page().time().ifPresent(time -> add(new Countdown(time, locale(), this::finish)));
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
        countdown();
        page().review()
                .flatMap(Reviewed::corrected)
                .or(page()::withdrawn)
                .ifPresent(note -> add(new CorrectionNote(note, settings.timeZone(), locale())));
        if (page().withdrawn().isPresent() && page().review().isEmpty()) {
            add(new Paragraph(t(AssessmentText.WITHDRAWN_MAY_SKIP)), leaveOut());
        }
        page().review().ifPresentOrElse(this::review, page().finished() ? this::nothingToShow : this::ask);
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
        if (page().asked() instanceof Asked.Compose compose) {
            addClassName("wide");
            add(new ComposeForm(
                    compose,
                    locale(),
                    page().response(),
                    learner + ":" + attempt + ":" + slot,
                    page().queue().isEmpty() ? null : new DeskQueue(page(), locale()),
                    this::composed));
            return;
        }
        page().tried().ifPresent(tried -> add(new TriedWords(tried, locale())));
        QuestionForm[] form = new QuestionForm[1];
        form[0] = new QuestionForm(
                page().asked(),
                locale(),
                UnaryOperator.identity(),
                learner + ":" + attempt + ":" + slot,
                foot(),
                page().response(),
                answer -> answered(form[0], answer),
                this::lookedCloser);
        add(form[0]);
    }

    private QuestionForm.Foot foot() {
        if (!page().immediate() || page().asked() instanceof Asked.Triage) {
            return QuestionForm.Foot.SAVES;
        }
        return page().behaviour().asksSureness() ? QuestionForm.Foot.CHECKS_SURENESS : QuestionForm.Foot.CHECKS;
    }

    /** Over, and the quiz does not show this answer, or there is none. */
    private void nothingToShow() {
        Paragraph nothing = new Paragraph(t(AssessmentText.NOTHING_TO_SHOW));
        nothing.addClassName("note");
        add(nothing, Buttons.mainLink(t(AssessmentText.TO_RESULT), new ResultLink(attempt)));
    }

    private static PostView behindAVeil(PostView post) {
        return post.veiled(false, () -> {});
    }

    private void answered(QuestionForm form, QuestionForm.Answer answer) {
        Act.Kind kind = page().immediate() ? Act.Kind.CHECK : Act.Kind.SAVE;
        switch (act(kind, answer.response(), answer.nonce(), answer.certainty())) {
            case ActResult.Kept kept ->
                kept.review().ifPresentOrElse(review -> reviewed(page().answered(kept.seq(), review)), this::onward);
            case ActResult.Unchanged unchanged ->
                unchanged.review().ifPresentOrElse(review -> readAgain(), this::onward);
            case ActResult.Refused refused -> refused(form, refused.reason());
        }
    }

    /** After an answer of which nothing more is told: its next try, or the next question. */
    private void onward() {
        if (page().behaviour() == Behaviour.ADAPTIVE) {
            readAgain();
        } else {
            go(slot + 1);
        }
    }

    private ActResult act(Act.Kind kind, @Nullable Response response, UUID nonce, @Nullable Sureness certainty) {
        return attempts.act(
                learner,
                attempt,
                slot,
                new Act(kind, response, page().stepsSeen(), nonce, Language.of(locale()), shownAt, certainty));
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
            } else if (child instanceof TriedWords tried) {
                tried.focusVerdict();
            } else if (child instanceof StoryForm story) {
                story.focusWhatCame();
            }
        });
    }

    private void refused(QuestionForm form, ActResult.Reason reason) {
        switch (reason) {
            case STALE, ALREADY_CHECKED, FINISHED, LATE -> show();
            case TOO_LONG, INCOMPLETE, MISFIT, UNKNOWN -> form.refused();
        }
        if (reason != ActResult.Reason.LATE) {
            note(Note.words(reason));
        }
    }

    private void lookedCloser() {
        if (act(Act.Kind.LOOK, null, Ids.next(), null) instanceof ActResult.Kept kept) {
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
        ActResult result = act(Act.Kind.CHECK, walked, Ids.next(), null);
        if (result instanceof ActResult.Refused(ActResult.Reason reason) && reason == ActResult.Reason.INCOMPLETE) {
            result = act(Act.Kind.SAVE, walked, Ids.next(), null);
        }
        show();
        if (result instanceof ActResult.Refused) {
            note(AssessmentText.REFUSED_STALE);
        } else {
            announce();
        }
    }

    /** Each part is kept on the way; handed in, it is an answer as any other. */
    private void composed(ComposeForm form, Response.Assembled made, UUID nonce, boolean end) {
        Act.Kind kind = end && page().immediate() ? Act.Kind.CHECK : Act.Kind.SAVE;
        ActResult result = act(kind, made, nonce, null);
        switch (result) {
            case ActResult.Kept kept
            when !end -> {
                page = page().withStepsSeen(kept.seq());
                form.onward();
            }
            case ActResult.Kept kept ->
                kept.review().ifPresentOrElse(review -> reviewed(page().answered(kept.seq(), review)), this::onward);
            case ActResult.Unchanged unchanged when !end -> form.onward();
            case ActResult.Unchanged unchanged ->
                unchanged.review().ifPresentOrElse(review -> readAgain(), this::onward);
            case ActResult.Refused refused -> {
                switch (refused.reason()) {
                    case STALE, ALREADY_CHECKED, FINISHED, LATE -> show();
                    case TOO_LONG, INCOMPLETE, MISFIT, UNKNOWN -> form.refused();
                }
                note(Note.words(refused.reason()));
            }
        }
    }

    private void note(AssessmentText words) {
        addComponentAtIndex(1, new Note(words, locale()));
    }

    private void review(Reviewed reviewed) {
        add(new QuestionReview(reviewed, locale(), UnaryOperator.identity()));
        reviewed.byHand().ifPresent(said -> add(new ByHandNote(reviewed.item(), reviewed.fraction(), said, locale())));
        add(NextBar.of(page(), locale(), () -> go(page().nextOpen().orElse(1)), this::finish));
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
        AssessmentText words = switch (page().section()) {
            case DRILL, DRILL_BEFORE -> AssessmentText.DRILL_OF;
            case DESK -> AssessmentText.DESK_OF;
            default -> page().occasion().isForm() ? AssessmentText.POST_OF : AssessmentText.QUESTION_OF;
        };
        return t(
                words,
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
