package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.basira.assessment.QuestionForm.Foot;
import org.basira.content.post.Authored;
import org.basira.operations.Ids;
import org.basira.question.Asked;
import org.basira.question.Composed;
import org.basira.question.Response;
import org.basira.question.Response.Assembled;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Puts a report together part by part, or decides one that came in. What it is about stays on top; each part is an act of its
 * own, so that nothing chosen is lost; what there is so far stands beside it (at a desk, where the queue stands, once all is
 * chosen), and each part can be changed until it is handed in. "This one needs no report" stands under every part of a practice case.
 */
public final class ComposeForm extends Div {

    /** Offered where leaving all out is an answer. */
    private static final String NONE = "none-of-these";

    /** What becomes of an act; it says with {@link #onward} or {@link #refused} how it went. */
    @FunctionalInterface
    public interface Keeper {

        /** {@code end}: handed in, for good where feedback comes at once. */
        void keep(ComposeForm form, Assembled made, UUID nonce, boolean end);
    }

    private final Asked.Compose asked;
    private final Locale locale;
    private final String draft;
    private final Keeper keeper;
    private final Div step = new Div();
    private final Div beside = new Div();
    private final @Nullable Component queue;
    private Assembled made;
    private Assembled waiting;
    private @Nullable QuestionForm form;
    private String at = "";

    /**
     * Shows the first part that is open.
     *
     * @param given what was put together so far
     * @param draft key under which a half-made part is kept in the tab, the learner's id first
     * @param queue shown in place of the report so far; null for that
     */
    public ComposeForm(
            Asked.Compose asked,
            Locale locale,
            Optional<Response> given,
            String draft,
            @Nullable Component queue,
            Keeper keeper) {
        this.asked = asked;
        this.locale = locale;
        this.draft = draft;
        this.queue = queue;
        this.keeper = keeper;
        this.made = given.orElse(null) instanceof Assembled before ? before : Assembled.EMPTY;
        this.waiting = made;
        addClassName("compose");
        step.addClassName("stack");
        Div about = new Div();
        about.addClassName("stack");
        about.add(Authored.in(new H2(), asked.title(), locale));
        about(about);
        about.add(step);
        Div grid = queue == null ? new Div(about, beside) : new Div(queue, about);
        grid.addClassNames(queue == null ? "drillgrid" : "deskgrid", "stack");
        add(grid);
        show(open());
    }

    private void about(Div about) {
        switch (asked.occasion()) {
            case Asked.Found found -> {
                about.add(Authored.in(new Paragraph(), found.story(), locale));
                about.add(ComposeWords.exhibits(found.exhibits(), locale));
            }
            case Asked.Received received -> {
                Paragraph from = Authored.in(new Paragraph(), received.from(), locale);
                from.addClassNames("small", "dim");
                Paragraph report = Authored.in(new Paragraph(), received.report(), locale);
                report.addClassName("letter");
                about.add(from, report);
                if (received.post() != null) {
                    about.add(ComposeWords.post(asked.id(), received.post(), locale));
                } else {
                    Paragraph nothing = new Paragraph(t(AssessmentText.NOTHING_THERE));
                    nothing.addClassName("note");
                    about.add(nothing);
                }
                Paragraph basis = new Paragraph(Icon.INFO.create(), Authored.span(received.basis(), locale));
                basis.addClassNames("note", "small");
                about.add(basis);
            }
        }
    }

    /** The first group that is open, blank where none is. */
    private String open() {
        return made.none()
                ? ""
                : asked.bundles().stream()
                        .map(Asked.Bundle::id)
                        .filter(id -> !made.settled().contains(id))
                        .findFirst()
                        .orElse("");
    }

    /** What was sent is kept: shows what comes next. */
    public void onward() {
        made = waiting;
        show(open());
        step.getElement().executeJs("this.querySelector('legend,h3')?.scrollIntoView({block:'nearest'})");
    }

    /** What was sent was not taken: it stays, and can be sent again. */
    public void refused() {
        if (form != null) {
            form.refused();
        }
    }

    private void show(String group) {
        at = group;
        step.removeAll();
        form = null;
        asked.bundle(group).ifPresentOrElse(this::ask, this::end);
        if (queue == null) {
            beside.removeAll();
            beside.add(new SoFar(asked, made, at, locale, this::show));
        }
    }

