package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.basira.assessment.internal.Given;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/**
 * Asks one item. The page's element {@code basira-answer} collects the answer in the browser and sends it in one act, with
 * a nonce that stays the same if it is sent again; until it is acknowledged it is kept in the tab. A story is not asked
 * here: each of its choices is an act of its own.
 */
@Tag("basira-answer")
@JsModule("./components/basira-answer.ts")
public class QuestionForm extends HtmlContainer {

    /** An answer as it arrives from the page. */
    public record Answer(Response response, UUID nonce) {}

    private final Locale locale;
    private final Div body = new Div();
    private final Paragraph state = new Paragraph();

    /**
     * @param draft key under which the half-made answer is kept in the tab: learner, attempt and slot
     * @param saves whether the button says "Save answer" (else "Check")
     * @param given the answer given before, to be shown again
     */
    public QuestionForm(
            Asked asked,
            Component post,
            Locale locale,
            String draft,
            boolean saves,
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
        switch (asked) {
            case Asked.Choice choice -> choose(choice, post, given);
            case Asked.Match match -> pair(match, post, given);
            case Asked.Order order -> order(order, post, given);
            case Asked.Mark mark -> mark(mark, given);
            case Asked.Triage triage -> judge(triage, post, given);
            case Asked.Story story -> throw new IllegalArgumentException("a story is not asked at once");
        }
        if (!(asked instanceof Asked.Triage)) {
            add(bar(saves));
        }
        getElement()
                .addEventListener("answer", event -> receive(event, onAnswer))
                .addEventData("event.detail.response")
                .addEventData("event.detail.nonce");
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
                        event.getEventData().get("event.detail.nonce").asString())
                .ifPresentOrElse(onAnswer, this::refused);
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void kind(String kind, AssessmentText open) {
        getElement().setAttribute("kind", kind);
        getElement().setAttribute("open-text", t(open));
    }

    private Component bar(boolean saves) {
        NativeButton button = new NativeButton(t(saves ? AssessmentText.SAVE_ANSWER : AssessmentText.CHECK));
        button.addClassNames("btn", "p", "block");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("data-save", true);
        Div inner = new Div(state, button);
        inner.addClassName("in2");
        Section bar = new Section(inner);
        bar.addClassName("judge");
        bar.setAriaLabel(t(AssessmentText.YOUR_ANSWER));
        return bar;
    }

    private Element fieldset(Text legend) {
        Element fieldset = new Element("fieldset");
        fieldset.getClassList().add("fs");
        fieldset.getClassList().add("stack-s");
        Element words = new Element("legend");
        words.getClassList().add("legendq");
        words.appendChild(Authored.span(legend, locale).getElement());
        fieldset.appendChild(words);
        return fieldset;
    }

    private void choose(Asked.Choice choice, Component post, Optional<Response> given) {
        kind("choose", AssessmentText.OPEN_CHOICE);
        body.add(post);
        Element fieldset = fieldset(choice.stem());
        if (choice.many()) {
            fieldset.appendChild(small(t(AssessmentText.SEVERAL)).getElement());
        }
        for (Asked.Offer offer : choice.options()) {
            Element input = input(choice.many() ? "checkbox" : "radio", choice.id());
            input.setAttribute("data-id", offer.id());
            if (given.orElse(null) instanceof Response.Chosen(var options) && options.contains(offer.id())) {
                input.setAttribute("checked", true);
            }
            fieldset.appendChild(row(input, words(choice, offer)));
        }
        body.getElement().appendChild(fieldset);
    }

    private Component words(Asked.Choice choice, Asked.Offer offer) {
        if (choice.trueFalse()) {
            return new Span(t(offer.id().equals("t") ? AssessmentText.TRUE_WORD : AssessmentText.FALSE_WORD));
        }
        return Authored.span(offer.text(), locale);
    }

    private static Element input(String type, String name) {
        Element input = new Element("input");
        input.setAttribute("type", type);
        input.setAttribute("name", name);
        return input;
    }

    private static Element row(Element input, Component... words) {
        Element row = new Element("label");
        row.getClassList().add("opt");
        row.appendChild(input);
        for (Component word : words) {
            row.appendChild(word.getElement());
        }
        return row;
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassNames("dim", "small");
        return small;
    }

