package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.basira.content.post.Authored;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Formats;

/** What is said of an answer under its post: the own answer, the better one, and the reason of each. */
final class ReviewWords extends ReviewParts {

    ReviewWords(Reviewed reviewed, Locale locale) {
        super(locale);
        switch (reviewed.item()) {
            case Question.Single q -> options(q.stem(), q.options(), false, reviewed);
            case Question.Multiple q -> options(q.stem(), q.options(), false, reviewed);
            case Question.TrueFalse q -> options(q.stem(), q.options(), true, reviewed);
            case Question.Matching q -> pairs(q, reviewed);
            case Question.Ordering q -> order(q, reviewed);
            case Question.Marking q -> marking(q, reviewed);
            case Question.ShortText q -> add(new OwnWordsReview(q, reviewed, locale));
            case Question.Numeric q -> add(new OwnWordsReview(q, reviewed, locale));
            case Question.FreeText q -> add(new OwnWordsReview(q, reviewed, locale));
            case Question.Hotspot q -> add(new PlacesReview(q, reviewed, locale));
            case Question.Classify q -> add(new PlacesReview(q, reviewed, locale));
            case Question.Gaps q -> add(new PlacesReview(q, reviewed, locale));
            case Specimen s -> add(new TriageReview(s, (Response.Judged) reviewed.response(), locale));
            case Scenario s -> story(s, reviewed);
        }
    }

    private void options(Text stem, List<Question.Option> options, boolean trueFalse, Reviewed reviewed) {
        add(legend(stem));
        var chosen = ((Response.Chosen) reviewed.response()).options();
        boolean many = reviewed.item() instanceof Question.Multiple;
        for (Question.Option option : options) {
            boolean mine = chosen.contains(option.id());
            Div words = new Div(
                    trueFalse ? new Span(t(ChoiceFields.either(option.id()))) : Authored.span(option.text(), locale()));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            words.add(smallText(option.feedback()));
            Div row = new Div(control(many, mine), words);
            row.addClassName("opt");
            if (option.key() || mine) {
                dress(row, Verdict.Kind.of(option.key()));
            }
            add(row);
        }
        add(verdict(reviewed));
    }

    private void pairs(Question.Matching question, Reviewed reviewed) {
        add(legend(question.stem()));
        var pairs = ((Response.Paired) reviewed.response()).pairs();
        for (Question.Prompt prompt : question.prompts()) {
            String given = Objects.toString(pairs.get(prompt.id()), "");
            boolean right = prompt.key().equals(given);
            Question.Target chosen = target(question, given);
            Div words = new Div(Authored.span(prompt.text(), locale()));
            words.addClassName("grow");
            words.add(small(t(AssessmentText.YOU_CHOSE_ACT, Authored.words(chosen.text(), locale()))));
            if (!right) {
                Text key = target(question, prompt.key()).text();
                words.add(small(t(AssessmentText.RIGHT_ANSWER, Authored.words(key, locale()))));
                if (chosen.lure() != null) {
                    words.add(smallText(chosen.lure()));
                }
            }
            words.add(smallText(right ? prompt.right() : prompt.wrong()));
            add(row(words, right));
        }
        add(verdict(reviewed));
    }

    private static Div row(Div words, boolean right) {
        Div row = new Div(words);
        row.addClassName("opt");
        return dress(row, Verdict.Kind.of(right));
    }

    private static Question.Target target(Question.Matching question, String id) {
        return question.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElse(question.targets().getFirst());
    }

    private void order(Question.Ordering question, Reviewed reviewed) {
        add(legend(question.stem()), new H2(t(AssessmentText.RIGHT_ORDER)));
        List<String> given = ((Response.Ordered) reviewed.response()).entries();
        for (int place = 0; place < question.entries().size(); place++) {
            Question.Entry entry = question.entries().get(place);
            Span number = new Span(Formats.number(locale(), place + 1));
            number.addClassNames("n", "ok");
            Div words = new Div(number, new Span(" "), Authored.span(entry.text(), locale()), smallText(entry.why()));
            words.addClassName("grow");
            add(row(words, entry.id().equals(given.get(place))));
        }
        add(verdict(reviewed));
    }

    private void marking(Question.Marking question, Reviewed reviewed) {
        add(legend(question.stem()));
        var marked = ((Response.Marked) reviewed.response()).segments();
        List<Specimen.Segment> segments =
                reviewed.specimen().map(Specimen::segments).orElse(List.of());
        for (Specimen.Segment segment : segments) {
            boolean mine = marked.contains(segment.id());
            boolean key = question.key().contains(segment.id());
            boolean ignored = question.ignore().contains(segment.id());
            Div words = new Div(Authored.span(segment.text(), locale()));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            words.add(smallText(question.segments().getOrDefault(segment.id(), Text.EMPTY)));
            Div row = new Div(words);
            row.addClassName("opt");
            if (key || (mine && !ignored)) {
                dress(row, Verdict.Kind.of(key && mine));
            }
            add(row);
        }
        add(verdict(reviewed));
    }

    private void story(Scenario scenario, Reviewed reviewed) {
        for (Scenario.Taken taken : scenario.taken(((Response.Walked) reviewed.response()).way())) {
            Div words = new Div(
                    Authored.span(taken.choice().text(), locale()),
                    smallText(taken.choice().feedback()));
            words.addClassName("grow");
            add(Authored.in(new Paragraph(), taken.node().text(), locale()));
            Div row = new Div(words);
            row.addClassName("opt");
            if (!taken.choice().consequence().equals(Text.EMPTY)) {
                words.add(smallText(taken.choice().consequence()));
            }
            add(dress(row, Verdict.Kind.of(taken.choice().credit())));
        }
        Text ending = scenario.ending(((Response.Walked) reviewed.response()).way());
        add(verdict(reviewed, Authored.in(new Paragraph(), ending, locale())));
    }
}
