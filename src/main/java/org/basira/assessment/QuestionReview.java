package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.basira.content.post.Authored;
import org.basira.content.post.Reasons;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/**
 * What may be said after an answer: the word first, then the own answer, the better one, and the reason of each. It speaks
 * of the answer, never of the person, and explains both errors.
 */
public class QuestionReview extends Div {

    private static final String TICK =
            "<svg class=\"stamp\" viewBox=\"0 0 36 36\" aria-hidden=\"true\"><circle cx=\"18\" cy=\"18\" r=\"17\" fill=\"var(--b-right)\"/>"
                    + "<path d=\"m10.5 18.5 5 5 10-11\" fill=\"none\" stroke=\"var(--b-right-soft)\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>";
    private static final String WAY_BACK =
            "<svg class=\"stamp\" viewBox=\"0 0 36 36\" fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
                    + "<circle cx=\"18\" cy=\"18\" r=\"15.5\" stroke-dasharray=\"5 4.7\"/><path d=\"M11.5 18a6.5 6.5 0 1 0 2-4.7l-2 1.9M11.5 11v4.2h4.2\"/></svg>";
    private static final String HALF =
            "<svg class=\"stamp\" viewBox=\"0 0 36 36\" fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2.5\" aria-hidden=\"true\">"
                    + "<circle cx=\"18\" cy=\"18\" r=\"15.5\"/><path d=\"M18 2.5a15.5 15.5 0 0 0 0 31z\" fill=\"var(--b-notyet)\"/></svg>";

    private final Locale locale;

