package org.basira.learning.view;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.Reviewed;
import org.basira.content.post.PostView;
import org.basira.learning.LearningText;
import org.basira.question.Asking;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;

/** A check inside a lesson: answered here, feedback at once, stored nowhere, taken again as often as one likes. */
final class Check extends Div {

    private final Question question;
    private final Optional<Specimen> specimen;
    private final Language language;
    private final Veils veils;
    private final InPassing passing;
    private final String draft;

    Check(
            Question question,
            Optional<Specimen> specimen,
            Language language,
            Veils veils,
            InPassing passing,
            UUID learner) {
        this.question = question;
        this.specimen = specimen;
        this.language = language;
        this.veils = veils;
        this.passing = passing;
        this.draft = learner + ":check:" + question.id();
        addClassNames("check", "stack");
        passing.answer(question.id()).ifPresentOrElse(this::review, this::ask);
    }

    private void ask() {
        removeAll();
        var order = Asking.drawOrder(question, ThreadLocalRandom.current().nextLong());
        QuestionForm[] form = new QuestionForm[1];
        form[0] = new QuestionForm(
                Asking.ask(question, order, specimen.orElse(null)),
                language.locale(),
                this::veiled,
                draft,
                QuestionForm.Foot.IN_PASSING,
                Optional.empty(),
                answer -> check(form[0], answer.response()),
                () -> {});
        add(form[0]);
    }

    private PostView veiled(PostView post) {
        return veils.where(specimen.map(Specimen::veil).orElse(Text.EMPTY), post);
    }

    private void check(QuestionForm form, Response response) {
        if (Marker.check(question, response).isPresent()) {
            form.refused();
            return;
        }
        passing.answered(question.id(), response);
        review(response).focusFirstVerdict();
    }

    private QuestionReview review(Response response) {
        removeAll();
        Reviewed reviewed = Reviewed.inPassing(question, response, specimen);
        QuestionReview review = new QuestionReview(reviewed, language.locale(), this::veiled);
        add(review);
        if (reviewed.fraction() < 1) {
            add(Buttons.plain(Messages.text(language.locale(), LearningText.AGAIN), this::again));
        }
        return review;
    }

    private void again() {
        passing.again(question.id());
        ask();
    }
}
