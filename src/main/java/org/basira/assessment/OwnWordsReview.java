package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Text;
import org.basira.ui.Formats;

/** What is said of own words and numbers. They are shown as they were typed, as text and nothing else. */
final class OwnWordsReview extends ReviewParts {

    OwnWordsReview(Question.ShortText question, Reviewed reviewed, Locale locale) {
        super(locale);
        String typed = ((Response.Typed) reviewed.response()).words();
        Optional<Question.Wording> meant = question.meant(typed);
        Div words = words(mine(typed), small(t(AssessmentText.YOUR_ANSWER_WAS)));
        if (reviewed.fraction() < 1) {
            best(question).ifPresent(best -> words.add(small(t(AssessmentText.RIGHT_ANSWER, best))));
        }
        words.add(smallText(meant.map(Question.Wording::feedback).orElse(question.other())));
        say(question.stem(), words, reviewed);
    }

    OwnWordsReview(Question.Numeric question, Reviewed reviewed, Locale locale) {
        super(locale);
        Response.Measured given = (Response.Measured) reviewed.response();
        Div words = words(mine(given.number()), new Span(" "));
        question.unit(given.unit()).ifPresent(unit -> words.add(Authored.span(unit.text(), locale)));
        words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
        if (reviewed.fraction() < 1) {
            words.add(small(t(AssessmentText.RIGHT_ANSWER, best(question))));
        }
        words.add(smallText(question.meant(given).map(Question.Figure::feedback).orElse(question.other())));
        say(question.stem(), words, reviewed);
    }

    OwnWordsReview(Question.FreeText question, Reviewed reviewed, Locale locale) {
        super(locale);
        Paragraph text = new Paragraph(((Response.Written) reviewed.response()).text());
        text.addClassName("own-text");
        text.getElement().setAttribute("dir", "auto");
        Paragraph label = new Paragraph(t(AssessmentText.YOUR_TEXT));
        label.addClassName("h3");
        List<Asked.Aspect> rubric = question.rubric().stream()
                .map(each -> new Asked.Aspect(each.id(), each.name(), each.levels()))
                .toList();
        H2 model = new H2(t(AssessmentText.ONE_WAY));
        model.addClassName("h3");
        add(legend(question.stem()), label, text);
        add(reviewed.marked() ? verdict(reviewed) : verdict(reviewed, new Paragraph(t(AssessmentText.TRAINER_READS))));
        add(new Rubric(rubric, locale), model, Authored.in(new Paragraph(), question.model(), locale));
    }

    private void say(Text stem, Div words, Reviewed reviewed) {
        add(legend(stem), dress(row(words), Verdict.Kind.of(reviewed.fraction())), verdict(reviewed));
    }

    private static Component mine(String typed) {
        Span mine = new Span(typed);
        mine.addClassName("own-words");
        mine.getElement().setAttribute("dir", "auto");
        return mine;
    }

    /** The first of the words that are right, in the reader's language if there are any. */
    private Optional<String> best(Question.ShortText question) {
        Language wanted = Language.of(locale());
        return question.wordings().stream()
                .filter(wording -> wording.fraction() == 1)
                .findFirst()
                .flatMap(wording -> Optional.ofNullable(wording.words().get(wanted))
                        .filter(words -> !words.isEmpty())
                        .or(() -> wording.words().values().stream()
                                .filter(words -> !words.isEmpty())
                                .findFirst()))
                .map(List::getFirst);
    }

    private String best(Question.Numeric question) {
        String number = question.figures().stream()
                .filter(figure -> figure.fraction() == 1)
                .findFirst()
                .map(figure -> Formats.digits(
                        locale(), figure.value().stripTrailingZeros().toPlainString()))
                .orElse("");
        String unit = question.units().stream()
                .filter(each -> each.factor().doubleValue() == 1)
                .findFirst()
                .map(each -> " " + Authored.words(each.text(), locale()))
                .orElse("");
        return number + unit;
    }
}