    private void pair(Asked.Match match, Component post, Optional<Response> given) {
        kind("pair", AssessmentText.OPEN_PAIR);
        body.add(post);
        Element fieldset = fieldset(match.stem());
        fieldset.appendChild(small(t(AssessmentText.TARGETS_REPEAT)).getElement());
        Element list = new Element("ul");
        list.getClassList().add("match");
        for (Asked.Offer prompt : match.prompts()) {
            Element select = new Element("select");
            String id = match.id() + "-" + prompt.id();
            select.setAttribute("id", id);
            select.getClassList().add("in");
            select.setAttribute("data-id", prompt.id());
            select.appendChild(option("", t(AssessmentText.CHOOSE), false));
            String before = given.orElse(null) instanceof Response.Paired(var pairs) ? pairs.get(prompt.id()) : null;
            for (Asked.Offer target : match.targets()) {
                select.appendChild(option(
                        target.id(),
                        Authored.words(target.text(), locale),
                        target.id().equals(before)));
            }
            Element label = new Element("label");
            label.setAttribute("for", id);
            label.appendChild(Authored.span(prompt.text(), locale).getElement());
            Element row = new Element("li");
            row.appendChild(label, select);
            list.appendChild(row);
        }
        fieldset.appendChild(list);
        body.getElement().appendChild(fieldset);
    }

    private static Element option(String value, String words, boolean selected) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(words);
        if (selected) {
            option.setAttribute("selected", true);
        }
        return option;
    }

    private void order(Asked.Order order, Component post, Optional<Response> given) {
        kind("order", AssessmentText.OPEN_CHOICE);
        getElement().setAttribute("digits", Formats.digits(locale, "0123456789"));
        getElement().setAttribute("moved-text", t(AssessmentText.MOVED));
        body.add(post);
        Element fieldset = fieldset(order.stem());
        fieldset.appendChild(small(t(AssessmentText.ORDER_HINT)).getElement());
        Element list = new Element("ol");
        list.getClassList().add("order");
        var entries = given.orElse(null) instanceof Response.Ordered(var ids)
                ? order.entries().stream()
                        .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.id())))
                        .toList()
                : order.entries();
        for (Asked.Offer entry : entries) {
            String words = Authored.words(entry.text(), locale);
            Span place = new Span();
            place.addClassNames("pos", "num");
            place.getElement().setAttribute("aria-hidden", "true");
            Span text = Authored.span(entry.text(), locale);
            text.addClassName("grow");
            Element row = new Element("li");
            row.setAttribute("data-id", entry.id());
            row.setAttribute("data-words", words);
            row.appendChild(
                    place.getElement(),
                    text.getElement(),
                    mover(Icon.UP, "data-up", t(AssessmentText.MOVE_UP, words)),
                    mover(Icon.DOWN, "data-down", t(AssessmentText.MOVE_DOWN, words)));
            list.appendChild(row);
        }
        fieldset.appendChild(list);
        body.getElement().appendChild(fieldset);
    }

    private static Element mover(Icon icon, String direction, String label) {
        NativeButton button = new NativeButton();
        button.addClassName("ghost");
        button.add(icon.create());
        button.setAriaLabel(label);
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute(direction, true);
        return button.getElement();
    }

    private void mark(Asked.Mark mark, Optional<Response> given) {
        kind("mark", AssessmentText.OPEN_MARK);
        Element fieldset = fieldset(mark.stem());
        fieldset.appendChild(small(t(AssessmentText.MARK_HINT)).getElement());
        Div segments = new Div();
        segments.addClassName("segs");
        PostView frame = new PostView(mark.post(), Language.of(locale));
        for (Specimen.Segment segment : frame.text().segments()) {
            NativeButton button = new NativeButton();
            button.addClassName("seg");
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("data-id", segment.id());
            boolean before = given.orElse(null) instanceof Response.Marked(var marked) && marked.contains(segment.id());
            button.getElement().setAttribute("aria-pressed", Boolean.toString(before));
            segments.add(Authored.in(button, segment.text(), locale));
        }
        fieldset.appendChild(frame.body(segments).getElement());
        body.getElement().appendChild(fieldset);
    }

    private void judge(Asked.Triage triage, Component post, Optional<Response> given) {
        kind("judge", AssessmentText.OPEN_SIDE);
        getElement().setAttribute("open-sure", t(AssessmentText.OPEN_SURE));
        getElement().setAttribute("open-act", t(AssessmentText.OPEN_ACT));
        body.add(post);
        add(new JudgeBar(triage.post(), locale, given, state));
    }
}
