package org.basira.learning.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.Reviewed;
import org.basira.assessment.StoryForm;
import org.basira.assessment.StoryPlace;
import org.basira.learning.LearningText;
import org.basira.question.CreditPolicy;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** A branching story inside a lesson: each choice tells at once what it did, and one may go back and try another. */
final class Story extends Div {

    private final Scenario scenario;
    private final Function<String, Optional<Specimen>> specimens;
    private final Language language;
    private final Veils veils;
    private final List<String> way;

    Story(
            Scenario scenario,
            Function<String, Optional<Specimen>> specimens,
            Language language,
            Veils veils,
            List<String> way) {
        this.scenario = scenario;
        this.specimens = specimens;
        this.language = language;
        this.veils = veils;
        this.way = way;
        addClassName("stack");
        show();
    }

    /** Shows the scene the way has led to, or all of it at its end; gives what moves the focus there. */
    private Runnable show() {
        removeAll();
        StoryPlace place = StoryPlace.of(scenario, way, true, specimens);
        Runnable focus = place.scene().isPresent() ? scene(place) : end();
        if (!way.isEmpty()) {
            add(Buttons.ghost(t(LearningText.BACK_ONE_SCENE), Icon.BACK, this::back));
        }
        return focus;
    }

    private Runnable scene(StoryPlace place) {
        StoryForm form = new StoryForm(scenario.title(), place, language.locale(), veils::veil, this::choose);
        add(form);
        return form::focusWhatCame;
    }

    private Runnable end() {
        Response walked = new Response.Walked(List.copyOf(way));
        double fraction = CreditPolicy.PARTIAL.fraction(Marker.evidence(scenario, walked));
        QuestionReview review = new QuestionReview(
                new Reviewed(scenario, walked, fraction, Optional.empty()),
                language.locale(),
                UnaryOperator.identity());
        add(review, Buttons.plain(t(LearningText.AGAIN), this::again));
        return review::focusFirstVerdict;
    }

    private void choose(String step) {
        way.add(step);
        show().run();
    }

    private void back() {
        way.removeLast();
        show().run();
    }

    private void again() {
        way.clear();
        show().run();
    }

    private String t(LearningText message) {
        return Messages.text(language.locale(), message);
    }
}
