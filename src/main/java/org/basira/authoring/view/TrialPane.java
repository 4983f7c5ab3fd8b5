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
import org.basira.assessment.AttemptPage;
import org.basira.assessment.ComposeForm;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.QuizTrial;
import org.basira.assessment.Reviewed;
import org.basira.assessment.SectionKind;
import org.basira.assessment.StoryForm;
import org.basira.assessment.StoryPlace;
import org.basira.assessment.TrialRules;
import org.basira.assessment.TriedWords;
import org.basira.authoring.AuthoringText;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Behaviour.Check;
import org.basira.question.Composed;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a drawn quiz place by place by the rules of the quiz: with hints and tries, or asking how sure one is, with
 * feedback at once or after the last. It lasts as long as the page.
 */
final class TrialPane extends Div {

    private final List<QuizTrial.Place> places;
    private final TrialRules rules;
    private final String draft;
    private final Function<String, Optional<Specimen>> specimens;
    private final Language language;
    private final Locale locale;
    private final List<Reviewed> answered = new ArrayList<>();
    private final List<String> way = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private @Nullable Response last;
    private int at;

    /**
     * @param draft tells this draw from others: what is half answered in the tab belongs to one draw alone
     * @param language it is met in
     * @param locale of the trainer's page
     */
    TrialPane(
            List<QuizTrial.Place> places,
            TrialRules rules,
            String draft,
            Function<String, Optional<Specimen>> specimens,
            Language language,
            Locale locale) {
        this.places = places;
        this.rules = rules;
        this.draft = draft;
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
        add(Authored.marked(
                switch (place.item()) {
                    case Scenario scenario -> scene(scenario);
                    case Composed composed -> report(place);
                    default -> question(place);
                },
                language));
    }

    private <C extends Component> C own(C component) {
        return Authored.marked(component, Language.of(locale));
    }

    private Component question(QuizTrial.Place place) {
        QuestionForm[] form = new QuestionForm[1];
        form[0] = new QuestionForm(
                place.asked(),
                language.locale(),
                UnaryOperator.identity(),
                "trial " + draft + " " + place.item().id(),
                foot(place),
                Optional.ofNullable(last),
                answer -> answered(form[0], place, answer),
                () -> {});
        return form[0];
    }

    private Component report(QuizTrial.Place place) {
        return new ComposeForm(
                (Asked.Compose) place.asked(),
                language.locale(),
                Optional.empty(),
                "trial " + draft + " " + place.item().id(),
                null,
                (form, made, nonce, end) -> {
                    if (end && Marker.check(place.item(), made).isEmpty()) {
                        taken(place, made, null);
                    } else {
                        form.onward();
                    }
                });
    }

    private QuestionForm.Foot foot(QuizTrial.Place place) {
        if (!rules.immediate() || place.section() == SectionKind.TRIAGE) {
            return QuestionForm.Foot.SAVES;
        }
        return rules.behaviour().asksSureness() ? QuestionForm.Foot.CHECKS_SURENESS : QuestionForm.Foot.CHECKS;
    }

    private Component scene(Scenario scenario) {
        return new StoryForm(
                scenario.title(),
                StoryPlace.of(scenario, way, rules.immediate(), specimens),
                language.locale(),
                UnaryOperator.identity(),
                step -> walked(scenario, step));
    }

    private void walked(Scenario scenario, String step) {
        way.add(step);
        Response walked = new Response.Walked(List.copyOf(way));
        if (Marker.check(scenario, walked).isEmpty()) {
            way.clear();
            taken(places.get(at), walked, null);
        } else {
            show();
        }
    }

    private void answered(QuestionForm form, QuizTrial.Place place, QuestionForm.Answer answer) {
        if (Marker.check(place.item(), answer.response()).isPresent()) {
            form.refused();
        } else {
            taken(place, answer.response(), answer.certainty());
        }
    }

    private void taken(QuizTrial.Place place, Response response, @Nullable Sureness certainty) {
        checks.add(rules.check(place, response, certainty));
        Optional<AttemptPage.Tried> tried = rules.tried(place, checks);
        if (tried.isPresent()) {
            last = response;
            show();
            TriedWords words = Authored.marked(new TriedWords(tried.get(), language.locale()), language);
            addComponentAtIndex(1, words);
            words.focusVerdict();
            return;
        }
        Reviewed reviewed = rules.reviewed(place, response, checks);
        answered.add(reviewed);
        next();
        if (!rules.immediate() || rules.told().isEmpty()) {
            show();
            return;
        }
        removeAll();
        add(review(reviewed), own(Buttons.main(Messages.text(locale, AuthoringText.TRIAL_NEXT), this::show)));
    }

    private void next() {
        at++;
        checks.clear();
        last = null;
    }

    private Component review(Reviewed reviewed) {
        return Authored.marked(new QuestionReview(reviewed, language.locale(), UnaryOperator.identity()), language);
    }

    private void end() {
        add(own(new H2(Messages.text(locale, AuthoringText.TRIAL_END))));
        if (!rules.immediate() && !rules.told().isEmpty()) {
            answered.forEach(reviewed -> add(review(reviewed)));
        }
        add(own(Buttons.plain(Messages.text(locale, AuthoringText.TRIAL_AGAIN), () -> {
            at = 0;
            answered.clear();
            show();
        })));
    }
}