    private void ask(Asked.Bundle bundle) {
        List<Asked.Offer> parts = bundle.parts().stream()
                .map(part -> new Asked.Offer(part.id(), ComposeWords.offer(bundle.id(), part.id(), part.text())))
                .toList();
        List<Asked.Offer> offers = bundle.several()
                ? Stream.concat(
                                parts.stream(),
                                Stream.of(new Asked.Offer(NONE, ComposeWords.text(AssessmentText.NONE_OF_THESE))))
                        .toList()
                : parts;
        form = new QuestionForm(
                new Asked.Choice(
                        asked.id() + "-" + bundle.id(),
                        ComposeWords.question(bundle.id()),
                        null,
                        offers,
                        bundle.several(),
                        false),
                locale,
                UnaryOperator.identity(),
                draft + ":" + bundle.id(),
                Foot.NEXT,
                chosen(bundle),
                answer -> chose(bundle, answer),
                () -> {});
        step.add(form);
        if (asked.mayLeave()) {
            NativeButton leave = Buttons.plain("", this::leave);
            leave.addClassNames("block", "dashed");
            leave.add(Icon.COMMENT.create(), new com.vaadin.flow.component.html.Span(t(AssessmentText.NO_REPORT)));
            step.add(leave);
        }
    }

    private Optional<Response> chosen(Asked.Bundle bundle) {
        if (!made.settled().contains(bundle.id())) {
            return Optional.empty();
        }
        Set<String> own = new HashSet<>();
        bundle.parts().stream()
                .map(Asked.Offer::id)
                .filter(made.parts()::contains)
                .forEach(own::add);
        return Optional.of(new Response.Chosen(own.isEmpty() ? Set.of(NONE) : own));
    }

    private void chose(Asked.Bundle bundle, QuestionForm.Answer answer) {
        if (!(answer.response() instanceof Response.Chosen(Set<String> ids))) {
            refused();
            return;
        }
        Set<String> parts = new HashSet<>(ids);
        parts.remove(NONE);
        boolean last = asked.occasion() instanceof Asked.Received && lastOpen(bundle);
        send(made.with(bundle, parts), answer.nonce(), last);
    }

    /** At a desk there is nothing to add after the last part. */
    private boolean lastOpen(Asked.Bundle bundle) {
        return asked.bundles().stream()
                .map(Asked.Bundle::id)
                .allMatch(id -> id.equals(bundle.id()) || made.settled().contains(id));
    }

    private void send(Assembled next, UUID nonce, boolean end) {
        waiting = next;
        keeper.keep(this, next, nonce, end);
    }

    private void leave() {
        made = Assembled.nothing();
        show("");
    }

    private void end() {
        H2 heading = new H2(t(made.none() ? AssessmentText.LEAVE_TITLE : AssessmentText.HAND_IN_TITLE));
        heading.addClassName("h3");
        step.add(heading);
        if (made.none()) {
            step.add(new Paragraph(t(AssessmentText.LEAVE_TEXT)), Buttons.plain(t(AssessmentText.LEAVE_NOT), () -> {
                made = Assembled.EMPTY.equals(waiting) || waiting.none() ? Assembled.EMPTY : waiting;
                show(open());
            }));
            NativeButton hand =
                    Buttons.main(t(AssessmentText.HAND_IN), () -> send(Assembled.nothing(), Ids.next(), true));
            hand.addClassName("block");
            step.add(new BottomBar(locale, hand));
            return;
        }
        if (asked.occasion() instanceof Asked.Received) {
            NativeButton hand = Buttons.main(t(AssessmentText.HAND_IN), () -> send(made, Ids.next(), true));
            hand.addClassName("block");
            step.add(new SoFar(asked, made, at, locale, this::show), new BottomBar(locale, hand));
            return;
        }
        form = new QuestionForm(
                new Asked.Write(
                        asked.id() + "-own",
                        ComposeWords.text(AssessmentText.OWN_SENTENCE),
                        null,
                        0,
                        Composed.LONGEST,
                        List.of()),
                locale,
                UnaryOperator.identity(),
                draft + ":own",
                Foot.HANDS_IN,
                made.words().isBlank() ? Optional.empty() : Optional.of(new Response.Written(made.words())),
                answer -> send(
                        made.withWords(answer.response() instanceof Response.Written(String words) ? words : ""),
                        answer.nonce(),
                        true),
                () -> {});
        step.add(form);
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
