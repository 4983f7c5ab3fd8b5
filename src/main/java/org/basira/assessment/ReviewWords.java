package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.basira.content.Quiz.Told;
import org.basira.content.post.Authored;
import org.basira.question.Composed;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Formats;

/** What is said of an answer under its post: the own answer, the better one, and the reason of each. */
final class ReviewWords extends ReviewParts {

    ReviewWords(Reviewed reviewed, Locale locale) {
        super(reviewed, locale);
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
            case Specimen s -> judged(s, (Response.Judged) reviewed.response());
            case Scenario s -> story(s, reviewed);
            case Composed c -> add(new ComposeReview(c, (Response.Assembled) reviewed.response(), reviewed, locale));
        }
        reviewed.calibration().ifPresent(this::calibration);
        if (reviewed.tells(Told.MARKS) && reviewed.calibration().isEmpty()) {
            add(small(t(AssessmentText.EARNED, Formats.percent(locale(), reviewed.fraction()))));
        }
    }

    private void judged(Specimen specimen, Response.Judged judged) {
        if (verdicts() && reasons()) {
            add(new TriageReview(specimen, judged, locale()));
            return;
        }
        String said = t(
                AssessmentText.YOU_SAID,
                t(judged.over() ? AssessmentText.OVER : AssessmentText.NOT_OVER),
                t(AssessmentText.SURE, judged.sureness().name()));
        Verdict.Kind kind = Verdict.Kind.of(specimen.over() == judged.over());
        add(verdicts() ? new Verdict(kind, t(kind.word()), new Paragraph(said)) : new Paragraph(said));
    }

    /** Whether one knew how much one knew: what the sureness earned or cost. */
    private void calibration(Reviewed.Calibration calibration) {
        if (verdicts()) {
            Paragraph words = new Paragraph(t(
                    calibration.right() ? AssessmentText.SURE_AND_RIGHT : AssessmentText.SURE_AND_WRONG,
                    calibration.sureness().name(),
                    CertaintyMark.words(locale(), calibration.mark())));
            words.addClassName("note");
            add(words);
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
            if (reasons() && (mine || tellsKey())) {
                words.add(smallText(option.feedback()));
            }
            Div row = new Div(control(many, mine), words);
            row.addClassName("opt");
            if ((option.key() && tellsKey()) || mine) {
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
            if (!right && tellsKey()) {
                Text answer = target(question, prompt.key()).text();
                words.add(small(t(AssessmentText.RIGHT_ANSWER, Authored.words(answer, locale()))));
                if (chosen.lure() != null) {
                    words.add(smallText(chosen.lure()));
                }
            }
            if (reasons()) {
                words.add(smallText(right ? prompt.right() : prompt.wrong()));
            }
            add(row(words, right));
        }
        add(verdict(reviewed));
    }

    private Div row(Div words, boolean right) {
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
        List<String> given = ((Response.Ordered) reviewed.response()).entries();
        add(
                legend(question.stem()),
                new H2(t(tellsKey() ? AssessmentText.RIGHT_ORDER : AssessmentText.YOUR_ANSWER_WAS)));
        for (int place = 0; place < question.entries().size(); place++) {
            Question.Entry right = question.entries().get(place);
            Question.Entry entry = tellsKey() ? right : entry(question, given.get(place));
            Span number = new Span(Formats.number(locale(), place + 1));
            number.addClassNames("n", "ok");
            Div words = new Div(number, new Span(" "), Authored.span(entry.text(), locale()));
            if (reasons() && tellsKey()) {
                words.add(smallText(entry.why()));
            }
            words.addClassName("grow");
            add(row(words, right.id().equals(given.get(place))));
        }
        add(verdict(reviewed));
    }

    private static Question.Entry entry(Question.Ordering question, String id) {
        return question.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(question.entries().getFirst());
    }

    private void marking(Question.Marking question, Reviewed reviewed) {
        add(legend(question.stem()));
        var marked = ((Response.Marked) reviewed.response()).segments();
        List<Specimen.Segment> segments =
                reviewed.specimen().map(Specimen::segments).orElse(List.of());
        for (Specimen.Segment segment : segments) {
            boolean mine = marked.contains(segment.id());
            boolean telling = question.key().contains(segment.id());
            boolean ignored = question.ignore().contains(segment.id());
            Div words = new Div(Authored.span(segment.text(), locale()));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            if (reasons() && (mine || tellsKey())) {
                words.add(smallText(question.segments().getOrDefault(segment.id(), Text.EMPTY)));
            }
            Div row = new Div(words);
            row.addClassName("opt");
            if ((telling && (tellsKey() || mine)) || (mine && !ignored)) {
                dress(row, Verdict.Kind.of(telling && mine));
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
            add(dress(row, Verdict.Kind.of(taken.choice().credit())));
        }
        Text ending = scenario.ending(((Response.Walked) reviewed.response()).way());
        add(verdict(reviewed, Authored.in(new Paragraph(), ending, locale())));
    }
}
