package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.basira.content.post.PostView;
import org.basira.learning.LearningText;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.CreditPolicy;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.ui.Buttons;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/** A check inside a lesson: answered here, feedback at once, stored nowhere, taken again as often as one likes. */
final class Check extends Div {

    private final Question question;
    private final @Nullable Specimen specimen;
    private final Language language;
    private final Veils veils;
    private final Paragraph state = new Paragraph();

    Check(Question question, @Nullable Specimen specimen, Language language, Veils veils) {
        this.question = question;
        this.specimen = specimen;
        this.language = language;
        this.veils = veils;
        addClassNames("check", "stack");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        ask();
    }

    private void ask() {
        removeAll();
        Asked asked = Asking.ask(
                question, Asking.drawOrder(question, ThreadLocalRandom.current().nextLong()), specimen);
        post(asked).ifPresent(post -> add(shown(post)));
        Answering answering = answering(asked);
        state.setText("");
        NativeButton button = Buttons.plain(t(LearningText.CHECK), () -> check(answering));
        add(answering.component(), state, button);
    }

    private PostView shown(Asked.Post post) {
        return veils.where(post.veil(), new PostView(post, language));
    }

    private static Optional<Asked.Post> post(Asked asked) {
        return switch (asked) {
            case Asked.Choice choice -> Optional.ofNullable(choice.post());
            case Asked.Match match -> Optional.ofNullable(match.post());
            case Asked.Order order -> Optional.ofNullable(order.post());
            case Asked.Mark mark -> Optional.empty();
            case Asked.Triage triage -> Optional.empty();
            case Asked.Story story -> Optional.empty();
        };
    }

    private Answering answering(Asked asked) {
        return switch (question) {
            case Question.Single single -> new Choosing((Asked.Choice) asked, single.options(), language);
            case Question.Multiple multiple -> new Choosing((Asked.Choice) asked, multiple.options(), language);
            case Question.TrueFalse either -> new Choosing((Asked.Choice) asked, either.options(), language);
            case Question.Matching matching -> new Matching((Asked.Match) asked, matching, language);
            case Question.Ordering ordering -> new Ordering((Asked.Order) asked, ordering, language);
            case Question.Marking marking -> new Marking((Asked.Mark) asked, marking, language, veils);
        };
    }

    private void check(Answering answering) {
        Response response = answering.response();
        if (Marker.check(question, response).isPresent()) {
            state.setText(t(LearningText.STILL_OPEN));
            return;
        }
        Verdict.Kind kind = Verdict.Kind.of(CreditPolicy.PARTIAL.fraction(Marker.evidence(question, response)));
        Verdict verdict = new Verdict(kind, t(kind.word()), answering.review().toArray(new Component[0]));
        removeAll();
        post(Asking.ask(question, Asking.drawOrder(question, 0), specimen)).ifPresent(post -> add(shown(post)));
        add(answering.component(), verdict);
        if (kind != Verdict.Kind.RIGHT) {
            add(Buttons.plain(t(LearningText.AGAIN), this::ask));
        }
        verdict.focus();
    }

    private String t(Message message) {
        return Messages.text(language.locale(), message);
    }
}