    public QuestionReview(Reviewed reviewed, Locale locale) {
        this.locale = locale;
        addClassNames("stack", "review");
        switch (reviewed.item()) {
            case Question.Single q -> options(q.stem(), q.options(), false, reviewed);
            case Question.Multiple q -> options(q.stem(), q.options(), false, reviewed);
            case Question.TrueFalse q -> options(q.stem(), q.options(), true, reviewed);
            case Question.Matching q -> pairs(q, reviewed);
            case Question.Ordering q -> order(q, reviewed);
            case Question.Marking q -> marking(q, reviewed);
            case Specimen s -> judged(s, (Response.Judged) reviewed.response());
            case Scenario s -> story(s, (Response.Walked) reviewed.response());
        }
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    /** The heading that takes the focus after an answer, so that it is read out first. */
    private H2 heading(String words, double fraction) {
        H2 heading = new H2(new Drawing(fraction >= 1 ? TICK : fraction > 0 ? HALF : WAY_BACK), new Span(words));
        heading.addClassName("h");
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    private Section verdict(String words, double fraction, Component... rest) {
        Section verdict = new Section(heading(words, fraction));
        verdict.addClassName("verdict");
        if (fraction < 1) {
            verdict.addClassName(fraction > 0 ? "part" : "notyet");
        }
        verdict.add(rest);
        return verdict;
    }

    private String word(double fraction) {
        return t(
                fraction >= 1
                        ? AssessmentText.RIGHT
                        : fraction > 0 ? AssessmentText.PARTLY : AssessmentText.NOT_THIS_ONE);
    }

    private Component legend(Text stem) {
        Paragraph legend = Authored.in(new Paragraph(), stem, locale);
        legend.addClassName("legendq");
        return legend;
    }

    private void options(Text stem, List<Question.Option> options, boolean trueFalse, Reviewed reviewed) {
        add(legend(stem));
        var chosen = ((Response.Chosen) reviewed.response()).options();
        for (Question.Option option : options) {
            boolean mine = chosen.contains(option.id());
            Div words = new Div(
                    trueFalse
                            ? new Span(
                                    t(option.id().equals("t") ? AssessmentText.TRUE_WORD : AssessmentText.FALSE_WORD))
                            : Authored.span(option.text(), locale));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            words.add(smallText(option.feedback()));
            Div row = new Div(words);
            row.addClassName("opt");
            if (option.key()) {
                row.addClassName("is-right");
                row.add(new Drawing(TICK));
            } else if (mine) {
                row.addClassName("is-notyet");
                row.add(new Drawing(WAY_BACK));
            }
            add(row);
        }
        add(verdict(word(reviewed.fraction()), reviewed.fraction()));
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
            if (!right) {
                Text key = target(question, prompt.key()).text();
                words.add(small(t(AssessmentText.RIGHT_ANSWER, Authored.words(key, locale))));
                if (chosen.lure() != null) {
                    words.add(smallText(chosen.lure()));
                }
            }
            words.add(smallText(right ? prompt.right() : prompt.wrong()));
            add(row(words, right));
        }
        add(verdict(word(reviewed.fraction()), reviewed.fraction()));
    }

    private static Div row(Div words, boolean right) {
        Div row = new Div(words, new Drawing(right ? TICK : WAY_BACK));
        row.addClassNames("opt", right ? "is-right" : "is-notyet");
        return row;
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
            Span number = new Span(Formats.number(locale, place + 1));
            number.addClassNames("n", "ok");
            Div words = new Div(number, new Span(" "), Authored.span(entry.text(), locale), smallText(entry.why()));
            words.addClassName("grow");
            add(row(words, entry.id().equals(given.get(place))));
        }
        add(verdict(word(reviewed.fraction()), reviewed.fraction()));
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
            Div words = new Div(Authored.span(segment.text(), locale));
            words.addClassName("grow");
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            words.add(smallText(question.segments().getOrDefault(segment.id(), Text.EMPTY)));
            Div row = new Div(words);
            row.addClassName("opt");
            if (key) {
                row.addClassName(mine ? "is-right" : "is-notyet");
                row.add(new Drawing(mine ? TICK : WAY_BACK));
            } else if (mine && !ignored) {
                row.addClassName("is-notyet");
                row.add(new Drawing(WAY_BACK));
            }
            add(row);
        }
        add(verdict(word(reviewed.fraction()), reviewed.fraction()));
    }

    /** Two verdicts: the line first, with what showed it; then the act. */
    private void judged(Specimen specimen, Response.Judged judged) {
        boolean right = specimen.over() == judged.over();
        Text words = right ? specimen.verdict().right() : specimen.verdict().wrong();
        String said = t(
                AssessmentText.YOU_SAID,
                t(judged.over() ? AssessmentText.OVER : AssessmentText.NOT_OVER),
                t(AssessmentText.SURE, judged.sureness().name()));
        Section line = new Section(heading(word(right ? 1 : 0), right ? 1 : 0));
        line.addClassName("verdict");
        if (!right) {
            line.addClassName("notyet");
        }
        line.add(Authored.in(new Paragraph(), words, locale), chose(judged.over() ? Icon.OVER : Icon.NOT_OVER, said));
        line.add(
                new Reasons(Asked.Post.of(specimen), specimen.marks(), Language.of(locale), locale),
                Authored.in(new Paragraph(), specimen.verdict().line(), locale));
        add(line, act(specimen, judged));
    }

    private static Paragraph chose(Icon icon, String words) {
        Span said = new Span(icon.create(), new Span(words));
        Paragraph chose = new Paragraph(said);
        chose.addClassName("chose");
        return chose;
    }

    private Section act(Specimen specimen, Response.Judged judged) {
        Specimen.ActJudgement mine = Objects.requireNonNull(specimen.acts().get(judged.act()));
        Section act =
                verdict(t(mine.good() ? AssessmentText.ACT_FITS : AssessmentText.ACT_FITS_NOT), mine.good() ? 1 : 0);
        act.addClassName("act");
        act.add(
                chose(
                        Icon.CHECK,
                        t(
                                AssessmentText.YOU_CHOSE_ACT,
                                t(AssessmentText.ACT, judged.act().name()))),
                Authored.in(new Paragraph(), mine.why(), locale));
        List<Specimen.Act> others = new ArrayList<>();
        specimen.acts().forEach((each, judgement) -> {
            if (judgement.good() && each != judged.act()) {
                others.add(each);
            }
        });
        if (!others.isEmpty()) {
            String names = others.stream()
                    .sorted()
                    .map(each -> t(AssessmentText.ACT, each.name()))
                    .collect(Collectors.joining(Locales.rightToLeft(locale) ? "، " : ", "));
            act.add(new Paragraph(t(AssessmentText.WHAT_ELSE_FITS, names)));
            act.add(Authored.in(
                    new Paragraph(),
                    Objects.requireNonNull(specimen.acts().get(others.getFirst()))
                            .why(),
                    locale));
        }
        return act;
    }

    private void story(Scenario scenario, Response.Walked walked) {
        for (Scenario.Taken taken : scenario.taken(walked.way())) {
            Div words = new Div(
                    Authored.span(taken.choice().text(), locale),
                    smallText(taken.choice().feedback()));
            words.addClassName("grow");
            add(
                    Authored.in(new Paragraph(), taken.node().text(), locale),
                    row(words, taken.choice().credit() >= 1));
        }
        Paragraph end = Authored.in(new Paragraph(), scenario.ending(), locale);
        end.addClassNames("note", "river");
        add(end);
    }

    /** Moves the focus to the first verdict, which is then read out. */
    public void focusFirstVerdict() {
        getElement().executeJs("this.querySelector('h2.h')?.focus()");
    }
}
