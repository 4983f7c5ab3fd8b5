package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.basira.assessment.ComposeForm;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.Reviewed;
import org.basira.authoring.AuthoringText;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.content.post.Reasons;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.Composed;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/** A question as it is asked, and once answered as it is reviewed; a post with what is said of it; a whole story. */
final class ItemPreview extends Div {

    private final Around around;
    private final Language language;

    ItemPreview(Item item, Around around) {
        this.around = around;
        this.language = around.language();
        addClassName("stack");
        switch (item) {
            case Specimen specimen -> judged(specimen);
            case Question question -> ask(question);
            case Scenario scenario -> story(scenario);
            case Composed composed -> compose(composed);
        }
    }

    private void judged(Specimen specimen) {
        Asked.Post post = Asked.Post.of(specimen);
        add(
                new PostView(post, language).marked(specimen.marks()),
                new Reasons(post, specimen.marks(), language, language.locale()),
                verdict(Icon.CHECK, specimen.verdict().right()),
                verdict(Icon.BACK_WAY, specimen.verdict().wrong()),
                verdict(Icon.INFO, specimen.verdict().line()));
        specimen.acts().values().forEach(act -> add(verdict(act.good() ? Icon.CHECK : Icon.BACK_WAY, act.why())));
    }

    private Component verdict(Icon icon, Text words) {
        Div row = new Div(icon.create(), Authored.span(words, language));
        row.addClassNames("note", "small");
        return row;
    }

    private void ask(Question question) {
        removeAll();
        Specimen specimen = Optional.ofNullable(question.specimen())
                .flatMap(around::item)
                .map(item -> item instanceof Specimen about ? about : null)
                .orElse(null);
        if (question instanceof Question.Marking && specimen == null) {
            add(Authored.span(question.stem(), language));
            return;
        }
        add(new QuestionForm(
                Asking.ask(question, Asking.drawOrder(question, 1), specimen),
                language.locale(),
                UnaryOperator.identity(),
                "preview " + question.id(),
                QuestionForm.Foot.CHECKS,
                Optional.empty(),
                answer -> review(question, answer.response(), specimen),
                () -> {}));
    }

    private void compose(Composed item) {
        removeAll();
        Asked asked = Asking.ask(item, Asking.drawOrder(item, 1), null);
        add(new ComposeForm(
                (Asked.Compose) asked,
                language.locale(),
                Optional.empty(),
                "preview " + item.id(),
                null,
                (form, made, nonce, end) -> {
                    if (end) {
                        told(item, made);
                    } else {
                        form.onward();
                    }
                }));
    }

    private void told(Composed item, Response response) {
        if (Marker.check(item, response).isEmpty()) {
            removeAll();
            add(
                    new QuestionReview(
                            Reviewed.inPassing(item, response, Optional.empty()),
                            language.locale(),
                            UnaryOperator.identity()),
                    Authored.marked(
                            Buttons.plain(Messages.text(around.locale(), AuthoringText.ASK_AGAIN), () -> compose(item)),
                            Language.of(around.locale())));
        }
    }

    /** What the learner is told, until the question is asked again or its text changes. */
    private void review(Question question, Response response, @Nullable Specimen specimen) {
        if (Marker.check(question, response).isEmpty()) {
            removeAll();
            add(
                    new QuestionReview(
                            Reviewed.inPassing(question, response, Optional.ofNullable(specimen)),
                            language.locale(),
                            UnaryOperator.identity()),
                    Authored.marked(
                            Buttons.plain(Messages.text(around.locale(), AuthoringText.ASK_AGAIN), () -> ask(question)),
                            Language.of(around.locale())));
        }
    }

    private void story(Scenario scenario) {
        add(Authored.in(new H2(), scenario.title(), language.locale()));
        for (Scenario.Node node : scenario.nodes()) {
            add(Authored.in(new Paragraph(), node.text(), language.locale()));
            for (Scenario.Choice choice : node.choices()) {
                Span feedback = Authored.span(choice.feedback(), language);
                feedback.addClassName("small-line");
                Div words = new Div(Authored.span(choice.text(), language), feedback);
                if (!choice.consequence().equals(Text.EMPTY)) {
                    Span consequence = Authored.span(choice.consequence(), language);
                    consequence.addClassName("small-line");
                    words.add(consequence);
                }
                words.addClassName("grow");
                Div row = new Div(words);
                row.addClassNames("opt", "s");
                add(row);
            }
        }
        scenario.endings().forEach(each -> add(Authored.in(new Paragraph(), each.text(), language.locale())));
        add(Authored.in(new Paragraph(), scenario.ending(), language.locale()));
    }
}
