package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.QuizTrial;
import org.basira.assessment.Reviewed;
import org.basira.assessment.SectionKind;
import org.basira.assessment.StoryForm;
import org.basira.assessment.StoryPlace;
import org.basira.authoring.AuthoringText;
import org.basira.content.post.Authored;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;

/** Goes through a drawn quiz place by place, with feedback at once or after the last. It lasts as long as the page. */
final class TrialPane extends Div {

    private final List<QuizTrial.Place> places;
    private final boolean immediate;
    private final Function<String, Optional<Specimen>> specimens;
    private final Language language;
    private final Locale locale;
    private final List<Reviewed> answered = new ArrayList<>();
    private final List<String> way = new ArrayList<>();
    private int at;

    /**
     * @param language it is met in
     * @param locale of the trainer's page
     */
    TrialPane(
            List<QuizTrial.Place> places,
            boolean immediate,
            Function<String, Optional<Specimen>> specimens,
            Language language,
            Locale locale) {
        this.places = places;
        this.immediate = immediate;
        this.specimens = specimens;
        this.language = language;
        this.locale = locale;
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        if (at >= places.size()) {
            end();
            return;
        }
        add(own(new Paragraph(Messages.text(locale, AuthoringText.TRIAL_PLACE, at + 1, places.size()))));
        QuizTrial.Place place = places.get(at);
        add(Authored.marked(place.item() instanceof Scenario scenario ? scene(scenario) : question(place), language));
    }

    private <C extends Component> C own(C component) {
        return Authored.marked(component, Language.of(locale));
    }

    private Component question(QuizTrial.Place place) {
        return new QuestionForm(
                place.asked(),
                language.locale(),
                UnaryOperator.identity(),
                "trial " + place.item().id(),
                immediate && place.section() != SectionKind.TRIAGE ? QuestionForm.Foot.CHECKS : QuestionForm.Foot.SAVES,
                Optional.empty(),
                answer -> answered(place, answer.response()),
                () -> {});
    }

    private Component scene(Scenario scenario) {
        return new StoryForm(
                scenario.title(),
                StoryPlace.of(scenario, way, immediate, specimens),
                language.locale(),
                UnaryOperator.identity(),
                step -> walked(scenario, step));
    }

    private void walked(Scenario scenario, String step) {
        way.add(step);
        Response walked = new Response.Walked(List.copyOf(way));
        if (Marker.check(scenario, walked).isEmpty()) {
            way.clear();
            answered(places.get(at), walked);
        } else {
            show();
        }
    }

    private void answered(QuizTrial.Place place, Response response) {
        if (Marker.check(place.item(), response).isPresent()) {
            return;
        }
        Reviewed reviewed = Reviewed.inPassing(place.item(), response, place.specimen());
        answered.add(reviewed);
        at++;
        if (!immediate) {
            show();
            return;
        }
        removeAll();
        add(review(reviewed), own(Buttons.main(Messages.text(locale, AuthoringText.TRIAL_NEXT), this::show)));
    }

    private Component review(Reviewed reviewed) {
        return Authored.marked(new QuestionReview(reviewed, language.locale(), UnaryOperator.identity()), language);
    }

    private void end() {
        add(own(new H2(Messages.text(locale, AuthoringText.TRIAL_END))));
        if (!immediate) {
            answered.forEach(reviewed -> add(review(reviewed)));
        }
        add(own(Buttons.plain(Messages.text(locale, AuthoringText.TRIAL_AGAIN), () -> {
            at = 0;
            answered.clear();
            show();
        })));
    }
}
