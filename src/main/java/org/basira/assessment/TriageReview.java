package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.content.post.Authored;
import org.basira.content.post.Reasons;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** What is said of a judged post, in two verdicts: the line first, with what showed it; then the act. */
final class TriageReview extends Div {

    private final Specimen specimen;
    private final Response.Judged judged;
    private final Locale locale;

    TriageReview(Specimen specimen, Response.Judged judged, Locale locale) {
        this.specimen = specimen;
        this.judged = judged;
        this.locale = locale;
        addClassName("stack");
        add(line(), act());
    }

    private Verdict line() {
        Verdict.Kind kind = Verdict.Kind.of(specimen.over() == judged.over());
        boolean right = kind == Verdict.Kind.RIGHT;
        String said = t(
                AssessmentText.YOU_SAID,
                t(judged.over() ? AssessmentText.OVER : AssessmentText.NOT_OVER),
                t(AssessmentText.SURE, judged.sureness().name()));
        return new Verdict(
                kind,
                t(kind.word()),
                paragraph(
                        right ? specimen.verdict().right() : specimen.verdict().wrong()),
                chose(judged.over() ? Icon.OVER : Icon.NOT_OVER, said),
                new Reasons(Asked.Post.of(specimen), specimen.marks(), Language.of(locale), locale),
                paragraph(specimen.verdict().line()));
    }

    private Verdict act() {
        Specimen.ActJudgement mine = judgement(judged.act());
        Verdict act = new Verdict(
                Verdict.Kind.of(mine.good()),
                t(mine.good() ? AssessmentText.ACT_FITS : AssessmentText.ACT_FITS_NOT),
                chose(Icon.CHECK, t(AssessmentText.YOU_CHOSE_ACT, name(judged.act()))),
                paragraph(mine.why()));
        act.addClassName("act");
        List<Specimen.Act> others = Stream.of(Specimen.Act.values())
                .filter(each -> each != judged.act() && specimen.acts().containsKey(each))
                .filter(each -> judgement(each).good())
                .toList();
        if (!others.isEmpty()) {
            String names = others.stream()
                    .map(this::name)
                    .collect(Collectors.joining(Locales.rightToLeft(locale) ? "، " : ", "));
            act.add(
                    new Paragraph(t(AssessmentText.WHAT_ELSE_FITS, names)),
                    paragraph(judgement(others.getFirst()).why()));
        }
        return act;
    }

    private Specimen.ActJudgement judgement(Specimen.Act act) {
        return Objects.requireNonNull(specimen.acts().get(act));
    }

    private String name(Specimen.Act act) {
        return t(AssessmentText.ACT, act.name());
    }

    private Paragraph paragraph(Text text) {
        return Authored.in(new Paragraph(), text, locale);
    }

    private static Paragraph chose(Icon icon, String words) {
        Paragraph chose = new Paragraph(new Span(icon.create(), new Span(words)));
        chose.addClassName("chose");
        return chose;
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
