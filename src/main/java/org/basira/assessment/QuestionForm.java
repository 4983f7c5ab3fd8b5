package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.basira.assessment.internal.Given;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.ui.Formats;
import org.basira.ui.Messages;
import org.basira.ui.Still;
import org.jspecify.annotations.Nullable;

/**
 * Asks one item, in an attempt and in a lesson alike. The page's element {@code basira-answer} collects the answer in the
 * browser and sends it in one act, with a nonce that stays the same if it is sent again; until it is acknowledged it is
 * kept in the tab. A story is asked by {@link StoryForm}: each of its choices is an act of its own.
 */
@Tag("basira-answer")
@JsModule("./components/basira-answer.ts")
public class QuestionForm extends HtmlContainer {

    /** An answer as it arrives from the page; {@code certainty} where it was asked. */
    public record Answer(
            Response response, UUID nonce, @Nullable Sureness certainty) {}

    /** Where the button stands, and what it says. */
    public enum Foot {
        /** On the bar at the bottom: "Save answer". */
        SAVES,
        /** On the bar at the bottom: "Check". */
        CHECKS,
        /** On the bar at the bottom: how sure one is, and "Check". */
        CHECKS_SURENESS,
        /** On the bar at the bottom: "Next". */
        NEXT,
        /** On the bar at the bottom: "Hand in". */
        HANDS_IN,
        /** In the run of the page, under the question: "Check". */
        IN_PASSING
    }

    private record Bar(Foot foot, Locale locale) {}

    private record Judging(Asked.Post post, Locale locale) {}

    private final Locale locale;
    private final Div body = new Div();
    private final Paragraph state = new Paragraph();
    private Function<Response, Optional<String>> problems = response -> Optional.empty();

    /**
     * Shows the question, nothing answered but what was given before.
     *
     * @param veil put over the post it is about
     * @param draft key under which the half-made answer is kept in the tab, the learner's id first
     * @param given the answer given before, to be shown again
     * @param onLook told when "look closer" is opened for the first time
     */
    public QuestionForm(
            Asked asked,
            Locale locale,
            UnaryOperator<PostView> veil,
            String draft,
            Foot foot,
            Optional<Response> given,
            Consumer<Answer> onAnswer,
            Runnable onLook) {
        this.locale = locale;
        body.addClassNames("stack", "ask");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        getElement().setAttribute("draft", draft);
        getElement().setAttribute("saving-text", t(AssessmentText.SAVING));
        getElement().setAttribute("waiting-text", t(AssessmentText.WAITING));
        add(body);
        Asked.Post post = asked.post();
        if (post != null && !(asked instanceof Asked.Mark)) {
            body.add(veil.apply(new PostView(post, Language.of(locale))));
        }
        switch (asked) {
            case Asked.Choice choice -> fields(choice, new ChoiceFields(choice, locale, given), foot);
            case Asked.Match match -> fields(match, new MatchFields(match, locale, given), foot);
            case Asked.Order order -> fields(order, new OrderFields(order, locale, given), foot);
            case Asked.Mark mark -> fields(mark, new MarkFields(mark, locale, veil, given), foot);
            case Asked.Type type -> fields(type, new TypeFields(type, locale, given), foot);
            case Asked.Measure measure -> fields(measure, new MeasureFields(measure, locale, given), foot);
            case Asked.Point point -> fields(point, new PointFields(point, locale, given), foot);
            case Asked.Sort sort -> fields(sort, new SortFields(sort, locale, given), foot);
            case Asked.Fill fill -> fields(fill, new FillFields(fill, locale, given), foot);
            case Asked.Write write -> fields(write, new WriteFields(write, locale, given), foot);
            case Asked.Triage triage -> judge(triage, given);
            case Asked.Compose compose -> throw new IllegalArgumentException("a report is not made at once");
            case Asked.Story story -> throw new IllegalArgumentException("a story is not asked at once");
        }
        getElement()
                .addEventListener("answer", event -> receive(event, onAnswer))
                .addEventData("event.detail.response")
                .addEventData("event.detail.nonce")
                .addEventData("event.detail.sure");
        getElement().addEventListener("look", event -> onLook.run());
    }

    /** Tells the page that the answer was not taken: it may be changed and sent again. */
    public void refused() {
        getElement().callJsFunction("refused");
    }

    private void receive(DomEvent event, Consumer<Answer> onAnswer) {
        Given.read(
                        getElement().getAttribute("kind"),
                        event.getEventData().get("event.detail.response").asString(),
                        event.getEventData().get("event.detail.nonce").asString(),
                        event.getEventData().path("event.detail.sure").asString(""),
                        Language.of(locale))
                .ifPresentOrElse(answer -> take(answer, onAnswer), this::refused);
    }

    /** What can be told at the field goes no further. */
    private void take(Answer answer, Consumer<Answer> onAnswer) {
        Optional<String> problem = problems.apply(answer.response());
        problem.ifPresentOrElse(
                words -> {
                    getElement().setAttribute("wrong", words);
                    refused();
                },
                () -> {
                    getElement().removeAttribute("wrong");
                    onAnswer.accept(answer);
                });
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void kind(String kind, AssessmentText open) {
        getElement().setAttribute("kind", kind);
        getElement().setAttribute("open-text", t(open));
    }

    private void fields(Asked asked, Fields fields, Foot foot) {
        kind(fields.kind(), fields.open());
        problems = fields::problem;
        getElement().setAttribute("open-unit", t(AssessmentText.OPEN_UNIT));
        getElement().setAttribute("open-words", t(AssessmentText.OPEN_WORDS));
        getElement().setAttribute("digits", Formats.digits(locale, "0123456789"));
        if (foot == Foot.CHECKS_SURENESS) {
            getElement().setAttribute("open-sure", t(AssessmentText.OPEN_SURE));
        }
        getElement().setAttribute("moved-text", t(AssessmentText.MOVED));
        getElement().setAttribute("chosen-text", t(AssessmentText.CHOSEN, "@"));
        // The page's element works these controls; only a veil is opened by the server.
        body.add(asked instanceof Asked.Mark ? fields : Still.of(fields));
        add(Still.of(new Bar(foot, locale), () -> foot == Foot.IN_PASSING ? inPassing(foot) : bar(foot)));
    }

    private NativeButton button(Foot foot) {
        NativeButton button = new NativeButton(t(
                switch (foot) {
                    case SAVES -> AssessmentText.SAVE_ANSWER;
                    case CHECKS, CHECKS_SURENESS, IN_PASSING -> AssessmentText.CHECK;
                    case NEXT -> AssessmentText.NEXT_PART;
                    case HANDS_IN -> AssessmentText.HAND_IN;
                }));
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("data-save", true);
        return button;
    }

    private Component inPassing(Foot foot) {
        Div below = new Div(state, button(foot));
        below.addClassName("stack");
        return below;
    }

    private Component bar(Foot foot) {
        NativeButton button = button(foot);
        button.addClassNames("p", "block");
        return foot == Foot.CHECKS_SURENESS
                ? new BottomBar(locale, new SureFields(locale), state, button)
                : new BottomBar(locale, state, button);
    }

    private void judge(Asked.Triage triage, Optional<Response> given) {
        kind("judge", AssessmentText.OPEN_SIDE);
        getElement().setAttribute("open-sure", t(AssessmentText.OPEN_SURE));
        getElement().setAttribute("open-act", t(AssessmentText.OPEN_ACT));
        Supplier<Component> bar = () -> new JudgeBar(triage.post(), locale, given, state);
        add(given.isEmpty() ? Still.of(new Judging(triage.post(), locale), bar) : Still.of(bar.get()));
    }
}
