package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.basira.content.Quiz.Told;
import org.basira.content.post.Authored;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** What is said of an answer under its post: the own answer, the better one, and the reason of each. */
final class ReviewWords extends Div {

    private final Locale locale;
    private final boolean verdicts;
    private final boolean reasons;
    private final boolean key;

    ReviewWords(Reviewed reviewed, Locale locale) {
        this.locale = locale;
        this.verdicts = reviewed.tells(Told.VERDICT);
        this.reasons = reviewed.tells(Told.FEEDBACK);
        this.key = reviewed.tells(Told.KEY);
        addClassName("stack");
        switch (reviewed.item()) {
            case Question.Single q -> options(q.stem(), q.options(), false, reviewed);
            case Question.Multiple q -> options(q.stem(), q.options(), false, reviewed);
            case Question.TrueFalse q -> options(q.stem(), q.options(), true, reviewed);
            case Question.Matching q -> pairs(q, reviewed);
            case Question.Ordering q -> order(q, reviewed);
            case Question.Marking q -> marking(q, reviewed);
            case Specimen s -> judged(s, (Response.Judged) reviewed.response());
            case Scenario s -> story(s, reviewed);
        }
        reviewed.calibration().ifPresent(this::calibration);
        if (reviewed.tells(Told.MARKS) && reviewed.calibration().isEmpty()) {
            add(small(t(AssessmentText.EARNED, Formats.percent(locale, reviewed.fraction()))));
        }
    }

    private void judged(Specimen specimen, Response.Judged judged) {
        if (verdicts && reasons) {
            add(new TriageReview(specimen, judged, locale));
            return;
        }
        String said = t(
                AssessmentText.YOU_SAID,
                t(judged.over() ? AssessmentText.OVER : AssessmentText.NOT_OVER),
                t(AssessmentText.SURE, judged.sureness().name()));
        Verdict.Kind kind = Verdict.Kind.of(specimen.over() == judged.over());
        add(verdicts ? new Verdict(kind, t(kind.word()), new Paragraph(said)) : new Paragraph(said));
    }

    /** Whether one knew how much one knew: what the sureness earned or cost. */
    private void calibration(Reviewed.Calibration calibration) {
        if (verdicts) {
            Paragraph words = new Paragraph(t(
                    calibration.right() ? AssessmentText.SURE_AND_RIGHT : AssessmentText.SURE_AND_WRONG,
                    calibration.sureness().name(),
                    CertaintyMark.words(locale, calibration.mark())));
            words.addClassName("note");
            add(words);
        }
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    /** The one verdict of an answer that is marked as a whole. */
    private Component verdict(Reviewed reviewed, Component... rest) {
        Verdict.Kind kind = Verdict.Kind.of(reviewed.fraction());
        return verdicts ? new Verdict(kind, t(kind.word()), rest) : new Div(rest);
    }

    private Component legend(Text stem) {
        Paragraph legend = Authored.in(new Paragraph(), stem, locale);
        legend.addClassName("legendq");
        return legend;
    }

    private void options(Text stem, List<Question.Option> options, boolean trueFalse, Reviewed reviewed) {
        add(legend(stem));
        var chosen = ((Response.Chosen) reviewed.response()).options();
        boolean many = reviewed.item() instanceof Question.Multiple;
        for (Question.Option option : options) {
            boolean mine = chosen.contains(option.id());
            Div words = new Div(
                    trueFalse ? new Span(t(ChoiceFields.either(option.id()))) : Authored.span(option.text(), locale));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            if (reasons && (mine || key)) {
                words.add(smallText(option.feedback()));
            }
            Div row = new Div(control(many, mine), words);
            row.addClassName("opt");
            if ((option.key() && key) || mine) {
                dress(row, Verdict.Kind.of(option.key()));
            }
            add(row);
        }
        add(verdict(reviewed));
    }

    /** The radio or tick as it was left; what was chosen stands in words too. */
    private static Input control(boolean many, boolean chosen) {
        Input control = new Input();
        control.setType(many ? "checkbox" : "radio");
        control.getElement().setAttribute("disabled", true);
        control.getElement().setAttribute("checked", chosen);
        control.getElement().setAttribute("aria-hidden", "true");
        return control;
    }

    private Div dress(Div row, Verdict.Kind kind) {
        if (verdicts) {
            row.addClassName(kind.row());
            row.add(kind.stamp());
        }
        return row;
    }

    private static Component small(String text) {
        Span small = new Span(text);
        small.addClassName("small-line");
        return small;
    }

    private Component smallText(Text text) {
        Span small = Authored.span(text, locale);
        small.addClassName("small-line");
        return small;
    }

    private void pairs(Question.Matching question, Reviewed reviewed) {
        add(legend(question.stem()));
        var pairs = ((Response.Paired) reviewed.response()).pairs();
        for (Question.Prompt prompt : question.prompts()) {
            String given = Objects.toString(pairs.get(prompt.id()), "");
            boolean right = prompt.key().equals(given);
            Question.Target chosen = target(question, given);
            Div words = new Div(Authored.span(prompt.text(), locale));
            words.addClassName("grow");
            words.add(small(t(AssessmentText.YOU_CHOSE_ACT, Authored.words(chosen.text(), locale))));
            if (!right && key) {
                Text answer = target(question, prompt.key()).text();
                words.add(small(t(AssessmentText.RIGHT_ANSWER, Authored.words(answer, locale))));
                if (chosen.lure() != null) {
                    words.add(smallText(chosen.lure()));
                }
            }
            if (reasons) {
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
        add(legend(question.stem()), new H2(t(key ? AssessmentText.RIGHT_ORDER : AssessmentText.YOUR_ANSWER_WAS)));
        for (int place = 0; place < question.entries().size(); place++) {
            Question.Entry right = question.entries().get(place);
            Question.Entry entry = key ? right : entry(question, given.get(place));
            Span number = new Span(Formats.number(locale, place + 1));
            number.addClassNames("n", "ok");
            Div words = new Div(number, new Span(" "), Authored.span(entry.text(), locale));
            if (reasons && key) {
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
            Div words = new Div(Authored.span(segment.text(), locale));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            if (reasons && (mine || key)) {
                words.add(smallText(question.segments().getOrDefault(segment.id(), Text.EMPTY)));
            }
            Div row = new Div(words);
            row.addClassName("opt");
            if ((telling && (key || mine)) || (mine && !ignored)) {
                dress(row, Verdict.Kind.of(telling && mine));
            }
            add(row);
        }
        add(verdict(reviewed));
    }

    private void story(Scenario scenario, Reviewed reviewed) {
        for (Scenario.Taken taken : scenario.taken(((Response.Walked) reviewed.response()).way())) {
            Div words = new Div(
                    Authored.span(taken.choice().text(), locale),
                    smallText(taken.choice().feedback()));
            words.addClassName("grow");
            add(Authored.in(new Paragraph(), taken.node().text(), locale));
            Div row = new Div(words);
            row.addClassName("opt");
            add(dress(row, Verdict.Kind.of(taken.choice().credit())));
        }
        add(verdict(reviewed, Authored.in(new Paragraph(), scenario.ending(), locale)));
    }
}
